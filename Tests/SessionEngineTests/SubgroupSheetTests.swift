import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("One sheet of a subgroup on paper")
struct SubgroupSheetTests {
  private typealias Shares = ShareFixtures

  private func asking() throws -> PlayedSession {
    var session = try PlayedSession(seats: 6, in: Shares.meeting, programme: Shares.programme)
    try session.run(.advance)
    return session
  }

  private var points: [Question] { [Shares.questions[0]] }

  @Test("The line counts for every seat that stands in front", arguments: ["D1,D3,D5 5 3 2", "1,3,5 5,3,2", "d1,D3,5 5 3 2"])
  func seats(text: String) throws {
    let line = try PaperLine(text, questions: points, in: try asking().state)
    #expect(line.seats == [SeatID(1), SeatID(3), SeatID(5)])
    #expect(line.answers == [Shares.pointsQuestion: .points([5, 3, 2])])
  }

  @Test(
    "A seat twice, an unknown seat, a wrong code and a sum that does not match are refused",
    arguments: [
      "D1,D1 5 3 2", "D1,D9 5 3 2", "D1,D2-XXXX 5 3 2", "D1,D2 5 3 3", "D1,D2 5 6 -1", ", 5 3 2", "D1, 5",
    ])
  func refused(text: String) throws {
    let session = try asking()
    #expect(throws: Rejection.self) { try PaperLine(text, questions: points, in: session.state) }
  }

  @Test("Everybody does a value sort, an open line and a sensitive item alone")
  func alone() throws {
    var sensitive = Shares.questions[0]
    sensitive.isSensitive = true
    let line = Question(id: QuestionID("x/open"), prompt: "Wat?", kind: .text(maximumLength: 80))
    let sort = Question(id: QuestionID("x/sort"), prompt: "Sorteer", kind: .sort)
    for question in [sensitive, line, sort] {
      #expect(!PaperLine.mayBeOfSubgroup([Shares.questions[0], question]))
    }
    #expect(PaperLine.mayBeOfSubgroup(Shares.questions))
    let session = try asking()
    #expect(throws: Rejection.self) { try PaperLine("D1,D2 5 3 2", questions: [sensitive], in: session.state) }
  }
}
