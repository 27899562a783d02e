import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Groups side by side")
struct GroupTests {
  private let one = ProgrammeFixtures.oneQuestion
  private let sort = ProgrammeFixtures.sortQuestion

  /// A closing session with groups of these sizes.
  private func closing(_ sizes: [Int]) throws -> PlayedSession {
    var session = try GroupFixtures.closing()
    var groups: [SessionState] = []
    for (turn, seats) in sizes.enumerated() { groups.append(try GroupFixtures.group("Groep \(turn)", seats: seats, turn: turn).state) }
    try session.run(.compareGroups(try GroupFixtures.comparison(of: groups, in: session.state)))
    return session
  }

  @Test("A group gives the counts of its answers, and nothing of one person")
  func counts() throws {
    let group = try GroupFixtures.group("Noord", seats: 9, turn: 1).state
    let closing = try GroupFixtures.closing().state
    let picture = try closing.contribution(of: group).picture
    #expect(picture.people == 9)
    // Places 0...8 in twos over three options, one further: 3 twos and a single one.
    let result = try #require(picture.results.first { $0.question == one })
    var expected = [0, 0, 0]
    for place in 0..<9 { expected[(place / 2 + 1) % 3] += 1 }
    #expect(result == GroupResult(question: one, people: 9, figure: .counts(expected)))
    // The open question is in no page, and of nine sensitive answers only words are told.
    #expect(!picture.results.contains { $0.question == ProgrammeFixtures.textQuestion })
    guard case .words? = picture.results.first(where: { $0.question == ProgrammeFixtures.scaleQuestion })?.figure else {
      Issue.record("a sensitive scale of nine people in numbers")
      return
    }
    guard case .pileCounts(let rows)? = picture.results.first(where: { $0.question == sort })?.figure else {
      Issue.record("no sort")
      return
    }
    #expect(rows.allSatisfy { $0.reduce(0, +) == 9 })
    #expect(picture.lines.map(\.text).sorted() == ["haast", "trots 1"])
  }

  @Test("What stays in the group stays there, whatever its mark")
  func staying() throws {
    var programme = GroupFixtures.programme
    guard case .gather(var gather) = programme.meetings[0].blocks[1].steps[0].content else { return }
    gather.columns[1].staysInGroup = true
    programme.meetings[0].blocks[1].steps[0].content = .gather(gather)
    let closing = try GroupFixtures.closing(programme: programme).state
    let picture = try closing.contribution(of: try GroupFixtures.group("Noord", seats: 6, turn: 0).state).picture
    #expect(picture.lines.map(\.text) == ["trots 0"])
  }

  @Test("The order and the names of the groups say nothing about the files, and stay when a group is added")
  func names() throws {
    var session = try closing([6, 7, 8])
    let before = try #require(session.state.flow.comparison)
    #expect(before.groups.map(\.name) == ["groep A", "groep B", "groep C"])
    let orders = try (UInt64(1)...12).map { seed -> [Int] in
      let groups = try [6, 7, 8].enumerated().map { try GroupFixtures.group("Groep \($0)", seats: $1, turn: $0).state }
      return try GroupFixtures.comparison(of: groups, in: try GroupFixtures.closing().state, seed: seed).groups.map(\.people)
    }
    #expect(Set(orders).count > 1)
    let more = try [8, 5, 6, 7].map { seats in try GroupFixtures.group("Groep \(seats - 6)", seats: seats, turn: max(0, seats - 6)).state }
    try session.run(.compareGroups(try GroupFixtures.comparison(of: more, in: session.state)))
    let after = try #require(session.state.flow.comparison)
    #expect(after.groups.prefix(3).map(\.mark) == before.groups.map(\.mark))
    #expect(after.groups.prefix(3).map(\.name) == before.groups.map(\.name))
    #expect(after.groups.last?.name == "groep D")
  }

  @Test("Undo takes the groups away, redo brings them back, and a replay gives the same")
  func undo() throws {
    var session = try closing([6, 7])
    let before = session.state.flow.comparison
    #expect(SessionState(replaying: session.events) == session.state)
    try session.run(.undo)
    #expect(session.state.flow.comparison == nil)
    try session.run(.redo)
    #expect(session.state.flow.comparison == before)
    #expect(SessionState(replaying: session.events) == session.state)
    try session.run(.compareGroups(GroupsComparison(groups: [], contrasts: [])))
    #expect(session.state.flow.comparison == nil)
  }

  @Test("A page shows a column for each group with its own counts", arguments: [1, 2, 3, 4, 6])
  func pages(count: Int) throws {
    var session = try closing(Array([9, 6, 12, 7, 5, 20].prefix(count)))
    try session.advance(to: GroupFixtures.comparing, step: "uitslag")
    let groups = try #require(session.state.flow.comparison?.groups)
    guard case .result(let result, _) = RoomView(session.state).scene, case .groups(let picture) = result.picture else {
      Issue.record("no groups on the screen")
      return
    }
    #expect(picture.groups == groups.map(\.name))
    let section = try #require(picture.sections.first)
    for (place, group) in groups.enumerated() {
      guard case .counts(let counts)? = group.results.first(where: { $0.question == one })?.figure else { continue }
      #expect(section.rows.map { $0.cells[place] } == counts.map { .count($0) })
      #expect(section.people[place] == group.people)
    }
    #expect(result.remarks.contains { $0.contains("maar één groep") } == (count == 1))
  }

  @Test("Without groups every page says so and the meeting goes on")
  func alone() throws {
    var session = try GroupFixtures.closing()
    try session.advance(to: GroupFixtures.comparing, step: "uitslag")
    guard case .result(let result, _) = RoomView(session.state).scene else { return }
    #expect(result.picture == .nothing && result.headline.contains("nog geen groepen"))
    try session.advance(to: GroupFixtures.presenting, step: "boodschappen")
    try session.run(.endMeeting)
  }

  @Test("Groups that sort opposite differ more than chance; groups that sort the same do not")
  func contrasts() throws {
    var session = try GroupFixtures.closing()
    let first = try GroupFixtures.group("Een", seats: 10, turn: 0).state
    let same = try GroupFixtures.group("Twee", seats: 10, turn: 0).state
    let other = try GroupFixtures.group("Drie", seats: 10, turn: 1).state
    let equal = try GroupFixtures.comparison(of: [first, same], in: session.state)
    #expect(equal.contrasts.allSatisfy { $0.higher.isEmpty && $0.lower.isEmpty })
    let different = try GroupFixtures.comparison(of: [first, other], in: session.state)
    let (a, b) = (different.contrasts[0], different.contrasts[1])
    #expect(!a.higher.isEmpty && Set(a.higher) == Set(b.lower) && Set(a.lower) == Set(b.higher))
    try session.run(.compareGroups(different))
    let page = RevealPage.result(question: sort, view: .agreement)
    #expect(session.state.result(on: page)?.headline.contains("duidelijk anders") == true)
    // Many differences do not fill the screen with names.
    var many = different
    many.contrasts[0].higher = session.state.programme.values.values.map(\.number)
    try session.run(.compareGroups(many))
    let headline = try #require(session.state.result(on: page)?.headline)
    #expect(headline.contains("\(many.contrasts[0].higher.count) waarden, het meest bij") && headline.count < 140, "\(headline)")
    try session.run(.compareGroups(equal))
    #expect(session.state.result(on: page)?.headline.contains("duidelijk anders") == false)
  }

  @Test("Lines of the groups come back under their headings and one on a page, with the name of the group only")
  func lines() throws {
    var session = try closing([6, 7])
    try session.advance(to: GroupFixtures.presenting, step: "boodschappen")
    #expect(session.state.pageCount(of: try #require(session.state.currentStep), in: try #require(session.state.currentBlock)) == 4)
    guard case .page(let page) = RoomView(session.state).scene else { return }
    #expect(page.heading == "Mooi, groep A" && page.text.hasPrefix("trots"))
  }
}
