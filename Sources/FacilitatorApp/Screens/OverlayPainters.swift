import Canvas
import Programme
import SessionEngine

/// The keys of a screen with what they do.
struct HelpPainter {
  let topic: HelpTopic
  let scroll: Int

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 90)
    brush.line(topic.title, row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    let list = area.dropTop(2)
    let rows = topic.keys.flatMap { key in
      TextLayout.wrapped(key.explanation, columns: list.columns - 9).enumerated().map {
        (name: $0.offset == 0 ? key.name : "", text: $0.element)
      }
    }
    brush.maximumScroll = max(0, rows.count - list.rows)
    for (offset, row) in rows.dropFirst(min(scroll, brush.maximumScroll)).prefix(list.rows).enumerated() {
      brush.line(row.name, row: list.row + offset, column: list.column, role: .strong, width: 8)
      brush.line(row.text, row: list.row + offset, column: list.column + 9, width: list.columns - 9)
    }
  }
}

/// The facilitator's own notes; only after a question, because the room looks along.
struct NotesPainter {
  let state: SessionState
  let scroll: Int

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard let block = state.currentBlock else { return }
    let area = layout.content.middle(columns: 76)
    var lines: [(text: String, role: Theme.Role)] = [("Notities voor de begeleider", .title(brush.part)), ("", .text)]
    for note in block.notes {
      lines += TextLayout.wrapped(note, columns: area.columns).map { ($0, .text) } + [("", .text)]
    }
    if let study = state.caseStudy(of: block), !study.note.isEmpty {
      lines.append(("Bij de casus ‘\(study.title)’", .strong))
      lines += TextLayout.wrapped(study.note, columns: area.columns).map { ($0, .text) } + [("", .text)]
    }
    if !block.debrief.isEmpty {
      lines.append(("Vragen voor het nagesprek", .strong))
      for question in block.debrief {
        lines += TextLayout.wrapped("• " + question, columns: area.columns).map { ($0, .text) }
      }
    }
    brush.maximumScroll = max(0, lines.count - area.rows)
    for (offset, line) in lines.dropFirst(min(scroll, brush.maximumScroll)).prefix(area.rows).enumerated() {
      brush.line(line.text, row: area.row + offset, column: area.column, role: line.role, width: area.columns)
    }
  }
}

extension NotesPainter {
  /// The notes as paragraphs.
  static func lines(_ state: SessionState) -> [String] {
    guard let block = state.currentBlock else { return [] }
    var lines = ["Notities voor de begeleider:"] + block.notes
    if let study = state.caseStudy(of: block), !study.note.isEmpty { lines += ["Bij de casus ‘\(study.title)’:", study.note] }
    if !block.debrief.isEmpty { lines += ["Vragen voor het nagesprek:"] + block.debrief.map { "- " + $0 } }
    return lines
  }
}

/// The menu of lanes.
struct LanesPainter {
  let menu: LaneMenu
  let question: Question?
  /// Whether this is a screen for the facilitator alone.
  let isControl: Bool

  private static let asked = "Hoe komen de antwoorden binnen?"

  func draw(_ layout: Layout, on brush: inout Brush) {
    if drawLarge(layout.content, on: &brush) { return }
    var area = layout.content.middle(columns: 72)
    if let question {
      area = brush.paragraph(question.prompt, in: area, role: .quiet, spacing: 1).dropTop(1)
    }
    brush.line(Self.asked, row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    var row = area.row + 2
    for (offset, lane) in menu.lanes.enumerated() {
      let isChosen = offset == menu.selection
      brush.frame.put(
        " \(isChosen ? ">" : " ") \(offset + 1)  \(title(lane)) ", row: row, column: area.column,
        style: brush.style(isChosen ? .focus : .strong), width: area.columns)
      brush.line(explanation(lane), row: row + 1, column: area.column + 6, role: .quiet, width: area.columns - 6)
      row += area.rows >= menu.lanes.count * 3 + 2 ? 3 : 2
    }
  }

  private func title(_ lane: EntryLane) -> String { isControl ? lane.titleOnControl : lane.title }

  private func explanation(_ lane: EntryLane) -> String { isControl ? lane.explanationOnControl : lane.explanation }

  /// The lanes in block letters, with the question above them in block letters too or else in ordinary ones.
  private func drawLarge(_ area: Rect, on brush: inout Brush) -> Bool {
    let lanes = menu.lanes.enumerated().map { place, lane in
      LargePage.Paragraph(
        text: title(lane), role: place == menu.selection ? .title(brush.part) : .text, sign: "\(place + 1)", note: explanation(lane))
    }
    let asked = LargePage.Paragraph(text: Self.asked, role: .strong)
    let menuPage = LargePage(paragraphs: [asked] + lanes, focus: menu.selection + 1)
    guard let question else { return brush.entry(menuPage, after: nil, in: area) != nil }
    let prompt = LargePage.Paragraph(text: question.prompt, role: .quiet)
    let whole = LargePage(paragraphs: [prompt] + menuPage.paragraphs, focus: menu.selection + 2)
    if brush.entry(whole, after: nil, in: area) != nil || brush.entry(menuPage, after: question.prompt, in: area) != nil { return true }
    let only = LargePage(paragraphs: lanes, focus: menu.selection)
    return brush.entry(only, after: question.prompt + "\n" + Self.asked, in: area) != nil
  }
}
