import Exports
import Foundation
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("CSV in two dialects, read back by Python")
struct CSVTests {
  private static let script = """
    import csv, json, sys, glob
    tables = {}
    for name in sorted(glob.glob('*.csv')):
        excel = name.endswith('-excel.csv')
        data = open(name, 'rb').read()
        assert data.startswith(b'\\xef\\xbb\\xbf') == excel, name
        text = data.decode('utf-8-sig' if excel else 'utf-8')
        assert '\\ufeff' not in text, name
        assert text.endswith('\\r\\n'), name
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=';' if excel else ',', strict=True))
        assert all(len(row) == len(rows[0]) for row in rows), name
        tables[name] = rows
    json.dump(tables, sys.stdout)
    """

  private func tables(_ report: SummaryReport) throws -> [String: [[String]]] {
    let outcome = try Python.run(Self.script, files: ExportFormat.csv.files(of: report))
    try #require(outcome.status == 0, "\(outcome.complaint)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String]]])
  }

  @Test func bothDialectsHoldTheSameCells() throws {
    let tables = try tables(Workshop.whole(cards: Hostile.all).report())
    let excel = tables.keys.filter { $0.hasSuffix("-excel.csv") }
    #expect(excel.count * 2 == tables.count)
    for name in excel {
      let other = try #require(tables[name.replacing("-excel.csv", with: ".csv")])
      let own = try #require(tables[name])
      #expect(own.count == other.count)
      for (row, twin) in zip(own, other) {
        for (cell, same) in zip(row, twin) where cell != same {
          #expect(Double(same) != nil && cell == same.replacing(".", with: ","), "\(name): \(cell) and \(same)")
        }
      }
    }
  }

  @Test func textsComeBackWholeAndHarmless() throws {
    let report = try Workshop.whole(cards: Hostile.all).report()
    let tables = try tables(report)
    for name in ["goedwerk-regels-2026-09-21-intern.csv", "goedwerk-regels-2026-09-21-intern-excel.csv"] {
      let rows = try #require(tables[name]).dropFirst()
      let cells = rows.filter { $0[2] == "regel" }.map { $0[5] }
      let texts = report.meetings[0].blocks[1].lines.filter { $0.kind == .card }.flatMap { $0.lines.map(\.text) }
      #expect(
        cells.map { $0.hasPrefix("'") && "=+-@＝＋－＠".contains($0.dropFirst().first ?? " ") ? String($0.dropFirst()) : $0 }
          == texts.map(plain))
      #expect(cells.contains("'=cmd|'/C calc'!A0") && cells.contains("'+31 6 12345678") && cells.contains("'@SUM(A1:A9)"))
      for cell in rows.joined() { #expect(!"=+-@\t\r\0".contains(cell.first ?? " ") || Double(cell) != nil) }
    }
  }

  /// A text that begins with an apostrophe before a formula loses it above; so does the expectation.
  private func plain(_ text: String) -> String { text == "'=1" ? "=1" : text }

  @Test func valuesHaveTheColumnsOfTheStandard() throws {
    let report = try Workshop.whole().report()
    let tables = try tables(report)
    let rows = try #require(tables["goedwerk-waarden-2026-09-21-intern.csv"])
    #expect(
      rows[0].joined(separator: ",")
        == "waarde,plaats,gedeeld,som,gemiddeld,top4,bottom4,stapel_pp,stapel_p,stapel_0,stapel_m,stapel_mm,label,n,reden")
    #expect(rows.count == 31)
    for row in rows.dropFirst() {
      let numbers = try row[7...11].map { try #require(Int($0)) }
      // Every person lays every value in one pile: the counts add up to the people, the scores to the sum.
      #expect(numbers.reduce(0, +) == 10)
      let sum = zip([2, 1, 0, -1, -2], numbers).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(Int(row[3]) == sum)
      #expect(Double(row[4]) == (Double(sum) / 10))
      #expect(Int(row[5]) == numbers[0] && Int(row[6]) == numbers[4])
    }
    for pile in 7...11 {
      let column = rows.dropFirst().compactMap { Int($0[pile]) }.reduce(0, +)
      #expect(column == [40, 60, 100, 60, 40][pile - 7])
    }
  }

  @Test func peopleThatTheExternalEditionDoesNotTellAreMarkedAndExplained() throws {
    let report = try Workshop.whole().report(edition: .extern)
    for (name, column) in [("sessie", 4), ("bijeenkomsten", 2)] {
      let rows = try #require(try tables(report)["goedwerk-\(name)-2026-09-21.csv"])
      #expect(rows.count == 2 && rows[1][column] == "x" && rows[1].last == "staat alleen in de uitgave intern")
    }
  }

  @Test func withheldCellsAreMarkedAndExplained() throws {
    var workshop = try Workshop()
    try workshop.played.advance(to: "sortering", step: "ask")
    for seat in workshop.played.state.seats.prefix(4) {
      try workshop.played.run(.submitAnswer("sortering/waarden", seat: seat.id, answer: .sort(Workshop.plainSort)))
    }
    try workshop.played.advance(to: "sortering", step: "reveal")
    try workshop.played.run(.endMeeting)
    let rows = try #require(try tables(workshop.report())["goedwerk-waarden-2026-09-21-intern.csv"])
    #expect(rows.count == 31)
    for row in rows.dropFirst() {
      #expect(Set(row[1...13]) == ["x"])
      #expect(row[14] == "groep kleiner dan 5")
    }
  }
}
