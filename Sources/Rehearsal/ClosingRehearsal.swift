public import Programme
public import SessionEngine

/// A rehearsal of the closing meeting: other groups that were simulated from the first meeting on, and the script of the meeting itself.
public struct ClosingRehearsal: Sendable {
  /// The sessions of the groups after all their meetings.
  public let groups: [SessionState]
  private let programme: Programme
  private let participants: Int
  private let seed: UInt64

  /// Plays the meetings of so many groups through the engine; takes a moment for each.
  ///
  /// - Parameters:
  ///   - participants: per group and in the closing meeting.
  ///   - groups: number of groups, each with a seed of its own that follows from `seed`.
  ///   - start: when the first group was made.
  public init(programme: Programme, participants: Int, groups: Int, seed: UInt64, from start: Moment) {
    self.programme = programme
    self.participants = participants
    self.seed = seed
    self.groups = (0..<max(0, groups)).map { number in
      Self.play(programme, participants: participants, number: number, seed: seed &+ UInt64(number) &+ 1, from: start)
    }
  }

  /// The script of the closing meeting.
  ///
  /// - Parameter meetings: what is played of the closing part; nil for all of it.
  public func script(meetings: [MeetingID]? = nil, group: String = "Slotbijeenkomst") -> RehearsalScript {
    RehearsalScript(programme: programme, participants: participants, seed: seed, group: group, meetings: meetings, isClosing: true)
  }

  /// The groups side by side, for a closing session.
  ///
  /// - Throws: the `Rejection` of the first group that can't take part.
  public func comparison(for closing: SessionState) throws(Rejection) -> GroupsComparison {
    var contributions: [(name: String, group: GroupContribution)] = []
    for group in groups { contributions.append(("", try closing.contribution(of: group))) }
    return GroupsComparison(contributions, seed: seed)
  }

  private static func play(_ programme: Programme, participants: Int, number: Int, seed: UInt64, from start: Moment) -> SessionState {
    let meetings = programme.meetings.filter { $0.part != .closing }.map(\.id)
    var script = RehearsalScript(
      programme: programme, participants: participants, seed: seed, group: "Groep \(number + 1)", meetings: meetings)
    var state = SessionState()
    var now = start
    while let move = script.next(for: state) {
      now = now.advanced(by: move.milliseconds)
      for command in move.commands {
        // The script asks only for what the session accepts; a command that it does not is one less.
        for event in (try? state.decide(command, at: now)) ?? [] { state.apply(event) }
      }
    }
    return state
  }
}
