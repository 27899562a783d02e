/// Builds the steps of a block from the recipe of its form and what the block gives.
struct StepBuilding {
  let form: ExerciseForm
  let block: BlockID
  let title: String
  let minutes: Int
  let room: String
  let debrief: [String]
  let isSensitive: Bool
  let fields: BlockFields
  let context: ProgrammeContext

  func steps(of recipe: FormRecipe) -> [Step] {
    let all = recipe.steps.flatMap { step -> [Question] in
      if case .ask(let recipe, _, _) = step { return questions.questions(recipe) }
      return []
    }
    return recipe.steps.flatMap { steps(for: $0, questions: all) }
  }

  private var questions: QuestionBuilding {
    QuestionBuilding(block: block, title: title, isSensitive: isSensitive, fields: fields, context: context)
  }

  private func steps(for recipe: StepRecipe, questions all: [Question]) -> [Step] {
    switch recipe {
    case .intro: [Step(id: "intro", title: "Uitleg", content: .show(Show(pages: introPages)))]
    case .work: fields.work.map { [workStep($0, id: "work", title: "Aan het werk")] } ?? []
    case .quiet: fields.work.map { [workStep($0, id: "quiet", title: "Stilte")] } ?? []
    case .rest: [Step(id: "rest", title: "Pauze", minutes: minutes, content: .work(Work(instruction: room, grouping: .rest)))]
    case .gather(let length, let keeping):
      fields.gather.map { [gatherStep($0, id: "gather", title: "Oogst", length: length, keeping: keeping)] } ?? []
    case .ask(let recipe, let id, let title): askStep(questions.questions(recipe), id: id, title: title)
    case .reveal(.sides) where fields.dots != nil, .reveal(.lineDots) where fields.dots == nil: []
    case .reveal(let recipe): revealStep(recipe, all)
    case .appointment:
      fields.source == nil ? [] : fields.gather.map { [gatherStep($0, id: "gather", title: "Afspraak")] } ?? []
    case .talk: debrief.isEmpty ? [] : [Step(id: "talk", title: "Gesprek", content: .talk(Talk(questions: debrief)))]
    case .missingValue: [missingValueStep]
    case .homework:
      fields.homework.map {
        [Step(id: "homework", title: "Opdracht", content: .show(Show(pages: [Page(heading: "Voor de volgende keer", text: $0)])))]
      } ?? []
    case .earlier:
      fields.earlier.map { [Step(id: "earlier", title: "Eerder", content: .show(Show(pages: [], source: .lines(block: $0))))] } ?? []
    case .roles:
      explanation.roles.map { [Step(id: "roles", title: "Rollen", content: .show(Show(pages: [$0])))] } ?? []
    case .story: fields.cases.isEmpty ? [] : [Step(id: "story", title: "Casus", content: .show(Show(pages: [], source: .story)))]
    case .outcome: [Step(id: "story-reveal", title: "Hoe het verder ging", content: .show(Show(pages: [], source: .outcome)))]
    case .phases: phaseSteps
    case .arguments: argumentSteps
    case .swap: swapSteps
    case .openings: openingSteps
    case .messages:
      [Step(id: "messages", title: "Presentatie", content: .show(Show(pages: [], source: .messages(block: fields.source ?? block))))]
    }
  }

  private var introPages: [Page] {
    let first = Page(text: room)
    let list =
      !fields.sentences.isEmpty
      ? fields.sentences
      : !fields.rungs.isEmpty
        ? fields.rungs : explainedChoices
    let heading = fields.rungs.isEmpty ? fields.itemsTitle : "De ladder"
    let parts = list.isEmpty ? [] : [Page(heading: heading, text: "", items: list)]
    return [first] + parts + (explanation.page.map { [$0] } ?? [])
  }

  /// All choices as soon as one of them is explained: a list that leaves some out would seem to be all there is.
  private var explainedChoices: [String] {
    guard fields.choices.contains(where: { !$0.explanation.isEmpty }) else { return [] }
    return fields.choices.map { $0.explanation.isEmpty ? $0.option.title : "\($0.option.title): \($0.explanation)" }
  }

  private var explanation: FormExplanation { FormExplanation(form: form, fields: fields, values: context.values) }

  private var missingValueStep: Step {
    let column = Column(id: "ontbreekt", title: "Ontbrekende waarden")
    let content = Gather(prompt: context.values?.extraQuestion ?? "", columns: [column], maximumLength: FormTable.wordLength)
    return Step(id: "missing", title: "Wat ontbreekt", content: .gather(content))
  }

  private func workStep(_ work: BlockWork, id: String, title: String) -> Step {
    let content = Work(instruction: work.instruction ?? room, grouping: work.grouping, hasHalfwaySignal: work.hasHalfwaySignal)
    return Step(id: id, title: title, minutes: work.minutes, content: .work(content))
  }

  private func gatherStep(
    _ gather: BlockGather, id: String, title: String, length: Int = FormTable.lineLength, keeping: Keeping = .marked,
    isQuestionChecked: Bool = false
  ) -> Step {
    let content = Gather(
      prompt: gather.prompt, columns: gather.columns, maximumLength: gather.maximumLength ?? length, keeping: keeping,
      isQuestionChecked: isQuestionChecked ? true : nil, headings: fields.rungs.isEmpty ? nil : fields.rungs)
    return Step(id: id, title: title, content: .gather(content))
  }

  private func askStep(_ questions: [Question], id: String, title: String, minutes: Int? = nil) -> [Step] {
    questions.isEmpty ? [] : [Step(id: id, title: title, minutes: minutes, content: .ask(Ask(questions: questions)))]
  }

  private func revealStep(_ recipe: RevealRecipe, _ questions: [Question]) -> [Step] {
    let building = RevealBuilding(questions: questions, fields: fields, context: context)
    let pages = (questions.isEmpty && fields.shown.isEmpty ? [] : building.pages(recipe)) + building.references
    return pages.isEmpty ? [] : [Step(id: "reveal", title: "Uitslag", content: .reveal(Reveal(pages: pages)))]
  }

  private var phaseSteps: [Step] {
    var steps: [Step] = []
    let choice = questions.caseChoice
    let outcome = Step(id: "story-reveal", title: "Wat anderen deden", content: .show(Show(pages: [], source: .outcome)))
    for (place, phase) in fields.phases.enumerated() {
      let first = steps.count
      defer { name(&steps[first...], place, phase.title) }
      let isAsked = phase.isChoice && !choice.isEmpty
      // Whoever chooses has to see the options: the question has the clock of its phase.
      if !isAsked { steps.append(workStep(phase.work, id: phase.id, title: phase.title)) }
      if let gather = phase.gather {
        steps.append(gatherStep(gather, id: phase.gatherStep, title: phase.title, isQuestionChecked: phase.isQuestionChecked))
      }
      if phase.id == fields.phases.first?.id { steps += placeSteps }
      guard phase.isChoice else { continue }
      steps += askStep(choice, id: "ask", title: "Kiezen", minutes: phase.work.minutes)
      steps += revealStep(.views([.standard]), choice) + [outcome]
    }
    return choice.isEmpty ? steps + [outcome] : steps
  }

  /// Says of the steps of a phase which of how many it is.
  private func name(_ steps: inout ArraySlice<Step>, _ place: Int, _ title: String) {
    guard fields.phases.count > 1 else { return }
    let words = title.prefix(1).lowercased() + title.dropFirst()
    for step in steps.indices { steps[step].phase = "stap \(place + 1) van \(fields.phases.count): \(words)" }
  }

  /// After the first phase the case gets its place between the corners.
  private var placeSteps: [Step] {
    let axes = questions.questions(.axes)
    guard !axes.isEmpty else { return [] }
    let page = RevealPage.combined(questions: axes.map(\.id), view: .axes, labels: fields.corners.map(\.title))
    return askStep(axes, id: "place", title: "In de driehoek")
      + [Step(id: "place-reveal", title: "De plaats in de driehoek", content: .reveal(Reveal(pages: [page])))]
  }

  /// A heading for each role, unless the block has its own.
  private var argumentSteps: [Step] {
    let columns = fields.roles.map { Column(id: $0.id, title: $0.title) }
    let gather = fields.gather ?? BlockGather(prompt: "Welke argumenten noemt elke rol?", columns: columns)
    return [gatherStep(gather, id: "gather", title: "Argumenten")]
  }

  private var swapSteps: [Step] {
    guard let swap = fields.swap else { return [] }
    let columns = fields.roles.map { Column(id: $0.id, title: $0.title) }
    let lines = swap.prompt.map { gatherStep(BlockGather(prompt: $0, columns: columns), id: "wissel-oogst", title: "Na de wissel") }
    return [workStep(swap.work, id: "wissel", title: "Van kant wisselen")] + (lines.map { [$0] } ?? [])
  }

  private var openingSteps: [Step] {
    guard fields.source == nil else { return [] }
    let gather = fields.gather ?? BlockGather(prompt: "Maak deze zinnen samen af.", columns: fields.openings)
    return [gatherStep(gather, id: "gather", title: "Boodschappen")]
  }
}
