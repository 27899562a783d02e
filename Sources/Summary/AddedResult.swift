import Disclosure
import Programme
import SessionEngine
import Statistics

/// Adds up what groups tell of one question, from their counts alone.
///
/// A group that tells it in words or not at all is not in the sum: what it hides can't be worked out from the sum beside the others.
struct AddedResult {
  let own: [ResultSummary]
  /// The value lists of all groups.
  let values: [ValueNames]

  enum Outcome {
    case result(ResultSummary)
    case leftOut(Reason)
    case nothing
  }

  var outcome: Outcome {
    guard let first = own.first else { return .nothing }
    let same = own.filter { $0.prompt == first.prompt }
    let counted = same.filter { $0.people != nil && $0.isCounted }
    let words = same.contains { if case .words = $0.figure { $0.people != nil } else { false } }
    let headings = headings(same)
    if let headings { return .result(headings) }
    guard let model = counted.first else {
      if words { return .leftOut(.sensitive) }
      return same.allSatisfy({ $0.people == nil }) ? .nothing : .leftOut(.notAdded)
    }
    let added: ResultSummary? =
      switch model.figure {
      case .options: options(counted, model)
      case .scale: scale(counted, model)
      case .means(let means): self.means(counted, model, means.kind)
      case .sort: sort(counted, model)
      case .withheld, .words, .headings: nil
      }
    if let added { return .result(added) }
    if case .sort = model.figure { return .leftOut(.otherValues) }
    return .leftOut(.notAdded)
  }

  private func headings(_ results: [ResultSummary]) -> ResultSummary? {
    let figures = results.compactMap { result -> [HeadingFigure]? in
      if case .headings(let headings) = result.figure { headings } else { nil }
    }
    guard let first = figures.first, let model = results.first else { return nil }
    let added = first.map { heading in
      let same = figures.flatMap { $0 }.filter { $0.title == heading.title }
      return HeadingFigure(
        title: heading.title, count: same.reduce(0) { $0 + $1.count }, lines: ReportLine.sorted(same.flatMap(\.lines)))
    }
    let words = added.map { "\($0.title): \($0.count == 1 ? "1 woord" : "\($0.count) woorden")." }
    return made(model, nil, .headings(added), words.joined(separator: " "), words)
  }

  // MARK: Counts

  private func options(_ results: [ResultSummary], _ model: ResultSummary) -> ResultSummary? {
    let figures = results.compactMap { result -> [OptionCount]? in if case .options(let options) = result.figure { options } else { nil } }
    guard let first = figures.first, figures.count == results.count, figures.allSatisfy({ $0.map(\.title) == first.map(\.title) }) else {
      return nil
    }
    let counts = first.indices.map { place in figures.reduce(0) { $0 + ($1[place].count ?? 0) } }
    return counted(results, model, zip(first, counts).map { OptionCount(title: $0.title, count: $1) })
  }

  private func counted(_ results: [ResultSummary], _ model: ResultSummary, _ options: [OptionCount]) -> ResultSummary {
    let people = people(results)
    let told = QuestionResult(
      question: QuestionID(model.question), prompt: model.prompt, count: people,
      picture: .bars(options.map { BarRow(title: $0.title, count: $0.count ?? 0) }), headline: Wording.nothing)
    return made(model, people, .options(options), ReadAloud(told).text, options.map { "\($0.title): \($0.text(of: people))." })
  }

  private func scale(_ results: [ResultSummary], _ model: ResultSummary) -> ResultSummary? {
    let figures = results.compactMap { result -> ScaleFigure? in if case .scale(let scale) = result.figure { scale } else { nil } }
    guard var added = figures.first, figures.count == results.count,
      figures.allSatisfy({
        ($0.lowest, $0.highest, $0.lowLabel, $0.highLabel) == (added.lowest, added.highest, added.lowLabel, added.highLabel)
      })
    else { return nil }
    let people = people(results)
    let isCollapsed = figures.contains(where: \.isCollapsed)
    guard !isCollapsed else {
      // A middle needs every number; groups that are told in three parts are added in three parts.
      let thirds = figures.map { $0.isCollapsed ? $0.parts : ScaleParts.thirds(of: $0) }
      guard let first = thirds.first, thirds.allSatisfy({ $0.map(\.label) == first.map(\.label) }) else { return nil }
      let options = first.indices.map { place in
        OptionCount(title: first[place].label, count: thirds.reduce(0) { $0 + $1[place].count })
      }
      return counted(results, model, options)
    }
    added.parts = added.parts.indices.map { place in
      var part = added.parts[place]
      part.count = figures.reduce(0) { $0 + $1.parts[place].count }
      return part
    }
    guard let middle = ScaleMiddle.of(added.parts.map(\.count), lowest: added.lowest) else { return nil }
    (added.doubledMedian, added.meanTenths) = (middle.doubledMedian, middle.meanTenths)
    let spoken = "De middelste score is \(Wording.half(doubled: middle.doubledMedian)), over \(people) mensen."
    return made(
      model, people, .scale(added), spoken,
      ["\(added.lowest) is \(added.lowLabel), \(added.highest) is \(added.highLabel)."]
        + added.parts.map { "\($0.label): \(Wording.count($0.count, of: people))." })
  }

  // MARK: Means

  private func means(_ results: [ResultSummary], _ model: ResultSummary, _ kind: MeansFigure.Kind) -> ResultSummary? {
    let figures = results.compactMap { result -> MeansFigure? in if case .means(let means) = result.figure { means } else { nil } }
    guard var added = figures.first, figures.count == results.count,
      figures.allSatisfy({ $0.kind == kind && $0.rows.count == added.rows.count })
    else { return nil }
    let people = people(results)
    // Rows of an order stand in the order of their group.
    let titles = kind == .points ? added.rows.map(\.title) : added.rows.map(\.title).sorted()
    var sums: [String: Int] = [:]
    for figure in figures {
      guard Set(figure.rows.map(\.title)) == Set(titles), figure.total == added.total || kind == .dots else { return nil }
      for row in figure.rows {
        guard let sum = kind == .dots ? row.meanTenths.map({ $0 / 10 }) : row.sum else { return nil }
        sums[row.title, default: 0] += sum
      }
    }
    switch kind {
    case .points:
      added.rows = titles.map { MeanRow(title: $0, place: nil, isShared: false, sum: sums[$0], meanTenths: mean(sums[$0], people)) }
    case .dots:
      let order = titles.sorted { (sums[$1] ?? 0, $0) < (sums[$0] ?? 0, $1) }
      added.total = sums.values.reduce(0, +)
      added.rows = order.map { MeanRow(title: $0, place: nil, isShared: false, meanTenths: (sums[$0] ?? 0) * 10) }
    case .rank:
      let order = titles.sorted { (sums[$0] ?? 0, $0) < (sums[$1] ?? 0, $1) }
      added.rows = order.map { title in
        let sum = sums[title] ?? 0
        return MeanRow(
          title: title, place: 1 + sums.values.count { $0 < sum }, isShared: sums.values.count { $0 == sum } > 1, sum: sum,
          meanTenths: mean(sum, people))
      }
    }
    let most =
      kind == .rank
      ? added.rows.filter { $0.place == 1 } : added.rows.filter { ($0.meanTenths ?? 0) == added.rows.compactMap(\.meanTenths).max() }
    let winners = Wording.list(most.map { "‘\($0.title)’" })
    let noun = kind == .points ? "De meeste punten" : kind == .dots ? "De meeste stippen" : "Bovenaan"
    return made(model, people, .means(added), "\(noun): \(winners), over \(people) mensen.", added.sentences)
  }

  private func mean(_ sum: Int?, _ people: Int) -> Int? { sum.flatMap { MeanScore(sum: $0, count: people)?.signedTenths } }

  // MARK: Values

  private func sort(_ results: [ResultSummary], _ model: ResultSummary) -> ResultSummary? {
    guard let list = values.first, values.allSatisfy({ $0 == list }) else { return nil }
    var counts = list.values.map { _ in [Int](repeating: 0, count: list.piles.count) }
    for result in results {
      guard case .sort(let sort) = result.figure, sort.rows.count == list.values.count else { return nil }
      for (place, value) in list.values.enumerated() {
        guard let row = sort.rows.first(where: { $0.number == value.number }), row.pileCounts.count == list.piles.count else { return nil }
        for pile in row.pileCounts.indices { counts[place][pile] += row.pileCounts[pile] }
      }
    }
    guard
      let result = QuestionResult.sort(
        adding: counts, list: ValueList(list), question: QuestionID(model.question), prompt: model.prompt, audience: .internalEdition),
      case .sort(let picture) = result.picture, result.count == people(results)
    else { return nil }
    let figure = SortFigure(picture)
    let aloud = figure.piles.filter { !$0.values.isEmpty }.map { "\($0.name): \(Wording.list($0.values.map(\.name)))." }
    var added = made(
      model, result.count, .sort(figure), ReadAloud(result).text + " " + ReadAloud(result, view: .ranking).text, aloud)
    added.headline = result.headline.cleaned
    added.remarks = ["Dit zijn de keuzes van de \(result.count) mensen in deze groepen."]
    return added
  }

  // MARK: Making

  private func people(_ results: [ResultSummary]) -> Int { results.reduce(0) { $0 + ($1.people ?? 0) } }

  private func made(_ model: ResultSummary, _ people: Int?, _ figure: Figure, _ spoken: String, _ aloud: [String]) -> ResultSummary {
    ResultSummary(
      question: model.question, prompt: model.prompt, people: people, figure: figure, headline: spoken.cleaned, spoken: spoken.cleaned,
      remarks: [], readAloud: aloud.joined(separator: " ").cleaned)
  }
}

extension ResultSummary {
  /// Whether every number that a sum needs is told.
  fileprivate var isCounted: Bool {
    switch figure {
    case .options(let options): options.allSatisfy { $0.count != nil }
    case .scale: true
    case .means(let means): !means.isTogether && !means.isOfLines
    case .sort(let sort): sort.isIndividual && !sort.rows.isEmpty
    case .withheld, .words, .headings: false
    }
  }
}

extension ValueList {
  /// The list as far as a report knows it.
  init(_ names: ValueNames) {
    self.init(
      values: names.values.map { Value(id: "\($0.number)", number: $0.number, name: $0.name, short: $0.short, description: "") },
      piles: names.piles.map { Pile(id: $0.name, name: $0.name, question: "", size: $0.size, score: $0.score) }, steps: [], intro: "",
      extraQuestion: "")
  }
}
