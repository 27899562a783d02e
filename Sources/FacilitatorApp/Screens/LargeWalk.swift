import Canvas
import Programme
import SessionEngine

/// The line that a group talks about, out of a list that it walks through: how far it is, the line, and what it can be given.
///
/// All lines of the list take the same rows here, so that nothing moves while the group goes on.
struct LargeWalk {
  let progress: LargePage.Paragraph
  let line: String
  /// All lines of the list.
  let lines: [String]
  /// What a line can be given, with whether this line has it; numbered from 1.
  let options: [(text: String, isChosen: Bool)]

  /// Draws it in block letters; what can be given stands in ordinary lines where there is no room for that.
  ///
  /// - Parameter rows: that the list may have below it, best first.
  /// - Returns: what is left for the list; nil, with nothing drawn, when nothing fits.
  func draw(_ area: Rect, keeping rows: [Int], on brush: inout Brush) -> Rect? {
    let head = [
      progress,
      LargePage.Paragraph(text: line, role: .title(brush.part), longest: LargePage.widest(lines)),
    ]
    let items = options.enumerated().map { place, option in
      LargePage.Paragraph(
        text: option.text + (option.isChosen ? " ✓" : ""), role: option.isChosen ? .strong : .text, sign: "\(place + 1)",
        longest: option.text + " ✓")
    }
    for kept in rows {
      for count in [1, 2, 3] where count <= max(1, items.count) {
        let height = (items.count + count - 1) / count
        let pages = stride(from: 0, to: items.count, by: max(1, height)).map { first in
          LargePage(paragraphs: Array(items[first..<min(items.count, first + height)]))
        }
        if brush.entry(LargePage(paragraphs: head), over: pages, after: nil, in: area.dropBottom(kept + 1)) {
          return area.bottom(kept)
        }
      }
    }
    let words = options.enumerated().map { "\($0.offset + 1) \($0.element.text)" }.joined(separator: " · ")
    let legend = TextLayout.wrapped(PlainText.sanitised(words), columns: brush.measure)
    // What the line has still grows where not all that it can be given does.
    let chosen = options.filter(\.isChosen).map(\.text)
    let value = LargePage.Paragraph(
      text: chosen.isEmpty ? "nog niets" : "✓ " + chosen.joined(separator: ", "), role: chosen.isEmpty ? .quiet : .strong,
      longest: LargePage.widest(options.map { "✓ " + $0.text }))
    for (paragraphs, kept) in rows.flatMap({ kept in [(head + [value], kept), (head, kept)] }) {
      guard
        let rest = brush.entry(
          LargePage(paragraphs: paragraphs), after: nil, in: area, keeping: kept + legend.count + 2, letters: BlockFont.medium.rows)
      else { continue }
      let below = brush.paragraph(words, in: rest.dropTop(1), role: .accent(brush.part), spacing: 1)
      return below.dropTop(1)
    }
    return nil
  }
}

extension AssignPainter {
  /// The word in focus with the headings, in block letters; returns what is left for the list, nil when it does not grow.
  func drawLarge(_ area: Rect, on brush: inout Brush) -> Rect? {
    guard entry.cards.indices.contains(entry.focus) else {
      let nothing = LargePage(paragraphs: [LargePage.Paragraph(text: Self.nothing)])
      return brush.entry(nothing, after: nil, in: area) == nil ? nil : area.bottom(0)
    }
    let card = entry.cards[entry.focus]
    let chosen = entry.headings[card.id] ?? []
    let all = "\(entry.cards.count) van de \(entry.cards.count) woorden geplaatst"
    let walk = LargeWalk(
      progress: LargePage.Paragraph(text: progress, role: .quiet, longest: all), line: card.text, lines: entry.cards.map(\.text),
      options: entry.columns.map { ($0.title, chosen.contains($0.id)) })
    return walk.draw(area, keeping: [entry.cards.count, min(entry.cards.count, area.rows / 3)], on: &brush)
  }
}

extension MarksPainter {
  /// The line in focus with the marks, in block letters; returns what is left for the list, nil when it does not grow.
  func drawLarge(_ area: Rect, on brush: inout Brush) -> Rect? {
    guard entry.questions.indices.contains(entry.focus) else { return nil }
    let question = entry.questions[entry.focus]
    let mark = entry.mark(of: question, in: state)
    let count = entry.questions.count
    let walk = LargeWalk(
      progress: LargePage.Paragraph(text: "\(entry.focus + 1) van de \(count)", role: .quiet, longest: "\(count) van de \(count)"),
      line: question.prompt, lines: entry.questions.map(\.prompt),
      options: entry.options.enumerated().map { ($0.element.title, $0.offset == mark) })
    let most = texts(area).map(\.count).max() ?? 1
    return walk.draw(area, keeping: [count * most, count, min(count, area.rows / 3)], on: &brush)
  }
}
