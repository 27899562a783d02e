import Programme

/// How a newer version of a programme comes in the place of the one that a session holds: everything is new but what has to stay.
struct ProgrammeTakeover {
  /// Meetings that stay whole, because they are over.
  var meetings: Set<MeetingID>
  /// Blocks that stay as they are, because they hold answers.
  var blocks: Set<BlockID>
  /// Whether the value list stays, because values were sorted by it.
  var keepsValues: Bool

  func result(of new: Programme, over old: Programme) -> Programme {
    // A meeting that is gone in the new version and holds answers stays whole too.
    let whole = meetings.union(
      old.meetings.filter { meeting in
        new.meeting(meeting.id) == nil && (meeting.blocks + meeting.reserve).contains { blocks.contains($0.id) }
      }.map(\.id))
    let ofWhole = Set(old.meetings.filter { whole.contains($0.id) }.flatMap { $0.blocks + $0.reserve }.map(\.id))
    var result = new
    result.meetings = Self.merged(old.meetings, into: new.meetings, keeping: whole, id: \.id).map { meeting in
      guard !whole.contains(meeting.id) else { return meeting }
      return taken(meeting, over: old.meeting(meeting.id), besides: ofWhole, of: old)
    }
    if keepsValues { result.values = old.values }
    let ids = new.references.tables.map(\.id) + new.references.findings.map(\.id)
    result.references.tables += old.references.tables.filter { !ids.contains($0.id) }
    result.references.findings += old.references.findings.filter { !ids.contains($0.id) }
    let kept = old.meetings.flatMap { $0.blocks + $0.reserve }.filter { blocks.contains($0.id) || ofWhole.contains($0.id) }
    let cases = Self.merged(old.cases ?? [], into: new.cases ?? [], keeping: Set(kept.flatMap { $0.cases ?? [] }), id: \.id)
    result.cases = cases.isEmpty ? nil : cases
    return result
  }

  /// A meeting of the new version with the blocks of the old one that stay, and without those that stay elsewhere.
  private func taken(_ meeting: Meeting, over old: Meeting?, besides whole: Set<BlockID>, of programme: Programme) -> Meeting {
    let own = Set(((old?.blocks ?? []) + (old?.reserve ?? [])).map(\.id))
    let elsewhere = blocks.subtracting(own).filter { programme.block($0) != nil }
    var result = meeting
    let planned = Set(old?.blocks.map(\.id) ?? []).intersection(blocks)
    result.blocks.removeAll { whole.contains($0.id) || elsewhere.contains($0.id) }
    result.reserve.removeAll { whole.contains($0.id) || elsewhere.contains($0.id) || planned.contains($0.id) }
    result.blocks = Self.merged(old?.blocks ?? [], into: result.blocks, keeping: blocks, id: \.id)
    let inPlan = Set(result.blocks.map(\.id))
    let spare = Set(old?.reserve.map(\.id) ?? []).intersection(blocks).subtracting(inPlan)
    result.reserve = Self.merged(old?.reserve ?? [], into: result.reserve, keeping: spare, id: \.id)
    return result
  }

  /// The new list with the old elements that stay: in the place of the new one, or behind what stood before it.
  private static func merged<Element, ID: Hashable>(
    _ old: [Element], into new: [Element], keeping kept: Set<ID>, id: (Element) -> ID
  ) -> [Element] {
    var result = new.map { element in kept.contains(id(element)) ? old.first { id($0) == id(element) } ?? element : element }
    for (place, element) in old.enumerated() where kept.contains(id(element)) && !result.contains(where: { id($0) == id(element) }) {
      let before = old[..<place].last { earlier in result.contains { id($0) == id(earlier) } }
      let index = before.flatMap { before in result.firstIndex { id($0) == id(before) } }
      result.insert(element, at: index.map { $0 + 1 } ?? 0)
    }
    return result
  }
}
