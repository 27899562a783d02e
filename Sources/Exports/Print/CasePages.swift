public import Programme

/// Cases on paper for participants, one page each: the story and the question, never what others did and no notes.
///
/// A case that a block works on with a question of the group's own has a line for that question instead.
public struct CasePages: Sendable {
  private let cases: [CaseStudy]
  private let withOwnQuestion: Set<ItemID>

  public init(programme: Programme) {
    cases = programme.cases ?? []
    let blocks = programme.meetings.flatMap { $0.blocks + $0.reserve }.filter { block in
      block.steps.contains { if case .gather(let gather) = $0.content { gather.isQuestionChecked == true } else { false } }
    }
    withOwnQuestion = Set(blocks.flatMap { $0.cases ?? [] })
  }

  /// One file, `goedwerk-casussen.html`.
  public var file: ExportFile { ExportFile(name: "goedwerk-casussen.html", bytes: Array(html.utf8)) }

  /// The pages as one HTML document.
  public var html: String {
    let none = "<section class=\"sheet\">\n<h1>Casussen</h1>\n<p>Dit programma heeft geen casussen.</p>\n</section>"
    return PrintPage.document(title: "Casussen", style: Self.style, sheets: cases.isEmpty ? [none] : cases.map(page))
  }

  private func page(_ study: CaseStudy) -> String {
    let story = study.pages.map { PrintPage.paragraphs($0) }.joined(separator: "\n")
    let roles = study.roles.isEmpty ? "" : "<h2>Wie erbij betrokken zijn</h2>\n" + PrintPage.list(study.roles)
    let source = study.source.isEmpty ? "" : "<p class=\"source\">Naar: \(PrintPage.escaped(study.source))</p>"
    let headings = ["Wat hier botst", "Wat kan", "Wij kiezen, want"]
    let room = headings.map { "<h2>\($0)</h2>\n" + String(repeating: "<p class=\"line\"></p>", count: 4) }.joined(separator: "\n")
    return """
      <section class="sheet">
      <p class="code number">\(PrintPage.escaped(study.id))</p>
      <h1>\(PrintPage.escaped(study.title))</h1>
      <div class="story">\(story)</div>
      \(question(of: study))
      \(roles)
      \(room)
      \(source)
      </section>
      """
  }

  private func question(of study: CaseStudy) -> String {
    withOwnQuestion.contains(study.id)
      ? "<h2>Onze vraag</h2>\n<p class=\"line\"></p>" : "<p class=\"question\">\(PrintPage.escaped(study.question))</p>"
  }

  private static let style = """
    h1 { font-size: 20pt; line-height: 1.2; margin: 4mm 0; }
    h2 { font-size: 12pt; margin: 6mm 0 1mm; }
    .number { float: right; font-size: 12pt; }
    .story { font-size: 13pt; line-height: 1.45; }
    .story p { margin: 0 0 3mm; }
    .question { font-size: 15pt; font-weight: bold; border-left: 1.5mm solid #000; padding: 1mm 0 1mm 4mm; margin: 5mm 0; }
    ul { margin: 0; padding-left: 6mm; }
    .line { height: 8.5mm; border-bottom: 0.2mm solid #555; }
    .source { position: absolute; bottom: 0; font-size: 8pt; }
    """
}
