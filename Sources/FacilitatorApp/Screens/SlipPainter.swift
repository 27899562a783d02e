import Canvas
import Programme
import SessionEngine

/// Lines from slips without a number, hidden while they are typed.
struct SlipPainter {
  let entry: SlipEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 76)
    var rest = brush.paragraph(entry.question.prompt, in: area, role: .strong, spacing: 1).dropTop(1)
    rest = brush.paragraph("Eén regel per briefje. Er hoort geen nummer bij.", in: rest, role: .quiet, spacing: 1).dropTop(1)
    let count = state.flow.record(entry.question.id).lines.count
    brush.line(count == 1 ? "1 regel bewaard" : "\(count) regels bewaard", row: rest.row, column: rest.column, width: rest.columns)
    brush.line("Regel (verborgen)", row: rest.row + 2, column: rest.column, role: .strong, width: rest.columns)
    InputPainter(text: String(repeating: "•", count: entry.field.text.count), cursor: entry.field.cursor, isFocused: true).draw(
      row: rest.row + 3, column: rest.column, columns: rest.columns, on: &brush)
    brush.message(entry.problem, entry.news, layout)
    brush.hints("Enter bewaren · Esc klaar", layout)
  }
}
