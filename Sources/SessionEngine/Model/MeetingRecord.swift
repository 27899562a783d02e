public import Programme

/// One meeting of the session, running or ended.
public struct MeetingRecord: Codable, Hashable, Sendable {
  public var id: MeetingID
  /// Planned start in milliseconds since 1970.
  public var plannedStart: Int64
  public var startedAt: Moment
  /// Nil while the meeting runs.
  public var endedAt: Moment?
  public var present: Set<SeatID>
  /// Largest number of people present at one time.
  public var peakPresence: Int
  /// Visits to blocks, in order.
  public var visits: [BlockVisit]
  /// Blocks that were left out.
  public var skipped: Set<BlockID>
  /// Reserve blocks that were taken into the plan, in the order of adding.
  public internal(set) var added: [AddedBlock] = []
  /// Blocks that move to the next meeting, in the order in which that was decided.
  public internal(set) var postponed: [BlockID] = []
  /// Minutes of the blocks that got another length than the programme gives them.
  public internal(set) var minutes: [BlockID: Int] = [:]
  /// When people want to go home, in milliseconds since 1970; nil as long as that is the planned end.
  public internal(set) var wishedEnd: Int64?
  /// Subgroups in the order of making, at most one entry for a step.
  public internal(set) var subgroups: [StepSubgroups] = []

  public init(id: MeetingID, plannedStart: Int64, startedAt: Moment, present: Set<SeatID>) {
    self.id = id
    self.plannedStart = plannedStart
    self.startedAt = startedAt
    self.endedAt = nil
    self.present = present
    self.peakPresence = present.count
    self.visits = []
    self.skipped = []
  }

  /// Whether the block was on the screen in this meeting.
  public func hasVisited(_ block: BlockID) -> Bool { visits.contains { $0.block == block } }

  /// Whether the block has no turn in this meeting.
  public func isLeftOut(_ block: BlockID) -> Bool { skipped.contains(block) || postponed.contains(block) }

  mutating func postpone(_ block: BlockID) {
    guard !postponed.contains(block) else { return }
    postponed.append(block)
  }

  /// The block has its turn in this meeting again.
  mutating func restore(_ block: BlockID) {
    skipped.remove(block)
    postponed.removeAll { $0 == block }
  }

  /// Milliseconds spent in a block so far, over all visits.
  public func milliseconds(in block: BlockID, at now: Moment) -> Int64 {
    visits.filter { $0.block == block }.reduce(0) { $0 + ($1.leftAt ?? now).milliseconds(since: $1.enteredAt) }
  }
}

/// A reserve block in the plan of a meeting.
public struct AddedBlock: Codable, Hashable, Sendable {
  public var block: BlockID
  /// The block that it comes behind; nil for the end.
  public var after: BlockID?
}

/// One stay in a block.
public struct BlockVisit: Codable, Hashable, Sendable {
  public var block: BlockID
  public var enteredAt: Moment
  /// Nil while the block is on the screen.
  public var leftAt: Moment?
}
