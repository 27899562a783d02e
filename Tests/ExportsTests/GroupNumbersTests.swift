import Documents
@testable import Exports
import Foundation
import Summary
import Testing

/// What groups tell by themselves, and the numbers of charts: the same in JSON, in CSV, in the workbook and in what people read.
@Suite("The same numbers of groups and charts in every format")
struct GroupNumbersTests {
  private typealias Object = [String: Any]

  private func json(_ report: SummaryReport) throws -> Object {
    let file = try #require(JSONExport().files(of: report).first)
    return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? Object)
  }

  private static let script = """
    import csv, glob, json, sys
    print(json.dumps({name: list(csv.reader(open(name, encoding='utf-8', newline=''))) for name in glob.glob('*.csv') if '-excel' not in name}))
    """

  /// The rows below the header of a table, by a reader that is not ours.
  private func csv(_ report: SummaryReport, _ name: String) throws -> [[String]] {
    let files = CSVExport(dialect: .plain).files(of: report)
    let tables = try Formats.read([String: [[String]]].self, Self.script, files)
    let edition = report.edition == .intern ? "-intern" : ""
    return Array(try #require(tables["goedwerk-\(name)-\(report.date.iso)\(edition).csv"]).dropFirst())
  }

  private func results(_ object: Object) -> [Object] {
    (object["meetings"] as? [Object] ?? []).flatMap { $0["blocks"] as? [Object] ?? [] }.flatMap { $0["results"] as? [Object] ?? [] }
  }

  @Test("Both editions follow the schema", arguments: Edition.allCases, [false, true])
  func schema(edition: Edition, tellsEachGroup: Bool) throws {
    let reports = [
      try Workshop.whole().report(edition: edition),
      try GroupReports.report([8, 9, 10, 6], edition: edition, tellsEachGroup: tellsEachGroup),
    ]
    for report in reports {
      let file = try #require(JSONExport().files(of: report).first)
      #expect(try JSONTests().faults(in: file) == "")
    }
  }

  @Test("The schema sees people and days that the external edition may not tell") func schemaIsStrict() throws {
    let report = try Workshop.whole().report(edition: .extern)
    var file = try #require(JSONExport().files(of: report).first)
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("\"participants\": null") && text.contains("\"date\": \"2026-09\""))
    file.bytes = Array(text.replacing("\"participants\": null,\n  \"programme\"", with: "\"participants\": 10,\n  \"programme\"").utf8)
    #expect(try JSONTests().faults(in: file).contains("$.participants"))
  }

  @Test("Counts of each group are those of the group's own report, and add up to the total") func counts() throws {
    let people = [8, 9, 10]
    let report = try GroupReports.report(people, edition: .intern)
    let read = try json(report)
    let groups = try #require(read["groups"] as? [Object])
    #expect(groups.map { $0["participants"] as? Int } == report.groups.map(\.participants))
    #expect(Set(groups.compactMap { $0["participants"] as? Int }) == Set(people))
    func counts(_ object: Object) -> [Int] {
      let figure = results(object).first { $0["question"] as? String == "uitspraken/advies" }?["figure"] as? Object
      return (figure?["options"] as? [Object] ?? []).compactMap { $0["count"] as? Int }
    }
    let all = counts(read)
    #expect(all.count == 3 && all.reduce(0, +) == people.reduce(0, +))
    #expect((0..<3).map { option in groups.reduce(0) { $0 + counts($1)[option] } } == all)
    // Side by side in the table, one row for each group and answer.
    let rows = try csv(report, "groepen-vragen")
    for (group, object) in zip(report.groups, groups) {
      let own = rows.filter { $0[0] == group.group && $0[2] == "1.4 Altijd of nooit" && $0[4] != "" && Int($0[5]) != nil }
      #expect(own.prefix(3).compactMap { Int($0[5]) } == counts(object))
    }
    // And in the sheet of the result: all groups first, then each.
    let sheet = try #require(Workbook(report).sheets.first { $0.name == "1.4 Altijd of nooit" })
    #expect(sheet.header == ["Groep", "Antwoord", "Aantal", "n", "Reden"])
    #expect(sheet.rows.map { $0[0] } == (["alle groepen"] + report.groups.map(\.group)).flatMap { Array(repeating: .text($0), count: 3) })
    #expect(sheet.rows.map { $0[2] } == (all + groups.flatMap(counts)).map { .number($0) })
  }

  @Test("Scores of groups side by side are those of the groups", arguments: [[10, 11], [8, 12]]) func scores(people: [Int]) throws {
    let report = try GroupReports.report(people, edition: .intern)
    let lines = MarkdownExport().text(of: report).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("| Score | \(report.groups[0].group), van ") })
    let rows = lines[(start + 2)...].prefix { $0.hasPrefix("|") }
      .map { $0.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init) }
    let groups = try #require(try json(report)["groups"] as? [Object])
    let figures = groups.compactMap { results($0).first { $0["question"] as? String == "lijn/plek" }?["figure"] as? Object }
    #expect(figures.count == 2)
    // In a small group the scale is told in three parts: then only the middle stands side by side.
    #expect(rows.count == (people[0] < 10 ? 1 : 13))
    for row in rows {
      let known = figures.map { figure -> Double? in
        if row[0] == "Middelste score" { return figure["median"] as? Double }
        if row[0] == "Gemiddeld" { return figure["mean"] as? Double }
        let part = (figure["parts"] as? [Object])?.first { ($0["lowest"] as? Int).map(String.init) == row[0] }
        return (part?["count"] as? Int).map(Double.init)
      }
      #expect(row.dropFirst().map { Double($0.replacing(",", with: ".")) } == known, "\(row)")
    }
  }

  @Test("What moved in each group, and in several, is in every format") func moves() throws {
    let report = try GroupReports.report([8, 9], edition: .intern)
    let names = report.values.values.map(\.name)
    let moved = try #require(try json(report)["movedTogether"] as? [String: [String]])
    #expect(moved == ["up": [names[0]], "down": [names[29]]])
    let text = MarkdownExport().text(of: report)
    #expect(text.contains("In twee of meer groepen werd belangrijker: \(names[0])."))
    #expect(text.contains("In twee of meer groepen werd minder belangrijk: \(names[29])."))
    #expect(try csv(report, "samen-verschoven") == [[names[0], "belangrijker"], [names[29], "minder belangrijk"]])
    let rows = try csv(report, "groepen-verschuivingen")
    #expect(rows.count == 60)
    for group in report.groups {
      let shift = try #require(group.meetings[0].blocks.flatMap(\.pictures).compactMap(\.shift).first)
      let own = rows.filter { $0[0] == group.group }
      #expect(own.map { $0[4] } == shift.rows.map(\.name))
      #expect(own.compactMap { Double($0[5]) } == shift.rows.map { Double($0.meanTenths) / 10 })
      #expect(own.allSatisfy { $0[7] == "\(group.participants)" })
    }
    let sheet = try #require(Workbook(report).sheets.first { $0.name == "Per groep verschuivingen" })
    #expect(sheet.rows.map { $0[5] } == rows.map { .tenths(Int((Double($0[5]) ?? 0) * 10)) })
    // Outside only that they moved, in words.
    let extern = try GroupReports.report([8, 9], edition: .extern)
    for file in ExportFormat.allCases.flatMap({ $0.files(of: extern) }) { #expect(!file.name.contains("verschuivingen")) }
    #expect(!JSONExport().text(of: extern).contains("beatsChance"))
    #expect(try #require(try json(extern)["movedTogether"] as? [String: [String]]) == moved)
  }

  @Test("Every number of every chart", arguments: Edition.allCases) func charts(edition: Edition) throws {
    try expectCharts(of: try Workshop.whole().report(edition: edition))
    try expectCharts(of: try GroupReports.report([8, 9], edition: edition))
  }

  /// Checks the numbers of all charts in JSON and CSV against the tables that are printed under the drawings.
  func expectCharts(of report: SummaryReport, sourceLocation: SourceLocation = #_sourceLocation) throws {
    func all(_ section: ReportSection) -> [Chart] {
      section.parts.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } + section.sections.flatMap(all)
    }
    let drawn = report.outline.flatMap(all)
    #expect(drawn.count >= 2)
    let read = try #require(try json(report)["charts"] as? [Object])
    #expect(read.compactMap { $0["id"] as? String } == drawn.map(\.id))
    let rows = try csv(report, "grafieken")
    for (object, chart) in zip(read, drawn) {
      let cells = try #require(object["cells"] as? [Object])
      let own = rows.filter { $0[0] == chart.id }
      #expect(own.map { Double($0[5]) } == cells.map { ($0["number"] as? NSNumber)?.doubleValue })
      #expect(own.map { $0[3] } == cells.compactMap { $0["row"] as? String })
      // The table under the drawing has each of these numbers, in this order.
      let printed = chart.table.rows.flatMap { $0 }.joined(separator: " ")
      for cell in cells {
        guard let number = cell["number"] as? Double else { continue }
        let size = abs(number)
        let text = size == size.rounded() ? "\(Int(size))" : "\(size)".replacing(".", with: ",")
        #expect(printed.contains(text), "\(chart.id): \(text)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test("Names of groups that spreadsheets would run or refuse") func hostileNames() async throws {
    var aggregates = try GroupReports.aggregates([5, 6])
    for (place, name) in ["=cmd|' /C calc'!A0", "+31 [x]:*?/\\ " + String(repeating: "é", count: 60)].enumerated() {
      aggregates[place].report.group = name
    }
    let report = try SummaryReport(aggregates, edition: .intern)
    let file = try await Formats.file(.xlsx, of: report)
    let sheets = try Formats.read([[[Value]]].self, WorkbookTests.script, [file], [file.name])
    #expect(sheets.flatMap { $0 }.flatMap { $0 }.contains(.text("=cmd|' /C calc'!A0")))
    let names = Workbook(report).sheets.map(\.name)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names { #expect(name.utf16.count <= 31 && !name.contains { "[]:*?/\\".contains($0) }, "\(name)") }
    for row in try csv(report, "groepen-vragen") { #expect(!row[0].hasPrefix("=") && !row[0].hasPrefix("+")) }
  }
}
