public import Programme

/// A proposal by which a meeting that runs late ends on time, or as little late as can be.
public struct Repair: Hashable, Sendable {
  /// In the order of the plan; empty when nothing can give way any more.
  public let measures: [RepairMeasure]
  /// When the meeting will then end, in milliseconds since 1970.
  public let expectedEnd: Int64
  /// How late that is.
  public let drift: Drift
}

/// What one block gives up.
public enum RepairMeasure: Hashable, Sendable {
  /// The block gets its shortest useful minutes.
  case shorten(BlockID, minutes: Int)
  case drop(BlockID)

  public var block: BlockID {
    switch self {
    case .shorten(let block, _), .drop(let block): block
    }
  }
}

extension Schedule {
  /// The first proposal that ends on time; nil when the meeting does so already.
  ///
  /// Measures come in the order shorten `may`, shorten `should`, drop `may`, drop `should`, shorten `must`, within a rank the latest block
  /// first. They are added one after another until the meeting ends on time; those that the last one made needless are given back, the
  /// weightiest first. Only blocks that are still to come give way: the room is at work to the clock of the one on the screen.
  public var repair: Repair? {
    guard drift.isLate else { return nil }
    let all = RankedMeasure.all(of: blocks)
    let needed = min(drift.milliseconds - Drift.tolerance, RankedMeasure.saving(all))
    var chosen: [RankedMeasure] = []
    for measure in all where RankedMeasure.saving(chosen) < needed { chosen.append(measure) }
    for place in chosen.indices.reversed() {
      var fewer = chosen
      fewer.remove(at: place)
      if RankedMeasure.saving(fewer) >= needed { chosen = fewer }
    }
    let end = expectedEnd - RankedMeasure.saving(chosen)
    return Repair(
      measures: chosen.sorted { $0.place < $1.place }.map(\.measure), expectedEnd: end, drift: Drift(milliseconds: end - wishedEnd))
  }
}

/// A measure with what it saves and where its block stands.
struct RankedMeasure {
  let measure: RepairMeasure
  /// Milliseconds, when it is the only measure for its block.
  let saving: Int64
  /// Index of the block in the plan.
  let place: Int

  /// All measures that save anything, the lightest first.
  static func all(of blocks: [ScheduledBlock]) -> [RankedMeasure] {
    let latestFirst = blocks.indices.reversed().filter { blocks[$0].stage == .upcoming }
    func measures(_ priority: Priority, _ make: (ScheduledBlock) -> (RepairMeasure, Int64)) -> [RankedMeasure] {
      latestFirst.filter { blocks[$0].priority == priority }.map { place in
        let (measure, saving) = make(blocks[place])
        return RankedMeasure(measure: measure, saving: saving, place: place)
      }
    }
    func shortening(_ block: ScheduledBlock) -> (RepairMeasure, Int64) {
      (.shorten(block.id, minutes: block.shortest), block.remaining - block.remaining(minutes: block.shortest))
    }
    func dropping(_ block: ScheduledBlock) -> (RepairMeasure, Int64) { (.drop(block.id), block.remaining) }
    let ordered =
      measures(.may, shortening) + measures(.should, shortening) + measures(.may, dropping) + measures(.should, dropping)
      + measures(.must, shortening)
    return ordered.filter { $0.saving > 0 }
  }

  /// Milliseconds that measures save together: of two for one block the larger counts.
  static func saving(_ measures: [RankedMeasure]) -> Int64 {
    var perBlock: [Int: Int64] = [:]
    for measure in measures { perBlock[measure.place] = max(perBlock[measure.place] ?? 0, measure.saving) }
    return perBlock.values.reduce(0, +)
  }
}
