import Disclosure
import Programme
import SessionEngine

/// Collects what was shown from elsewhere in a block: pages of result steps that the room has seen, and survey rows of revealed questions.
struct ReferenceBuilder {
  let state: SessionState
  let block: Block

  /// In the order of the screen, each once.
  var shown: [ReferenceSummary] {
    var found: [ReferenceSummary] = []
    for step in block.steps {
      guard case .reveal(let reveal) = step.content else { continue }
      let questions = reveal.pages.flatMap(\.questions)
      // Entering a result step reveals its questions, so they tell whether the step was on the screen.
      guard questions.allSatisfy({ state.flow.record($0).isRevealed }) else { continue }
      for page in reveal.pages {
        let new: ReferenceSummary? =
          switch page {
          case .reference(let page): ReferenceSummary(page)
          case .result(let question, _): survey(of: question)
          case .combined, .lines: nil
          }
        if let new, !found.contains(new) { found.append(new) }
      }
    }
    return found
  }

  private func survey(of id: QuestionID) -> ReferenceSummary? {
    guard let question = state.index.question(id), let reference = question.reference, !question.isConfidential else { return nil }
    let references = state.programme.references
    for table in references.tables {
      guard let row = table.rows.first(where: { $0.id == reference }) else { continue }
      let shares = zip(table.options, row.percentages).map { "\($0.title.lowercased()) \($1)%" }
      let count = row.count.map { "aantal: \(thousands($0))" } ?? "aantal niet bekend"
      let people = state.result(of: question, audience: .internalEdition).count
      let isLarge = Disclosure().permits(.benchmark, count: people, audience: .internalEdition)
      return ReferenceSummary(
        heading: table.title.cleaned, text: "In een enquête over “\(row.statement.cleaned)”: \(Wording.list(shares).cleaned).",
        items: [isLarge ? references.screenNote.cleaned : references.smallGroupNote.cleaned], source: "\(table.source.cleaned) (\(count))",
        survey: SurveyFigure(
          question: id.rawValue, statement: row.statement.cleaned,
          shares: zip(table.options, row.percentages).map { SurveyShare(title: $0.title.cleaned, percent: $1) }, people: row.count,
          note: references.screenNote.cleaned))
    }
    return nil
  }

  private func thousands(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000)." + String("\(1000 + number % 1000)".dropFirst())
  }
}

extension ReferenceSummary {
  init(_ page: Page) {
    heading = page.heading.cleaned
    text = page.text.cleaned
    items = page.items.map(\.cleaned)
    source = page.source.cleaned
  }
}
