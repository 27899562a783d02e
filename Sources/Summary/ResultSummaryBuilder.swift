import Disclosure
import Programme
import SessionEngine

/// Decides what a report holds about one question, on top of what the engine lets into a file.
struct ResultSummaryBuilder {
  let state: SessionState
  let question: Question
  /// Whether the question or its block asks for the stricter rules.
  let isSensitive: Bool
  let isMeetingOver: Bool
  let lines: ReportableLines
  let rules = Disclosure()

  enum Outcome {
    case result(ResultSummary)
    case leftOut(Reason)
    /// Nothing happened with the question.
    case untouched
  }

  var outcome: Outcome {
    let record = state.flow.record(question.id)
    let answered = state.answeredCount(question.id)
    if record.stage == .unopened, answered == 0, record.counts.isEmpty, record.groupAnswer == nil { return .untouched }
    if question.isConfidential { return .leftOut(.confidential) }
    if case .text = question.kind { return .leftOut(.openText) }
    // An open question can still change: two reports would tell what the last ones answered.
    guard record.stage == .closed || isMeetingOver && answered == 0 else { return .leftOut(.notClosed) }
    guard record.isRevealed || isMeetingOver else { return .leftOut(.notShown) }
    if case .choice(_, let maximum) = question.kind, maximum > 1, record.counts.contains(where: { $0 > 0 }) {
      return .leftOut(.handsWithoutPeople)
    }
    var plain = question
    plain.isSensitive = false
    let result = state.result(of: plain, audience: .internalEdition)
    switch result.picture {
    case .nothing: return .leftOut(.noAnswers)
    // What the group chose together in sight of everybody is no count of people.
    case .words(let words) where result.count == 0: return .result(made(nil, .words(words.cleaned), result.headline))
    case .withheld: return .leftOut(.earlierResult)
    case .tooFew, .words: return .result(withheld)
    case .bars(let rows): return .result(options(result, rows))
    case .scale(let picture): return .result(scale(result, picture))
    case .columns(let columns): return .result(headings(result, columns))
    case .sort(let picture): return .result(sort(result, picture))
    case .points(let picture): return .result(points(result, picture))
    case .rank(let picture): return .result(rank(result, picture))
    case .dots(let picture): return .result(dots(result, picture))
    // Only pages of the screen put several questions together.
    case .list, .scores, .rings, .sides, .triangle, .beside, .shift, .axes, .groups: return .untouched
    }
  }

  private var withheld: ResultSummary {
    let shape =
      switch question.kind {
      case .choice(let options, _), .points(let options, _), .rank(let options):
        Withheld(kind: .options, reason: .tooFewPeople, labels: options.map(\.title.cleaned))
      case .scale(let scale): Withheld(kind: .scale, reason: .tooFewPeople, labels: scale.range.map(String.init))
      case .dots: Withheld(kind: .options, reason: .tooFewPeople, labels: [])
      case .sort, .assign, .text: Withheld(kind: .sort, reason: .tooFewPeople, labels: [])
      }
    return made(nil, .withheld(shape), Wording.tooFew)
  }

  private func options(_ result: QuestionResult, _ rows: [BarRow]) -> ResultSummary {
    let n = result.count
    var shown = rows.map { ShownCount.exact($0.count) }
    if isSensitive {
      switch rules.sensitivePicture(counts: rows.map(\.count), people: n) {
      case .tooFew: return withheld
      case .words(let wording): return inWords(n, wording.words(titles: rows.map(\.title)))
      case .counts(let counts): shown = counts
      }
    }
    let counts = zip(rows, shown).map { OptionCount(title: $0.title.cleaned, shown: $1) }
    let aloud = counts.map { "\($0.title): \($0.text(of: n))." }
    var told = result
    told.picture = .bars(zip(rows, shown).map { BarRow(title: $0.title, shown: $1) })
    return made(n, .options(counts), result.headline, result.remarks, aloud, spoken: ReadAloud(told).text)
  }

  private func scale(_ result: QuestionResult, _ picture: ScalePicture) -> ResultSummary {
    let n = result.count
    let thirds = ScaleParts.thirds(picture)
    if isSensitive, !rules.permitsEveryCount(picture.counts) {
      let sides = ["aan de kant van ‘\(picture.scale.lowLabel)’", "in het midden", "aan de kant van ‘\(picture.scale.highLabel)’"]
      switch MajorityWording(counts: thirds.map(\.count)) {
      case .majority(let part): return inWords(n, "meerderheid " + sides[part])
      case .divided: return inWords(n, Wording.noMajority)
      }
    }
    // In a small group a long scale would show single people: privacy, section 5.
    let isCollapsed = rules.isSmallGroup(count: n) && picture.counts.count > ScaleParts.longest
    let figure = ScaleFigure(
      lowest: picture.scale.lowest, highest: picture.scale.highest, lowLabel: picture.scale.lowLabel.cleaned,
      highLabel: picture.scale.highLabel.cleaned, parts: isCollapsed ? thirds : ScaleParts.single(picture),
      doubledMedian: picture.doubledMedian, meanTenths: isCollapsed ? nil : picture.meanTenths)
    let headline = isCollapsed ? "De middelste score is \(Wording.half(doubled: picture.doubledMedian))." : result.headline
    let aloud =
      ["\(figure.lowest) is \(figure.lowLabel), \(figure.highest) is \(figure.highLabel)."]
      + figure.parts.map { "\($0.label): \(Wording.count($0.count, of: n))." }
    var told = result
    told.headline = headline
    return made(n, .scale(figure), headline, result.remarks, aloud, spoken: ReadAloud(told).text)
  }

  func inWords(_ n: Int, _ words: String) -> ResultSummary {
    made(n, .words(words.cleaned), "In woorden: \(words).")
  }

  private func headings(_ result: QuestionResult, _ pictures: [ColumnPicture]) -> ResultSummary {
    var placed: [CardID: [ItemID]] = [:]
    if case .assign(let chosen) = state.flow.record(question.id).groupAnswer { placed = chosen }
    guard case .assign(let source, let columns, _) = question.kind else { return withheld }
    let own = lines[source]
    let figures = zip(columns, pictures).map { column, picture in
      HeadingFigure(
        title: column.title.cleaned, count: picture.cards.count,
        lines: ReportableLines.sorted(own.filter { placed[$0.id]?.contains(column.id) == true }))
    }
    let aloud = figures.map { "\($0.title): \($0.count == 1 ? "1 woord" : "\($0.count) woorden")." }
    return made(nil, .headings(figures), result.headline, result.remarks, aloud, spoken: ReadAloud(result).text)
  }

  private func sort(_ result: QuestionResult, _ picture: SortPicture) -> ResultSummary {
    let isIndividual = picture.basis == .individual
    let figure = SortFigure(picture)
    let aloud = figure.piles.filter { !$0.values.isEmpty }.map { "\($0.name): \(Wording.list($0.values.map(\.name)))." }
    let spoken = ReadAloud(result).text + (isIndividual ? " " + ReadAloud(result, view: .ranking).text : "")
    return made(isIndividual ? result.count : nil, .sort(figure), result.headline, result.remarks, aloud, spoken: spoken)
  }

  /// - Parameter spoken: the sentence for reading aloud; nil when the headline is that.
  func made(
    _ people: Int?, _ figure: Figure, _ headline: String, _ remarks: [String] = [], _ aloud: [String] = [], spoken: String? = nil
  ) -> ResultSummary {
    ResultSummary(
      question: question.id.rawValue, prompt: question.prompt.cleaned, people: people, figure: figure, headline: headline.cleaned,
      spoken: (spoken ?? headline).cleaned, remarks: remarks.map(\.cleaned), readAloud: aloud.joined(separator: " ").cleaned)
  }
}
