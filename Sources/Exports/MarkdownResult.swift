import SessionEngine
import Summary

/// One result in Markdown: the finding in a sentence, then the table, then what belongs under it.
struct MarkdownResult {
  func parts(_ result: ResultSummary, hasHeading: Bool = true) -> [String] {
    var parts = hasHeading ? ["#### " + MarkdownText.escaped(result.prompt)] : []
    parts.append(MarkdownText.line(result.spoken))
    let people = result.people ?? 0
    switch result.figure {
    case .withheld(let withheld): parts.append("Weggelaten: \(withheld.reason.words).")
    case .words: break
    case .options(let options):
      parts.append(MarkdownText.table(["Antwoord", "Aantal"], options.map { [$0.title, $0.text] }, numbers: [1]))
    case .scale(let scale): parts += self.scale(scale)
    case .headings(let headings): parts += headings.flatMap(heading)
    case .sort(let sort): parts += self.sort(sort, people)
    case .means(let means): parts.append(MarkdownText.list(means.rows.map { "\($0.title): \(means.words($0))" }))
    }
    if let people = result.people { parts.append("Aantal deelnemers bij deze vraag: \(people).") }
    parts += result.remarks.map(MarkdownText.line)
    return parts
  }

  /// Scores on the same scale side by side; other results one after another.
  func evaluation(_ results: [ResultSummary]) -> [String] {
    var parts: [String] = []
    var rows: [[String]] = []
    var header: [String] = []
    var ends = ""
    func flush() {
      if !rows.isEmpty { parts += [MarkdownText.line(ends), MarkdownText.table(header, rows, numbers: Set(1..<header.count))] }
      rows = []
    }
    for result in results {
      guard case .scale(let scale) = result.figure, let people = result.people else {
        flush()
        parts += self.parts(result)
        continue
      }
      let own = ["Punt"] + scale.parts.map(\.label) + ["Aantal", "Gemiddeld"]
      if own != header || ends != scale.endsInWords { flush() }
      header = own
      ends = scale.endsInWords
      let mean = scale.meanTenths.map(Wording.decimal(tenths:)) ?? "-"
      rows.append([result.prompt] + scale.parts.map { "\($0.count)" } + ["\(people)", mean])
    }
    flush()
    return parts
  }

  private func scale(_ scale: ScaleFigure) -> [String] {
    let rows = scale.parts.map { [$0.label, "\($0.count)"] }
    var parts = [MarkdownText.line(scale.endsInWords), MarkdownText.table(["Score", "Aantal"], rows, numbers: [1])]
    if let mean = scale.meanTenths { parts.append("Gemiddeld: \(Wording.decimal(tenths: mean)).") }
    return parts
  }

  private func heading(_ heading: HeadingFigure) -> [String] {
    let count = heading.count == 1 ? "1 woord" : "\(heading.count) woorden"
    let shown = heading.lines.reduce(0) { $0 + $1.times }
    let part = shown == heading.count ? "" : ", waarvan \(shown) in dit verslag"
    let title = "**\(MarkdownText.escaped(heading.title))** (\(count)\(part))"
    return heading.lines.isEmpty ? [title] : [title, MarkdownText.list(heading.lines.map(\.inWords))]
  }

  private func sort(_ sort: SortFigure, _ people: Int) -> [String] {
    var parts = sort.piles.map { pile in
      let values = pile.values.map { $0.name + ($0.isOnBorder ? " *" : "") }
      return "**\(MarkdownText.escaped(pile.name)):** \(MarkdownText.escaped(values.joined(separator: ", ")))."
    }
    if sort.piles.contains(where: { $0.values.contains(where: \.isOnBorder) }) {
      parts.append(MarkdownText.escaped("* \(Wording.onBorder)"))
    }
    if !sort.rows.isEmpty { parts.append(ranking(sort, people)) }
    if let agreement = sort.agreement {
      parts.append(
        "Overeenkomst: \(agreement.words) (\(Wording.decimal(hundredths: agreement.hundredths)); 0 = toeval, 1 = iedereen gelijk).")
      parts.append(
        "\(agreement.divided) van de \(sort.rows.count) waarden zijn verdeeld. Bij willekeurig sorteren zijn dat er gemiddeld "
          + "\(agreement.dividedByChance).")
    }
    return parts
  }

  private func ranking(_ sort: SortFigure, _ people: Int) -> String {
    let top = sort.piles.first?.values.count ?? 0
    let bottom = sort.piles.last?.values.count ?? 0
    let header =
      ["Plaats", "Waarde", "Gemiddeld", "In de top \(top)", "In de laatste \(bottom)"] + sort.piles.map(\.name) + ["Opmerking"]
    let rows = sort.rows.map { row in
      [
        Wording.place(row.place, isShared: row.isShared), row.name, Wording.signedMean(tenths: row.meanTenths),
        Wording.count(row.topCount, of: people), Wording.count(row.bottomCount, of: people),
      ] + row.pileCounts.map(String.init) + [row.labels.joined(separator: ", ")]
    }
    return MarkdownText.table(header, rows, numbers: Set(2..<(header.count - 1)))
  }
}

extension ScaleFigure {
  /// For example `1 is helemaal niet, 5 is helemaal.`
  var endsInWords: String { "\(lowest) is \(lowLabel), \(highest) is \(highLabel)." }
}
