import Canvas
import SessionEngine

/// The line above every screen of a control surface: where the session is, the running clock, the time of the day, and which screen this is.
struct ControlHeader {
  let app: AppState
  let view: RoomView

  func draw(_ layout: Layout, on brush: inout Brush) {
    let row = layout.header.row
    let width = layout.notice.columns
    let remaining = view.timer.remaining(at: app.now)
    var parts = view.isRehearsal ? ["REPETITIE"] : []
    if let remaining {
      let time = LocalTime.countdown(milliseconds: remaining)
      parts.append(remaining <= 0 ? "\(time) over tijd" : view.timer.isRunning ? "nog \(time)" : "\(time) stil")
    }
    if remaining != nil, app.isRoomMuted || app.isStepSilent { parts.append("geluid uit") }
    parts.append(LocalTime.clock(app.now.wall, offset: app.settings.utcOffset))
    parts.append("REGIE \(app.number)")
    let right = parts.joined(separator: "  ·  ")
    let rightWidth = TextWidth.columns(of: right)
    let title = view.place?.heading ?? PlainText.sanitised(view.group)
    brush.line(title, row: row, column: layout.notice.column, role: .title(view.part), width: max(0, width - rightWidth - 2))
    brush.line(
      right, row: row, column: layout.notice.column + width - rightWidth, role: (remaining ?? 1) <= 0 ? .overrun : .quiet,
      width: rightWidth)
    brush.rule(row: row + 1, in: layout.notice)
  }
}
