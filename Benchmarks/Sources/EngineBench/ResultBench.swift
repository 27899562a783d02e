import Canvas
import FacilitatorApp
import Programme
import SessionEngine

/// Whether every result screen of a group of 300 is ready within one frame: what changed in the session, the projection and the drawing.
struct ResultBench {
  private let played: PlayedSession

  init(_ played: PlayedSession) { self.played = played }

  /// - Parameter limit: milliseconds of one frame.
  func run(columns: Int, rows: Int, rounds: Int, limit: Double) {
    let reveals = played.pages.filter { if case .reveal? = $0.currentStep?.content { true } else { false } }
    var slowest: (title: String, time: Double) = ("", 0)
    var late = 0
    for state in reveals {
      var best = Double.infinity
      var cells = 0
      for _ in 0..<rounds {
        best = min(
          best,
          milliseconds {
            var app = AppState(size: Size(columns: columns, rows: rows), now: played.now, settings: Settings())
            _ = app.update(.opened(state, path: "bench", idleMinutes: 0))
            cells += app.render().size.columns
          })
      }
      if best > limit, cells > 0 { late += 1 }
      if best > slowest.time { slowest = ("\(state.currentBlock?.number ?? "") page \((state.flow.position?.page ?? 0) + 1)", best) }
    }
    print("\nResult screens of \(played.pages.last?.seats.count ?? 0) people at \(columns)x\(rows), from session to frame")
    line("slowest of \(reveals.count)", slowest.time, "ms", "block \(slowest.title)")
    line("later than \(limit) ms", Double(late), "screens", late == 0 ? "" : "MISSED")
  }
}
