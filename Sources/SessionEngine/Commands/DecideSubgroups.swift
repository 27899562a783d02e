import Programme
import Subgroups

extension SessionState {
  /// Why no subgroups can be made now; nil when they can.
  public var subgroupRefusal: Rejection? {
    guard flow.meeting != nil else { return Rejection(.noMeeting, "Er loopt geen bijeenkomst.") }
    guard case .work(let work)? = currentStep?.content, work.grouping.subgroupSize != nil else {
      return Rejection(.noSubgroups, "Bij deze stap werken jullie niet in groepjes.")
    }
    guard presentSeats.count >= 2 else {
      return Rejection(.tooFewForSubgroups, "Voor groepjes zijn er minstens twee aanwezigen nodig.")
    }
    return nil
  }

  /// Subgroups of those who are in the room, for the work on the screen. Who met in any meeting so far counts as known.
  func makingSubgroups(seed: UInt64, apart: [[SeatID]], together: [[SeatID]]) throws(Rejection) -> Event {
    if let subgroupRefusal { throw subgroupRefusal }
    guard let position = flow.position, let step = currentStep, case .work(let work) = step.content, let size = work.grouping.subgroupSize
    else { throw Rejection(.noSubgroups, "Bij deze stap werken jullie niet in groepjes.") }
    for seat in (apart + together).joined() { _ = try active(seat) }
    let (apart, together) = (apart + flow.wishes.apart, together + flow.wishes.together)
    do throws(SubgroupError) {
      let plan = try SubgroupPlan(
        seats: presentSeats.map(\.id.rawValue), size: size, history: earlierSubgroups { $0.block == position.block && $0.step == step.id },
        apart: apart.flatMap(Self.pairs), together: together.flatMap(Self.pairs), shown: currentSubgroups.map { $0.map(\.rawValue) },
        seed: seed)
      return .subgroupsMade(block: position.block, step: step.id, groups: plan.groups.map { $0.map { SeatID($0) } }, seed: seed)
    } catch {
      throw Rejection(error)
    }
  }

  /// The subgroups at work after somebody came in or left; nil when nothing changes.
  ///
  /// Those are the subgroups that were made last in the block on the screen: who comes in late joins one of them, and nobody else moves, except
  /// that nobody is left alone.
  func subgroups(afterPresenceOf seat: SeatID, isPresent: Bool) -> [[SeatID]]? {
    guard let position = flow.position, let made = flow.meeting?.subgroups.last(where: { $0.block == position.block }) else { return nil }
    let history = earlierSubgroups { $0 == made }
    let now = present(in: made.groups).map { $0.map(\.rawValue) }
    let changed =
      isPresent
      ? SubgroupPlan.joining(seat.rawValue, now, history: history) : SubgroupPlan.leaving(seat.rawValue, now, history: history)
    let groups = changed.map { $0.map { SeatID($0) } }
    return groups == made.groups ? nil : groups
  }

  /// Subgroups of all meetings in the order of making, without those of the running meeting that are left out.
  private func earlierSubgroups(leavingOut: (StepSubgroups) -> Bool) -> [[[Int]]] {
    flow.meetings.flatMap { meeting in
      meeting.subgroups.filter { meeting.endedAt != nil || !leavingOut($0) }.map { $0.groups.map { $0.map(\.rawValue) } }
    }
  }

  /// All pairs of some seats.
  private static func pairs(_ seats: [SeatID]) -> [SeatPair] {
    seats.indices.flatMap { place in seats[(place + 1)...].map { SeatPair(seats[place].rawValue, $0.rawValue) } }
  }
}

extension Rejection {
  init(_ error: SubgroupError) {
    switch error {
    case .tooFewSeats: self.init(.tooFewForSubgroups, "Voor groepjes zijn er minstens twee aanwezigen nodig.")
    case .badSize, .badCount, .duplicateSeat: self.init(.noSubgroups, "Zulke groepjes zijn hier niet te maken.")
    case .togetherTooLarge:
      self.init(.wishesDoNotFit, "In deze groepjes passen niet zo veel mensen als er samen willen. Haal een wens weg.")
    case .apartAndTogether, .wishesDoNotFit:
      self.init(.wishesDoNotFit, "Deze wensen gaan niet samen. Laat er een los en maak de groepjes opnieuw.")
    }
  }
}
