public import Planning
import Programme

extension SessionState {
  /// The running meeting on the clock; nil between meetings.
  ///
  /// Its times are those of the wall clock at the start of the meeting plus the time that really went by, so that setting the clock in the
  /// middle moves neither what happened nor how late it is.
  public func schedule(at now: Moment) -> Schedule? {
    guard let meeting = flow.meeting, let position = flow.position else { return nil }
    let plan = blocks(of: meeting)
    let own = Set((index.meeting(meeting.id)?.blocks ?? []).map(\.id))
    let place = plan.firstIndex { $0.id == position.block } ?? 0
    let blocks = plan.enumerated().map { offset, block in
      ScheduledBlock(
        id: block.id, plannedMinutes: own.contains(block.id) ? block.minutes : nil, minutes: meeting.minutes(of: block),
        shortest: min(block.shortest, meeting.minutes(of: block)), priority: block.priority,
        used: meeting.milliseconds(in: block.id, at: now), stage: stage(of: block, isBefore: offset < place, in: meeting, at: now),
        clock: block.form == .pause && block.id == position.block ? flow.timer.remaining(at: now) : nil)
    }
    return Schedule(
      blocks: blocks, plannedStart: meeting.plannedStart, wishedEnd: wishedEnd(of: meeting), now: meeting.clock(at: now))
  }

  /// When people want to go home, in milliseconds since 1970: as the programme plans it, or as it was said since.
  public func wishedEnd(of meeting: MeetingRecord) -> Int64 {
    meeting.wishedEnd ?? meeting.plannedStart + Int64(index.meeting(meeting.id)?.minutes ?? 0) * 60_000
  }

  /// A block that was opened too early still has to come: one that has neither had its shortest time nor was gone through.
  private func stage(of block: Block, isBefore: Bool, in meeting: MeetingRecord, at now: Moment) -> ScheduledBlock.Stage {
    let visits = meeting.visits.filter { $0.block == block.id }
    if let first = visits.first, let last = visits.last {
      let from = meeting.clock(at: first.enteredAt)
      guard let leftAt = last.leftAt else { return .running(from: from) }
      let isEnough = meeting.milliseconds(in: block.id, at: now) >= Int64(block.shortest) * 60_000
      if isBefore || isEnough || wasGoneThrough(block, in: meeting) { return .done(from: from, until: meeting.clock(at: leftAt)) }
    }
    return isBefore || meeting.isLeftOut(block.id) ? .leftOut : .upcoming
  }

  /// Whether a block came to its result, however quickly: all its questions that have one are closed; or lines were typed in it, or it has only text that
  /// stood there for a minute, and the meeting went on to a later block after it.
  private func wasGoneThrough(_ block: Block, in meeting: MeetingRecord) -> Bool {
    let shown = block.questions.filter { if case .text = $0.kind { false } else { true } }
    if !shown.isEmpty { return shown.allSatisfy { flow.record($0.id).stage == .closed } }
    let plan = blocks(of: meeting)
    guard let place = plan.firstIndex(of: block), let visit = meeting.visits.firstIndex(where: { $0.block == block.id }) else {
      return false
    }
    let later = Set(plan[(place + 1)...].map(\.id))
    guard meeting.visits[(visit + 1)...].contains(where: { later.contains($0.block) }) else { return false }
    let gathers = block.steps.contains { if case .gather = $0.content { true } else { false } }
    if gathers { return flow.cards.contains { $0.block == block.id } }
    return meeting.visits[visit].leftAt.map { $0.milliseconds(since: meeting.visits[visit].enteredAt) >= 60_000 } ?? false
  }
}

extension MeetingRecord {
  /// A moment of the meeting in milliseconds since 1970, by the wall clock at its start and the time that went by since.
  func clock(at moment: Moment) -> Int64 { startedAt.wall + moment.milliseconds(since: startedAt) }
}
