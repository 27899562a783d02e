import Planning
import Programme
import TestSupport

/// Small meetings for the tests of the clock; times are minutes since the planned start.
enum Meetings {
  static let minute: Int64 = 60_000

  static func block(
    _ name: String, _ minutes: Int, _ shortest: Int, _ priority: Priority, used: Int64 = 0, _ stage: ScheduledBlock.Stage = .upcoming
  ) -> ScheduledBlock {
    ScheduledBlock(
      id: BlockID(name), plannedMinutes: minutes, minutes: minutes, shortest: shortest, priority: priority, used: used, stage: stage)
  }

  /// A meeting with any blocks of which some are past and one runs, wished to end anywhere.
  static func any(_ random: inout SeededRandom) -> Schedule {
    let count = 1 + random.below(6)
    let running = random.below(count)
    let now = Int64(random.below(60)) * minute + Int64(random.below(3)) * 20_000
    let blocks = (0..<count).map { place in
      let minutes = 1 + random.below(20)
      let priority = Priority.allCases[random.below(3)]
      let used = Int64(random.below(8)) * minute
      let stage: ScheduledBlock.Stage =
        place < running
        ? (random.chance(80) ? .done(from: 0, until: used) : .leftOut)
        : place == running ? .running(from: now - used) : random.chance(15) ? .leftOut : .upcoming
      let usedNow = place > running && random.chance(80) ? 0 : used
      return block("b\(place)", minutes, 1 + random.below(minutes), priority, used: usedNow, stage)
    }
    return Schedule(blocks: blocks, plannedStart: 0, wishedEnd: Int64(random.below(90)) * minute, now: now)
  }
}
