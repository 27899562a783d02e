public import Disclosure
public import Programme

extension SessionState {
  /// What the room may see on a page with results: one question in its view, or several in one picture; nil for other pages.
  ///
  /// A combination shows of every question what its own result shows, never more.
  ///
  /// - Parameter audience: who sees it; only for pages with one question, or with moves.
  public func result(on page: RevealPage, audience: Disclosure.Audience = .room) -> QuestionResult? {
    let known = page.questions.compactMap(index.question)
    guard let first = known.first, known.count == page.questions.count, !known.contains(where: \.isConfidential) else { return nil }
    if showsGroups(page) { return GroupsResultBuilder(state: self, page: page, questions: known).result }
    guard page.questions.allSatisfy({ flow.record($0).isRevealed }) else { return nil }
    switch page {
    case .reference, .lines: return nil
    case .result(_, .beside): return BesideResultBuilder(state: self, question: first).result
    case .result(_, .triangle): return TriangleResultBuilder(state: self, question: first).result
    case .result: return result(of: first, audience: audience)
    case .combined(_, let view, let labels):
      switch view {
      case .shift:
        guard known.count == 2 else { return nil }
        return ShiftResultBuilder(state: self, before: known[0], after: known[1], audience: audience)?.result ?? withheld(known[1])
      case .rounds: return CombinedResultBuilder(questions: known, labels: labels, state: self).rounds
      case .rings: return CombinedResultBuilder(questions: known, labels: labels, state: self).rings
      case .axes: return CombinedResultBuilder(questions: known, labels: labels, state: self).axes
      case .scores: return CombinedResultBuilder(questions: known, labels: labels, state: self).scores
      case .sides: return CombinedResultBuilder(questions: known, labels: labels, state: self).sides
      default: return CombinedResultBuilder(questions: known, labels: labels, state: self).list
      }
    }
  }
}

/// Puts the results of several questions into one picture.
struct CombinedResultBuilder {
  let questions: [Question]
  let labels: [String]
  let results: [QuestionResult]

  init(questions: [Question], labels: [String], state: SessionState) {
    self.questions = questions
    self.labels = labels
    results = questions.map { state.result(of: $0) }
  }

  var list: QuestionResult {
    let rows = zip(questions, results).enumerated().map { place, pair in
      row(pair.1, title: labels.indices.contains(place) ? labels[place] : pair.0.prompt)
    }
    guard rows.contains(where: { $0.counts != nil }) else {
      return together(options: optionTitles) ?? combined(none, headline: words(of: rows))
    }
    let picture = ListPicture(options: optionTitles, rows: rows)
    return combined(.list(picture), headline: headline(of: picture))
  }

  var rounds: QuestionResult {
    let pictures = results.map { result -> PointsPicture? in if case .points(let picture) = result.picture { picture } else { nil } }
    guard let first = pictures.lazy.compactMap({ $0 }).first else { return combined(none, headline: results.first?.headline ?? "") }
    let rounds = zip(questions, results).enumerated().map { place, pair in
      PointsRound(title: labels.indices.contains(place) ? labels[place] : pair.0.prompt, people: pair.1.count)
    }
    let rows = first.rows.indices.map { place in
      PointsRow(title: first.rows[place].title, cells: pictures.map { $0?.rows[place].cells.first ?? nil })
    }
    let picture = PointsPicture(total: first.total, rounds: rounds, rows: rows)
    return combined(.points(picture), headline: headline(of: picture))
  }

  var rings: QuestionResult {
    let own = bars(results[0])
    let marks = results.count > 1 ? bars(results[1]) : nil
    guard own != nil || marks != nil else { return together() ?? combined(none, headline: results[0].headline) }
    let rings = optionTitles.enumerated().map { place, title in
      RingRow(title: title, count: told(own, place), markerCount: told(marks, place))
    }
    let picture = RingsPicture(
      rings: rings, people: results[0].count, marker: labels.first, markerPeople: results.count > 1 ? results[1].count : 0)
    return combined(.rings(picture), headline: own == nil ? results[1].headline : results[0].headline)
  }

  var sides: QuestionResult {
    guard let own = bars(results[0]), labels.count == 3, own.count == 3, !own.contains(where: \.isFewerThanThree) else { return results[0] }
    return combined(.sides(SidesPicture(corners: labels, sides: own)), headline: results[0].headline)
  }

  private var optionTitles: [String] {
    if case .choice(let options, _)? = questions.first?.kind { options.map(\.title) } else { [] }
  }

  private func bars(_ result: QuestionResult) -> [BarRow]? {
    if case .bars(let rows) = result.picture { rows } else { nil }
  }

  private func told(_ rows: [BarRow]?, _ place: Int) -> Int? { (rows?[place]).flatMap { $0.isFewerThanThree ? nil : $0.count } }

  private func row(_ result: QuestionResult, title: String) -> ListRow {
    let own = bars(result)
    if let own, own.contains(where: \.isFewerThanThree) {
      let words = own.map { "\($0.title): \($0.text(of: result.count))" }.joined(separator: ", ")
      return ListRow(title: title, people: result.count, counts: nil, words: words)
    }
    return ListRow(title: title, people: result.count, counts: own?.map(\.count), words: own == nil ? inWords(result) : "")
  }

  func inWords(_ result: QuestionResult) -> String {
    switch result.picture {
    case .words(let words): words
    case .tooFew: "te weinig antwoorden"
    case .withheld: "niet meer te tonen"
    default: "geen antwoorden"
    }
  }

  /// Without any counts: everything in words, or too few, or nothing.
  var none: ResultPicture {
    if results.contains(where: { if case .words = $0.picture { true } else { false } }) {
      return .words(zip(rowTitles, results).map { "\($0): \(inWords($1))" }.joined(separator: "; "))
    }
    if results.contains(where: { $0.picture == .withheld }) { return .withheld }
    return results.contains { $0.picture == .tooFew } ? .tooFew : .nothing
  }

  var rowTitles: [String] { labels.count == questions.count ? labels : questions.map(\.prompt) }

  func words(of rows: [ListRow]) -> String {
    switch none {
    case .nothing: Wording.nothing
    case .tooFew: Wording.tooFew
    case .withheld: Wording.withheld
    default: rows.count == 1 ? "In woorden: \(rows[0].words)." : "De uitslag is hier in woorden."
    }
  }

  /// The row with most people for the first option, or how a vote moved.
  private func headline(of picture: ListPicture) -> String {
    guard let option = picture.options.first else { return "" }
    if picture.rows.count == 2, labels == ["Vooraf", "Achteraf"], let before = picture.rows[0].counts, let after = picture.rows[1].counts {
      let moved = zip(picture.options, zip(before, after)).map { (title: $0, move: $1.1 - $1.0) }
      guard let most = moved.max(by: { $0.move < $1.move }), most.move > 0 else {
        return "De stemming is vooraf en achteraf gelijk verdeeld."
      }
      return "‘\(most.title)’ krijgt achteraf \(most.move == 1 ? "1 stem" : "\(most.move) stemmen") meer dan vooraf."
    }
    let most = picture.rows.compactMap { $0.counts?.first }.max() ?? 0
    let winners = picture.rows.filter { $0.counts?.first == most }
    guard most > 0 else { return "Nergens koos iemand ‘\(option)’." }
    return winners.count == 1
      ? "‘\(option)’ is het vaakst gekozen bij: \(winners[0].title)" + (winners[0].title.last?.isPunctuation == true ? "" : ".")
      : "‘\(option)’ is bij \(winners.count) regels even vaak gekozen: elk \(most) keer."
  }

  /// The largest move between the first and the last round.
  private func headline(of picture: PointsPicture) -> String {
    let isTogether = picture.rounds.allSatisfy { $0.people == 0 }
    let average = isTogether ? "" : "gemiddeld "
    let moves = picture.rows.compactMap { row -> (title: String, tenths: Int)? in
      guard let first = row.cells.first ?? nil, let last = row.cells.last ?? nil else { return nil }
      return (row.title, last.meanTenths - first.meanTenths)
    }
    guard let most = moves.max(by: { abs($0.tenths) < abs($1.tenths) }), most.tenths != 0, let from = picture.rounds.first?.title,
      let to = picture.rounds.last?.title
    else { return moves.isEmpty ? results[0].headline : "Tussen de rondes verschuift er \(average)niets." }
    let points = isTogether ? "\(abs(most.tenths) / 10)" : Wording.decimal(tenths: abs(most.tenths))
    return "Van ‘\(from)’ naar ‘\(to)’: \(most.title) \(average)\(points) \(most.tenths > 0 ? "meer" : "minder")."
  }

  func combined(_ picture: ResultPicture, headline: String) -> QuestionResult {
    QuestionResult(
      question: questions[0].id, prompt: questions.count == 1 ? questions[0].prompt : "", count: results.map(\.count).max() ?? 0,
      picture: picture, headline: headline)
  }
}
