import Disclosure
import Programme
import Statistics

/// What one session gives to a closing session, with the single sorts that the test of differences needs; these stay in memory.
public struct GroupContribution: Sendable {
  /// What will be stored, still without a name.
  public let picture: GroupPicture
  /// Single sorts per question, for the comparison only.
  let sorts: [QuestionID: [ForcedSort]]
  /// Card numbers in the order of the list that the sorts are about.
  let values: [Int]

  /// What can't be compared, in one Dutch sentence; empty when everything can.
  public var remark: String {
    if picture.hasOtherValues { return "De waardenlijst is anders; de waarden staan er niet bij." }
    let gaps = picture.results.count { if case .absent = $0.figure { true } else { false } }
    return gaps == 0 ? "" : gaps == 1 ? "Eén uitkomst ontbreekt." : "\(gaps) uitkomsten ontbreken."
  }
}

extension SessionState {
  /// What another session may contribute to this closing session.
  ///
  /// - Throws: a `Rejection` with the reason when the other session can't take part.
  public func contribution(of other: SessionState) throws(Rejection) -> GroupContribution {
    try requireClosing()
    guard let identity = other.identity else { throw Rejection(.groupNotReady, "In dit bestand staat nog niets.") }
    guard !other.isClosing else { throw Rejection(.groupIsClosing, "Dit is zelf een slotbijeenkomst.") }
    guard isRehearsal || !identity.isRehearsal else { throw Rejection(.groupIsRehearsal, "Dit is een repetitie; die telt nergens mee.") }
    guard other.flow.meeting == nil else {
      throw Rejection(.groupNotReady, "In deze sessie loopt nog een bijeenkomst. Sluit die eerst af.")
    }
    guard !other.endedMeetings.isEmpty else { throw Rejection(.groupNotReady, "Deze groep heeft nog geen bijeenkomst gehad.") }
    let people = min(other.activeSeats.count, other.endedMeetings.map(\.peakPresence).max() ?? 0)
    guard people >= Disclosure.smallestGroup else {
      throw Rejection(.groupTooSmall, "Deze groep is kleiner dan \(Disclosure.smallestGroup) mensen.")
    }
    let sources = GroupSources(self)
    guard !sources.isEmpty else {
      throw Rejection(.otherProgramme, "In deze slotbijeenkomst komt niets van de groepen terug.")
    }
    let builder = GroupFigureBuilder(closing: self, group: other)
    let results = sources.questions.map(builder.result)
    let isKnown =
      results.contains { $0.figure != .absent(.notAsked) } || sources.blocks.contains { other.index.block($0) != nil }
    guard isKnown else { throw Rejection(.otherProgramme, "Deze groep deed een ander programma; er is niets om te vergelijken.") }
    let picture = GroupPicture(
      name: "", mark: identity.mark, people: people, results: results, shifts: sources.shifts.compactMap(builder.shift),
      lines: builder.lines(of: sources.blocks), hasOtherValues: builder.hasOtherValues)
    let kept = results.filter { if case .pileCounts = $0.figure { true } else { false } }.map(\.question)
    var sorts: [QuestionID: [ForcedSort]] = [:]
    for question in kept { sorts[question] = builder.sorts(question) }
    return GroupContribution(picture: picture, sorts: sorts, values: programme.values.values.map(\.number))
  }

  private var isRehearsal: Bool { identity?.isRehearsal ?? false }

  func requireClosing() throws(Rejection) {
    guard isClosing else { throw Rejection(.notClosing, "Groepen naast elkaar zetten kan alleen in een slotbijeenkomst.") }
  }
}

extension SessionIdentity {
  /// FNV-1a over when and as what the session was made (Fowler, Noll & Vo 1991): equal for copies of one file.
  public var mark: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(createdAt.wall) \(createdAt.boot) \(createdAt.uptime) \(group)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
