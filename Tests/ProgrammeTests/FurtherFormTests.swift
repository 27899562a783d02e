import Programme
import Testing

struct FurtherFormTests {
  private func block(_ id: String) throws -> Block {
    #expect(SmallProgramme.list(FurtherForms.loading) == [])
    return try #require(FurtherForms.loading.programme?.block(BlockID(id)))
  }

  static let steps: [(String, [String])] = [
    ("stellingen", ["intro", "ask", "reveal", "talk"]),
    ("verdelen", ["intro", "ask", "reveal", "talk"]),
    ("ringen", ["intro", "ask", "reveal", "talk"]),
    ("driehoek", ["intro", "ask", "reveal", "talk"]),
    (
      "casus",
      [
        "intro", "story", "benoemen", "benoemen-oogst", "overwegen", "overwegen-oogst", "ask", "reveal", "story-reveal",
        "terug", "talk",
      ]
    ),
    ("debat", ["intro", "story", "voor", "gather", "na", "mix", "reveal", "story-reveal", "talk"]),
    ("ladder", ["intro", "gather", "talk"]),
    ("volgorde", ["intro", "ask", "reveal", "talk"]),
    ("stippen", ["intro", "ask", "reveal", "talk"]),
    ("lijst", ["intro", "ask", "reveal", "talk"]),
    ("afspraken", ["intro", "earlier", "gather", "ask", "reveal", "talk"]),
    ("vergelijken", ["intro", "reveal", "talk"]),
    ("tonen", ["intro", "gather", "messages", "talk"]),
    ("nog-eens", ["intro", "ask", "reveal", "talk", "missing"]),
  ]

  @Test(arguments: steps)
  func stepsOfAForm(id: String, expected: [String]) throws {
    #expect(try block(id).steps.map(\.id) == expected)
  }

  static let questions: [(String, [String])] = [
    ("stellingen", ["een", "i-s1"]), ("verdelen", ["nu", "straks"]), ("ringen", ["wint", "teken"]), ("driehoek", ["zijde"]),
    ("casus", ["kiezen"]), ("debat", ["voor", "na", "mix"]), ("ladder", []), ("volgorde", ["volgorde"]), ("stippen", ["stippen"]),
    ("lijst", ["een", "twee", "kies"]), ("afspraken", ["stippen", "vrijwilligers"]), ("tonen", []), ("nog-eens", ["sortering"]),
  ]

  @Test(arguments: questions)
  func questionsOfAForm(id: String, expected: [String]) throws {
    #expect(try block(id).questions.map(\.id.rawValue) == expected.map { "\(id)/\($0)" })
  }

  @Test func kindsOfQuestions() throws {
    #expect(try block("stellingen").questions.last?.reference == "I-S1")
    guard case .choice(let options, 1)? = try block("stellingen").questions.last?.kind else { return #expect(Bool(false)) }
    #expect(options.map(\.id) == ["nee", "ja"])
    #expect(
      try block("verdelen").questions[1].kind
        == .points(options: [Option(id: "a", title: "A"), Option(id: "b", title: "B"), Option(id: "c", title: "C")], total: 10))
    #expect(try block("casus").questions[0].kind == .dots(source: .cards(block: BlockID("casus"), step: "overwegen-oogst"), perPerson: 1))
    #expect(try block("stippen").questions[0].kind == .dots(source: .cards(block: BlockID("oogst"), step: nil), perPerson: 2))
  }

  @Test func pagesOfResults() throws {
    func pages(_ id: String) throws -> [RevealPage] {
      try block(id).steps.flatMap { step -> [RevealPage] in if case .reveal(let reveal) = step.content { reveal.pages } else { [] } }
    }
    func question(_ id: String) -> QuestionID { QuestionID(id) }
    #expect(
      try pages("stellingen").dropLast() == [
        .result(question: question("stellingen/een"), view: .standard), .result(question: question("stellingen/i-s1"), view: .standard),
        .result(question: question("stellingen/i-s1"), view: .beside),
      ])
    let rounds = [question("verdelen/nu"), question("verdelen/straks")]
    #expect(
      try pages("verdelen") == [
        .combined(questions: rounds, view: .rounds, labels: ["Nu", "Straks"]), .result(question: rounds[0], view: .triangle),
        .result(question: rounds[1], view: .triangle),
      ])
    #expect(
      try pages("debat") == [
        .combined(questions: [question("debat/voor"), question("debat/na")], view: .list, labels: ["Vooraf", "Achteraf"]),
        .result(question: question("debat/mix"), view: .standard),
      ])
    #expect(try pages("nog-eens").last?.questions == [question("eerste/sortering"), question("nog-eens/sortering")])
    let earlier = try pages("vergelijken")
    #expect(Array(earlier.prefix(3)) == (try pages("verdelen")))
    #expect(earlier[3] == .lines(block: BlockID("oogst")))
    #expect(earlier[4] == .result(question: question("eerste/sortering"), view: .ranking))
  }

  @Test func casesAreRead() throws {
    let programme = try #require(FurtherForms.loading.programme)
    let study = try #require(programme.caseStudy("C1"))
    #expect(study.pages == ["Er ligt een brief klaar.", "De brief is dun."] && study.outcome == ["Hij ging weg."])
    #expect(study.axis == .professionPolitics && study.note == "Let op de tijd.")
    #expect(try block("casus").cases == ["C1", "C2"])
  }

  static let faults: [(String, String, String)] = [
    ("rows: [I-S1]", "rows: [I-S2]", "“I-S2” staat niet in references.yaml."),
    ("total: 10", "total: 11", "Het getal 11 bij “total” kan niet."),
    ("{id: c, text: C}]", "{id: c, text: C}, {id: d, text: D}]", "In een driehoek passen precies drie onderdelen; hier staan er 4."),
    ("{id: samen, title: Samenleving}", "", "Een driehoek heeft drie delen bij “corners”; hier staan er 2."),
    ("cases: [C1, C2]", "cases: [C1, C3]", "Casus “C3” staat niet in cases.yaml."),
    (", options: true", "", "Er zijn hier nog geen opties om uit te kiezen."),
    ("id: terug,", "id: story,", "De id “story” is van een andere stap."),
    ("{id: a, text: A}, {id: b, text: B}", "{id: a, text: A}", "Bij één onderdeel valt er niets te kiezen."),
    ("source: oogst", "source: ladder2", "Er is geen eerder blok “ladder2”."),
    ("source: oogst\n    dots: 2", "dots: 2", "Hier ontbreekt “items” of “source”."),
    ("dots: 2", "dots: 0", "Het getal 0 bij “dots” kan niet."),
    ("{block: verdelen}", "{block: later}", "Er is geen eerder blok “later”."),
    ("view: ranking", "view: mooi", "“mooi” is bij “view” niet bekend."),
    ("compare-with: eerste", "compare-with: oogst", "In blok “oogst” worden geen waarden gesorteerd."),
    ("rounds: [{id: nu,", "rounds: [{id: straks,", "De id “straks” komt twee keer voor."),
    // A form and a view of a newer version.
    ("form: ladder", "form: timeline", "De werkvorm “timeline” bestaat niet."),
    // A block that looks back at itself, at one that comes later, or at nothing.
    ("earlier: oogst", "earlier: afspraken", "Er is geen eerder blok “afspraken”."),
    ("source: oogst", "source: afspraken", "Er is geen eerder blok “afspraken”."),
    ("{block: verdelen}", "{block: vergelijken}", "Er is geen eerder blok “vergelijken”."),
    ("compare-with: eerste", "compare-with: nog-eens", "Er is geen eerder blok “nog-eens”."),
    ("id: stippen", "id: volgorde", "De id van een blok “volgorde” komt twee keer voor."),
    ("number: b-stippen", "number: b-volgorde", "Het nummer “b-volgorde” komt twee keer voor."),
  ]

  @Test(arguments: faults)
  func faultsOfAForm(old: String, new: String, what: String) {
    let issues = FurtherForms.issues(replacing: old, with: new)
    #expect(issues.count == 1, "\(issues)")
    #expect(issues.first?.hasSuffix("fout: \(what)") == true, "\(issues)")
    #expect(issues.first?.hasPrefix("deel.yaml:") == true)
  }

  @Test func faultsOfCases() {
    #expect(
      FurtherForms.issues(replacing: "axis: politics-society", with: "axis: geld", in: "cases.yaml").first
        == "cases.yaml:14:11 fout: “geld” is bij “axis” niet bekend.")
    #expect(
      FurtherForms.issues(replacing: "id: C2", with: "id: C1", in: "cases.yaml").contains(
        "cases.yaml:12:9 fout: De id “C1” komt twee keer voor."))
    var files = FurtherForms.files
    files["cases.yaml"] = nil
    let issues = SmallProgramme.list(ProgrammeLoader.load(files: files.mapValues { [UInt8]($0.utf8) }))
    #expect(issues.count == 3 && issues.allSatisfy { $0.hasSuffix("fout: Er is geen bestand cases.yaml.") }, "\(issues)")
  }
}
