public import Disclosure
public import Programme
import Statistics

extension SessionState {
  /// What the room may see of a question that was asked. The caller decides when; this decides what.
  public func result(of question: Question) -> QuestionResult { result(of: question, audience: .room) }

  /// What one audience may see of a question that was asked, for example whoever gets a file.
  ///
  /// Answers that changed after a result was given out wait: until enough of them did, the earlier result is told again.
  public func result(of question: Question, audience: Disclosure.Audience) -> QuestionResult {
    switch standing(of: question) {
    case .current: return currentResult(of: question, audience: audience)
    case .earlier(let answers):
      var result = with(answers, to: question.id).currentResult(of: question, audience: audience)
      result.remarks.append(Wording.earlierAnswers)
      return result
    case .withheld: return withheld(question)
    }
  }

  func withheld(_ question: Question) -> QuestionResult {
    QuestionResult(question: question.id, prompt: question.prompt, count: 0, picture: .withheld, headline: Wording.withheld)
  }

  private func currentResult(of question: Question, audience: Disclosure.Audience) -> QuestionResult {
    switch question.kind {
    case .choice(let options, _): choiceResult(question, options, audience)
    case .scale(let scale): scaleResult(question, scale, audience)
    case .assign(let source, let columns, _): assignResult(question, source, columns)
    case .sort: SortResultBuilder(state: self, question: question, audience: audience).result
    case .points(let options, let total):
      PointsResultBuilder(state: self, question: question, options: options, total: total, audience: audience).result
    case .rank(let options): RankResultBuilder(state: self, question: question, options: options, audience: audience).result
    case .dots(_, let perPerson): dotsResult(question, perPerson, audience)
    case .text:
      QuestionResult(
        question: question.id, prompt: question.prompt, count: answeredCount(question.id), picture: .nothing,
        headline: "Open antwoorden staan niet op het scherm.")
    }
  }

  private func choiceResult(_ question: Question, _ options: [Option], _ audience: Disclosure.Audience) -> QuestionResult {
    let tally = QuestionTally(question, in: self)
    if tally.people == 0, case .choice(let chosen) = flow.record(question.id).groupAnswer {
      let titles = options.filter { chosen.contains($0.id) }.map(\.title)
      let words = Wording.list(titles)
      return made(question, tally, .words(words), "Samen gekozen: " + words + (words.last?.isPunctuation == true ? "" : "."))
    }
    if let early = refusal(question, tally, audience) { return early }
    var rows = zip(options, tally.counts).map { BarRow(title: $0.title, count: $1) }
    if question.isSensitive {
      switch Disclosure().sensitivePicture(counts: tally.counts, people: tally.people) {
      case .tooFew: return made(question, tally, .tooFew, Wording.tooFew)
      case .words(let wording):
        let words = wording.words(titles: options.map(\.title))
        return made(question, tally, .words(words), Self.sentence(wording, options))
      case .counts(let shown): rows = zip(options, shown).map { BarRow(title: $0.title, shown: $1) }
      }
    }
    // Who joins in is no choice between answers.
    if rows.count == 1 { return made(question, tally, .bars(rows), "‘\(rows[0].title)’: \(Wording.participants(rows[0].count)).") }
    let most = tally.counts.max() ?? 0
    let winners = rows.filter { $0.count == most }.map { "‘\($0.title)’" }
    let headline =
      winners.count == 1
      ? "\(Wording.count(most, of: tally.people)) kiezen \(winners[0])."
      : "\(Wording.list(winners)) zijn even vaak gekozen: elk \(most) keer."
    return made(question, tally, .bars(rows), most == tally.people && tally.people > 1 ? "Iedereen kiest \(winners[0])." : headline)
  }

  /// The words of a sensitive item as a sentence.
  private static func sentence(_ wording: MajorityWording, _ options: [Option]) -> String {
    guard case .majority(let option) = wording, options.indices.contains(option) else {
      return "Geen enkel antwoord heeft een meerderheid."
    }
    return "De meerderheid kiest ‘\(options[option].title)’."
  }

  private func scaleResult(_ question: Question, _ scale: Scale, _ audience: Disclosure.Audience) -> QuestionResult {
    let tally = QuestionTally(question, in: self)
    if tally.people == 0, case .scale(let number) = flow.record(question.id).groupAnswer {
      return made(question, tally, .words("\(number)"), "Samen gekozen: \(number) op de lijn van \(scale.lowest) tot \(scale.highest).")
    }
    if let early = refusal(question, tally, audience) { return early }
    guard let median = doubledMedian(of: tally.counts, lowest: scale.lowest) else {
      return made(question, tally, .nothing, Wording.nothing)
    }
    if question.isSensitive, !Disclosure().permitsEveryCount(tally.counts) {
      let words = scaleWords(tally.counts)
      return made(question, tally, .words(words), "In woorden: \(words).")
    }
    var mean: Int?
    if Disclosure().permits(.meanScore, count: tally.people, audience: audience) {
      let sum = zip(scale.range, tally.counts).reduce(0) { $0 + $1.0 * $1.1 }
      mean = MeanScore(sum: sum, count: tally.people)?.signedTenths
    }
    let picture = ScalePicture(scale: scale, counts: tally.counts, doubledMedian: median, meanTenths: mean)
    let lowest = tally.counts.firstIndex { $0 > 0 }.map { $0 + scale.lowest } ?? scale.lowest
    let highest = tally.counts.lastIndex { $0 > 0 }.map { $0 + scale.lowest } ?? scale.highest
    let spread = lowest == highest ? "Iedereen geeft een \(lowest)." : "De antwoorden lopen van \(lowest) tot \(highest)."
    return made(question, tally, .scale(picture), "De middelste score is \(Wording.half(doubled: median)). \(spread)")
  }

  /// Where most answers lie, without a count: above, on or below the middle of the scale.
  private func scaleWords(_ counts: [Int]) -> String {
    let total = counts.reduce(0, +)
    let half = counts.count / 2
    if 2 * counts[..<half].reduce(0, +) > total { return "meestal laag" }
    if 2 * counts[(counts.count - half)...].reduce(0, +) > total { return "meestal hoog" }
    return Wording.noMajority
  }

  private func assignResult(_ question: Question, _ source: BlockID, _ columns: [Column]) -> QuestionResult {
    let cards = gatheredCards(in: source)
    var headings: [CardID: [ItemID]] = [:]
    if case .assign(let chosen) = flow.record(question.id).groupAnswer { headings = chosen }
    let pictures = columns.map { column in
      ColumnPicture(title: column.title, cards: cards.filter { headings[$0.id]?.contains(column.id) == true }.map(\.text))
    }
    let placed = cards.filter { headings[$0.id]?.isEmpty == false }.count
    guard placed > 0 else {
      return QuestionResult(
        question: question.id, prompt: question.prompt, count: 0, picture: .nothing,
        headline: cards.isEmpty ? "Er zijn nog geen woorden verzameld." : "Er staat nog geen woord onder een kop.")
    }
    let most = pictures.map(\.cards.count).max() ?? 0
    let fullest = pictures.filter { $0.cards.count == most }.map(\.title)
    let words = most == 1 ? "1 woord" : "\(most) woorden"
    let headline =
      fullest.count == 1 ? "De meeste woorden staan bij \(fullest[0]): \(words)." : "\(Wording.list(fullest)) hebben elk \(words)."
    return QuestionResult(
      question: question.id, prompt: question.prompt, count: placed, picture: .columns(pictures), headline: headline)
  }

  /// No answers, or fewer than the rules ask for: blind answers below the limit are never counted out loud.
  func refusal(_ question: Question, _ tally: QuestionTally, _ audience: Disclosure.Audience) -> QuestionResult? {
    guard tally.people > 0 else { return made(question, tally, .nothing, Wording.nothing) }
    let content: Disclosure.Content = tally.blind > 0 ? .blindCounts : .handCounts
    guard Disclosure().permits(content, count: tally.people, audience: audience) else {
      return made(question, tally, .tooFew, Wording.tooFew)
    }
    return nil
  }

  func made(_ question: Question, _ tally: QuestionTally, _ picture: ResultPicture, _ headline: String) -> QuestionResult {
    QuestionResult(question: question.id, prompt: question.prompt, count: tally.people, picture: picture, headline: headline)
  }
}
