public import Programme

/// One block of a meeting as the clock sees it.
public struct ScheduledBlock: Hashable, Sendable {
  /// What became of the block so far; times in milliseconds since 1970.
  public enum Stage: Hashable, Sendable {
    /// Was on the screen, from the first time to the last.
    case done(from: Int64, until: Int64)
    case running(from: Int64)
    case upcoming
    /// Takes no time any more: left out, moved to another meeting or passed over.
    case leftOut
  }

  public var id: BlockID
  /// Minutes that the programme gives it in this meeting; nil for a block that came in later.
  public var plannedMinutes: Int?
  /// Minutes that it gets as things stand.
  public var minutes: Int
  /// Shortest useful minutes.
  public var shortest: Int
  public var priority: Priority
  /// Milliseconds spent in it so far.
  public var used: Int64
  public var stage: Stage
  /// Milliseconds left on the clock of a running block that is nothing but a clock, as a break is; nil for all others. People shorten and
  /// lengthen a break by its clock.
  public var clock: Int64?

  public init(
    id: BlockID, plannedMinutes: Int?, minutes: Int, shortest: Int, priority: Priority, used: Int64 = 0, stage: Stage = .upcoming,
    clock: Int64? = nil
  ) {
    self.id = id
    self.plannedMinutes = plannedMinutes
    self.minutes = minutes
    self.shortest = shortest
    self.priority = priority
    self.used = used
    self.stage = stage
    self.clock = clock
  }

  /// Milliseconds that it will still take as things stand.
  public var remaining: Int64 {
    switch stage {
    case .done, .leftOut: 0
    case .running: clock.map { max(0, $0) } ?? remaining(minutes: minutes)
    case .upcoming: remaining(minutes: minutes)
    }
  }

  /// Milliseconds that it would still take with another length.
  func remaining(minutes: Int) -> Int64 { max(0, Int64(minutes) * 60_000 - used) }
}
