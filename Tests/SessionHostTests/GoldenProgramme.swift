import Programme

/// A programme with every word that the first version of a session file knows.
///
/// Frozen with the golden files: what comes later gets a line of its own.
enum GoldenProgramme {
  static let all = Programme(
    id: "alles", title: "Alles", version: 3, meetings: meetings,
    values: ValueList(
      values: (1...3).map { Value(id: "w\($0)", number: $0, name: "Waarde \($0)", short: "W\($0)", description: "Iets doen.") },
      piles: [
        Pile(id: "meest", name: "Het belangrijkst", question: "Welke {size}?", size: 1, score: 2),
        Pile(id: "rest", name: "Neutraal", question: "Wat blijft?", size: nil, score: 0),
        Pile(id: "minst", name: "Het minst belangrijk", question: "Welke {size}?", size: 1, score: -2),
      ],
      steps: [
        SortingStep(id: "boven", source: .all, piles: ["meest"], question: "Kies {count} van de {from}."),
        SortingStep(id: "top", source: .step("boven"), piles: ["meest"], question: "Kies {count}."),
        SortingStep(id: "onder", source: .rest, piles: ["minst"], question: "Kies {count}."),
      ],
      intro: "Sorteren voor het werk.", extraQuestion: "Welke ontbreekt?"),
    references: ReferenceFigures(
      screenNote: "In een enquête.", smallGroupNote: "Te klein om te vergelijken.",
      tables: [
        ReferenceTable(
          id: "F-T1", title: "Tabel", question: "Hoe vaak?",
          options: [Option(id: "vaak", title: "Vaak"), Option(id: "nooit", title: "Nooit")],
          source: "Bron", isSensitive: true,
          rows: [
            ReferenceRow(id: "F-T1.1", statement: "Een", isPositive: true, isNormative: false, count: 120, percentages: [57, 43]),
            ReferenceRow(id: "F-T1.2", statement: "Twee", isPositive: false, isNormative: true, count: nil, percentages: [1, 99]),
          ])
      ],
      findings: [ReferenceFinding(id: "F-Q1", title: "Bevinding", texts: ["Eén zin.", "Nog een."], source: "Bron", isForRoom: false)]))

  private static let meetings = zip(
    [Part.introduction, .craftsmanship, .morals, .engagement, .closing], ["een", "twee", "drie", "vier", "vijf"]
  ).map { part, id in
    Meeting(
      id: MeetingID(id), part: part, title: "Dagdeel \(id)", goal: "Doel", blocks: part == .introduction ? blocks : [],
      reserve: part == .closing ? [block("reserve", .explanation, .may, [])] : [])
  }

  private static let blocks = [
    block("uitleg", .explanation, .must, [.show(Show(pages: [Page(text: "Kort"), page]))]),
    block(
      "pauze", .pause, .should,
      [Grouping.alone, .pairs, .threes, .fours, .plenary, .rest].map {
        .work(Work(instruction: "Doe dit.", grouping: $0, hasHalfwaySignal: $0 == .pairs))
      }),
    block(
      "ophalen", .collect, .may,
      [Keeping.marked, .reportedOnly, .confidential].map {
        .gather(Gather(prompt: "Wat?", columns: [column], maximumLength: 80, keeping: $0))
      }),
    block("interview", .pairInterview, .may, [.talk(Talk(questions: ["Wat valt op?"])), .talk(Talk(questions: []))]),
    block("kiezen", .threeWayPoll, .may, [.ask(Ask(questions: questions))]),
    block("koppen", .columns, .may, [.reveal(Reveal(pages: results + [.reference(page)]))]),
    block("cijfer", .scoreScale, .may, []),
    block("lijn", .positionLine, .may, []),
    block("sorteren", .valueSort, .may, []),
    block("terugblik", .reflection, .may, []),
    block("evaluatie", .evaluation, .may, []),
  ]

  private static let page = Page(heading: "Kop", text: "Tekst.", items: ["Een", "Twee"], source: "Bron")
  private static let column = Column(id: "mooi", title: "Mooi", explanation: "Wat goed gaat.")
  private static let questions = [
    Question(
      id: QuestionID("kiezen/keuze"), prompt: "Kies", kind: .choice(options: [Option(id: "ja", title: "Ja")], maximum: 1),
      isSensitive: true, isConfidential: false, reference: "F-T1.1"),
    Question(
      id: QuestionID("kiezen/schaal"), prompt: "Hoe?", kind: .scale(Scale(lowest: -3, highest: 3, lowLabel: "min", highLabel: "plus"))),
    Question(id: QuestionID("kiezen/tekst"), prompt: "Waarom?", kind: .text(maximumLength: 120), isConfidential: true),
    Question(
      id: QuestionID("kiezen/koppen"), prompt: "Waar?",
      kind: .assign(source: BlockID("ophalen"), columns: [column], maximumColumns: 2)),
    Question(id: QuestionID("kiezen/waarden"), prompt: "Sorteer", kind: .sort),
  ]
  private static let results = [ResultViewKind.standard, .groupSort, .ranking, .agreement].map {
    RevealPage.result(question: QuestionID("kiezen/waarden"), view: $0)
  }

  private static func block(_ id: String, _ form: ExerciseForm, _ priority: Priority, _ contents: [StepContent]) -> Block {
    Block(
      id: BlockID(id), number: "1", title: "Blok \(id)", minutes: 10, shortest: 5, priority: priority, form: form, purpose: "Waarom",
      room: "Doe dit.", notes: ["Let op."], debrief: ["Wat nu?"], sources: ["R-L1"], isSensitive: form == .valueSort,
      steps: contents.enumerated().map { Step(id: "s\($0.offset)", title: "Stap", minutes: $0.offset == 0 ? nil : 4, content: $0.element) })
  }
}
