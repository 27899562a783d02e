import Exports
import Foundation
import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

/// A reader with every exported file, the method and patience: an integer program over the hidden counts, solved by trying every division of
/// every possible number of people, keeps at least two possible values for each hidden count.
@Suite("What the files together tell of a hidden count")
struct HiddenCellTests {
  private static let sensitive = QuestionID("uitspraken/gevoelig")
  private static let few = QuestionID("uitspraken/klein")
  private static let line = QuestionID("lijn/plek")

  /// A session in which a sensitive question got these counts, a plain one fewer than five answers, and a long scale these scores.
  private func files(_ counts: [Int], few: [Int], scores: [Int]) throws -> [ExportFile] {
    let people = max(counts.reduce(0, +), scores.count)
    var workshop = try Workshop(people: people)
    let seats = workshop.played.state.seats.map(\.id)
    try workshop.played.advance(to: "uitspraken", step: "ask")
    for (question, counts) in [(Self.sensitive, counts), (Self.few, few)] {
      let kind = try #require(workshop.played.state.index.question(question)).kind
      guard case .choice(let own, _) = kind else { continue }
      #expect(own.map(\.title) == ["Altijd", "Hangt ervan af", "Nooit"])
      let chosen = counts.enumerated().flatMap { Array(repeating: own[$0.offset].id, count: $0.element) }
      for (seat, option) in zip(seats, chosen) { try workshop.played.run(.submitAnswer(question, seat: seat, answer: .choice([option]))) }
    }
    try workshop.played.advance(to: "uitspraken", step: "reveal")
    try workshop.played.advance(to: "lijn", step: "ask")
    for (seat, score) in zip(seats, scores) { try workshop.played.run(.submitAnswer(Self.line, seat: seat, answer: .scale(score))) }
    try workshop.played.advance(to: "lijn", step: "reveal")
    try workshop.played.run(.endMeeting)
    let report = try workshop.report()
    return ExportFormat.allCases.flatMap { $0.files(of: report) }
  }

  // MARK: Reading the files

  private func figures(_ files: [ExportFile]) throws -> [String: (people: Int?, figure: [String: Any])] {
    let file = try #require(files.first { $0.name.hasSuffix(".json") })
    let root = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let blocks = try #require((root["meetings"] as? [[String: Any]])?.first?["blocks"] as? [[String: Any]])
    var found: [String: (people: Int?, figure: [String: Any])] = [:]
    for result in blocks.flatMap({ $0["results"] as? [[String: Any]] ?? [] }) {
      let name = try #require(result["question"] as? String)
      found[name] = (result["people"] as? Int, try #require(result["figure"] as? [String: Any]))
    }
    return found
  }

  /// Counts that any table tells of a question, by the label of the answer.
  private func tableCounts(_ files: [ExportFile], of prompt: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for file in files where file.name.hasPrefix("goedwerk-vragen") && !file.name.contains("excel") {
      for row in String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").map({
        $0.split(separator: ",", omittingEmptySubsequences: false)
      })
      where row.count > 4 && row[2] == prompt {
        if let count = Int(row[4]) { counts[String(row[3])] = count }
      }
    }
    return counts
  }

  // MARK: The integer program

  /// All ways to divide n people over so many answers.
  private func divisions(_ n: Int, over cells: Int) -> [[Int]] {
    guard cells > 1 else { return [[n]] }
    return (0...n).flatMap { first in divisions(n - first, over: cells - 1).map { [first] + $0 } }
  }

  /// What the method prints for these counts of a sensitive choice, said apart from the program: `nil` for words, else which are hidden.
  private func hiddenByMethod(_ counts: [Int]) -> [Bool]? {
    let n = counts.reduce(0, +)
    guard n >= 10 else { return nil }
    let small = counts.filter { (1...2).contains($0) }
    let sum = small.reduce(0, +)
    return small.isEmpty || small.count < sum && sum < 2 * small.count ? counts.map { (1...2).contains($0) } : nil
  }

  private func words(_ counts: [Int], _ titles: [String]) -> String {
    let n = counts.reduce(0, +)
    return counts.firstIndex { 2 * $0 > n }.map { "meerderheid " + titles[$0].lowercased() } ?? "geen meerderheid"
  }

  private func isUndetermined(_ solutions: [[Int]], _ cell: Int) -> Bool { Set(solutions.map { $0[cell] }).count >= 2 }

  @Test(
    "Sensitive choices of every shape",
    arguments: [
      [9, 0, 0], [8, 1, 0], [5, 4, 0], [3, 3, 3], [5, 0, 0], [4, 1, 1], [10, 0, 0], [9, 1, 0], [8, 0, 2], [7, 1, 2], [6, 2, 2], [5, 4, 1],
      [4, 3, 3], [9, 1, 2], [12, 2, 1], [11, 1, 1], [0, 14, 0],
    ])
  func sensitive(counts: [Int]) throws {
    let files = try files(counts, few: [2, 1, 1], scores: [0, 3, 5, 5, 9])
    let titles = ["Altijd", "Hangt ervan af", "Nooit"]
    let (people, figure) = try #require(try figures(files)[Self.sensitive.rawValue])
    let n = try #require(people)
    var told: [Int?] = [nil, nil, nil]
    let table = tableCounts(files, of: "Geloof hoort niet op het werk.")
    var solutions = divisions(n, over: 3)
    switch figure["kind"] as? String {
    case "words":
      let printed = try #require(figure["words"] as? String)
      #expect(table.isEmpty)
      solutions = solutions.filter { hiddenByMethod($0) == nil && words($0, titles) == printed }
    case "options":
      let options = try #require(figure["options"] as? [[String: Any]])
      told = options.map { $0["count"] as? Int }
      #expect(table == Dictionary(uniqueKeysWithValues: zip(titles, told).compactMap { title, count in count.map { (title, $0) } }))
      solutions = solutions.filter { solution in
        hiddenByMethod(solution) == told.map { $0 == nil } && zip(solution, told).allSatisfy { $1 == nil || $0 == $1 }
      }
    default: Issue.record("\(figure)")
    }
    #expect(solutions.contains(counts))
    for cell in told.indices where told[cell] == nil { #expect(isUndetermined(solutions, cell), "\(counts): cell \(cell)") }
    // No other line of any file that has the words has a count beside them.
    guard figure["kind"] as? String == "words" else { return }
    for file in files {
      for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) where line.contains("meerderheid") {
        #expect(!line.contains("van de "), "\(file.name): \(line)")
      }
    }
  }

  @Test(
    "Fewer than five answers: every division of every number below five is possible",
    arguments: [[1, 0, 0], [4, 0, 0], [2, 1, 1], [0, 3, 0]])
  func tooFew(few: [Int]) throws {
    let files = try files([5, 4, 1], few: few, scores: [1, 2, 3, 4, 5])
    let (people, figure) = try #require(try figures(files)[Self.few.rawValue])
    #expect(people == nil && figure["kind"] as? String == "withheld")
    #expect(tableCounts(files, of: "Een ambtenaar kent de wet.").isEmpty)
    let solutions = (1...4).flatMap { divisions($0, over: 3) }
    #expect(solutions.contains(few))
    for cell in 0..<3 { #expect(isUndetermined(solutions, cell)) }
  }

  @Test(
    "A long scale of a small group in three parts",
    arguments: [[0, 3, 5, 5, 9], [4, 4, 4, 4, 4, 4], [0, 1, 4, 6, 8, 10, 10], [2, 2, 5, 7, 7, 7, 8, 9, 10]])
  func collapsed(scores: [Int]) throws {
    let files = try files([5, 4, 1], few: [1, 1, 1], scores: scores)
    let (people, figure) = try #require(try figures(files)[Self.line.rawValue])
    #expect(people == scores.count && figure["mean"] is NSNull)
    let parts = try #require(figure["parts"] as? [[String: Any]])
    #expect(parts.count == 3)
    let table = tableCounts(files, of: "Wie ontwikkelt ons vak?")
    #expect(table.count == 3)
    for part in parts {
      let lowest = try #require(part["lowest"] as? Int)
      let highest = try #require(part["highest"] as? Int)
      let count = try #require(part["count"] as? Int)
      #expect(table["\(lowest) tot en met \(highest)"] == count)
      let solutions = divisions(count, over: highest - lowest + 1)
      #expect(solutions.contains((lowest...highest).map { score in scores.count { $0 == score } }))
      // Where nobody is there is nothing to hide. The middle score is told on purpose (privacy method, section 5).
      if count > 0 { for cell in 0...(highest - lowest) { #expect(isUndetermined(solutions, cell)) } }
    }
  }
}
