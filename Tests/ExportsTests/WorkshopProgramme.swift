public import Programme
import TestSupport

/// A programme with one block of every kind that a report tells about.
enum WorkshopProgramme {
  static let meeting = MeetingID("introductie")

  static func make(values: ValueList = ValueListFixtures.standard30) -> Programme {
    Programme(
      id: "proef", title: "Goed Werk", version: 3,
      meetings: [
        Meeting(
          id: meeting, part: .introduction, title: "Introductie", goal: Secrets.note,
          blocks: [welcome, expectations, worries, poll, rest, pillars, line, rocket, sorting, evaluation])
      ], values: values, references: references)
  }

  private static let references = ReferenceFigures(
    screenNote: "De vergelijking is een indruk, geen meting.", smallGroupNote: "De groep is te klein om te vergelijken.",
    tables: [
      ReferenceTable(
        id: "F-T1", title: "Band met de publieke sector", question: "Wat vinden jullie?",
        options: [Option(id: "oneens", title: "Oneens"), Option(id: "eens", title: "Eens")], source: "Enquête 2023", isSensitive: false,
        rows: [
          ReferenceRow(
            id: "I-S1", statement: "Mijn werk doet ertoe.", isPositive: true, isNormative: false, count: 2013, percentages: [43, 57])
        ])
    ], findings: [])

  private static func block(
    _ id: String, _ number: String, _ title: String, _ minutes: Int, _ form: ExerciseForm, priority: Priority = .must, _ steps: [Step]
  ) -> Block {
    Block(
      id: BlockID(id), number: number, title: title, minutes: minutes, shortest: minutes, priority: priority, form: form,
      purpose: Secrets.note, room: "Tekst.", notes: [Secrets.note], debrief: ["Wat valt op?"], steps: steps)
  }

  private static func ask(_ questions: [Question], views: [ResultViewKind] = [.standard], references: [Page] = []) -> [Step] {
    let pages = questions.filter { !$0.isConfidential }.flatMap { question in
      views.map { RevealPage.result(question: question.id, view: $0) }
    }
    return [
      Step(id: "ask", title: "Antwoorden", content: .ask(Ask(questions: questions))),
      Step(id: "reveal", title: "Uitslag", content: .reveal(Reveal(pages: pages + references.map(RevealPage.reference)))),
    ]
  }

  private static func choice(_ id: String, _ prompt: String, isSensitive: Bool = false, reference: ReferenceID? = nil) -> Question {
    Question(
      id: QuestionID(id), prompt: prompt,
      kind: .choice(
        options: [Option(id: "ja", title: "Altijd"), Option(id: "soms", title: "Hangt ervan af"), Option(id: "nee", title: "Nooit")],
        maximum: 1), isSensitive: isSensitive, reference: reference)
  }

  private static func scale(_ id: String, _ prompt: String, _ range: ClosedRange<Int>, _ low: String, _ high: String) -> Question {
    Question(
      id: QuestionID(id), prompt: prompt,
      kind: .scale(Scale(lowest: range.lowerBound, highest: range.upperBound, lowLabel: low, highLabel: high)))
  }

  private static let columns = [Column(id: "een", title: "Vakmanschap"), Column(id: "twee", title: "Moraal")]

  private static let welcome = block(
    "welkom", "1.1", "Welkom", 10, .explanation, [Step(id: "intro", title: "Uitleg", content: .show(Show(pages: [Page(text: "Welkom.")])))])

  private static let expectations = block(
    "verwachtingen", "1.2", "Verwachtingen", 15, .collect,
    [
      Step(
        id: "gather", title: "Oogst",
        content: .gather(
          Gather(prompt: "Wat verwachten jullie?", columns: [Column(id: "hoop", title: "Verwachting"), Column(id: "zorg", title: "Zorg")]))
      ),
      Step(id: "talk", title: "Gesprek", content: .talk(Talk(questions: ["Wat valt op?"]))),
    ])

  private static let worries = block(
    "organisator", "1.3", "Vragen aan de organisator", 5, .collect,
    [
      Step(
        id: "gather", title: "Oogst",
        content: .gather(Gather(prompt: "Welke vragen?", columns: [Column(id: "vraag", title: "Vraag")], keeping: .confidential)))
    ])

  private static let poll = block(
    "uitspraken", "1.4", "Altijd of nooit", 20, .threeWayPoll, priority: .should,
    ask(
      [
        choice("uitspraken/advies", "Een ambtenaar geeft ook advies als niemand erom vraagt.", reference: "I-S1"),
        choice("uitspraken/klein", "Een ambtenaar kent de wet."),
        choice("uitspraken/gevoelig", "Geloof hoort niet op het werk.", isSensitive: true),
      ], references: [Page(heading: "In 2013", text: "Een zaal kwam er niet uit.", source: "Goed Werk, 2013")]))

  private static let rest = block(
    "pauze", "1.5", "Pauze", 15, .pause,
    [Step(id: "rest", title: "Pauze", minutes: 15, content: .work(Work(instruction: "Pauze.", grouping: .rest)))])

  private static let pillars = block(
    "pijlers", "1.6", "Pijlers", 20, .columns,
    ask([
      Question(
        id: "pijlers/indeling", prompt: "Waar hoort dit woord?",
        kind: .assign(source: "verwachtingen", columns: columns, maximumColumns: 2))
    ]))

  private static let line = block(
    "lijn", "1.7", "De lijn", 10, .positionLine, priority: .should,
    ask([scale("lijn/plek", "Wie ontwikkelt ons vak?", 0...10, "wij zelf", "de organisatie")]))

  private static let rocket = block(
    "raket", "1.8", "Raket", 10, .scoreScale, priority: .may, ask([scale("raket/trap", "Hoe vol is deze trap?", 1...5, "leeg", "vol")]))

  private static let sorting = block(
    "sortering", "1.9", "Waardensortering", 35, .valueSort,
    ask(
      [Question(id: "sortering/waarden", prompt: "Sorteren voor het werk.", kind: .sort, isSensitive: true)],
      views: [.groupSort, .ranking, .agreement]))

  private static let evaluation = block(
    "evaluatie", "1.10", "Evaluatie", 10, .evaluation,
    ask([
      scale("evaluatie/vrijuit", "Ik kon vrijuit praten.", 1...5, "helemaal niet", "helemaal"),
      scale("evaluatie/tijd", "De tijd was goed verdeeld.", 1...5, "helemaal niet", "helemaal"),
      Question(id: "evaluatie/anders", prompt: "Wat moet anders?", kind: .text(maximumLength: 200), isConfidential: true),
    ]))
}

extension BlockID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension QuestionID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

/// Texts that a session holds and that no report may hold.
enum Secrets {
  static let note = "PRIVATE-NOTITIE"
  static let unmarkedCard = "ONGEMARKEERDE-REGEL"
  static let confidentialCard = "VERTROUWELIJKE-REGEL"
  static let openAnswer = "OPEN-ANTWOORD"
  static let codes = (1...10).map { "K7Q\(Array("ABCDEFGHJK")[$0 - 1])" }
  static let all = [note, unmarkedCard, confidentialCard, openAnswer] + codes
}
