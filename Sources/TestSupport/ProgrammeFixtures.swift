public import Programme

/// A small programme with every kind of step and every kind of question.
public enum ProgrammeFixtures {
  /// Two meetings and seven values.
  public static let tiny = tiny(values: ValueListFixtures.seven)

  /// The same two meetings with another value list.
  public static func tiny(values: ValueList) -> Programme {
    Programme(
      id: "klein", title: "Klein programma", version: 1, meetings: [begin, end], values: values,
      references: ReferenceFigures(
        screenNote: "In een enquête.", smallGroupNote: "De groep is te klein om te vergelijken.", tables: [],
        findings: [ReferenceFinding(id: "F-1", title: "Elders", texts: ["Elders was dat 57%."], source: "Bron", isForRoom: true)]))
  }

  /// Codes for so many seats, all different.
  public static func codes(_ count: Int) -> [String] {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    return (0..<count).map { number in
      var rest = number
      var code = ""
      for _ in 0..<4 {
        code.append(letters[rest % letters.count])
        rest /= letters.count
      }
      return String(code.reversed())
    }
  }

  // MARK: Ids

  public static let firstMeeting = MeetingID("begin")
  public static let lastMeeting = MeetingID("eind")
  public static let welcome = BlockID("welkom")
  public static let words = BlockID("woorden")
  public static let rest = BlockID("pauze")
  public static let statements = BlockID("stellingen")
  public static let spare = BlockID("extra")
  public static let sorting = BlockID("sorteren")
  public static let closing = BlockID("slot")
  public static let assignQuestion = QuestionID("woorden/koppen")
  public static let oneQuestion = QuestionID("stellingen/een")
  public static let severalQuestion = QuestionID("stellingen/meer")
  public static let scaleQuestion = QuestionID("stellingen/cijfer")
  public static let textQuestion = QuestionID("stellingen/zin")
  public static let sortQuestion = QuestionID("sorteren/waarden")

  // MARK: Meetings

  private static let columns = [Column(id: "mooi", title: "Mooi"), Column(id: "lastig", title: "Lastig")]

  private static let begin = Meeting(
    id: firstMeeting, part: .introduction, title: "Begin", goal: "Kennismaken",
    blocks: [
      Block(
        id: welcome, number: "1.1", title: "Welkom", minutes: 5, shortest: 3, priority: .must, form: .explanation, room: "Welkom.",
        steps: [
          Step(id: "uitleg", title: "Uitleg", content: .show(Show(pages: [Page(text: "Een."), Page(heading: "Twee", text: "Twee.")]))),
          Step(
            id: "alleen", title: "Alleen", minutes: 3,
            content: .work(Work(instruction: "Schrijf iets op.", grouping: .alone, hasHalfwaySignal: true))),
        ]),
      Block(
        id: words, number: "1.2", title: "Woorden", minutes: 10, shortest: 6, priority: .must, form: .collect, room: "Noem woorden.",
        steps: [
          Step(id: "ophalen", title: "Ophalen", content: .gather(Gather(prompt: "Welke?", columns: columns, maximumLength: 40))),
          Step(
            id: "koppen", title: "Koppen",
            content: .ask(
              Ask(questions: [
                Question(id: assignQuestion, prompt: "Waar hoort het?", kind: .assign(source: words, columns: columns, maximumColumns: 1))
              ]))),
          Step(
            id: "beeld", title: "Beeld",
            content: .reveal(Reveal(pages: [.result(question: assignQuestion, view: .standard)]))),
        ]),
      Block(
        id: rest, number: "1.3", title: "Pauze", minutes: 5, shortest: 5, priority: .may, form: .pause, room: "Pauze.",
        steps: [
          Step(id: "pauze", title: "Pauze", minutes: 5, content: .work(Work(instruction: "Tot zo.", grouping: .rest)))
        ]),
      Block(
        id: statements, number: "1.4", title: "Stellingen", minutes: 15, shortest: 10, priority: .should, form: .threeWayPoll,
        room: "Kies.",
        steps: [
          Step(id: "vragen", title: "Vragen", content: .ask(Ask(questions: statementQuestions))),
          Step(
            id: "uitslag", title: "Uitslag",
            content: .reveal(
              Reveal(pages: [
                .result(question: oneQuestion, view: .standard), .result(question: severalQuestion, view: .standard),
                .result(question: scaleQuestion, view: .standard), .reference(Page(text: "Elders was dat 57%.", source: "Bron")),
              ]))),
          Step(id: "gesprek", title: "Gesprek", minutes: 2, content: .talk(Talk(questions: ["Wat valt op?", "Wat nu?"]))),
        ]),
    ],
    reserve: [
      Block(
        id: spare, number: "1.5", title: "Extra", minutes: 5, shortest: 5, priority: .may, form: .reflection, room: "Extra.",
        steps: [Step(id: "extra", title: "Extra", content: .talk(Talk(questions: [])))])
    ])

  private static let statementQuestions = [
    Question(
      id: oneQuestion, prompt: "Eén van drie",
      kind: .choice(options: ["eens", "oneens", "weet-niet"].map { Option(id: $0, title: $0) }, maximum: 1), reference: "F-1"),
    Question(
      id: severalQuestion, prompt: "Hooguit twee van vier",
      kind: .choice(options: ["a", "b", "c", "d"].map { Option(id: $0, title: $0) }, maximum: 2)),
    Question(
      id: scaleQuestion, prompt: "Een cijfer", kind: .scale(Scale(lowest: 1, highest: 5, lowLabel: "nooit", highLabel: "altijd")),
      isSensitive: true),
    Question(id: textQuestion, prompt: "Een zin", kind: .text(maximumLength: 60), isConfidential: true),
  ]

  private static let end = Meeting(
    id: lastMeeting, part: .closing, title: "Eind", goal: "Afronden",
    blocks: [
      Block(
        id: sorting, number: "2.1", title: "Sorteren", minutes: 20, shortest: 15, priority: .must, form: .valueSort, room: "Sorteer.",
        isSensitive: true,
        steps: [
          Step(
            id: "sorteren", title: "Sorteren", minutes: 10,
            content: .ask(Ask(questions: [Question(id: sortQuestion, prompt: "Sorteer", kind: .sort, isSensitive: true)]))),
          Step(
            id: "uitslag", title: "Uitslag",
            content: .reveal(
              Reveal(pages: [
                .result(question: sortQuestion, view: .groupSort), .result(question: sortQuestion, view: .ranking),
                .result(question: sortQuestion, view: .agreement),
              ]))),
        ]),
      Block(
        id: closing, number: "2.2", title: "Slot", minutes: 5, shortest: 2, priority: .may, form: .evaluation, room: "Tot ziens.",
        steps: [Step(id: "rondje", title: "Rondje", content: .talk(Talk(questions: ["Wat neemt iedereen mee?"])))]),
    ])
}
