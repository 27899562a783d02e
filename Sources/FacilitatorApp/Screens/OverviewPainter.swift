import Canvas
import Planning
import Programme
import SessionEngine

/// All blocks of the meeting with planned times, what happened, and what is to be expected.
struct OverviewPainter {
  let state: SessionState
  let screen: OverviewScreen
  let now: Moment
  let utcOffset: LocalOffsets

  /// Columns of a row behind the title: two spans of time, how late, and what became of the block.
  private static let times = 11
  private static let lateness = 5
  private static let status = 16

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard let meeting = state.flow.meeting, let schedule = state.schedule(at: now) else { return }
    let area = layout.content.middle(columns: 104)
    let title = state.index.meeting(meeting.id)?.title ?? ""
    let earlier = state.endedMeetings.isEmpty ? "" : "Tab: eerdere bijeenkomsten"
    brush.line(
      "Overzicht: \(title)", row: area.row, column: area.column, role: .title(brush.part), width: area.columns - earlier.count - 2)
    brush.line(earlier, row: area.row, column: area.endColumn - earlier.count, role: .quiet, width: earlier.count)
    drawStanding(schedule, in: area, on: &brush)
    drawRows(schedule, meeting, in: area.dropTop(3).dropBottom(screen.field == nil ? 0 : 3), on: &brush)
    guard let field = screen.field else { return }
    FieldPainter(label: field.label, field: field.field, hint: field.hint, isFocused: true, width: 26).draw(
      row: area.endRow - 2, column: area.column, columns: area.columns, on: &brush)
    brush.message(field.problem, nil, layout)
  }

  /// When the meeting is to end, when it will, and how late that is.
  private func drawStanding(_ schedule: Schedule, in area: Rect, on brush: inout Brush) {
    let wished = "Einde \(clock(schedule.wishedEnd)), verwacht \(clock(schedule.expectedEnd)): "
    let column = area.column + brush.line(wished, row: area.row + 1, column: area.column, width: area.columns)
    let advice = screen.field != nil ? "" : schedule.drift.isLate ? "  ·  p geeft een voorstel" : "  ·  e verzet het einde"
    let standing = TimeWording.standing(schedule.drift)
    let end =
      column
      + brush.line(
        standing, row: area.row + 1, column: column, role: schedule.drift.isLate ? .overrun : schedule.drift.isEarly ? .notice : .strong,
        width: area.endColumn - column)
    brush.line(advice, row: area.row + 1, column: end, role: .quiet, width: area.endColumn - end)
  }

  private func drawRows(_ schedule: Schedule, _ meeting: MeetingRecord, in area: Rect, on brush: inout Brush) {
    let plan = state.plan
    let isWide = area.columns >= 90
    let titles = max(10, area.columns - 8 - 2 * (Self.times + 2) - (isWide ? Self.lateness : 0) - Self.status)
    let heading = String(repeating: " ", count: 8 + titles)
    brush.line(
      heading + TextLayout.aligned("gepland", columns: Self.times + 2) + "werkelijk of verwacht", row: area.row, column: area.column,
      role: .quiet,
      width: area.columns)
    let list = area.dropTop(1)
    let first = min(max(0, screen.selection - list.rows / 2), max(0, plan.count - list.rows))
    for (offset, (block, row)) in zip(plan, schedule.rows).enumerated().dropFirst(first).prefix(list.rows) {
      let isChosen = offset == screen.selection
      let late = isWide ? TextLayout.aligned(row.drift.map(signed) ?? "", columns: Self.lateness) : ""
      let line =
        " \(isChosen ? ">" : " ") \(TextLayout.aligned(block.number, columns: 5))"
        + TextLayout.aligned(TextLayout.truncated(block.title, columns: titles - 1), columns: titles)
        + TextLayout.aligned(span(row.planned), columns: Self.times + 2) + TextLayout.aligned(span(row.actual), columns: Self.times + 2)
        + late + status(block, schedule.blocks[offset], meeting)
      let isHere = block.id == state.flow.position?.block
      let isOver = schedule.blocks[offset].stage == .leftOut
      brush.frame.put(
        TextLayout.aligned(line, columns: list.columns), row: list.row + offset - first, column: list.column,
        style: brush.style(isChosen ? .focus : isHere ? .strong : isOver ? .quiet : .text), width: list.columns)
    }
  }

  func clock(_ wall: Int64) -> String { LocalTime.clock(wall, offset: utcOffset) }

  func span(_ span: TimeSpan?) -> String { span.map { "\(clock($0.start))-\(clock($0.end))" } ?? "" }

  /// `+4`, `-2`, or nothing when on time.
  private func signed(_ drift: Drift) -> String { drift.minutes > 0 ? "+\(drift.minutes)" : drift.minutes < 0 ? "\(drift.minutes)" : "" }

  func status(_ block: Block, _ scheduled: ScheduledBlock, _ meeting: MeetingRecord) -> String {
    switch scheduled.stage {
    case .done: return "geweest, \((scheduled.used + 30_000) / 60_000) min"
    case .running:
      let over = scheduled.used - Int64(scheduled.minutes) * 60_000
      return over > Drift.tolerance ? "nu, \(over / 60_000) min over" : "nu, nog \((scheduled.remaining + 59_999) / 60_000) min"
    case .leftOut:
      if meeting.postponed.contains(block.id) { return "volgende keer" }
      return meeting.skipped.contains(block.id) ? "vervalt" : "overgeslagen"
    case .upcoming: break
    }
    if scheduled.minutes != block.minutes { return "wordt \(scheduled.minutes) min" }
    switch block.priority {
    case .must: return "\(scheduled.minutes) min"
    case .should: return "\(scheduled.minutes) min, mag kort"
    case .may: return "\(scheduled.minutes) min, kan weg"
    }
  }
}
