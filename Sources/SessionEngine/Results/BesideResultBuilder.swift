import Disclosure
import Programme
import Statistics

/// Puts the survey row of a question beside the group's own result.
struct BesideResultBuilder {
  let state: SessionState
  let question: Question

  var result: QuestionResult {
    var own = state.result(of: question)
    let references = state.programme.references
    guard let (table, row) = question.reference.flatMap(references.row) else { return own }
    let respondents = row.count.map { "\(table.source) (\(Self.thousands($0)) mensen)" } ?? "\(table.source) (aantal niet bekend)"
    let survey = SurveyPicture(
      statement: row.statement, options: table.options.map(\.title), percentages: row.percentages, source: respondents)
    let bars: [BarRow]? = if case .bars(let rows) = own.picture, !rows.contains(where: \.isFewerThanThree) { rows } else { nil }
    let words: String =
      switch own.picture {
      case .words(let words): words
      case .bars(let rows): bars == nil ? rows.map { "\($0.title): \($0.text(of: own.count))" }.joined(separator: ", ") : ""
      default: own.headline
      }
    own.picture = .beside(BesidePicture(own: bars, ownWords: words, survey: survey))
    own.remarks.append(Self.isLarge(own.count) ? references.screenNote : references.smallGroupNote)
    if let sentence = sentence(table, row) { own.headline += " " + sentence }
    return own
  }

  /// What the survey had for the option that most of the group chose, or for its own largest one; nothing is called different (decision 24).
  private func sentence(_ table: ReferenceTable, _ row: ReferenceRow) -> String? {
    guard let most = row.percentages.max(), let place = row.percentages.firstIndex(of: most), table.options.indices.contains(place) else {
      return nil
    }
    return "In een enquête was ‘\(table.options[place].title)’ het grootst: \(most)%."
  }

  static func isLarge(_ people: Int) -> Bool {
    people >= BenchmarkComparison.smallestGroup && Disclosure().permits(.benchmark, count: people, audience: .room)
  }

  private static func thousands(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000)." + String("\(1000 + number % 1000)".dropFirst())
  }
}

/// Shows points over three options in a triangle.
struct TriangleResultBuilder {
  let state: SessionState
  let question: Question

  var result: QuestionResult {
    var own = state.result(of: question)
    guard case .points(let options, let total) = question.kind, options.count == 3, case .points(let picture) = own.picture else {
      return own
    }
    let isTogether = own.count == 0
    guard let standing = state.standing(for: question) else { return own }
    let allocations =
      isTogether
      ? [picture.rows.map { ($0.cells[0]?.meanTenths ?? 0) / 10 }]
      : PointsResultBuilder(state: standing, question: question, options: options, total: total, audience: .room).allocations
    let points = allocations.compactMap { try? TrianglePoint(weights: $0[0], $0[1], $0[2]) }
    guard let summary = try? TriangleSummary(points) else { return own }
    let showsPoints = isTogether || Disclosure().permits(.singleDots, count: own.count, audience: .room)
    let distance = Int((summary.meanDistance * 100).rounded())
    own.picture = .triangle(
      TrianglePicture(
        corners: options.map(\.title), points: showsPoints ? allocations : [], centre: Self.thousandths(allocations, total: total),
        meanDistance: isTogether ? nil : distance))
    if !isTogether {
      own.headline += distance < 15 ? " De plekken liggen dicht bij elkaar." : distance > 35 ? " De plekken liggen ver uiteen." : ""
    }
    return own
  }

  /// Mean shares in thousandths, rounded as the means of the bars are, so that a page beside this one tells the same number.
  private static func thousandths(_ allocations: [[Int]], total: Int) -> [Int] {
    (0..<3).map { corner in
      let sum = allocations.reduce(0) { $0 + $1[corner] }
      return MeanScore(sum: sum * 100, count: allocations.count * total)?.signedTenths ?? 0
    }
  }
}
