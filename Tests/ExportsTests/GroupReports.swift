import Disclosure
import Exports
@testable import Summary
import TestSupport

/// Reports over several groups that did the same meeting.
enum GroupReports {
  /// Groups of so many people.
  static func aggregates(_ people: [Int], cards: [String] = ["meer tijd", "Één lijn"]) throws -> [GroupAggregate] {
    try people.enumerated().map { place, people in
      let workshop = try Workshop.whole(group: "Team \(place + 1)", people: people, cards: cards, turn: place)
      var report = try workshop.report()
      // One sort a meeting: what moved is put in by hand, the first value up and the last one down in every group.
      let rows = report.values.values.enumerated().map { index, value in
        ShiftFigureRow(
          number: value.number, name: value.name, meanTenths: index == 0 ? 12 + place : index == 29 ? -9 : 0,
          beatsChance: index == 0 || index == 29)
      }
      let sorting = try Int.place(of: "1.9", in: report)
      report.meetings[0].blocks[sorting].pictures.append(
        PictureSummary(
          kind: .shift, headline: "Er schoven waarden op.", sentences: ["Vergeleken zijn \(people) mensen."],
          questions: ["sortering/waarden"], shift: ShiftFigure(people: people, rows: rows)))
      guard let aggregate = GroupAggregate(report, of: workshop.played.state) else { throw SummaryRefusal.nothingHappened }
      return aggregate
    }
  }

  static func report(_ people: [Int], edition: Edition, tellsEachGroup: Bool = false) throws -> SummaryReport {
    try SummaryReport(try aggregates(people), edition: edition, tellsEachGroup: tellsEachGroup)
  }
}

extension Int {
  /// The place of a block by its number.
  fileprivate static func place(of number: String, in report: SummaryReport) throws -> Int {
    guard let place = report.meetings[0].blocks.firstIndex(where: { $0.number == number }) else { throw SummaryRefusal.nothingHappened }
    return place
  }
}
