import Foundation
import Testing

@testable import Documents
@testable import Summary

/// Aggregate files come from anywhere: a number that nobody can have counted is refused, at every place of the file.
@Suite struct ForgedAggregateTests {
  private typealias Tree = Any

  /// Places of one number each, one for every kind of place.
  private static func places(_ tree: Tree, _ path: [String] = []) -> [[String]] {
    if let object = tree as? [String: Any] { return object.keys.sorted().flatMap { places(object[$0] ?? 0, path + [$0]) } }
    if let list = tree as? [Any] { return list.first.map { places($0, path + ["0"]) } ?? [] }
    return tree is Int ? [path] : []
  }

  private static func replaced(_ tree: Tree, _ path: ArraySlice<String>, with number: Int) -> Tree {
    guard let step = path.first else { return number }
    if var object = tree as? [String: Any] {
      object[step] = object[step].map { replaced($0, path.dropFirst(), with: number) }
      return object
    }
    guard var list = tree as? [Any], let place = Int(step) else { return tree }
    list[place] = replaced(list[place], path.dropFirst(), with: number)
    return list
  }

  @Test func noNumberIsTooLargeToReckonWith() throws {
    let aggregate = try #require(try GroupReports.aggregates([7]).first)
    let tree = try JSONSerialization.jsonObject(with: Data(AggregateCoding.bytes(of: aggregate)))
    let places = Self.places(tree)
    #expect(places.count > 15)
    for path in places {
      for number in [Int.max, Int.min, AggregateCoding.largestNumber + 1] {
        let forged = try JSONSerialization.data(withJSONObject: Self.replaced(tree, path[...], with: number))
        #expect(AggregateCoding.aggregate(in: Array(forged)) == nil, "\(path) \(number)")
      }
    }
  }

  @Test(arguments: [(0, 1), (13, 1), (-1, 1), (2, 0), (2, 32)])
  func aDayThatIsInNoCalendarIsRefused(month: Int, day: Int) throws {
    var aggregate = try #require(try GroupReports.aggregates([7]).first)
    #expect(aggregate.fault == nil)
    aggregate.report.meetings[0].date.month = month
    aggregate.report.meetings[0].date.day = day
    #expect(aggregate.fault != nil)
    aggregate.report.date = aggregate.report.meetings[0].date
    aggregate.report.meetings = []
    #expect(aggregate.fault != nil)
  }
}
