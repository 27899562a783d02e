import Canvas
import Programme
import SessionEngine

/// The matter of the shared screen, drawn from the room's projection.
struct RoomPainter {
  let view: RoomView
  let now: Moment
  let utcOffset: LocalOffsets
  let scroll: Int

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content
    switch view.scene {
    case .lobby(let scene): LobbyPainter(scene: scene).draw(area, on: &brush)
    case .page(let page): PagePainter(page: page, scroll: scroll).draw(area, on: &brush)
    case .work(let instruction, let grouping, let subgroups):
      let painter = WorkPainter(
        instruction: instruction, grouping: grouping, subgroups: subgroups, timer: view.timer, now: now, utcOffset: utcOffset,
        scroll: scroll)
      painter.draw(area, on: &brush)
    case .ask(let scene): AskPainter(scene: scene, place: view.place).draw(area, on: &brush)
    case .result(let result, let kind):
      let painter = ResultPainter(
        theme: brush.theme, part: view.part, showsPrompt: kind == .standard || kind == .triangle, isLarge: brush.canGrow)
      let extent = painter.draw(result, view: kind, in: area, scroll: scroll, on: &brush.frame)
      brush.maximumScroll = extent.maximumScroll
      if extent.maximumScroll > 0 { scrollSign(layout, scroll, extent.maximumScroll, on: &brush) }
    case .gather(let scene): GatherPainter(scene: scene, scroll: scroll).draw(area, on: &brush)
    case .talk(let scene): TalkPainter(scene: scene, scroll: scroll).draw(area, on: &brush)
    }
    if brush.maximumScroll > 0 { scrollSign(layout, scroll, brush.maximumScroll, on: &brush) }
  }

  private func scrollSign(_ layout: Layout, _ scroll: Int, _ maximum: Int, on brush: inout Brush) {
    let text = scroll >= maximum ? "↑ meer" : scroll == 0 ? "↓ meer" : "↑↓ meer"
    let width = TextWidth.columns(of: text)
    brush.line(text, row: layout.notice.row, column: layout.notice.endColumn - width, role: .quiet, width: width)
  }
}

/// A page of text with a list.
struct PagePainter {
  let page: Page
  let scroll: Int

  func draw(_ area: Rect, on brush: inout Brush) {
    if drawLarge(area, on: &brush) { return }
    var rest = area.middle(columns: brush.measure + 4)
    let lines = TextLayout.wrapped(page.text, columns: brush.measure).count + page.items.count
    if rest.rows > lines + 8 { rest = rest.dropTop((rest.rows - lines) / 6) }
    if !page.heading.isEmpty {
      rest = brush.paragraph(page.heading, in: rest, role: .title(brush.part), spacing: 1).dropTop(1)
    }
    if !page.text.isEmpty {
      rest = brush.paragraph(
        page.text, in: rest, role: page.items.isEmpty ? .strong : .text, spacing: page.items.isEmpty ? nil : 1)
    }
    if !page.items.isEmpty {
      if !page.text.isEmpty { rest = rest.dropTop(1) }
      let needed = page.items.reduce(0) { $0 + TextLayout.wrapped($1, columns: min(rest.columns - 2, brush.measure)).count }
      let gap = needed + page.items.count - 1 <= rest.rows - (page.source.isEmpty ? 0 : 2) ? 1 : 0
      for item in page.items { rest = brush.item("•", item, in: rest).dropTop(gap) }
    }
    if !page.source.isEmpty {
      rest = rest.dropTop(1)
      _ = brush.paragraph("Bron: \(page.source)", in: rest, role: .quiet, spacing: 1)
    }
  }

  /// Draws the page in block letters if all of it fits; returns whether it did. The source stays small.
  private func drawLarge(_ area: Rect, on brush: inout Brush) -> Bool {
    var paragraphs: [LargePage.Paragraph] = []
    if !page.heading.isEmpty { paragraphs.append(LargePage.Paragraph(text: page.heading, role: .title(brush.part))) }
    if !page.text.isEmpty { paragraphs.append(LargePage.Paragraph(text: page.text, role: page.items.isEmpty ? .strong : .text)) }
    paragraphs += page.items.map { LargePage.Paragraph(text: $0, sign: "•") }
    let source = page.source.isEmpty ? [] : TextLayout.wrapped("Bron: \(page.source)", columns: min(area.columns, brush.measure))
    let room = area.dropBottom(source.isEmpty ? 0 : source.count + 1)
    guard let layout = LargePage(paragraphs: paragraphs).layout(in: room.size, on: brush) else { return false }
    _ = brush.large(layout, in: room.dropTop((room.rows - layout.rowCount) / 4))
    for (offset, text) in source.enumerated() {
      brush.line(text, row: area.endRow - source.count + offset, column: area.column, role: .quiet, width: area.columns)
    }
    return true
  }
}

/// Timed work, or a break: the task, the time in big digits and a bar.
struct WorkPainter {
  let instruction: String
  let grouping: Grouping
  let subgroups: [[String]]
  let timer: TimerState
  let now: Moment
  let utcOffset: LocalOffsets
  let scroll: Int

  func draw(_ area: Rect, on brush: inout Brush) {
    let remaining = timer.remaining(at: now)
    // The clock and the bar, or the subgroups, keep their rows.
    let kept = subgroups.isEmpty ? 13 : 14 + SubgroupsPainter(subgroups, isNumbered: isNumbered).rows(columns: area.columns)
    let rest = brush.headline(
      text, in: area, rows: area.rows - kept, role: .strong, ordinary: area.middle(columns: brush.measure + 4))
    brush.line(
      groupingWords, row: area.endRow - 1, column: area.middle(columns: brush.measure + 4).column, role: .quiet, width: brush.measure)
    let field = Rect(column: area.column, row: rest.row, columns: area.columns, rows: max(0, area.endRow - 4 - rest.row))
    guard let remaining else {
      if !subgroups.isEmpty { return drawSubgroups(subgroups, time: nil, role: .text, in: field, on: &brush) }
      brush.centered("Er loopt geen klok.", row: rest.row + rest.rows / 2, in: area, role: .quiet)
      return
    }
    let isOver = remaining <= 0
    let role: Theme.Role = isOver ? .overrun : .accent(brush.part)
    let time = LocalTime.countdown(milliseconds: remaining)
    if !subgroups.isEmpty {
      drawSubgroups(subgroups, time: time, role: role, in: field, on: &brush)
    } else if !brush.bigDigits(time, in: field, role: role) {
      brush.centered(time, row: field.row + field.rows / 2, in: area, role: role)
    }
    let barRow = area.endRow - 4
    let bar = area.middle(columns: min(area.columns, 80))
    brush.bar(fraction: fraction(remaining), row: barRow, column: bar.column, columns: bar.columns, role: role)
    let words = isOver ? "Over tijd" : timer.isRunning ? minutesLeft(remaining) : "De klok staat stil"
    brush.centered(words, row: barRow + 1, in: area, role: isOver ? .overrun : .text)
  }

  /// The task, with the time at which the clock is at zero where it names that.
  var text: String { instruction.replacing("{time}", with: endTime(timer.remaining(at: now))) }

  private func endTime(_ remaining: Int64?) -> String {
    LocalTime.clock(now.wall + max(0, remaining ?? 0) + 59_999, offset: utcOffset)
  }

  private func fraction(_ remaining: Int64) -> Double {
    let total: Int64 =
      switch timer {
      case .running(_, let total), .paused(_, let total): total
      case .idle: 0
      }
    return total > 0 ? 1 - Double(max(0, remaining)) / Double(total) : 1
  }

  private func minutesLeft(_ remaining: Int64) -> String {
    let minutes = (remaining + 59_999) / 60_000
    return minutes == 1 ? "nog 1 minuut" : "nog \(minutes) minuten"
  }

  var groupingWords: String {
    switch grouping {
    case .alone: "Ieder voor zich"
    case .pairs: "In tweetallen"
    case .threes: "In drietallen"
    case .fours: "In viertallen"
    case .groups: "In groepen"
    case .plenary: "Met de hele groep"
    case .rest: ""
    }
  }
}
