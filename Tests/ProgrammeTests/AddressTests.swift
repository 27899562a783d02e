import Programme
import Testing

/// The shared screen says jullie; only what two participants ask each other, between quotation marks, says jij.
struct AddressTests {
  @Test(arguments: ["u", "uw", "je", "jij", "jouw", "jou"])
  func sharedScreenHasNoSingularAddress(word: String) throws {
    let programme = try #require(ShippedFiles.loading.programme)
    for (place, text) in SharedScreenTexts.all(of: programme) {
      #expect(!words(outsideQuotes(text)).contains(word), "\(place): \(text)")
    }
  }

  /// A text without what stands between typographic quotation marks.
  private func outsideQuotes(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "“" { depth += 1 }
      if character == "”" { depth -= 1 }
      return depth == 0
    }
  }

  private func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init))
  }

  @Test func theTestSeesAnAddress() {
    #expect(
      words(outsideQuotes("Vraag: “Wanneer doe jij dat?” Schrijf je antwoord op.")).contains("je"))
    #expect(!words(outsideQuotes("Vraag: “Wanneer doe jij dat?” Schrijf het op.")).contains("jij"))
  }
}

/// Every text of a programme that can reach the shared screen.
enum SharedScreenTexts {
  static func all(of programme: Programme) -> [(place: String, text: String)] {
    var result = programme.values.values.flatMap {
      [("waarde", $0.name), ("waarde", $0.short), ("waarde", $0.description)]
    }
    result += programme.values.piles.flatMap { [("stapel", $0.name), ("stapel", $0.question)] }
    result += programme.values.steps.map { ("stap", $0.question) }
    result += [("waarden", programme.values.intro), ("waarden", programme.values.extraQuestion)]
    for finding in programme.references.findings {
      result += ([finding.title] + finding.texts).map { (finding.id, $0) }
    }
    for table in programme.references.tables {
      result +=
        ([table.title, table.question] + table.options.map(\.title) + table.rows.map(\.statement))
        .map { (table.id, $0) }
    }
    for meeting in programme.meetings {
      result.append((meeting.id.rawValue, meeting.title))
      for block in meeting.blocks + meeting.reserve {
        let place = block.id.rawValue
        result += ([block.title, block.room] + block.debrief).map { (place, $0) }
        for step in block.steps { result += texts(of: step).map { (place + "/" + step.id, $0) } }
      }
    }
    return result
  }

  private static func texts(of step: Step) -> [String] {
    switch step.content {
    case .show(let show): show.pages.flatMap(texts)
    case .work(let work): [work.instruction]
    case .ask(let ask): ask.questions.flatMap { [$0.prompt] + labels(of: $0.kind) }
    case .reveal(let reveal): reveal.pages.flatMap(texts)
    case .gather(let gather):
      [gather.prompt] + gather.columns.flatMap { [$0.title, $0.explanation] }
    case .talk(let talk): talk.questions
    }
  }

  private static func texts(of page: RevealPage) -> [String] {
    if case .reference(let page) = page { return texts(of: page) }
    return []
  }

  private static func texts(of page: Page) -> [String] {
    [page.heading, page.text, page.source] + page.items
  }

  private static func labels(of kind: QuestionKind) -> [String] {
    switch kind {
    case .choice(let options, _): options.map(\.title)
    case .scale(let scale): [scale.lowLabel, scale.highLabel]
    case .assign(_, let columns, _): columns.flatMap { [$0.title, $0.explanation] }
    case .points(let options, _), .rank(let options), .dots(.options(let options), _): options.map(\.title)
    case .text, .sort, .dots: []
    }
  }
}
