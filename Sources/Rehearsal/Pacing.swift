import Programme

/// How long things take in a rehearsal: about as long as planned.
struct Pacing {
  let seed: UInt64

  /// Milliseconds for a step: its own timer, or its share of what the timers leave of the block; a little shorter or longer than planned.
  func milliseconds(for step: Step, in block: Block) -> Int64 {
    let planned: Int64
    if let minutes = step.minutes {
      planned = Int64(minutes) * 60_000
    } else {
      let timed = block.steps.reduce(0) { $0 + ($1.minutes ?? 0) }
      let shares = block.steps.filter { $0.minutes == nil }.reduce(0) { $0 + weight(of: $1) }
      planned = Int64(max(1, block.minutes - timed)) * 60_000 * Int64(weight(of: step)) / Int64(max(1, shares))
    }
    var chance = Chance(seed: seed, "pace", block.id.rawValue)
    return planned * Int64(84 + chance.below(35)) / 100
  }

  private func weight(of step: Step) -> Int {
    switch step.content {
    case .show: 2
    case .work, .ask: 6
    case .gather, .talk: 4
    case .reveal: 3
    }
  }
}
