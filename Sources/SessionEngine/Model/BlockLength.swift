public import Programme

extension MeetingRecord {
  /// Minutes that a block gets in this meeting.
  public func minutes(of block: Block) -> Int { minutes[block.id] ?? block.minutes }

  /// Minutes of the timer of a step; nil when the step has none. In a block with another length than planned the timers keep their share of
  /// it, in whole minutes and at least one.
  public func minutes(of step: Step, in block: Block) -> Int? {
    guard let planned = step.minutes else { return nil }
    guard let given = minutes[block.id], given != block.minutes, block.minutes > 0 else { return planned }
    return max(1, planned * given / block.minutes)
  }
}

extension Flow {
  /// Minutes of the timer of a step in the running meeting, or as planned between meetings; nil when the step has none.
  public func minutes(of step: Step, in block: Block) -> Int? { meeting.map { $0.minutes(of: step, in: block) } ?? step.minutes }

  /// Minutes that a block gets in the running meeting, or as planned between meetings.
  public func minutes(of block: Block) -> Int { meeting?.minutes(of: block) ?? block.minutes }

  /// Gives a block another length; the timer of its step on the screen goes along.
  mutating func changeLength(of id: BlockID, to minutes: Int, in programme: ProgrammeIndex) {
    guard let block = programme.block(id) else { return }
    let step = position.flatMap { $0.block == id ? programme.step(at: $0) : nil }
    let before = step.flatMap { self.minutes(of: $0, in: block) } ?? 0
    changeMeeting { $0.minutes[id] = minutes == block.minutes ? nil : minutes }
    let after = step.flatMap { self.minutes(of: $0, in: block) } ?? 0
    timer.lengthen(milliseconds: Int64(after - before) * 60_000)
  }
}
