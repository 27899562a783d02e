import Canvas
public import Programme
import SessionEngine

/// Tells which pages of a programme do not fit the smallest screen.
public enum ScreenFit {
  /// A page that does not fit.
  public struct Overflow: Hashable, Sendable {
    public let blockNumber: String
    /// From 1.
    public let step: Int
    /// From 1.
    public let page: Int
  }

  /// Draws every page of every step for a room of ten, without answers; work in subgroups without and with them.
  public static func overflows(in programme: Programme) -> [Overflow] {
    let now = Moment(wall: 0, boot: "", uptime: 0)
    let seats = (1...10).map { Seat(id: SeatID($0), code: "AAAA") }
    var state = SessionState()
    state.apply(.sessionCreated(SessionCreated(group: "Groep", programme: programme, seats: seats, at: now, isRehearsal: false)))
    var found: [Overflow] = []
    for meeting in programme.meetings {
      state.apply(.meetingStarted(meeting: meeting.id, plannedStart: 0, present: seats.map(\.id), at: now))
      for block in meeting.blocks + meeting.reserve {
        for (step, content) in block.steps.enumerated() {
          for page in 0..<content.pageCount {
            state.apply(.moved(to: Position(block: block.id, step: step, page: page), at: now))
            var isFitting = fits(state, now)
            if let made = try? state.decide(.makeSubgroups(seed: 1), at: now) {
              for event in made { state.apply(event) }
              isFitting = isFitting && fits(state, now)
            }
            if !isFitting { found.append(Overflow(blockNumber: block.number, step: step + 1, page: page + 1)) }
          }
        }
      }
      state.apply(.meetingEnded(at: now))
    }
    return found
  }

  private static func fits(_ state: SessionState, _ now: Moment) -> Bool {
    let view = RoomView(state)
    var brush = Brush(size: AppState.smallest, theme: .dark, part: view.part)
    let layout = Layout(AppState.smallest)
    HeaderPainter(view: view, now: now, isMuted: false).draw(layout, on: &brush)
    RoomPainter(view: view, now: now, utcOffset: 0, scroll: 0).draw(layout, on: &brush)
    return !brush.hasLostText
  }
}
