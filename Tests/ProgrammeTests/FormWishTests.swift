import Programme
import Testing

/// What forms take besides their first keys.
struct FormWishTests {
  private static func block(_ form: String, _ rest: [String]) -> String {
    let head = "- id: nieuw\n  number: b-nieuw\n  title: Nieuw\n  minutes: 30\n  shortest: 5\n  priority: may\n  room: Doe dit samen."
    let lines = head.split(separator: "\n").map(String.init) + ["  form: \(form)"] + rest.map { "  " + $0 }
    return lines.map { "  " + $0 }.joined(separator: "\n") + "\n"
  }

  private func load(_ form: String, _ rest: String...) -> (block: Block?, issues: [String]) {
    var files = FurtherForms.files
    files["deel.yaml", default: ""] += Self.block(form, rest)
    let loading = ProgrammeLoader.load(files: files.mapValues { [UInt8]($0.utf8) })
    return (loading.programme?.block(BlockID("nieuw")), SmallProgramme.list(loading))
  }

  private func ids(_ block: Block?) -> [String] { block?.questions.map { String($0.id.rawValue.dropFirst("nieuw/".count)) } ?? [] }
  private func steps(_ block: Block?) -> [String] { block?.steps.map(\.id) ?? [] }

  @Test func rowsStandWhereTheFilePutsThem() {
    let (block, issues) = load("statement-poll", "rows: [I-S1]", "items: [{id: een, text: Een.}]")
    #expect(issues == [])
    #expect(ids(block) == ["i-s1", "een"])
    #expect(block?.questions.first?.lead != nil)
    #expect(block?.questions.last?.lead == nil)
  }

  @Test func columnsGatherTheirOwnWords() {
    let (block, issues) = load(
      "columns", "gather: {prompt: Welke?, columns: [{id: woord, title: Woord}]}", "columns: [{id: a, title: A}, {id: b, title: B}]")
    #expect(issues == [])
    #expect(steps(block) == ["intro", "gather", "ask", "reveal"])
    guard case .assign(let source, _, _)? = block?.questions.first?.kind else { return #expect(Bool(false)) }
    #expect(source == BlockID("nieuw"))
    #expect(load("columns", "columns: [{id: a, title: A}]").issues.count == 1)
  }

  @Test func anEvaluationTakesAChoiceAndSeveralOpenQuestions() {
    let (block, issues) = load(
      "evaluation", "items: [{id: een, text: Een.}]", "poles: {low: nee, high: ja}",
      "choice: {id: weer, text: Nog een keer?, options: [{id: ja, title: Ja}, {id: nee, title: Nee}]}",
      "open: [{id: mooi, text: Wat was goed?}, {id: anders, text: Wat moet anders?}]")
    #expect(issues == [])
    #expect(ids(block) == ["een", "weer", "mooi", "anders"])
    #expect(block?.questions.map(\.isConfidential) == [false, false, true, true])
    let twice = load(
      "evaluation", "items: [{id: een, text: Een.}]", "poles: {low: nee, high: ja}",
      "open: [{id: een, text: Twee?}, {id: een, text: Drie?}]")
    #expect(twice.issues.count >= 2)
    let single = load("evaluation", "items: [{id: een, text: Een.}]", "poles: {low: nee, high: ja}", "open: {id: anders, text: Wat?}")
    #expect(ids(single.block) == ["een", "anders"])
  }

  @Test func aHarvestTakesDotsAndAListBesideIt() {
    let (block, issues) = load(
      "collect", "gather: {prompt: Welke?, columns: [{id: woord, title: Woord}]}", "dots: 2", "prompt: Welke eerst?", "references: [F-1]")
    #expect(issues == [])
    #expect(steps(block) == ["intro", "gather", "ask", "reveal"])
    #expect(block?.questions.first?.kind == .dots(source: .cards(block: BlockID("nieuw"), step: "gather"), perPerson: 2))
    let plain = load("collect", "gather: {prompt: Welke?, columns: [{id: woord, title: Woord}]}", "references: [F-1]")
    #expect(steps(plain.block) == ["intro", "gather", "reveal"])
  }

  @Test func aDebateChangesSides() {
    let swap = "swap: {minutes: 2, instruction: Wissel., prompt: Wat is nieuw?}"
    let roles = "roles: [{id: voor, title: Voor}, {id: tegen, title: Tegen}]"
    let (block, issues) = load("role-debate", "cases: [C1]", roles, "votes: true", swap)
    #expect(issues == [])
    #expect(steps(block) == ["intro", "story", "voor", "gather", "wissel", "wissel-oogst", "na", "reveal", "story-reveal"])
    #expect(block?.steps.first { $0.id == "wissel" }?.minutes == 2)
    guard case .gather(let gather)? = block?.steps.first(where: { $0.id == "wissel-oogst" })?.content else { return #expect(Bool(false)) }
    #expect(gather.columns.map(\.id) == ["voor", "tegen"])
    let silent = load("role-debate", "cases: [C1]", roles, "swap: {minutes: 2, instruction: Wissel.}")
    #expect(steps(silent.block).contains("wissel") && !steps(silent.block).contains("wissel-oogst"))
    #expect(load("role-debate", "cases: [C1]", roles, "swap: {minutes: 0}").issues.count == 2)
  }

  @Test func aChecklistTakesACase() {
    let (block, issues) = load("checklist", "items: [{id: een, text: Een?}]", "cases: [C2, C1]")
    #expect(issues == [])
    #expect(steps(block) == ["intro", "story", "ask", "reveal"])
    #expect(block?.cases == ["C2", "C1"])
    #expect(steps(load("checklist", "items: [{id: een, text: Een?}]").block) == ["intro", "ask", "reveal"])
    #expect(load("checklist", "items: [{id: een, text: Een?}]", "cases: [C9]").issues.count == 1)
  }

  @Test func agreementsAskAboutTheirDotsInTheirOwnWords() {
    let gather = "gather: {prompt: Wat?, columns: [{id: wij, title: Wij}]}"
    #expect(load("agreements", gather, "dots: 2", "prompt: Welke eerst?").block?.questions.first?.prompt == "Welke eerst?")
    #expect(load("agreements", gather, "dots: 1").block?.questions.first?.prompt == "Welke afspraak is het belangrijkst?")
  }

  @Test func scoresStandOnOnePage() {
    let (block, issues) = load("score-scale", "items: [{id: een, text: Een.}, {id: twee, text: Twee.}]", "poles: {low: nee, high: ja}")
    #expect(issues == [])
    guard case .reveal(let reveal)? = block?.steps.last?.content else { return #expect(Bool(false)) }
    let ids = ["nieuw/een", "nieuw/twee"].map { QuestionID($0) }
    #expect(reveal.pages == [.combined(questions: ids, view: .scores, labels: ["Een.", "Twee."])])
    guard
      case .reveal(let one)? = load("score-scale", "items: [{id: een, text: Een.}]", "poles: {low: nee, high: ja}").block?.steps.last?
        .content
    else { return #expect(Bool(false)) }
    #expect(one.pages == [.result(question: ids[0], view: .standard)])
  }

  @Test func agreementsShowAListFirst() {
    let (block, issues) = load(
      "agreements", "gather: {prompt: Wat?, columns: [{id: wij, title: Wij}]}", "items: [Eén., Twee.]", "items-title: Denk aan",
      "references: [F-1]")
    #expect(issues == [])
    #expect(block?.steps.first?.pageCount == 2)
    #expect(steps(block).contains("reveal"))
  }

  private static let corners = "corners: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]"
  private static let sides = "sides: [{id: ab, title: AB}, {id: ac, title: AC}, {id: bc, title: BC}]"
  private static let phases = "phases: [{id: een, title: Een, minutes: 5, text: Wat?}, {id: twee, title: Twee, minutes: 5, text: Wat?}]"

  @Test func aCaseGetsItsPlaceAndItsRoles() {
    let (block, issues) = load(
      "case-steps", "cases: [C1]", Self.phases, Self.corners, Self.sides, "roles: [{id: x, title: X}, {id: y, title: Y}]")
    #expect(issues == [])
    #expect(steps(block) == ["intro", "story", "roles", "een", "place", "place-reveal", "twee", "story-reveal"])
    let ends = block?.questions.compactMap { if case .scale(let scale) = $0.kind { scale.lowLabel + scale.highLabel } else { nil } }
    #expect(ends == ["AB", "AC", "BC"])
  }

  @Test func aMissingCornerIsAFault() {
    let (_, issues) = load("case-steps", "cases: [C1]", Self.phases, "corners: [{id: a, title: A}, {id: b, title: B}]", Self.sides)
    #expect(issues.count == 1)
    #expect(issues.first?.hasSuffix("fout: Een driehoek heeft drie delen bij “corners”; hier staan er 2.") == true)
  }

  @Test func aLadderHasItsRungsAsHeadings() throws {
    let ladder = try #require(FurtherForms.loading.programme?.block(BlockID("ladder")))
    guard case .gather(let gather)? = ladder.steps.first(where: { $0.id == "gather" })?.content else { return #expect(Bool(false)) }
    #expect(gather.headings == ["Doen", "Praten"])
  }

  @Test func everyExplanationFitsOnOneScreen() throws {
    let explained = ["verdelen", "ringen", "driehoek", "casus", "volgorde", "stippen", "lijst", "nog-eens", "debat"]
    for id in explained {
      let block = try #require(FurtherForms.loading.programme?.block(BlockID(id)))
      guard case .show(let show)? = block.steps.first?.content, show.pages.count > 1 else {
        Issue.record("\(id) has no explanation")
        continue
      }
      for page in show.pages {
        let words = ([page.text] + page.items).flatMap { $0.split(whereSeparator: \.isWhitespace) }.count
        #expect(words <= 60, "\(id): \(page)")
      }
    }
  }
}
