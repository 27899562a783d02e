public import Programme

extension SessionState {
  /// The blocks of a meeting in order: left-out ones, added reserve blocks and those that came from the meeting before included.
  public func blocks(of meeting: MeetingRecord) -> [Block] {
    var blocks = index.meeting(meeting.id)?.blocks ?? []
    let carried = carriedBlocks(into: meeting).filter { block in !blocks.contains { $0.id == block.id } }
    blocks.insert(contentsOf: carried, at: min(1, blocks.count))
    for added in meeting.added {
      guard let block = index.block(added.block), !blocks.contains(where: { $0.id == added.block }) else { continue }
      let place = added.after.flatMap { after in blocks.firstIndex { $0.id == after } } ?? blocks.count - 1
      blocks.insert(block, at: place + 1)
    }
    return blocks
  }

  /// Reserve blocks that can still be added to the running meeting, in the order of the programme; empty between meetings.
  public var reserve: [Block] {
    guard let meeting = flow.meeting.flatMap({ index.meeting($0.id) }) else { return [] }
    let plan = Set(plan.map(\.id))
    return meeting.reserve.filter { !plan.contains($0.id) }
  }

  func adding(_ id: BlockID, after: BlockID?) throws(Rejection) -> Event {
    try requireMeeting()
    guard let block = index.block(id) else { throw Rejection(.unknownBlock, "Dit blok staat niet in het programma.") }
    let plan = plan
    guard !plan.contains(where: { $0.id == id }) else {
      throw Rejection(.blockInPlan, "Blok \(block.number) staat al in deze bijeenkomst.")
    }
    guard reserve.contains(where: { $0.id == id }) else {
      throw Rejection(.blockNotInMeeting, "Blok \(block.number) hoort niet bij deze bijeenkomst.")
    }
    if let after {
      guard plan.contains(where: { $0.id == after }) else {
        throw Rejection(.blockNotInMeeting, "Het blok ervoor hoort niet bij deze bijeenkomst.")
      }
    }
    return .blockAdded(block: id, after: after)
  }

  /// What the meeting before moved on: it comes right behind the first block, with which a meeting begins.
  private func carriedBlocks(into meeting: MeetingRecord) -> [Block] {
    guard let place = flow.meetings.firstIndex(where: { $0.id == meeting.id }), place > 0 else { return [] }
    let before = flow.meetings[place - 1]
    return blocks(of: before).filter { before.postponed.contains($0.id) }
  }
}
