public import Programme

/// A running meeting on the clock: what was planned, what happened, and what is to be expected.
///
/// All times are milliseconds since 1970 on one clock that no one sets: durations between them are real ones.
public struct Schedule: Hashable, Sendable {
  /// In the order of the plan; at most one is running.
  public var blocks: [ScheduledBlock]
  public var plannedStart: Int64
  /// When people want to go home.
  public var wishedEnd: Int64
  public var now: Int64

  public init(blocks: [ScheduledBlock], plannedStart: Int64, wishedEnd: Int64, now: Int64) {
    self.blocks = blocks
    self.plannedStart = plannedStart
    self.wishedEnd = wishedEnd
    self.now = now
  }

  /// When the meeting will end when every block takes the minutes that it gets; one that is over its time ends now.
  public var expectedEnd: Int64 { now + blocks.reduce(0) { $0 + $1.remaining } }

  /// How late the meeting will end.
  public var drift: Drift { Drift(milliseconds: expectedEnd - wishedEnd) }
}

/// One block with its times; nil where there is none.
public struct ScheduleRow: Hashable, Sendable {
  public var id: BlockID
  public var planned: TimeSpan?
  /// What happened, or for what is still to come what is to be expected.
  public var actual: TimeSpan?
  /// Whether the end of `actual` is still to come.
  public var isExpected: Bool

  /// How much later than planned the block ends; nil without one of the two.
  public var drift: Drift? {
    guard let planned, let actual else { return nil }
    return Drift(milliseconds: actual.end - planned.end)
  }
}

/// From one moment to another, in milliseconds since 1970.
public struct TimeSpan: Hashable, Sendable {
  public var start: Int64
  public var end: Int64

  public init(start: Int64, end: Int64) {
    self.start = start
    self.end = end
  }
}

extension Schedule {
  /// The blocks with their times, in the order of the plan.
  public var rows: [ScheduleRow] {
    var planned = plannedStart
    var expected = now
    return blocks.map { block in
      var row = ScheduleRow(id: block.id, planned: nil, actual: nil, isExpected: false)
      if let minutes = block.plannedMinutes {
        let end = planned + Int64(minutes) * 60_000
        row.planned = TimeSpan(start: planned, end: end)
        planned = end
      }
      switch block.stage {
      case .done(let from, let until): row.actual = TimeSpan(start: from, end: until)
      case .leftOut: break
      case .running(let from):
        row.actual = TimeSpan(start: from, end: expected + block.remaining)
        row.isExpected = true
        expected += block.remaining
      case .upcoming:
        row.actual = TimeSpan(start: expected, end: expected + block.remaining)
        row.isExpected = true
        expected += block.remaining
      }
      return row
    }
  }
}
