import Disclosure
import Programme
import SessionEngine

/// Puts results that may be written side by side, as the pages of the block did on the screen.
struct PictureSummaryBuilder {
  let state: SessionState
  let block: Block
  /// What the report holds about the questions of the block.
  let results: [ResultSummary]

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
    let kind: PictureSummary.Kind
    switch view {
    case .rounds: kind = .rounds
    case .rings: kind = .rings
    case .sides: kind = .sides
    case .list: kind = .list
    case .axes: kind = .axes
    default: return nil
    }
    // The headline of the screen may rest on counts that the report leaves out: then there is no picture at all.
    guard let sentences = PictureSentences(own: own, labels: labels).sentences(of: kind),
      let result = state.result(on: page, audience: .internalEdition)
    else { return nil }
    let isInWords = own.contains { $0.people != nil && isWords($0) }
    var picture = made(kind, isInWords ? "De uitslag is hier in woorden." : ReadAloud(result, view: view).text, sentences)
    picture.questions = own.map(\.question)
    picture.labels = labels.map(\.cleaned)
    return picture
  }

  private func triangle(_ result: ResultSummary) -> PictureSummary? {
    guard let sentences = PictureSentences(own: [result], labels: []).sentences(of: .triangle) else { return nil }
    var picture = made(.triangle, "Het midden van de groep bij: \(result.prompt)", sentences)
    picture.questions = [result.question]
    return picture
  }

  /// The largest moves between two sorts; the engine tells them only from five people who sorted twice.
  private func shift(_ page: RevealPage, after: QuestionID?) -> PictureSummary? {
    guard let result = state.result(on: page, audience: .internalEdition), case .shift(let picture) = result.picture,
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
    var made = made(.shift, ReadAloud(result, view: .shift).text, sentences)
    made.questions = [after.rawValue]
    let rows = picture.rows.map {
      ShiftFigureRow(number: $0.number, name: $0.name.cleaned, meanTenths: $0.meanTenths, beatsChance: $0.beatsChance)
    }
    made.shift = ShiftFigure(people: picture.people, rows: rows.sorted { ($1.meanTenths, $0.number) < ($0.meanTenths, $1.number) })
    return made
  }

  private func isWords(_ result: ResultSummary) -> Bool { if case .words = result.figure { true } else { false } }

  private func made(_ kind: PictureSummary.Kind, _ headline: String, _ sentences: [String]) -> PictureSummary {
    PictureSummary(kind: kind, headline: headline.cleaned, sentences: sentences.map { ($0 + ".").cleaned })
  }
}
