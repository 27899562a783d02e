public import Programme

/// Sheets on which participants write down their value sort, one page a seat, for the blind and the paper lane.
public struct EntrySheets: Sendable {
  private let values: ValueList
  private let codes: [String]
  private let group: String

  /// - Parameter codes: codes of the seats as printed, for example `D3-K7QM`.
  public init(values: ValueList, codes: [String], group: String) {
    self.values = values
    self.codes = codes
    self.group = group
  }

  /// One file, `goedwerk-invulbladen.html`.
  public var file: ExportFile { ExportFile(name: "goedwerk-invulbladen.html", bytes: Array(html.utf8)) }

  /// The sheets as one HTML document.
  public var html: String {
    PrintPage.document(title: "Invulbladen waardensortering", style: Self.style, sheets: codes.map(sheet))
  }

  private func sheet(_ code: String) -> String {
    """
    <section class="sheet">
    <p class="seat code">\(PrintPage.escaped(code))</p>
    <h1>Invulblad waardensortering</h1>
    <p class="head">Controlecode van de lijst: <span class="code">\(values.checkCode)</span> · \(PrintPage.escaped(group))</p>
    <p class="intro">\(PrintPage.escaped(values.intro)) Zet geen naam op dit blad. Schrijf de nummers van de kaarten in de vakjes. Wat \
    overblijft, is neutraal en hoeft nergens te staan.</p>
    \(choices)
    \(list)
    <div class="foot">
    <p class="typing"><strong>Voor wie typt:</strong> <span class="code">\(PrintPage.escaped(typed(code)))</span></p>
    \(strip(code))
    </div>
    </section>
    """
  }

  private var choices: String {
    var number = 0
    return SortChoices(values).groups.map { group in
      let questions = group.questions.map { question in
        number += 1
        return "<p class=\"choice\"><strong>Keuze \(number).</strong> \(PrintPage.escaped(question))</p>"
      }
      return "<div class=\"group\">\n" + (questions + group.piles.map(boxes)).joined(separator: "\n") + "\n</div>"
    }.joined(separator: "\n")
  }

  private func boxes(_ pile: Int) -> String {
    let sign = SortChoices.signs(values)[pile]
    let name = PrintPage.escaped(values.piles[pile].name)
    return """
      <div class="pile"><p class="sign code">\(sign)</p><p class="name">\(name)</p><p class="boxes">\(emptyBoxes(values.pileSizes[pile]))</p></div>
      """
  }

  private func emptyBoxes(_ count: Int) -> String { String(repeating: "<span class=\"box\"></span>", count: max(0, count)) }

  /// The numbered values, column by column.
  private var list: String {
    let columns = values.values.count <= 45 ? 3 : 4
    let rows = (values.values.count + columns - 1) / columns
    let lines = (0..<rows).map { row -> String in
      let cells = (0..<columns).map { column -> String in
        let place = column * rows + row
        guard place < values.values.count, place / rows == column else { return "<td></td><td></td>" }
        let value = values.values[place]
        return "<td class=\"value\">\(value.number)</td><td>\(PrintPage.escaped(columns == 3 ? value.name : value.short))</td>"
      }
      return "<tr>" + cells.joined() + "</tr>"
    }
    let density = rows > 12 ? " dense" : ""
    return "<table class=\"values\(density)\" aria-label=\"De waarden met hun nummers\">\n" + lines.joined(separator: "\n") + "\n</table>"
  }

  /// How the facilitator types the sheet: the seat, then each sign with its numbers.
  private func typed(_ code: String) -> String {
    let seat = code.prefix { $0 != "-" }
    let sizes = values.pileSizes
    let piles = SortChoices.signs(values).enumerated().filter { !$0.element.isEmpty }.map { place, sign in
      "\(sign) (\(sizes[place]) nummers)"
    }
    return ([String(seat)] + piles).joined(separator: " ")
  }

  private func strip(_ code: String) -> String {
    let outer = [values.piles.startIndex, values.piles.endIndex - 1].filter { values.piles.indices.contains($0) }
    let piles = outer.map { place in
      "<div class=\"own\"><p>\(PrintPage.escaped(values.piles[place].name)) voor mij</p><p class=\"boxes\">\(emptyBoxes(values.pileSizes[place]))</p></div>"
    }
    return """
      <div class="strip">
      <p class="cut">Knip hier. Deze strook is voor jezelf. De code hoort bij jouw plek en geldt in elke bijeenkomst.</p>
      <p class="seat code">\(PrintPage.escaped(code))</p>
      <p class="head">Controlecode: <span class="code">\(values.checkCode)</span> · \(PrintPage.escaped(group))</p>
      <div class="owns">
      \(piles.joined(separator: "\n"))
      </div>
      </div>
      """
  }

  private static let style = """
    h1 { font-size: 17pt; line-height: 1.2; }
    .seat { float: right; font-size: 20pt; font-weight: bold; line-height: 1.1; border: 0.5mm solid #000; padding: 1.5mm 3mm; }
    .head { font-size: 10pt; max-width: 130mm; max-height: 5mm; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
    .intro { font-size: 10.5pt; margin-top: 3mm; clear: both; }
    .group { border: 0.3mm solid #000; padding: 2.5mm 3mm 3mm; margin-top: 3mm; }
    .choice { font-size: 10.5pt; margin-bottom: 0.8mm; }
    .pile { margin-top: 2mm; overflow: hidden; }
    .sign { float: left; width: 9mm; font-size: 13pt; font-weight: bold; line-height: 1; padding-top: 2.6mm; }
    .name { float: left; width: 46mm; font-weight: bold; font-size: 10.5pt; padding-top: 2mm; line-height: 1.15; }
    .boxes { margin-left: 57mm; line-height: 0; }
    .box { display: inline-block; width: 12mm; height: 9.5mm; border: 0.4mm solid #000; margin: 0 1.5mm 1mm 0; }
    .values { border-collapse: collapse; width: 190mm; margin-top: 4mm; font-size: 9.5pt; line-height: 1.15; table-layout: fixed; }
    .values td { border: 0.2mm solid #555; padding: 0.8mm 1.5mm; overflow: hidden; }
    .values .value { width: 9mm; text-align: right; font-weight: bold; }
    .dense { font-size: 8pt; } .dense td { padding: 0.25mm 1mm; }
    .foot { position: absolute; left: 0; right: 0; bottom: 0; background: #fff; }
    .typing { font-size: 9pt; }
    .strip { border-top: 0.4mm dashed #000; margin-top: 2.5mm; padding-top: 1.5mm; }
    .owns { clear: both; overflow: hidden; }
    .cut { font-size: 9pt; margin-bottom: 1.5mm; }
    .own { float: left; width: 92mm; font-size: 10pt; }
    .own .boxes { margin: 1mm 0 0; }
    """
}
