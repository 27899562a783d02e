public import Programme

extension SessionState {
  /// Id of the case that a block works on: the chosen one, or else the first of the block; nil for a block without a case.
  public func caseID(of block: Block) -> ItemID? { flow.chosenCases[block.id] ?? block.cases?.first }

  /// The case that a block works on; nil when it has none, or when the group brings its own.
  public func caseStudy(of block: Block) -> CaseStudy? { caseID(of: block).flatMap(programme.caseStudy) }

  /// How many pages a step has now; at least one.
  public func pageCount(of step: Step, in block: Block) -> Int {
    if case .show(let show) = step.content, show.source != nil { return max(1, pages(of: show, step: step.id, in: block).count) }
    return step.pageCount
  }

  /// The pages of a step with text as they are now, for one of lines with those under their headings.
  func pages(of show: Show, step: String, in block: Block) -> [Page] {
    switch show.source {
    case nil: return show.pages
    case .story:
      if caseID(of: block) == CaseStudy.own { return ownCase(step: step, in: block) }
      guard let study = caseStudy(of: block) else { return [Page(text: block.room)] }
      return study.pages.enumerated().map { place, text in Page(heading: study.title, text: text, source: place == 0 ? study.source : "") }
        + questionPages(of: study, in: block)
    case .outcome:
      guard let study = caseStudy(of: block) else {
        return [Page(heading: "Een eigen casus", text: "Hoe ging het verder? Vertel het alleen als dat mag.")]
      }
      guard !study.outcome.isEmpty else {
        return [Page(heading: study.title, text: "Van deze casus is niet bekend hoe het verder ging.")]
      }
      let held = checkedStep(of: block) == nil ? [] : [Page(heading: "De vraag die erbij stond", text: study.question)]
      return held + study.outcome.map { Page(heading: "Wat anderen deden", text: $0, source: study.source) }
    case .lines(let source): return [Page(heading: index.block(source)?.title ?? "", text: Self.noLines)]
    case .messages(let source) where isOfGroups(source):
      let messages = groupMessages(of: source)
      return messages.isEmpty ? [Page(text: Self.noLines)] : messages
    case .messages(let source):
      let messages = visibleCards(in: source)
      if messages.isEmpty { return [Page(text: Self.noLines)] }
      return messages.map { message in Page(heading: message.heading, text: message.card.text) }
    }
  }

  /// The question of a case and who is involved. Where the group looks for a question of its own, that of the case waits until it is there.
  private func questionPages(of study: CaseStudy, in block: Block) -> [Page] {
    guard let step = checkedStep(of: block), cards(in: block.id, step: step).isEmpty else {
      return [Page(heading: "De vraag", text: study.question, items: study.roles)]
    }
    return study.roles.isEmpty ? [] : [Page(heading: "Wie ermee te maken hebben", text: "", items: study.roles)]
  }

  /// The step in which the group types its own dilemma question; nil in a block without one.
  private func checkedStep(of block: Block) -> String? {
    block.steps.first { if case .gather(let gather) = $0.content { gather.isQuestionChecked == true } else { false } }?.id
  }

  static let noLines = "Hier zijn nog geen regels getypt."

  private func ownCase(step: String, in block: Block) -> [Page] {
    let lines = cards(in: block.id, step: step).map(\.text)
    if lines.isEmpty { return [Page(heading: "Een eigen casus", text: "Vertel in een paar zinnen wat er speelt, zonder namen.")] }
    return lines.map { Page(heading: "Een eigen casus", text: $0) }
  }

  /// Lines under the headings of a block with their heading, those that may not be on the shared screen left out.
  private func visibleCards(in source: BlockID) -> [(heading: String, card: Card)] {
    guard let block = index.block(source) else { return [] }
    return block.steps.flatMap { step -> [(heading: String, card: Card)] in
      guard case .gather(let gather) = step.content, gather.keeping != .confidential else { return [] }
      let own = shownCards(in: source, step: step.id)
      return gather.columns.flatMap { column in own.filter { $0.column == column.id }.map { (column.title, $0) } }
    }
  }

  /// The lines of a block under their headings, all its steps together; nil when there are none to see.
  func linesScene(of source: BlockID) -> GatherScene? {
    guard let block = index.block(source) else { return nil }
    if isOfGroups(source) { return groupLinesScene(of: block) }
    let scenes = block.steps.compactMap { step -> GatherScene? in
      guard case .gather(let gather) = step.content, gather.keeping != .confidential else { return nil }
      return GatherScene(gather, in: block, cards: shownCards(in: source, step: step.id))
    }
    let columns = scenes.flatMap(\.columns)
    guard columns.contains(where: { $0.count > 0 }) else { return nil }
    return GatherScene(prompt: "Eerder, bij \(block.title)", columns: columns)
  }
}

extension SessionState {
  /// The case that comes after the present one: the cases of the block in order, then one of the group itself, then from the start.
  public func nextCase(of block: Block) -> ItemID {
    let ids = (block.cases ?? []) + [CaseStudy.own]
    guard let place = caseID(of: block).flatMap(ids.firstIndex) else { return ids[0] }
    return ids[(place + 1) % ids.count]
  }
}
