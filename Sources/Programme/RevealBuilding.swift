/// Builds the pages of a result step.
struct RevealBuilding {
  let questions: [Question]
  let fields: BlockFields
  let context: ProgrammeContext

  func pages(_ recipe: RevealRecipe) -> [RevealPage] {
    // What may not be on the shared screen has no page.
    let visible = questions.filter { !$0.isConfidential }
    let ids = visible.map(\.id)
    switch recipe {
    case .views(let views): return visible.flatMap { question in views.map { .result(question: question.id, view: $0) } }
    case .statements:
      return visible.flatMap { question -> [RevealPage] in
        let own = RevealPage.result(question: question.id, view: .standard)
        // Only the row of a table can stand beside a result; a finding is a sentence on a page of its own.
        guard let reference = question.reference, context.references?.row(reference) != nil else { return [own] }
        return [own, .result(question: question.id, view: .beside)]
      }
    case .rounds:
      let bars: [RevealPage] =
        ids.count == 1
        ? [.result(question: ids[0], view: .standard)]
        : [.combined(questions: ids, view: .rounds, labels: visible.map(\.prompt))]
      return bars + (fields.showsTriangle ? ids.map { .result(question: $0, view: .triangle) } : [])
    case .scores: return scores(visible)
    case .lineDots: return ids.map { .result(question: $0, view: .standard) }
    case .rings: return [.combined(questions: ids, view: .rings, labels: fields.marker.map { [$0.title] } ?? [])]
    case .sides: return [.combined(questions: ids, view: .sides, labels: fields.corners.map(\.title))]
    case .list:
      let list = fields.choose == nil ? visible : Array(visible.dropLast())
      let chosen = fields.choose == nil ? [] : visible.suffix(1)
      return [.combined(questions: list.map(\.id), view: .list, labels: list.map(\.prompt))]
        + chosen.map { .result(question: $0.id, view: .standard) }
    case .votes:
      let votes = visible.filter { if case .choice = $0.kind { true } else { false } }
      let others = visible.filter { !votes.contains($0) }
      let compared: [RevealPage] =
        votes.isEmpty ? [] : [.combined(questions: votes.map(\.id), view: .list, labels: ["Vooraf", "Achteraf"])]
      return compared + others.map { .result(question: $0.id, view: .standard) }
    case .sort:
      let own = visible.flatMap { question in
        [ResultViewKind.groupSort, .ranking, .agreement].map { RevealPage.result(question: question.id, view: $0) }
      }
      guard let before = fields.compareWith, let after = ids.first else { return own }
      return own + [.combined(questions: [before, after], view: .shift, labels: [])]
    case .earlier: return fields.shown.flatMap(earlier)
    }
  }

  /// The findings that the block names, one page each.
  var references: [RevealPage] {
    fields.references.compactMap { id in
      context.references?.finding(id).map {
        .reference(Page(heading: $0.title, text: $0.texts.joined(separator: " "), source: $0.source))
      }
    }
  }

  /// The results of an earlier block as it showed them, or in one view, and its lines when it has no results.
  private func earlier(_ shown: BlockShown) -> [RevealPage] {
    let questions = shown.block.questions.filter { !$0.isConfidential }
    if questions.isEmpty || shown.view == .lines { return [.lines(block: shown.block.id)] }
    if shown.view == .list { return lists(questions) }
    if shown.view == .scores { return scores(questions) }
    if shown.view == .shift {
      return shown.block.steps.flatMap { step -> [RevealPage] in
        guard case .reveal(let reveal) = step.content else { return [] }
        return reveal.pages.filter { if case .combined(_, .shift, _) = $0 { true } else { false } }
      }
    }
    guard shown.view == .standard else { return questions.map { .result(question: $0.id, view: shown.view) } }
    let own = shown.block.steps.flatMap { step -> [RevealPage] in
      guard case .reveal(let reveal) = step.content else { return [] }
      return reveal.pages.filter { !$0.questions.isEmpty }
    }
    return own.isEmpty ? questions.map { .result(question: $0.id, view: .standard) } : own
  }

  /// Two scores or more on one scale in one picture, other questions each on their own.
  private func scores(_ questions: [Question]) -> [RevealPage] {
    let scales = questions.filter { if case .scale = $0.kind { true } else { false } }
    guard scales.count > 1 else { return questions.map { .result(question: $0.id, view: .standard) } }
    return [.combined(questions: scales.map(\.id), view: .scores, labels: scales.map(\.prompt))]
      + questions.filter { !scales.contains($0) }.map { .result(question: $0.id, view: .standard) }
  }

  /// Choices over the same options in one picture, other questions each on their own.
  private func lists(_ questions: [Question]) -> [RevealPage] {
    var groups: [[Question]] = []
    for question in questions {
      if case .choice = question.kind, let last = groups.indices.last, groups[last][0].kind == question.kind {
        groups[last].append(question)
      } else {
        groups.append([question])
      }
    }
    return groups.map { group in
      if case .choice = group[0].kind {
        .combined(questions: group.map(\.id), view: .list, labels: group.map(\.prompt))
      } else {
        .result(question: group[0].id, view: .standard)
      }
    }
  }
}
