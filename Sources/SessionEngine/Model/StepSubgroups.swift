public import Programme

/// The subgroups that were made for one step of a block in one meeting.
public struct StepSubgroups: Codable, Hashable, Sendable {
  public var block: BlockID
  /// Id of the step in its block.
  public var step: String
  /// Seats per subgroup; who left the room may still stand in one.
  public var groups: [[SeatID]]
  /// What decided between equally good subgroups.
  public var seed: UInt64

  public init(block: BlockID, step: String, groups: [[SeatID]], seed: UInt64) {
    self.block = block
    self.step = step
    self.groups = groups
    self.seed = seed
  }
}

extension Grouping {
  /// Number of people that a subgroup should have; nil where nobody works in subgroups.
  public var subgroupSize: Int? {
    switch self {
    case .pairs: 2
    case .threes: 3
    case .fours: 4
    case .alone, .groups, .plenary, .rest: nil
    }
  }
}

extension MeetingRecord {
  /// Takes the place of subgroups that were made before for the same step.
  mutating func note(_ made: StepSubgroups) {
    subgroups.removeAll { $0.block == made.block && $0.step == made.step }
    subgroups.append(made)
  }

  /// Somebody joined or left the subgroups that were made last in a block.
  mutating func change(subgroupsOf block: BlockID, to groups: [[SeatID]]) {
    guard let place = subgroups.lastIndex(where: { $0.block == block }) else { return }
    subgroups[place].groups = groups
  }
}

extension SessionState {
  /// The subgroups of the step on the screen, with those who are in the room only; empty when none were made.
  public var currentSubgroups: [[SeatID]] {
    guard let position = flow.position, let step = currentStep,
      let made = flow.meeting?.subgroups.first(where: { $0.block == position.block && $0.step == step.id })
    else { return [] }
    return present(in: made.groups)
  }

  /// The same subgroups without those who are not in the room, and without empty ones.
  func present(in groups: [[SeatID]]) -> [[SeatID]] {
    let present = Set(presentSeats.map(\.id))
    return groups.map { $0.filter(present.contains) }.filter { !$0.isEmpty }
  }
}
