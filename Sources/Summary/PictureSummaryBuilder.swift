import Programme
import SessionEngine

/// Puts results that may be written side by side, as the pages of the block did on the screen.
struct PictureSummaryBuilder {
  let state: SessionState
  let block: Block
  /// What the report holds about the questions of the block.
  let results: [ResultSummary]
  let edition: Edition

  var pictures: [PictureSummary] {
    block.steps.flatMap { step -> [RevealPage] in if case .reveal(let reveal) = step.content { reveal.pages } else { [] } }
      .compactMap(picture)
  }

  /// The case of the block; nil when it has none, or when the block was not walked through far enough to show it.
  var story: CaseSummary? {
    guard block.cases != nil else { return nil }
    guard let study = state.caseStudy(of: block) else {
      return CaseSummary(title: "Een casus van de groep zelf", question: "", source: "", isOwn: true)
    }
    return CaseSummary(title: study.title.cleaned, question: study.question.cleaned, source: study.source.cleaned, isOwn: false)
  }

  private func picture(_ page: RevealPage) -> PictureSummary? {
    switch page {
    case .combined(let ids, .shift, _): return shift(page, after: ids.last)
    case .combined(let ids, let view, let labels):
      let own = ids.compactMap { id in results.first { $0.question == id.rawValue } }
      guard own.count == ids.count, !own.isEmpty else { return nil }
      return combined(own, view, labels, page)
    case .result(let id, .triangle):
      return results.first { $0.question == id.rawValue }.flatMap(triangle)
    case .result, .reference, .lines: return nil
    }
  }

  private func combined(_ own: [ResultSummary], _ view: ResultViewKind, _ labels: [String], _ page: RevealPage) -> PictureSummary? {
    let sentences: [String]?
    let kind: PictureSummary.Kind
    switch view {
    case .rounds: (kind, sentences) = (.rounds, rounds(own, labels))
    case .rings: (kind, sentences) = (.rings, rings(own, labels))
    case .sides: (kind, sentences) = (.sides, sides(own, labels))
    case .list: (kind, sentences) = (.list, list(own, labels))
    case .axes: (kind, sentences) = (.axes, axes(own))
    default: return nil
    }
    // The headline of the screen may rest on counts that the report leaves out: then there is no picture at all.
    guard let sentences, let result = state.result(on: page, audience: edition.audience) else { return nil }
    let isInWords = own.contains { $0.people != nil && options($0) == nil && isWords($0) }
    return made(kind, isInWords ? "De uitslag is hier in woorden." : ReadAloud(result, view: view).text, sentences)
  }

  private func rounds(_ own: [ResultSummary], _ labels: [String]) -> [String]? {
    let figures = own.compactMap { result -> MeansFigure? in if case .means(let figure) = result.figure { figure } else { nil } }
    guard figures.count == own.count, let first = figures.first, figures.allSatisfy({ $0.rows.count == first.rows.count }) else {
      return nil
    }
    return first.rows.indices.map { place in
      let cells = zip(labels, figures).map { "\($0) \($1.rows[place].meanTenths.map(Wording.decimal(tenths:)) ?? "-")" }
      return "\(first.rows[place].title): \(cells.joined(separator: "; "))"
    }
  }

  private func rings(_ own: [ResultSummary], _ labels: [String]) -> [String]? {
    guard let counts = options(own[0]), let people = own[0].people else { return nil }
    let marks = own.count > 1 ? options(own[1]) : nil
    if own.count > 1, marks == nil { return nil }
    return counts.enumerated().map { place, ring in
      let marker = marks.flatMap { marks in labels.first.map { ". \($0): \(marks[place].count)" } } ?? ""
      return "\(ring.title): \(Wording.count(ring.count, of: people))\(marker)"
    }
  }

  private func sides(_ own: [ResultSummary], _ corners: [String]) -> [String]? {
    guard let counts = options(own[0]), counts.count == 3, corners.count == 3, let people = own[0].people else { return nil }
    return zip([(0, 1), (0, 2), (1, 2)], counts).map {
      "\(corners[$0.0]) en \(corners[$0.1]) (\($1.title)): \(Wording.count($1.count, of: people))"
    }
  }

  private func list(_ own: [ResultSummary], _ labels: [String]) -> [String]? {
    let rows = own.enumerated().compactMap { place, result -> String? in
      let title = labels.indices.contains(place) ? labels[place] : result.prompt
      if let counts = options(result) { return "\(title): " + counts.map { "\($0.title) \($0.count)" }.joined(separator: ", ") }
      if case .words(let words) = result.figure { return "\(title): \(words)" }
      return nil
    }
    return rows.count == own.count ? rows : nil
  }

  private func axes(_ own: [ResultSummary]) -> [String]? {
    let rows = own.compactMap { result -> String? in
      switch result.figure {
      case .scale(let scale):
        return "\(result.prompt): \(Wording.half(doubled: scale.doubledMedian)), van 0 (\(scale.lowLabel)) tot 10 (\(scale.highLabel))"
      case .words(let words): return "\(result.prompt): \(words), van 0 tot 10"
      default: return nil
      }
    }
    return rows.count == own.count ? rows : nil
  }

  private func triangle(_ result: ResultSummary) -> PictureSummary? {
    guard case .means(let figure) = result.figure, let total = figure.total, total > 0, figure.rows.count == 3 else { return nil }
    let shares = figure.rows.map { row in "\(row.title) \(Wording.decimal(tenths: (row.meanTenths ?? 0) * 100 / total))%" }
    return made(.triangle, "Het midden van de groep bij: \(result.prompt)", [shares.joined(separator: ", ")])
  }

  /// The largest moves between two sorts; the engine tells them only from five people who sorted twice.
  private func shift(_ page: RevealPage, after: QuestionID?) -> PictureSummary? {
    guard let result = state.result(on: page, audience: edition.audience), case .shift(let picture) = result.picture,
      let after, results.contains(where: { $0.question == after.rawValue })
    else { return nil }
    let moved = picture.rows.filter { $0.meanTenths != 0 }
    let risen = moved.filter { $0.meanTenths > 0 }.sorted { $0.meanTenths > $1.meanTenths }.prefix(3)
    let fallen = moved.filter { $0.meanTenths < 0 }.sorted { $0.meanTenths < $1.meanTenths }.prefix(3)
    func words(_ row: ShiftRow) -> String {
      "\(row.name) (\(Wording.signedMean(tenths: row.meanTenths))\(row.beatsChance ? ", " + Wording.beatsChance : ""))"
    }
    var sentences = ["Vergeleken zijn \(picture.people) mensen, die twee keer hebben gesorteerd"]
    if !risen.isEmpty { sentences.append("Belangrijker geworden: \(Wording.list(risen.map(words)))") }
    if !fallen.isEmpty { sentences.append("Minder belangrijk geworden: \(Wording.list(fallen.map(words)))") }
    return made(.shift, ReadAloud(result, view: .shift).text, sentences)
  }

  private func isWords(_ result: ResultSummary) -> Bool { if case .words = result.figure { true } else { false } }

  /// Nil also when a small count is not told.
  private func options(_ result: ResultSummary) -> [BarRow]? {
    guard case .options(let options) = result.figure else { return nil }
    let rows = options.compactMap { option in option.count.map { BarRow(title: option.title, count: $0) } }
    return rows.count == options.count ? rows : nil
  }

  private func made(_ kind: PictureSummary.Kind, _ headline: String, _ sentences: [String]) -> PictureSummary {
    PictureSummary(kind: kind, headline: headline.cleaned, sentences: sentences.map { ($0 + ".").cleaned })
  }
}
