import SessionEngine

/// What this seat answered, in words.
struct OwnAnswer {
  let question: ParticipantQuestion

  var markup: Markup {
    guard let answer = question.answer else { return .none }
    switch answer.kind {
    case .choice: return list((answer.options ?? []).map(title))
    case .scale: return answer.number.map { "<p class=\"eigen\">\($0)</p>" } ?? .none
    case .text: return answer.text.map { "<p class=\"eigen\">\($0)</p>" } ?? .none
    case .points: return list(zip(question.options, answer.points ?? []).map { "\($1)  \($0.title)" })
    case .rank:
      let rows = (answer.order ?? []).map { option -> Markup in "<li>\(title(option))</li>" }
      return "<ol class=\"eigen\">\(rows)</ol>"
    case .dots:
      let dots = answer.dots ?? [:]
      return list(
        question.options.compactMap { option in dots[option.id].map { question.maximum == 1 ? option.title : "\($0)  \(option.title)" } })
    case .sort: return sort(answer.piles ?? [])
    case .skipped: return .none
    }
  }

  private func title(_ id: String) -> String { question.options.first { $0.id == id }?.title ?? id }

  private func list(_ rows: [String]) -> Markup {
    if rows.count == 1 { return "<p class=\"eigen\">\(rows[0])</p>" }
    let items = rows.map { row -> Markup in "<li>\(row)</li>" }
    return "<ul class=\"eigen\">\(items)</ul>"
  }

  private func sort(_ piles: [[Int]]) -> Markup {
    guard let sort = question.sort else { return .none }
    let parts = zip(sort.piles, piles).map { pile, numbers -> Markup in
      let names = sort.values.filter { numbers.contains($0.number) }.map { value -> Markup in "<li>\(value.name)</li>" }
      return "<h2>\(pile.name)</h2><ul>\(names)</ul>"
    }
    return "<details class=\"sortering\"><summary>Jouw stapels</summary>\(parts)</details>"
  }
}
