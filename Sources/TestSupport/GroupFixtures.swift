public import Programme
public import SessionEngine

/// Groups that held their two meetings, and a closing session for them.
public enum GroupFixtures {
  /// The small programme with its meetings as parts of a group, and a closing meeting in which they come back.
  public static let programme: Programme = {
    var programme = ProgrammeFixtures.tiny
    for place in programme.meetings.indices { programme.meetings[place].part = place == 0 ? .introduction : .engagement }
    programme.meetings.append(closing)
    return programme
  }()

  public static let closingMeeting = MeetingID("slotbijeenkomst")
  public static let comparing = BlockID("naast-elkaar")
  public static let presenting = BlockID("boodschap")
  /// In a line that nobody may see elsewhere, in an open answer and in the name of the session.
  public static let secret = "Zwaluwnest"

  private static let closing = Meeting(
    id: closingMeeting, part: .closing, title: "Slotbijeenkomst", goal: "Vergelijken",
    blocks: [
      Block(
        id: comparing, number: "3.1", title: "Naast elkaar", minutes: 20, shortest: 10, priority: .must, form: .comparison,
        room: "Kijk naar de groepen.",
        steps: [
          Step(id: "uitleg", title: "Uitleg", content: .show(Show(pages: [Page(text: "Kijk naar de groepen.")]))),
          Step(
            id: "uitslag", title: "Uitslag",
            content: .reveal(
              Reveal(pages: [
                .result(question: ProgrammeFixtures.oneQuestion, view: .standard),
                .combined(
                  questions: [ProgrammeFixtures.oneQuestion, ProgrammeFixtures.scaleQuestion], view: .list, labels: ["Eén", "Cijfer"]),
                .result(question: ProgrammeFixtures.sortQuestion, view: .groupSort),
                .result(question: ProgrammeFixtures.sortQuestion, view: .ranking),
                .result(question: ProgrammeFixtures.sortQuestion, view: .agreement), .lines(block: ProgrammeFixtures.words),
              ]))),
        ]),
      Block(
        id: presenting, number: "3.2", title: "Boodschap", minutes: 10, shortest: 5, priority: .must, form: .presentation, room: "Vertel.",
        steps: [
          Step(
            id: "boodschappen", title: "Boodschappen", content: .show(Show(pages: [], source: .messages(block: ProgrammeFixtures.words))))
        ]),
    ])

  /// The session of a group after its meetings: everybody answered everything, in a way that follows from `turn`.
  ///
  /// - Parameters:
  ///   - turn: shifts all answers; a group with the same turn answers the same.
  ///   - programme: the programme of its session.
  public static func group(_ name: String, seats: Int, turn: Int, programme: Programme = programme) throws(Rejection) -> PlayedSession {
    var session = PlayedSession()
    try session.run(
      .createSession(group: name, programme: programme, codes: ProgrammeFixtures.codes(seats), isRehearsal: false))
    let everybody = session.state.seats.map(\.id)
    try session.run(.startMeeting(ProgrammeFixtures.firstMeeting, plannedStart: session.now.wall, present: everybody))
    try session.run([
      .addCard(block: ProgrammeFixtures.words, step: "ophalen", column: "mooi", text: "trots \(turn)", mayBeReported: true),
      .addCard(block: ProgrammeFixtures.words, step: "ophalen", column: "lastig", text: "haast", mayBeReported: true),
      .addCard(block: ProgrammeFixtures.words, step: "ophalen", column: "lastig", text: "\(secret) in een regel", mayBeReported: false),
    ])
    try session.advance(to: ProgrammeFixtures.statements, step: "vragen")
    for (place, seat) in everybody.enumerated() {
      let options = ["eens", "oneens", "weet-niet"]
      try session.run([
        .submitAnswer(ProgrammeFixtures.oneQuestion, seat: seat, answer: .choice([options[(place / 2 + turn) % 3]])),
        .submitAnswer(ProgrammeFixtures.severalQuestion, seat: seat, answer: .choice(["a"])),
        .submitAnswer(ProgrammeFixtures.scaleQuestion, seat: seat, answer: .scale(1 + (place + turn) % 5)),
        .submitAnswer(ProgrammeFixtures.textQuestion, seat: seat, answer: .text("\(secret) van \(place)")),
      ])
    }
    try session.advance(to: ProgrammeFixtures.statements, step: "gesprek")
    try session.run([
      .addCard(block: ProgrammeFixtures.statements, step: "gesprek", column: nil, text: "\(secret) in een gesprek", mayBeReported: true),
      .endMeeting, .startMeeting(ProgrammeFixtures.lastMeeting, plannedStart: session.now.wall, present: everybody),
    ])
    for (place, seat) in everybody.enumerated() {
      let piles = sort(programme.values, from: turn * 3 + place % 2)
      try session.run(.submitAnswer(ProgrammeFixtures.sortQuestion, seat: seat, answer: .sort(piles)))
    }
    try session.advance(to: ProgrammeFixtures.sorting, step: "uitslag")
    try session.run(.endMeeting)
    return session
  }

  /// A closing session with its meeting begun.
  public static func closing(seats: Int = 12, programme: Programme = programme) throws(Rejection) -> PlayedSession {
    var session = PlayedSession()
    try session.run(
      .createSession(
        group: "Slot", programme: programme, codes: ProgrammeFixtures.codes(seats), isRehearsal: false, isClosing: true))
    try session.run(.startMeeting(closingMeeting, plannedStart: session.now.wall, present: session.state.seats.map(\.id)))
    return session
  }

  /// These groups side by side, for a closing session.
  public static func comparison(of groups: [SessionState], in closing: SessionState, seed: UInt64 = 1) throws(Rejection) -> GroupsComparison
  {
    var contributions: [(name: String, group: GroupContribution)] = []
    for group in groups { contributions.append(("", try closing.contribution(of: group))) }
    return GroupsComparison(contributions, after: closing.flow.comparison, seed: seed)
  }

  /// A whole sort that lays the cards in the order of the list from a card on.
  private static func sort(_ values: ValueList, from start: Int) -> [[Int]] {
    let count = values.values.count
    var order = values.values.indices.map { values.values[($0 + start) % count].number }[...]
    return values.pileSizes.map { size in
      defer { order = order.dropFirst(size) }
      return Array(order.prefix(size))
    }
  }
}
