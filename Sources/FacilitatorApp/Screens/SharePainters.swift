import Canvas
import Programme
import SessionEngine

/// Points or dots that the group divides together: a bar per option, and what is left.
struct PointsPainter {
  let entry: PointsEntry

  func draw(_ layout: Layout, on brush: inout Brush) {
    if brush.entry(largePage(brush.part), after: nil, in: layout.content) == nil { drawBars(layout, on: &brush) }
    brush.message(entry.problem, nil, layout)
    brush.hints(
      entry.isDots
        ? "cijfer of + en - · ↑↓ ander onderdeel · Enter vastleggen · Esc terug"
        : "getal of + - · r de rest · ↑↓ ander onderdeel · Enter vastleggen · Esc", layout)
  }

  /// The options in ordinary lines with a bar, on a large screen below the question and the sum in block letters.
  private func drawBars(_ layout: Layout, on brush: inout Brush) {
    var rest = layout.content.middle(columns: brush.isRoomy ? 100 : 76)
    if let below = brush.entry(firstOf: heads(brush.part), after: nil, in: layout.content, keeping: entry.options.count + 1) {
      rest = below.dropTop(1).left(100)
    } else {
      rest = brush.paragraph(entry.question.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
      brush.line(sum.text, row: rest.row, column: rest.column, role: sum.isWrong ? .problem : .accent(brush.part), width: rest.columns)
      rest = rest.dropTop(2)
    }
    let step = entry.options.count * 2 <= rest.rows ? 2 : 1
    let window = ListWindow(count: entry.options.count, focus: entry.focus, rows: rest.rows / step)
    // A bar may be short; a title that is cut can't be read anywhere else.
    let longest = entry.options.map { TextWidth.columns(of: PlainText.sanitised($0.title)) + 2 }.max() ?? 0
    let titles = max(min(36, rest.columns / 2), min(longest, rest.columns - 19))
    for place in window.range {
      let row = rest.row + (place - window.range.lowerBound) * step
      let isFocused = place == entry.focus
      brush.line(
        (isFocused ? "> " : "  ") + entry.options[place].title, row: row, column: rest.column, role: isFocused ? .strong : .text,
        width: titles)
      let number = TextLayout.aligned("\(entry.points[place])", columns: 4, .trailing)
      brush.line(number, row: row, column: rest.column + titles + 1, role: isFocused ? .focus : .strong, width: 4)
      let bar = max(0, rest.columns - titles - 7)
      let fraction = entry.total == 0 ? 0 : min(1, Double(entry.points[place]) / Double(entry.total))
      brush.bar(fraction: fraction, row: row, column: rest.column + titles + 6, columns: bar, role: .accent(brush.part))
    }
    window.drawSign(layout, on: &brush)
  }

  private var asked: LargePage.Paragraph { LargePage.Paragraph(text: entry.question.prompt, role: .strong) }

  private func added(_ part: Part?) -> LargePage.Paragraph {
    let noun = entry.isDots ? "stippen" : "punten"
    return LargePage.Paragraph(
      text: sum.text, role: sum.isWrong ? .problem : .accent(part), longest: "Alle \(entry.total) \(noun) zijn verdeeld. Enter legt vast.")
  }

  /// What grows above a list in ordinary lines, best first.
  private func heads(_ part: Part?) -> [LargePage] {
    let head = [asked, added(part)]
    guard entry.options.indices.contains(entry.focus) else { return [LargePage(paragraphs: head)] }
    let line = LargePage.Paragraph(
      text: entry.options[entry.focus].title, role: .title(part), field: "\(entry.points[entry.focus])",
      longest: LargePage.widest(entry.options.map(\.title)))
    return [LargePage(paragraphs: head + [line], focus: 2, widestField: "000"), LargePage(paragraphs: head)]
  }

  /// The question, what is left, and the options with their numbers.
  private func largePage(_ part: Part?) -> LargePage {
    let options = entry.options.enumerated().map { place, option in
      LargePage.Paragraph(text: option.title, role: place == entry.focus ? .strong : .text, field: "\(entry.points[place])")
    }
    return LargePage(paragraphs: [asked, added(part)] + options, focus: entry.focus + 2, widestField: "000")
  }

  private var sum: (text: String, isWrong: Bool) {
    let noun = entry.isDots ? "stippen" : "punten"
    if entry.left < 0 { return ("\(-entry.left) te veel: samen \(entry.sum) van de \(entry.total) \(noun)", true) }
    if entry.left == 0 { return ("Alle \(entry.total) \(noun) zijn verdeeld. Enter legt vast.", false) }
    return ("Nog \(entry.left) van de \(entry.total) \(noun) te verdelen", false)
  }
}

/// An order that the group makes together.
struct OrderPainter {
  let entry: OrderEntry

  func draw(_ layout: Layout, on brush: inout Brush) {
    if brush.entry(largePage(brush.part), after: nil, in: layout.content) == nil { drawList(layout, on: &brush) }
    brush.message(entry.problem, nil, layout)
    brush.hints(
      entry.isCarrying
        ? "↑↓ verplaatsen · Spatie neerzetten · Enter vastleggen · Esc neerzetten"
        : "↑↓ kiezen · Spatie oppakken · cijfer: plaats · Enter vastleggen · Esc terug", layout)
  }

  private static let rule = "Bovenaan staat het belangrijkste."

  private var head: [LargePage.Paragraph] {
    [LargePage.Paragraph(text: entry.question.prompt, role: .strong), LargePage.Paragraph(text: Self.rule, role: .quiet)]
  }

  /// What grows above a list in ordinary lines, best first.
  private func heads(_ part: Part?) -> [LargePage] {
    guard entry.order.indices.contains(entry.focus) else { return [LargePage(paragraphs: head)] }
    let line = LargePage.Paragraph(
      text: entry.order[entry.focus].title, role: .title(part), sign: "\(entry.focus + 1)",
      longest: LargePage.widest(entry.order.map(\.title)))
    return [
      LargePage(paragraphs: head + [line], focus: 2, focusSign: entry.isCarrying ? "↕" : ">"), LargePage(paragraphs: head),
    ]
  }

  /// The question and the options in their order; the sign of the focus says whether the option moves along.
  private func largePage(_ part: Part?) -> LargePage {
    let options = entry.order.enumerated().map { place, option in
      LargePage.Paragraph(text: option.title, role: place == entry.focus ? .title(part) : .text, sign: "\(place + 1)")
    }
    return LargePage(paragraphs: head + options, focus: entry.focus + 2, focusSign: entry.isCarrying ? "↕" : ">")
  }

  /// The options in ordinary lines, on a large screen below the question in block letters.
  private func drawList(_ layout: Layout, on brush: inout Brush) {
    var rest = layout.content.middle(columns: 76)
    if let below = brush.entry(firstOf: heads(brush.part), after: nil, in: layout.content, keeping: entry.order.count + 1) {
      rest = below.dropTop(1).left(100)
    } else {
      rest = brush.paragraph(entry.question.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
      brush.line(Self.rule, row: rest.row, column: rest.column, role: .quiet, width: rest.columns)
      rest = rest.dropTop(2)
    }
    let step = entry.order.count * 2 <= rest.rows ? 2 : 1
    let window = ListWindow(count: entry.order.count, focus: entry.focus, rows: rest.rows / step)
    for place in window.range {
      let isFocused = place == entry.focus
      let sign = isFocused ? (entry.isCarrying ? "↕ " : "> ") : "  "
      let text = " " + sign + TextLayout.aligned("\(place + 1)", columns: 2, .trailing) + "  \(entry.order[place].title) "
      brush.frame.put(
        TextLayout.truncated(text, columns: rest.columns), row: rest.row + (place - window.range.lowerBound) * step, column: rest.column,
        style: brush.style(isFocused ? .focus : .text), width: rest.columns)
    }
    window.drawSign(layout, on: &brush)
  }
}

/// A list that the group marks together.
struct MarksPainter {
  let entry: MarksEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    let rest = drawLarge(layout.content, on: &brush) ?? drawLegend(layout.content, on: &brush)
    let marks = markColumns(rest)
    let names = rest.columns - marks - 2
    let texts = texts(rest)
    let most = texts.map(\.count).max() ?? 1
    // Long lines are broken off only as long as the whole list stays in sight.
    let height = entry.questions.count * most <= rest.rows ? most : 1
    let step = entry.questions.count * (height + 1) <= rest.rows ? height + 1 : height
    let window = ListWindow(count: entry.questions.count, focus: entry.focus, rows: rest.rows / step)
    for place in window.range {
      let row = rest.row + (place - window.range.lowerBound) * step
      let isFocused = place == entry.focus
      let lines = height == 1 ? [PlainText.sanitised(entry.questions[place].prompt)] : texts[place]
      for (offset, line) in lines.enumerated() {
        let text = TextLayout.truncated((isFocused && offset == 0 ? " > " : "   ") + line, columns: names)
        brush.frame.put(
          TextLayout.aligned(text, columns: names), row: row + offset, column: rest.column,
          style: brush.style(isFocused ? .focus : .text), width: names)
      }
      let mark = entry.mark(of: entry.questions[place], in: state)
      brush.line(
        TextLayout.truncated(mark.map { "\($0 + 1) \(entry.options[$0].title)" } ?? "·", columns: marks), row: row,
        column: rest.endColumn - marks, role: mark == nil ? .quiet : .strong, width: marks)
    }
    window.drawSign(layout, on: &brush)
    brush.message(entry.problem, nil, layout)
    brush.hints("1-\(entry.options.count) teken zetten · ↑↓ andere regel · Enter klaar · Esc terug", layout)
  }

  /// Columns for the marks.
  private func markColumns(_ area: Rect) -> Int {
    min(24, entry.options.map { TextWidth.columns(of: $0.title) + 2 }.max() ?? 0, area.columns / 3)
  }

  /// The lines of the list, broken into rows.
  func texts(_ area: Rect) -> [[String]] {
    entry.questions.map { TextLayout.wrapped(PlainText.sanitised($0.prompt), columns: area.columns - markColumns(area) - 5) }
  }

  private func drawLegend(_ area: Rect, on brush: inout Brush) -> Rect {
    let legend = entry.options.enumerated().map { "\($0.offset + 1) \($0.element.title)" }.joined(separator: " · ")
    return brush.paragraph(legend, in: area, role: .accent(brush.part), spacing: 1).dropTop(1)
  }
}
