import Programme

extension GoldenProgramme {
  /// The words that came with the further forms. Frozen too.
  static let further = Programme(
    id: "verder", title: "Verder", version: 1,
    meetings: [
      Meeting(
        id: MeetingID("een"), part: .morals, title: "Dagdeel", goal: "",
        blocks: forms.enumerated().map { place, form in
          Block(
            id: BlockID(form.rawValue), number: "\(place + 1)", title: "Blok", minutes: 5, shortest: 5, priority: .may, form: form,
            room: "Doe dit.", steps: place == 0 ? steps : [], cases: form == .caseSteps ? ["C1"] : nil)
        })
    ], values: all.values, references: all.references,
    cases: [
      CaseStudy(
        id: "C1", title: "Brief", axis: .professionPolitics, pages: ["Eerst.", "Dan."], question: "Moet het?", roles: ["voor"],
        outcome: ["Het ging zo."], source: "Bron", note: "Let op."),
      CaseStudy(id: "C2", title: "Plan", axis: .professionSociety, pages: ["Eerst."], question: "Mag het?"),
      CaseStudy(id: "C3", title: "Geld", axis: .politicsSociety, pages: ["Eerst."], question: "Kan het?"),
    ])

  private static let forms: [ExerciseForm] = [
    .statementPoll, .pointDivision, .rings, .triangle, .caseSteps, .roleDebate, .ladder, .ranking, .dotVote, .checklist, .agreements,
    .comparison, .presentation,
  ]
  private static let options = [Option(id: "ja", title: "Ja"), Option(id: "nee", title: "Nee")]
  private static let views: [ResultViewKind] = [.beside, .rounds, .triangle, .sides, .rings, .list, .shift]

  private static let steps: [Step] = [
    step("story", .show(Show(pages: [], source: .story))), step("outcome", .show(Show(pages: [], source: .outcome))),
    step("lines", .show(Show(pages: [], source: .lines(block: BlockID("ladder"))))),
    step("messages", .show(Show(pages: [], source: .messages(block: BlockID("ladder"))))),
    step("gather", .gather(Gather(prompt: "Wat?", columns: [Column(id: "a", title: "A")], isQuestionChecked: true))),
    step(
      "ask",
      .ask(
        Ask(questions: [
          Question(id: QuestionID("q/punten"), prompt: "Verdeel", kind: .points(options: options, total: 100)),
          Question(id: QuestionID("q/volgorde"), prompt: "Volgorde", kind: .rank(options: options)),
          Question(id: QuestionID("q/stippen"), prompt: "Stippen", kind: .dots(source: .options(options), perPerson: 3)),
          Question(
            id: QuestionID("q/kaarten"), prompt: "Kaarten",
            kind: .dots(source: .cards(block: BlockID("ladder"), step: "gather"), perPerson: 1)),
          Question(
            id: QuestionID("q/alle"), prompt: "Alle", kind: .dots(source: .cards(block: BlockID("ladder"), step: nil), perPerson: 1)),
        ]))),
    step(
      "reveal",
      .reveal(
        Reveal(
          pages: views.map { .combined(questions: [QuestionID("q/punten"), QuestionID("q/volgorde")], view: $0, labels: ["A", "B"]) }
            + [.lines(block: BlockID("ladder"))]))),
  ]

  private static func step(_ id: String, _ content: StepContent) -> Step { Step(id: id, title: "Stap", content: content) }
}
