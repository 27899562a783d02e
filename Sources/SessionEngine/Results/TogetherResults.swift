import Programme

extension QuestionResult {
  /// Whether these are the words of the group, which chose one answer together: nobody's own answer is behind them.
  public var isChosenTogether: Bool { if count == 0, case .words = picture { true } else { false } }
}

extension CombinedResultBuilder {
  /// What the group chose together, question by question; nil when it chose nothing so.
  ///
  /// - Parameter options: what could be chosen, where that was the same for every question and fits in a row.
  func together(options: [String] = []) -> QuestionResult? {
    guard results.contains(where: \.isChosenTogether) else { return nil }
    let rows = zip(rowTitles, results).map { ListRow(title: $0, people: $1.count, counts: nil, words: inWords($1)) }
    let told = zip(rows, results).filter(\.1.isChosenTogether).map(\.0)
    return combined(.list(ListPicture(options: options, rows: rows)), headline: headline(of: told, options: options))
  }

  private func headline(of told: [ListRow], options: [String]) -> String {
    guard told.count > 1 else { return results.first(where: \.isChosenTogether)?.headline ?? "" }
    if Set(told.map(\.words)).count == 1 { return "Samen overal hetzelfde gekozen: ‘\(told[0].words)’." }
    if labels == ["Vooraf", "Achteraf"] { return "Samen vooraf ‘\(told[0].words)’ gekozen, en achteraf ‘\(told[1].words)’." }
    if let option = options.first {
      return "Samen gekozen: ‘\(option)’ bij \(Wording.count(told.count { $0.words == option }, of: told.count)) regels."
    }
    let scores = told.compactMap { row in Int(row.words).map { (title: row.title, score: $0) } }
    if scores.count == told.count, let most = scores.max(by: { $0.score < $1.score }), let least = scores.min(by: { $0.score < $1.score }) {
      return "Samen gekozen. Het hoogst: ‘\(short(most.title))’, \(most.score). Het laagst: ‘\(short(least.title))’, \(least.score)."
    }
    return results.first(where: \.isChosenTogether)?.headline ?? ""
  }

  /// A statement inside a sentence has no full stop of its own.
  private func short(_ title: String) -> String { title.hasSuffix(".") ? String(title.dropLast()) : title }
}
