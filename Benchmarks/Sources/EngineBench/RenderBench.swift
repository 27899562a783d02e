import Canvas
import FacilitatorApp
import SessionEngine

/// How long it takes to draw each page that the room sees, with answers where there were answers.
struct RenderBench {
  private let played: PlayedSession

  init(_ played: PlayedSession) { self.played = played }

  func run(columns: Int, rows: Int, rounds: Int) {
    let apps = played.pages.map { state in
      var app = AppState(size: Size(columns: columns, rows: rows), now: played.now, settings: Settings())
      _ = app.update(.opened(state, path: "bench", idleMinutes: 0))
      return app
    }
    var times: [Double] = []
    var cells = 0
    for _ in 0..<rounds {
      for app in apps {
        times.append(milliseconds { cells += app.render().size.columns })
      }
    }
    times.sort()
    print("\nDrawing every page of the shipped programme at \(columns)x\(rows)")
    line("all \(apps.count) pages", times.reduce(0, +) / Double(rounds), "ms", cells > 0 ? "" : "nothing was drawn")
    line("one page, median", times[times.count / 2], "ms")
    line(
      "one page, p99", times[min(times.count - 1, times.count * 99 / 100)], "ms", "slowest \((times[times.count - 1] * 10).rounded() / 10)")
  }
}
