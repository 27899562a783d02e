import Disclosure
import Programme
import SessionEngine

/// Points, orders and dots in a report: one line per option.
extension ResultSummaryBuilder {
  func points(_ result: QuestionResult, _ picture: PointsPicture) -> ResultSummary {
    let isTogether = result.count == 0
    if !isTogether, isSensitive, rules.isWordsOnly(count: result.count) {
      let most = picture.rows.compactMap { $0.cells.first??.meanTenths }.max() ?? 0
      let winners = picture.rows.filter { $0.cells.first??.meanTenths == most }.map { "‘\($0.title)’" }
      return inWords(result.count, "de meeste punten voor \(Wording.list(winners))")
    }
    let sums = isTogether ? nil : state.optionSums(of: question)
    let rows = picture.rows.enumerated().map { place, row in
      let cell = row.cells.first ?? nil
      return MeanRow(
        title: row.title.cleaned, place: nil, isShared: false, sum: sums?[place], meanTenths: cell?.meanTenths,
        lowest: isSensitive ? nil : cell?.lowest,
        highest: isSensitive ? nil : cell?.highest)
    }
    let figure = MeansFigure(kind: .points, isTogether: isTogether, total: picture.total, rows: rows)
    return made(
      isTogether ? nil : result.count, .means(figure), result.headline, result.remarks, figure.sentences, spoken: ReadAloud(result).text)
  }

  func rank(_ result: QuestionResult, _ picture: RankPicture) -> ResultSummary {
    if !picture.isTogether, isSensitive, rules.isWordsOnly(count: result.count) {
      let first = picture.rows.filter { $0.place == 1 }.map { "‘\($0.title)’" }
      return inWords(result.count, "bovenaan \(Wording.list(first))")
    }
    var sums: [String: Int] = [:]
    if !picture.isTogether, case .rank(let options) = question.kind, let all = state.optionSums(of: question) {
      for (option, sum) in zip(options, all) { sums[option.title] = sum }
    }
    let rows = picture.rows.map {
      MeanRow(
        title: $0.title.cleaned, place: $0.place, isShared: $0.isShared, sum: sums[$0.title], meanTenths: $0.meanTenths, lowest: nil,
        highest: nil)
    }
    let figure = MeansFigure(kind: .rank, isTogether: picture.isTogether, total: nil, rows: rows)
    return made(
      picture.isTogether ? nil : result.count, .means(figure), result.headline, result.remarks, figure.sentences,
      spoken: ReadAloud(result).text)
  }

  /// Dots on cards name no card: whether its text may be in a report was asked for the card, not for its dots.
  func dots(_ result: QuestionResult, _ picture: DotsPicture) -> ResultSummary {
    let people = result.count == 0 ? nil : result.count
    if people != nil, isSensitive, rules.isWordsOnly(count: result.count) { return inWords(result.count, Wording.noMajority) }
    guard case .dots(let source, _) = question.kind else { return made(people, .words(result.headline), result.headline) }
    var rows = picture.rows
    var headline = result.headline
    if case .cards(let block, let step) = source {
      // The order of the picture is by dots; cards with the same text share their fate.
      let reportable = Set(lines[block].filter { step == nil || $0.step == step }.map(\.text))
      rows = picture.rows.filter { reportable.contains($0.title) }
      headline = "Op de kaarten staan samen \(picture.dots) stippen."
      if rows.isEmpty { return made(people, .words(headline.cleaned), headline) }
    }
    var figure = MeansFigure(
      kind: .dots, isTogether: people == nil, total: picture.dots,
      rows: rows.map { MeanRow(title: $0.title.cleaned, place: nil, isShared: false, meanTenths: $0.count * 10, lowest: nil, highest: nil) }
    )
    if case .cards = source { figure.isOfLines = true }
    return made(people, .means(figure), headline, result.remarks, figure.sentences)
  }
}
