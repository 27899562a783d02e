public import Programme

/// Slips for the evaluation of each meeting, four on a page: a scale for each point and the open question, with no name and no number.
public struct EvaluationSlips: Sendable {
  static let onPage = 4

  private let blocks: [(meeting: String, block: Block)]
  private let people: Int

  /// - Parameter people: how many slips each evaluation needs at least; whole pages are made.
  public init(programme: Programme, people: Int) {
    blocks = programme.meetings.flatMap { meeting in
      (meeting.blocks + meeting.reserve).filter { $0.form == .evaluation }.map { (meeting.title, $0) }
    }
    self.people = max(1, people)
  }

  /// One file, `goedwerk-evaluatie.html`.
  public var file: ExportFile { ExportFile(name: "goedwerk-evaluatie.html", bytes: Array(html.utf8)) }

  /// The slips as one HTML document.
  public var html: String {
    let pages = (people + Self.onPage - 1) / Self.onPage
    let sheets = blocks.flatMap { meeting, block in
      let page =
        "<section class=\"sheet\">\n" + Array(repeating: slip(block, of: meeting), count: Self.onPage).joined(separator: "\n")
        + "\n</section>"
      return Array(repeating: page, count: pages)
    }
    let none = "<section class=\"sheet\">\n<h1>Evaluatie</h1>\n<p>Dit programma heeft geen evaluatie.</p>\n</section>"
    return PrintPage.document(title: "Evaluatiebriefjes", style: Self.style, sheets: sheets.isEmpty ? [none] : sheets)
  }

  private func slip(_ block: Block, of meeting: String) -> String {
    var rows: [String] = []
    var poles: [String] = []
    var open = ""
    for question in block.questions {
      let prompt = PrintPage.escaped(question.prompt)
      switch question.kind {
      case .scale(let scale):
        let words = "\(scale.lowest) is \(scale.lowLabel), \(scale.highest) is \(scale.highLabel)."
        if !poles.contains(words) { poles.append(words) }
        let marks = scale.range.map { "<span class=\"mark\">\($0)</span>" }.joined()
        rows.append("<tr><td>\(prompt)</td><td class=\"marks\">\(marks)</td></tr>")
      default: open += "<p class=\"open\">\(prompt)</p>" + String(repeating: "<p class=\"line\"></p>", count: 3)
      }
    }
    let points = rows.isEmpty ? "" : "<table aria-label=\"De punten met hun schaal\">\n\(rows.joined(separator: "\n"))\n</table>"
    return """
      <div class="slip\(rows.count > 6 ? " dense" : "")">
      <h2>\(PrintPage.escaped(meeting)): \(PrintPage.escaped(block.title))</h2>
      <p class="small">Zet geen naam op dit briefje. Zet bij elk punt een rondje om één cijfer. \(PrintPage.escaped(poles.joined(separator: " ")))</p>
      \(points)
      \(open)
      </div>
      """
  }

  private static let style = """
    .slip { float: left; width: 94.5mm; height: 137mm; padding: 6mm 5mm; border: 0.3mm dashed #555; overflow: hidden; }
    h1 { font-size: 17pt; } h2 { font-size: 13pt; }
    .small { font-size: 9pt; margin: 1mm 0 2mm; }
    table { border-collapse: collapse; width: 100%; font-size: 10pt; line-height: 1.2; }
    td { padding: 1.4mm 0; border-bottom: 0.2mm solid #555; }
    .marks { width: 38mm; white-space: nowrap; text-align: right; }
    .mark { display: inline-block; width: 7.4mm; text-align: center; }
    .open { font-size: 10pt; font-weight: bold; margin-top: 3mm; }
    .line { height: 8mm; border-bottom: 0.2mm solid #555; }
    .dense table { font-size: 8.5pt; } .dense td { padding: 0.8mm 0; }
    """
}
