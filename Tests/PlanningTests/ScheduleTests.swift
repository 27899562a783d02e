import Planning
import Programme
import TestSupport
import Testing

@Suite("A meeting on the clock")
struct ScheduleTests {
  private let minute = Meetings.minute

  @Test("What was planned, what happened and what is to be expected stand beside each other")
  func rows() {
    let schedule = Schedule(
      blocks: [
        Meetings.block("a", 10, 5, .must, used: 12 * 60_000, .done(from: 180_000, until: 900_000)),
        Meetings.block("b", 20, 10, .may, .leftOut), Meetings.block("c", 15, 5, .must, used: 300_000, .running(from: 900_000)),
        ScheduledBlock(id: BlockID("extra"), plannedMinutes: nil, minutes: 5, shortest: 5, priority: .may),
        Meetings.block("d", 10, 5, .must),
      ], plannedStart: 0, wishedEnd: 55 * minute, now: 20 * minute)
    let rows = schedule.rows
    #expect(rows.map(\.planned?.start) == [0, 10 * minute, 30 * minute, nil, 45 * minute])
    #expect(rows.map(\.actual?.start) == [3 * minute, nil, 15 * minute, 30 * minute, 35 * minute])
    #expect(rows.map(\.actual?.end) == [15 * minute, nil, 30 * minute, 35 * minute, 45 * minute])
    #expect(rows.map(\.isExpected) == [false, false, true, true, true])
    #expect(rows.map(\.drift?.minutes) == [5, nil, -15, nil, -10])
    #expect(schedule.expectedEnd == 45 * minute)
    #expect(schedule.drift.minutes == -10)
  }

  @Test("A block that is over its time ends now, and pushes the rest on as time goes by")
  func overrun() {
    var schedule = Schedule(
      blocks: [Meetings.block("a", 10, 5, .must, used: 14 * 60_000, .running(from: 0)), Meetings.block("b", 10, 5, .must)],
      plannedStart: 0, wishedEnd: 20 * minute, now: 14 * minute)
    #expect(schedule.expectedEnd == 24 * minute)
    #expect(schedule.rows[0].actual?.end == 14 * minute)
    schedule.now += minute
    schedule.blocks[0].used += minute
    #expect(schedule.drift.minutes == 5)
  }

  @Test(
    "A minute to either side is on time; the rest of a minute is left off",
    arguments: [
      (0, 0), (60_000, 0), (-60_000, 0), (60_001, 1), (119_999, 1), (120_000, 2), (-60_001, -1), (-180_000, -3),
    ] as [(Int64, Int)])
  func drift(milliseconds: Int64, minutes: Int) {
    let drift = Drift(milliseconds: milliseconds)
    #expect(drift.minutes == minutes)
    #expect(drift.isOnTime == (minutes == 0))
    #expect(drift.isLate == (minutes > 0))
    #expect(drift.isEarly == (minutes < 0))
  }

  @Test("The rows add up to the expected end, whatever happened", arguments: UInt64(1)...100)
  func sums(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let schedule = Meetings.any(&random)
    let coming = schedule.rows.filter(\.isExpected).compactMap(\.actual)
    #expect(coming.last?.end == schedule.expectedEnd)
    for (first, next) in zip(coming, coming.dropFirst()) { #expect(first.end == next.start) }
    #expect(schedule.rows.map(\.id) == schedule.blocks.map(\.id))
  }
}
