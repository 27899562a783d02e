public import Programme

/// A programme of one meeting that asks for points, an order and dots.
public enum ShareFixtures {
  public static let meeting = MeetingID("delen")
  public static let block = BlockID("delen")
  public static let caseBlock = BlockID("casus")
  public static let gathering = BlockID("kaarten")
  public static let pointsQuestion = QuestionID("delen/punten")
  public static let rankQuestion = QuestionID("delen/volgorde")
  public static let dotsQuestion = QuestionID("delen/stippen")
  public static let cardDotsQuestion = QuestionID("delen/kaartstippen")
  public static let options = [("inhoud", "Inhoud"), ("netwerk", "Netwerk"), ("proces", "Proces")].map { Option(id: $0, title: $1) }

  public static let questions = [
    Question(id: pointsQuestion, prompt: "Verdeel", kind: .points(options: options, total: 10)),
    Question(id: rankQuestion, prompt: "Volgorde", kind: .rank(options: options)),
    Question(id: dotsQuestion, prompt: "Stippen", kind: .dots(source: .options(options), perPerson: 2)),
    Question(
      id: cardDotsQuestion, prompt: "Stippen op kaarten", kind: .dots(source: .cards(block: gathering, step: nil), perPerson: 1)),
  ]

  public static let programme = Programme(
    id: "delen", title: "Delen", version: 1,
    meetings: [
      Meeting(
        id: meeting, part: .introduction, title: "Delen", goal: "",
        blocks: [
          Block(
            id: gathering, number: "1.1", title: "Kaarten", minutes: 5, shortest: 5, priority: .must, form: .collect, room: "Noem.",
            steps: [
              Step(
                id: "oogst", title: "Oogst",
                content: .gather(Gather(prompt: "Wat?", columns: [Column(id: "kaart", title: "Kaart")])))
            ]),
          Block(
            id: block, number: "1.2", title: "Delen", minutes: 10, shortest: 5, priority: .must, form: .scoreScale, room: "Verdeel.",
            steps: [
              Step(id: "ask", title: "Antwoorden", content: .ask(Ask(questions: questions))),
              Step(
                id: "reveal", title: "Uitslag",
                content: .reveal(Reveal(pages: questions.map { .result(question: $0.id, view: .standard) }))),
            ]),
          Block(
            id: caseBlock, number: "1.3", title: "Casus", minutes: 10, shortest: 5, priority: .must, form: .caseSteps, room: "Lees.",
            steps: [
              Step(id: "story", title: "Casus", content: .show(Show(pages: [], source: .story))),
              Step(id: "story-reveal", title: "Afloop", content: .show(Show(pages: [], source: .outcome))),
            ], cases: ["C1", "C2"]),
        ])
    ], values: ValueListFixtures.seven,
    references: ReferenceFigures(screenNote: "", smallGroupNote: "", tables: [], findings: []),
    cases: [
      CaseStudy(
        id: "C1", title: "Brief", axis: .professionPolitics, pages: ["Eerst.", "Dan."], question: "Moet de brief weg?",
        outcome: ["Hij ging weg."], source: "Bron"),
      CaseStudy(id: "C2", title: "Plan", axis: .politicsSociety, pages: ["Een plan."], question: "Mag het plan door?"),
    ])
}
