import Programme
import SessionEngine

/// Who comes late to a meeting and who leaves early.
struct Attendance {
  let group: SimulatedGroup
  let meeting: Meeting

  /// Whether the seat is there when the meeting starts.
  func isPunctual(_ seat: SeatID) -> Bool { arrival(of: seat) == nil }

  /// Index of the block in which a late comer enters; nil for whoever is there from the start.
  func arrival(of seat: SeatID) -> Int? {
    guard group.participant(seat).temper == .late else { return nil }
    var chance = Chance(seed: group.seed, "arrival", meeting.id.rawValue, seat.label)
    return chance.happens(70) ? chance.below(min(2, max(1, meeting.blocks.count))) : nil
  }

  /// Index of the block in which the seat leaves; nil for whoever stays.
  func departure(of seat: SeatID) -> Int? {
    guard group.participant(seat).temper == .leaving, meeting.blocks.count > 2 else { return nil }
    var chance = Chance(seed: group.seed, "departure", meeting.id.rawValue, seat.label)
    let first = meeting.blocks.count * 2 / 3
    return chance.happens(60) ? first + chance.below(meeting.blocks.count - first) : nil
  }

  /// Who comes in and goes out in the block with this index.
  func changes(at block: Int, in state: SessionState) -> [Intent] {
    let present = Set(state.presentSeats.map(\.id))
    return state.activeSeats.compactMap { seat in
      if let arrival = arrival(of: seat.id), arrival <= block, !present.contains(seat.id) { return .presence(seat.id, true) }
      if departure(of: seat.id) == block, present.contains(seat.id) { return .presence(seat.id, false) }
      return nil
    }
  }
}
