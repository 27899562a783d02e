import Programme

/// A meeting with every form that came after the first eleven, and the cases they need.
enum FurtherForms {
  static var files: [String: String] {
    var files = SmallProgramme.files
    files["deel.yaml"] = meeting
    files["cases.yaml"] = cases
    return files
  }

  static var loading: ProgrammeLoading { ProgrammeLoader.load(files: files.mapValues { [UInt8]($0.utf8) }) }

  /// The issues after one edit, as `file:line:column severity what`.
  static func issues(replacing old: String, with new: String, in file: String = "deel.yaml") -> [String] {
    var files = files
    guard let text = files[file], let range = text.firstRange(of: old) else { return ["“\(old)” is not in \(file)"] }
    files[file] = text[..<range.lowerBound] + new + text[range.upperBound...]
    return SmallProgramme.list(ProgrammeLoader.load(files: files.mapValues { [UInt8]($0.utf8) }))
  }

  static let cases = """
    cases:
      - id: C1
        title: De brief
        axis: profession-politics
        situation: Er ligt een brief klaar.
        more: [De brief is dun.]
        question: Moet de brief weg?
        roles: [schrijver, lezer]
        reveal: Hij ging weg.
        source: Bron
        note: Let op de tijd.
      - id: C2
        title: Het plan
        axis: politics-society
        situation: Er is een plan.
        question: Mag het plan door?

    """

  private static func block(_ id: String, _ form: String, _ rest: String) -> String {
    let head = [
      "  - id: \(id)", "    number: b-\(id)", "    title: Blok \(id)", "    minutes: 30", "    shortest: 5", "    priority: may",
      "    form: \(form)", "    room: Doe dit samen.", "    debrief: [Wat valt op?]",
    ]
    let own = rest.split(separator: "\n").map { "    " + $0 }
    return (head + own).joined(separator: "\n") + "\n"
  }

  static let meeting =
    """
    id: deel
    part: morals
    title: Deel
    blocks:

    """
    + block("oogst", "collect", "gather: {prompt: Welke?, columns: [{id: woord, title: Woord}]}")
    + block("eerste", "value-sort", "")
    + block("stellingen", "statement-poll", "items: [{id: een, text: Een.}]\nrows: [I-S1]\nreferences: [F-1]")
    + block(
      "verdelen", "point-division",
      "items: [{id: a, title: A, text: Uitleg.}, {id: b, title: B}, {id: c, text: C}]\ntotal: 10\n"
        + "rounds: [{id: nu, title: Nu}, {id: straks, title: Straks}]\ndisplay: triangle")
    + block(
      "ringen", "rings",
      "items: [{id: zelf, text: Zelf}, {id: team, text: Team}]\nprompt: Welke wint?\n"
        + "marker: {title: Minister, prompt: Waar staat de minister?}")
    + block(
      "driehoek", "triangle",
      "corners: [{id: vak, title: Vak}, {id: politiek, title: Politiek}, {id: samen, title: Samenleving}]\n"
        + "sides: [{id: vp, title: Loyaal}, {id: ps, title: Gekozen}, {id: sv, title: Dienend}]\nprompt: Waar knelt het?")
    + block(
      "casus", "case-steps",
      """
      cases: [C1, C2]
      phases:
        - {id: benoemen, title: Benoemen, minutes: 5, text: Wat speelt er?, question-check: true, gather: {prompt: De vraag, columns: [{id: vraag, title: Vraag}]}}
        - {id: overwegen, title: Overwegen, minutes: 5, text: Wat kan er?, options: true, gather: {prompt: Opties, columns: [{id: optie, title: Optie}]}}
        - {id: besluiten, title: Besluiten, minutes: 5, text: Kies er een., choose: true}
        - {id: terug, title: Terugblikken, minutes: 5, text: Hoe ging het?}
      """)
    + block(
      "debat", "role-debate", "cases: [C2]\nroles: [{id: voor, title: Voor}, {id: tegen, title: Tegen}]\nvotes: true\nmix: 100")
    + block("ladder", "ladder", "rungs: [Doen, Praten]\ngather: {prompt: Waar?, columns: [{id: op, title: Op}, {id: neer, title: Af}]}")
    + block("volgorde", "ranking", "items: [{id: a, text: A}, {id: b, text: B}]")
    + block("stippen", "dot-vote", "source: oogst\ndots: 2")
    + block("lijst", "checklist", "items: [{id: een, text: Een.}, {id: twee, text: Twee.}]\nchoose: {prompt: Welke eerst?}")
    + block(
      "afspraken", "agreements",
      "earlier: oogst\ngather: {prompt: Wat?, columns: [{id: wij, title: Wij}]}\nvolunteers: Wie doet mee?\ndots: 1")
    + block("vergelijken", "comparison", "show: [{block: verdelen}, {block: oogst}, {block: eerste, view: ranking}]")
    + block("tonen", "presentation", "sentences: [{id: willen, text: Wij willen}, {id: vragen, text: Wij vragen}]")
    + block("nog-eens", "value-sort", "compare-with: eerste")
}
