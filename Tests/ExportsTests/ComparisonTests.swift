import Exports
import Foundation
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("The report of a closing session")
struct ComparisonTests {
  /// A closing session with groups of nine and six, walked to its end.
  private func closing() throws -> SessionState {
    var session = try GroupFixtures.closing()
    let groups = try [9, 6].enumerated().map { try GroupFixtures.group("Team \($0)", seats: $1, turn: $0).state }
    try session.run(.compareGroups(try GroupFixtures.comparison(of: groups, in: session.state)))
    while session.state.nextPosition != nil { try session.run(.advance) }
    try session.run(.endMeeting)
    return session.state
  }

  @Test("It holds the counts of each group, and every format the same")
  func counts() throws {
    let state = try closing()
    let report = try SummaryReport(state)
    let comparison = try #require(report.comparison)
    let groups = try #require(state.flow.comparison?.groups)
    #expect(comparison.groups.map(\.name) == groups.map(\.name))
    #expect(comparison.groups.map(\.people) == groups.map(\.people))
    let section = try #require(comparison.tables.first?.sections.first)
    for (place, group) in groups.enumerated() {
      guard case .counts(let counts)? = group.results.first?.figure else { continue }
      #expect(section.rows.map { $0.cells[place] } == counts.map { .count($0) })
    }
    #expect(comparison.lines.contains { $0.text == "haast" && $0.heading == "Lastig" })
    let text = MarkdownExport().text(of: report)
    #expect(text.contains(" De groepen naast elkaar\n") && text.contains("groep A, van \(groups[0].people)"))
    #expect(!text.contains("Team 0") && !text.contains(GroupFixtures.secret))
    let tables = CSVExport(dialect: .plain).files(of: report).map { String(decoding: $0.bytes, as: UTF8.self) }
    let csv = try #require(tables.first { $0.hasPrefix("blok,vraag,deel,regel,groep,getal,woorden,n") })
    for row in section.rows {
      for (place, group) in groups.enumerated() {
        #expect(csv.contains(",\(row.title),\(group.name),\(row.cells[place].number),,\(group.people)\r\n"))
      }
    }
  }

  @Test("Its JSON follows the schema, and the session of one group has no such part")
  func schema() throws {
    let file = try #require(JSONExport().files(of: try SummaryReport(try closing())).first)
    #expect(try JSONTests().faults(in: file) == "")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let comparison = try #require(read["comparison"] as? [String: Any])
    #expect((comparison["groups"] as? [Any])?.count == 2)
    let own = try SummaryReport(try GroupFixtures.group("Team", seats: 6, turn: 0).state)
    #expect(own.comparison == nil && !JSONExport().text(of: own).contains("\"comparison\""))
  }

  @Test("Fewer than five people in the closing meeting get no report")
  func small() throws {
    var session = try GroupFixtures.closing(seats: 4)
    try session.run(.endMeeting)
    #expect(throws: SummaryRefusal.self) { try SummaryReport(session.state) }
  }
}

extension ComparisonCell {
  fileprivate var number: Int { if case .count(let count) = self { count } else { -1 } }
}
