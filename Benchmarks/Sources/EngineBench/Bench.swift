import Programme

/// Figures of what happens in memory: replaying a long session and drawing every screen.
@main
enum Bench {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: engine-bench FOLDER-OF-A-PROGRAMME")
      return
    }
    let programme = try ProgrammeFiles.load(CommandLine.arguments[1])
    let played = try PlayedSession(programme, participants: 10)
    ReplayBench(played).run(events: 100_000)
    RenderBench(played).run(columns: 200, rows: 60, rounds: 5)
    ResultBench(try PlayedSession(programme, participants: 300)).run(columns: 160, rows: 45, rounds: 5, limit: 16)
  }
}

/// Milliseconds that some work takes.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(work)
  return Double(duration.components.seconds) * 1_000 + Double(duration.components.attoseconds) / 1e15
}

/// A figure with at most three decimals, in a column.
func line(_ name: String, _ value: Double, _ unit: String, _ detail: String = "") {
  let scale = value < 10 ? 1_000.0 : 10.0
  let number = "\((value * scale).rounded() / scale) \(unit)"
  print("  " + name.padded(32) + " " + number.padded(24) + " " + detail)
}

extension String {
  fileprivate func padded(_ width: Int) -> String { count < width ? self + String(repeating: " ", count: width - count) : self }
}
