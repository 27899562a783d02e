import Summary
import TestSupport
import Testing

/// What an organiser would have to mend before sending a report.
@Suite("Nothing to mend in a report") struct PlainReportTests {
  private static func parts(_ sections: [ReportSection]) -> [ReportPart] {
    sections.flatMap { $0.parts + parts($0.sections) }
  }

  private static func texts(_ part: ReportPart) -> [String] {
    switch part {
    case .paragraph(let text), .notice(let text), .source(let text): [text]
    case .list(_, let items), .quotes(_, let items): items
    case .chart(let chart): [chart.spoken]
    case .table: []
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4]) func sentencesAreDutch(seed: UInt64) throws {
    let report = try SummaryReport(try GroupSessions.play(people: 10, seed: seed).state)
    for one in [report, report.external] {
      for text in Self.parts(one.outline).flatMap(Self.texts) {
        #expect(!text.contains(/(^|[^0-9])1 van de [0-9]+ kozen/) && !text.contains(".’. "), "\(text)")
        #expect(!text.contains("In woorden: ") || !text.hasPrefix("Bij ‘"), "\(text)")
      }
    }
  }

  @Test func whatIsLeftOutForOneReasonIsOneRow() throws {
    var report = try SummaryReport(try GroupSessions.play(people: 10, seed: 2).state).external
    let one = try #require(report.omissions.first)
    report.omissions = ["2.10 Later", "1.3 Eerst", "2.9 Eerder"].map {
      var omission = one
      omission.block = $0
      return omission
    }
    let table = try #require(Self.parts(report.outline).compactMap { if case .table(let table) = $0 { table } else { nil } }.last)
    #expect(table.rows == [["1.3, 2.9 en 2.10", one.what, one.reason.words]])
  }

  @Test func whoJoinsInIsNoAgreement() throws {
    var report = try SummaryReport(try GroupSessions.play(people: 10, seed: 2).state)
    let results = report.meetings.flatMap(\.blocks).flatMap(\.results)
    let options = results.compactMap { if case .options(let options) = $0.figure { options.first } else { nil } }
    let question = try #require(results.first)
    let template = try #require(options.first)
    for meeting in report.meetings.indices {
      for block in report.meetings[meeting].blocks.indices { report.meetings[meeting].blocks[block].results = [] }
    }
    let place = try #require(report.meetings[0].blocks.indices.first)
    func agreement(_ counts: [(String, Int)]) -> [String] {
      var result = question
      result.prompt = "Wie helpt mee?"
      result.people = counts.reduce(0) { $0 + $1.1 }
      result.figure = .options(
        counts.map {
          var option = template
          (option.title, option.count) = ($0.0, $0.1)
          return option
        })
      report.meetings[0].blocks[place].results = [result]
      return Self.parts(report.outline).flatMap(Self.texts).filter { $0.hasPrefix("Het meest eens") }
    }
    #expect(agreement([("Doet mee", 10)]) == [])
    #expect(agreement([("Ja", 10), ("Nee", 0)]) == ["Het meest eens waren de deelnemers over ‘Wie helpt mee?’: alle 10 kozen ‘Ja’."])
  }
}
