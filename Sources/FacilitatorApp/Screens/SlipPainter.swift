import Canvas
import Programme
import SessionEngine

/// Lines from slips without a number, hidden while they are typed.
struct SlipPainter {
  let entry: SlipEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    let rest = drawLarge(layout.content, on: &brush) ?? drawHead(layout.content.middle(columns: 76), on: &brush)
    brush.line("Regel (verborgen)", row: rest.row, column: rest.column, role: .strong, width: rest.columns)
    InputPainter(text: String(repeating: "•", count: entry.field.text.count), cursor: entry.field.cursor, isFocused: true).draw(
      row: rest.row + 1, column: rest.column, columns: rest.columns, on: &brush)
    brush.message(entry.problem, entry.news, layout)
    brush.hints("Enter bewaren · Esc klaar", layout)
  }

  private static let rule = "Eén regel per briefje. Er hoort geen nummer bij."

  /// How many lines are in.
  private var progress: String {
    let count = state.flow.record(entry.question.id).lines.count
    return count == 1 ? "1 regel bewaard" : "\(count) regels bewaard"
  }

  /// The question and how many lines are in; returns what is left below them.
  private func drawHead(_ area: Rect, on brush: inout Brush) -> Rect {
    var rest = brush.paragraph(entry.question.prompt, in: area, role: .strong, spacing: 1).dropTop(1)
    rest = brush.paragraph(Self.rule, in: rest, role: .quiet, spacing: 1).dropTop(1)
    brush.line(progress, row: rest.row, column: rest.column, width: rest.columns)
    return rest.dropTop(2)
  }

  /// The same in block letters; nil, with nothing drawn, when it does not fit.
  private func drawLarge(_ area: Rect, on brush: inout Brush) -> Rect? {
    let head = [
      LargePage.Paragraph(text: entry.question.prompt, role: .strong),
      LargePage.Paragraph(text: progress, role: .accent(brush.part), longest: "1000 regels bewaard"),
    ]
    for page in [head + [LargePage.Paragraph(text: Self.rule, role: .quiet)], head] {
      // The line that is typed keeps its rows.
      guard let rest = brush.entry(LargePage(paragraphs: page), after: nil, in: area, keeping: 5) else { continue }
      if page.count > head.count { return rest.dropTop(1) }
      return brush.paragraph(Self.rule, in: rest.dropTop(1), role: .quiet, spacing: 1).dropTop(1)
    }
    return nil
  }
}
