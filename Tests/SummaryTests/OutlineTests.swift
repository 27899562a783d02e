import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("The report as it is read")
struct OutlineTests {
  private func all(_ sections: [ReportSection]) -> [ReportSection] { sections.flatMap { [$0] + all($0.sections) } }

  private func charts(_ report: SummaryReport) -> [Chart] {
    all(report.outline).flatMap(\.parts).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  @Test func chaptersInTheOrderOfThePilot() throws {
    let report = try SummaryReport(try GroupSessions.play(people: 8, seed: 2).state)
    let titles = report.outline.map(\.title)
    #expect(titles.contains("1. Inleiding") && titles.contains("2. Spanningen in het werk"))
    #expect(titles.last?.hasSuffix("Wat is weggelaten, en waarom") == true)
    #expect(titles == titles.sorted { place($0) < place($1) })
    // No number is left out where a chapter has nothing.
    let numbers = titles.compactMap { Int($0.prefix { $0.isNumber }) }
    #expect(numbers == Array(1...numbers.count))
  }

  private func place(_ title: String) -> String {
    title == "Samenvatting" ? "0" : title.hasPrefix("Bijlage") ? "9" + title : title
  }

  @Test func everyHeadingHasSomethingBelowIt() throws {
    for seed in 1...5 {
      let report = try SummaryReport(try GroupSessions.play(people: 8, seed: UInt64(seed)).state)
      for one in [report, report.external] {
        #expect(all(one.outline).allSatisfy { !$0.isEmpty })
        #expect(all(one.outline).allSatisfy { !$0.title.isEmpty })
      }
    }
  }

  @Test func everyChartHasWordsAndATableWithItsNumbers() throws {
    let report = try SummaryReport(try GroupSessions.play(people: 8, seed: 2).state)
    let charts = charts(report)
    #expect(!charts.isEmpty && Set(charts.map(\.id)).count == charts.count)
    for chart in charts {
      #expect(!chart.alternative.isEmpty && !chart.spoken.isEmpty && !chart.title.isEmpty)
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.header.count })
      #expect(chart.table.numberColumns.allSatisfy { $0 < chart.table.header.count })
      let cells = chart.table.rows.flatMap { $0 }
      switch chart.shape {
      case .bars(let rows, _): for row in rows { #expect(cells.contains { $0.hasPrefix("\(row.count ?? 0)") || $0 == row.text }) }
      case .parts(let parts): for row in parts.rows { for count in row.counts { #expect(cells.contains { $0.hasPrefix("\(count)") }) } }
      default: break
      }
    }
  }

  @Test func aSkippedBlockLeavesNoTraceButInTheAppendix() throws {
    typealias Fixture = ProgrammeFixtures
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    try session.run(.jump(to: Fixture.words))
    try session.run(.skipBlock(Fixture.rest))
    try session.run(.jump(to: Fixture.statements))
    try session.run(.endMeeting)
    let report = try SummaryReport(session.state)
    let title = try #require(report.meetings[0].timetable.first { $0.status == .skipped }?.title)
    let text = all(report.outline.filter { !$0.title.hasPrefix("Bijlage") }).map { "\($0)" }.joined()
    #expect(!text.contains(title))
    #expect("\(report.outline)".contains(title))
  }

  @Test func anInterimReportSaysSo() throws {
    var session = try PlayedSession(seats: 6, in: ProgrammeFixtures.firstMeeting)
    try session.run(.jump(to: ProgrammeFixtures.words))
    let cover = try SummaryReport(session.state).cover
    #expect(cover.notices.contains { $0.hasPrefix("VOORLOPIG") } && cover.notices.contains { $0.hasPrefix("INTERN") })
    #expect(try !SummaryReport(session.state).external.cover.notices.contains { $0.hasPrefix("INTERN") })
  }
}
