/// Builds the steps of a block from the recipe of its form and what the block gives.
struct StepBuilding {
  let block: BlockID
  let title: String
  let minutes: Int
  let room: String
  let debrief: [String]
  let isSensitive: Bool
  let fields: BlockFields
  let context: ProgrammeContext

  func steps(of recipe: FormRecipe) -> [Step] {
    let questions = recipe.steps.flatMap { step -> [Question] in
      if case .ask(let recipe) = step { return self.questions(recipe) }
      return []
    }
    return recipe.steps.compactMap { step(for: $0, questions: questions) }
  }

  private func step(for recipe: StepRecipe, questions: [Question]) -> Step? {
    switch recipe {
    case .intro: return Step(id: "intro", title: "Uitleg", content: .show(Show(pages: introPages)))
    case .work: return fields.work.map { workStep($0, id: "work", title: "Aan het werk") }
    case .quiet: return fields.work.map { workStep($0, id: "quiet", title: "Stilte") }
    case .rest:
      return Step(
        id: "rest", title: "Pauze", minutes: minutes,
        content: .work(Work(instruction: room, grouping: .rest)))
    case .gather(let length, let keeping):
      return fields.gather.map { gather in
        let content = Gather(
          prompt: gather.prompt, columns: gather.columns,
          maximumLength: gather.maximumLength ?? length, keeping: keeping)
        return Step(id: "gather", title: "Oogst", content: .gather(content))
      }
    case .ask:
      return questions.isEmpty
        ? nil : Step(id: "ask", title: "Antwoorden", content: .ask(Ask(questions: questions)))
    case .reveal(let views): return revealStep(questions, views: views)
    case .talk:
      return debrief.isEmpty
        ? nil : Step(id: "talk", title: "Gesprek", content: .talk(Talk(questions: debrief)))
    case .missingValue:
      let column = Column(id: "ontbreekt", title: "Ontbrekende waarden")
      let content = Gather(
        prompt: context.values?.extraQuestion ?? "", columns: [column],
        maximumLength: FormTable.wordLength)
      return Step(id: "missing", title: "Wat ontbreekt", content: .gather(content))
    case .homework:
      return fields.homework.map { text in
        Step(
          id: "homework", title: "Opdracht",
          content: .show(Show(pages: [Page(heading: "Voor de volgende keer", text: text)])))
      }
    }
  }

  private var introPages: [Page] {
    let first = Page(text: room)
    return fields.sentences.isEmpty
      ? [first] : [first, Page(heading: fields.itemsTitle, text: "", items: fields.sentences)]
  }

  private func workStep(_ work: BlockWork, id: String, title: String) -> Step {
    let content = Work(
      instruction: work.instruction ?? room, grouping: work.grouping,
      hasHalfwaySignal: work.hasHalfwaySignal)
    return Step(id: id, title: title, minutes: work.minutes, content: .work(content))
  }

  /// One page a result, then one a reference; what may not be on the shared screen has no page.
  private func revealStep(_ questions: [Question], views: [ResultViewKind]) -> Step? {
    var pages: [RevealPage] = []
    for question in questions where !question.isConfidential {
      pages += views.map { RevealPage.result(question: question.id, view: $0) }
    }
    for id in fields.references {
      guard let finding = context.references?.finding(id) else { continue }
      pages.append(
        .reference(
          Page(
            heading: finding.title, text: finding.texts.joined(separator: " "),
            source: finding.source)))
    }
    return pages.isEmpty
      ? nil : Step(id: "reveal", title: "Uitslag", content: .reveal(Reveal(pages: pages)))
  }

  private func questions(_ recipe: QuestionRecipe) -> [Question] {
    switch recipe {
    case .choice(let standard):
      let options = fields.options.isEmpty ? standard : fields.options
      return fields.items.map { question($0, kind: .choice(options: options, maximum: 1)) }
    case .scales(let range):
      let scales = fields.items.map { question($0, kind: scale(range)) }
      guard let open = fields.open else { return scales }
      return scales + [
        question(open, kind: .text(maximumLength: FormTable.lineLength), isConfidential: true)
      ]
    case .line(let range, let item): return [question(single(item), kind: scale(range))]
    case .assign(let item):
      guard let source = fields.source else { return [] }
      return [
        question(
          single(item),
          kind: .assign(
            source: source, columns: fields.columns, maximumColumns: fields.maximumColumns))
      ]
    case .sort(let item):
      return [question(BlockItem(id: item, text: context.values?.intro ?? title), kind: .sort)]
    }
  }

  private func single(_ id: ItemID) -> BlockItem { BlockItem(id: id, text: fields.prompt ?? title) }

  private func scale(_ range: ClosedRange<Int>) -> QuestionKind {
    .scale(
      Scale(
        lowest: range.lowerBound, highest: range.upperBound, lowLabel: fields.poles.low,
        highLabel: fields.poles.high))
  }

  private func question(_ item: BlockItem, kind: QuestionKind, isConfidential: Bool = false)
    -> Question
  {
    Question(
      id: QuestionID("\(block.rawValue)/\(item.id)"), prompt: item.text, kind: kind,
      isSensitive: isSensitive || item.isSensitive,
      isConfidential: isConfidential, reference: item.reference)
  }
}
