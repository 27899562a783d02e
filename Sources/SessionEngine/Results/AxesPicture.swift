import Programme

/// A case between the corners of a triangle, on each of the three sides.
public struct AxesPicture: Codable, Hashable, Sendable {
  /// The corners A, B and C.
  public var corners: [String]
  /// The sides A-B, A-C and B-C.
  public var axes: [AxisRow]
}

/// One side with the place of the case.
public struct AxisRow: Codable, Hashable, Sendable {
  public var title: String
  /// The corner at 0 and the one at 10.
  public var from: String
  public var to: String
  /// Twice the place from 0 to 10, the middle one when people placed it one by one; nil when nothing may be seen.
  public var doubledPlace: Int?
  /// People behind the place; 0 when the group placed the case together.
  public var people: Int
}

extension CombinedResultBuilder {
  /// The place of a case on three sides, or what is said instead.
  var axes: QuestionResult {
    let rows = zip(questions, results).map { question, result -> AxisRow in
      var row = AxisRow(title: question.prompt, from: "", to: "", doubledPlace: nil, people: result.count)
      if case .scale(let scale) = question.kind { (row.from, row.to) = (scale.lowLabel, scale.highLabel) }
      switch result.picture {
      case .scale(let picture): row.doubledPlace = picture.doubledMedian
      // What the group chose together is one whole number.
      case .words(let words): row.doubledPlace = result.count == 0 ? Int(words).map { $0 * 2 } : nil
      default: break
      }
      return row
    }
    guard rows.contains(where: { $0.doubledPlace != nil }) else {
      return QuestionResult(
        question: questions[0].id, prompt: "", count: results.map(\.count).max() ?? 0,
        picture: results.contains { $0.picture == .tooFew } ? .tooFew : .nothing, headline: results[0].headline)
    }
    return QuestionResult(
      question: questions[0].id, prompt: "", count: results.map(\.count).max() ?? 0,
      picture: .axes(AxesPicture(corners: labels, axes: rows)), headline: Self.headline(of: rows))
  }

  /// The side on which the case stands furthest from the middle.
  private static func headline(of rows: [AxisRow]) -> String {
    let placed = rows.filter { $0.doubledPlace != nil }
    guard let most = placed.max(by: { abs(($0.doubledPlace ?? 10) - 10) < abs(($1.doubledPlace ?? 10) - 10) }),
      let place = most.doubledPlace, place != 10
    else { return "De casus staat op elke zijde in het midden." }
    let corner = place < 10 ? most.from : most.to
    let other = place < 10 ? most.to : most.from
    return "De casus trekt het meest naar ‘\(corner)’, weg van ‘\(other)’."
  }
}
