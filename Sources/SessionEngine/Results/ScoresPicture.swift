public import Programme

/// Several scores on the same scale, one under the other.
public struct ScoresPicture: Codable, Hashable, Sendable {
  public var scale: Scale
  /// In the order of the programme.
  public var rows: [ScoresRow]
}

/// The scores for one question.
public struct ScoresRow: Codable, Hashable, Sendable {
  public var title: String
  /// People behind the row.
  public var people: Int
  /// Nil when no counts may be seen.
  public var scores: ScalePicture?
  /// What is said instead of counts; empty when there are counts.
  public var words: String

  /// The title without what explains it behind a colon, for a sentence.
  public var shortTitle: String {
    let name = title.prefix { $0 != ":" }
    return name.count < title.count && !name.isEmpty ? String(name) : title.last == "." ? String(title.dropLast()) : title
  }

  /// For example `middelste 3,5` or `middelste 3,5 · gemiddeld 3,6`; nil without counts.
  public var middle: String? {
    scores.map { scores in
      "middelste \(Wording.half(doubled: scores.doubledMedian))"
        + (scores.meanTenths.map { " · gemiddeld \(Wording.decimal(tenths: $0))" } ?? "")
    }
  }
}

extension CombinedResultBuilder {
  var scores: QuestionResult {
    guard case .scale(let scale)? = questions.first?.kind else { return combined(.nothing, headline: Wording.nothing) }
    let rows = zip(rowTitles, results).map { title, result in
      if case .scale(let picture) = result.picture { return ScoresRow(title: title, people: result.count, scores: picture, words: "") }
      return ScoresRow(title: title, people: result.count, scores: nil, words: inWords(result))
    }
    guard rows.contains(where: { $0.scores != nil }) else {
      return together()
        ?? combined(none, headline: words(of: rows.map { ListRow(title: $0.title, people: $0.people, counts: nil, words: $0.words) }))
    }
    return combined(.scores(ScoresPicture(scale: scale, rows: rows)), headline: Self.headline(of: rows))
  }

  /// Where the middle score is highest and where it is lowest.
  private static func headline(of rows: [ScoresRow]) -> String {
    let told = rows.compactMap { row in row.scores.map { (title: row.shortTitle, doubled: $0.doubledMedian) } }
    guard let most = told.map(\.doubled).max(), let least = told.map(\.doubled).min() else { return Wording.nothing }
    func named(_ doubled: Int) -> String {
      let titles = told.filter { $0.doubled == doubled }.map { "‘\($0.title)’" }
      return titles.count > 2 ? "\(titles.count) van de \(told.count) vragen" : Wording.list(titles)
    }
    if told.count == 1 { return "De middelste score bij \(named(most)) is \(Wording.half(doubled: most))." }
    if most == least { return "Overal is de middelste score \(Wording.half(doubled: most))." }
    return "Het hoogst: \(named(most)), middelste score \(Wording.half(doubled: most)). "
      + "Het laagst: \(named(least)), \(Wording.half(doubled: least))."
  }
}
