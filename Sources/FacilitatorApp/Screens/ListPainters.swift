import Canvas
import Programme
import SessionEngine

/// Lines under headings.
struct GatherPainter {
  let scene: GatherScene
  let scroll: Int

  func draw(_ area: Rect, on brush: inout Brush) {
    let asked = LargePage(paragraphs: [LargePage.Paragraph(text: scene.prompt, role: .strong)])
    let rest =
      (brush.entry(asked, after: nil, in: area, keeping: area.rows / 2, letters: BlockFont.medium.rows)
      ?? brush.paragraph(scene.prompt, in: area.middle(columns: max(brush.measure, area.columns)), role: .strong, spacing: 1)).dropTop(1)
    let demands = scene.check.map(\.findings) ?? []
    for (offset, finding) in demands.enumerated() {
      let mark = finding.isMet.map { $0 ? "✓" : "✗" } ?? "?"
      brush.line(
        "\(mark) \(finding.demand)", row: rest.endRow - demands.count + offset, column: rest.column,
        role: finding.isMet == false ? .problem : .quiet, width: rest.columns)
    }
    let room = rest.top(max(2, rest.rows - (demands.isEmpty ? 0 : demands.count + 1)))
    switch scene.figure {
    case .ladder(let rungs) where LadderPainter(rungs: rungs, columns: scene.columns).draw(room, on: &brush): return
    case .triangle(let corners) where SideLinesPainter(corners: corners, columns: scene.columns).draw(room, on: &brush): return
    default: break
    }
    if drawLargeColumns(room, on: &brush) { return }
    let titles = drawLargeTitles(room, on: &brush)
    let lists = (titles ?? room).split(columns: max(1, scene.columns.count), gap: 3)
    let belows = titles == nil ? drawTitles(lists, on: &brush) : lists
    var longest = 0
    for (column, below) in zip(scene.columns, belows) {
      if column.lines.isEmpty {
        brush.line(hidden(column), row: below.row, column: below.column, role: .quiet, width: below.columns)
        continue
      }
      if scene.columns.count == 1, column.headings.isEmpty, !column.lines.isEmpty {
        let page = LargePage(paragraphs: column.lines.map { LargePage.Paragraph(text: $0, sign: "•") })
        if brush.entry(page, after: nil, in: below.dropTop(1), letters: BlockFont.medium.rows) != nil { continue }
      }
      longest = max(longest, ListPainter(lines: column.lines, headings: column.headings, scroll: scroll).draw(below, on: &brush))
    }
    brush.maximumScroll = longest
  }

  /// The headings with their explanations in ordinary letters; returns what is left below them, from the same row on for all.
  private func drawTitles(_ lists: [Rect], on brush: inout Brush) -> [Rect] {
    let belows = zip(scene.columns, lists).map { column, list in
      let below = brush.paragraph(column.title, in: list, role: .title(brush.part), spacing: 1)
      return column.explanation.isEmpty ? below : brush.paragraph(column.explanation, in: below, role: .quiet, spacing: 1)
    }
    let first = belows.map(\.row).max() ?? 0
    return belows.map { $0.dropTop(first - $0.row) }
  }

  /// How many lines a column without lines on the screen has.
  func hidden(_ column: GatherColumn) -> String {
    column.count == 0 ? "nog niets" : column.count == 1 ? "1 regel, niet op het scherm" : "\(column.count) regels, niet op het scherm"
  }
}

/// A debrief question in sight, with the points typed so far.
struct TalkPainter {
  let scene: TalkScene
  let scroll: Int

  func draw(_ area: Rect, on brush: inout Brush) {
    if drawLarge(area, on: &brush) { return }
    var rest = area.middle(columns: brush.measure + 4)
    if scene.points.isEmpty { rest = rest.dropTop(rest.rows / 4) }
    if let question = scene.question { rest = brush.paragraph(question, in: rest, role: .strong).dropTop(1) }
    brush.maximumScroll = ListPainter(lines: scene.points, scroll: scroll).draw(rest, on: &brush)
  }

  /// The question in block letters, with the points in block letters too or else in ordinary lines; returns whether the question fitted.
  private func drawLarge(_ area: Rect, on brush: inout Brush) -> Bool {
    guard let question = scene.question else { return false }
    let asked = LargePage.Paragraph(text: question, role: .strong)
    let points = scene.points.map { LargePage.Paragraph(text: $0, sign: "•") }
    if let layout = LargePage(paragraphs: [asked] + points).layout(in: area.size, on: brush) {
      _ = brush.large(layout, in: points.isEmpty ? area.dropTop((area.rows - layout.rowCount) / 4) : area)
      return true
    }
    let half = Size(columns: area.columns, rows: area.rows / 2)
    guard let layout = LargePage(paragraphs: [asked]).layout(in: half, on: brush) else { return false }
    let rest = brush.large(layout, in: area).dropTop(1)
    brush.maximumScroll = ListPainter(lines: scene.points, scroll: scroll).draw(rest, on: &brush)
    return true
  }
}

/// A list with marks; the last lines are shown unless it is scrolled.
struct ListPainter {
  let lines: [String]
  /// Places of lines that are headings of what follows.
  var headings: Set<Int> = []
  /// Lines scrolled back from the end.
  let scroll: Int

  /// Draws the list; returns how far it can scroll.
  func draw(_ area: Rect, on brush: inout Brush) -> Int {
    var rows: [(sign: String, text: String, role: Theme.Role)] = []
    for (place, line) in lines.enumerated() {
      let isHeading = headings.contains(place)
      for (offset, piece) in TextLayout.wrapped(PlainText.sanitised(line), columns: max(1, area.columns - 2)).enumerated() {
        rows.append((offset > 0 ? " " : isHeading ? "▸" : "•", piece, isHeading ? .strong : .text))
      }
    }
    let maximum = max(0, rows.count - area.rows)
    let first = min(maximum, scroll)
    for (offset, row) in rows.dropFirst(first).prefix(area.rows).enumerated() {
      brush.line(row.sign, row: area.row + offset, column: area.column, role: .accent(brush.part), width: 1)
      brush.line(row.text, row: area.row + offset, column: area.column + 2, role: row.role, width: area.columns - 2)
    }
    return maximum
  }
}

/// Between meetings: the programme with what has been.
struct LobbyPainter {
  let scene: LobbyScene

  func draw(_ area: Rect, on brush: inout Brush) {
    var rest = area.middle(columns: brush.measure + 4)
    if rest.rows > 20 { rest = rest.dropTop(2) }
    rest = brush.paragraph(scene.title, in: rest, role: .title(brush.part), spacing: 1).dropTop(1)
    for meeting in scene.meetings {
      let sign =
        switch meeting.stage {
        case .held: "✓"
        case .next: "▶"
        case .later: "·"
        }
      rest = brush.item(
        sign, "\(meeting.title)  (\(meeting.stage.words))", in: rest, role: meeting.stage == .next ? .strong : .quiet,
        signRole: .accent(meeting.part)
      ).dropTop(brush.isRoomy ? 1 : 0)
    }
    let isOver = !scene.meetings.contains { $0.stage == .next }
    rest = brush.paragraph(
      isOver ? "Alle bijeenkomsten zijn geweest." : "\(Wording.participants(scene.participants)) in deze groep.", in: rest.dropTop(1),
      role: .text, spacing: 1)
    if let hint = scene.hint { _ = brush.paragraph(hint, in: rest.dropTop(1), role: .quiet, spacing: 1) }
  }
}

extension LobbyMeeting.Stage {
  var words: String {
    switch self {
    case .held: "geweest"
    case .next: "aan de beurt"
    case .later: "later"
    }
  }
}
