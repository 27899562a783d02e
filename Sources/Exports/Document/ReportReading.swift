import SessionEngine
public import Summary

extension ReportDocument {
  /// The report in the order of reading, with every chart followed by its table.
  public init(_ report: SummaryReport) {
    let cover = report.cover
    title = cover.title
    subtitle = cover.subtitle
    mark = report.edition == .intern ? "INTERN" : ""
    date = report.date
    parts = cover.notices.map { .paragraph(Self.notice($0)) }
    parts += cover.facts.map { .paragraph(DocumentParagraph(.fact, lead: "\($0.label):", $0.value)) }
    for section in report.outline { add(section, level: 1) }
    Self.breakPage(before: &parts)
    number()
  }

  /// Deeper headings than a reader can tell apart are not made.
  private static let deepest = 3

  private mutating func add(_ section: ReportSection, level: Int) {
    guard !section.isEmpty else { return }
    parts.append(.heading(DocumentHeading(level: min(level, Self.deepest), text: section.title, isOnNewPage: section.isOnNewPage)))
    for part in section.parts { add(part) }
    for section in section.sections { add(section, level: level + 1) }
  }

  private mutating func add(_ part: ReportPart) {
    switch part {
    case .paragraph(let text): parts.append(.paragraph(DocumentParagraph(Self.isNote(text) ? .note : .body, text)))
    case .notice(let text): parts.append(.paragraph(Self.notice(text)))
    case .list(let label, let items), .quotes(let label, let items):
      guard !items.isEmpty else { return }
      if !label.isEmpty { parts.append(.paragraph(DocumentParagraph(.lead, lead: label, ""))) }
      parts.append(.list(items))
    case .table(let table): parts.append(.table(DocumentTable(table)))
    case .chart(let chart):
      add(chart)
      parts.append(.table(DocumentTable(chart.table)))
      if !chart.source.isEmpty { parts.append(.paragraph(Self.source(chart.source))) }
    case .source(let text): parts.append(.paragraph(Self.source(text)))
    }
  }

  /// A chart takes the sentence that says what is to be seen in it from before it, so that both stay together.
  private mutating func add(_ chart: Chart) {
    guard let plot = Plot(chart.shape) else { return }
    var finding = ""
    if case .paragraph(let before) = parts.last, before.role == .body, before.lead.isEmpty, before.text == chart.spoken {
      finding = before.text
      parts.removeLast()
    }
    parts.append(.chart(DocumentChart(title: chart.title, finding: finding, alternative: chart.alternative, plot: plot)))
  }

  /// How many people a figure is about, and its mean, stand small under it.
  private static func isNote(_ text: String) -> Bool {
    ["Aantal deelnemers bij deze vraag:", "Gemiddeld:", "Overeenkomst:", "* "].contains { text.hasPrefix($0) }
  }

  /// The text begins on a page of its own, after the contents.
  private static func breakPage(before parts: inout [DocumentPart]) {
    guard let place = parts.firstIndex(where: { if case .heading = $0 { true } else { false } }), case .heading(var heading) = parts[place]
    else { return }
    heading.isOnNewPage = true
    parts[place] = .heading(heading)
  }

  /// A first word in capitals, such as `INTERN.`, is its lead.
  private static func notice(_ text: String) -> DocumentParagraph {
    let first = text.prefix { $0 != " " }
    guard first.count > 2, first == first.uppercased() else { return DocumentParagraph(.notice, text) }
    return DocumentParagraph(.notice, lead: String(first), String(text.dropFirst(first.count + 1)))
  }

  private static func source(_ text: String) -> DocumentParagraph {
    DocumentParagraph(.source, text.hasPrefix("Bron") ? text : "Bron: \(text)")
  }
}

extension DocumentTable {
  init(_ table: ReportTable) {
    let columns = table.header.enumerated().map { place, title in
      DocumentColumn(
        title, isNumber: table.numberColumns.contains(place), weight: Self.weight(of: place, in: table),
        longestWord: Self.longestWord(of: place, in: table))
    }
    self.init(caption: table.caption, columns: columns, rows: table.rows)
  }

  private static func longestWord(of place: Int, in table: ReportTable) -> Int {
    let cells = [table.header[place]] + table.rows.map { $0[place] }
    return cells.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 1
  }

  /// In letters: at least the longest word, at most a line of running text.
  private static func weight(of place: Int, in table: ReportTable) -> Int {
    let longestWord = longestWord(of: place, in: table)
    let longest = table.rows.map { $0[place].count }.max() ?? 1
    return max(
      min(longestWord, 16), (min(table.header[place].count, 20) + 1) / 2,
      min(longest, table.header.count > DocumentTable.mostColumns ? 24 : 40), 4) + 2
  }
}

extension Plot {
  /// The drawing of a chart; nil when there is nothing to draw.
  init?(_ shape: ChartShape) {
    switch shape {
    case .bars(let rows, let most): self = Plot.bars(rows, most)
    case .parts(let chart):
      let rows = chart.rows.flatMap { row -> [SharesPlot.Row] in
        let own = SharesPlot.Row(title: row.title, shares: row.counts, words: row.counts.isEmpty ? row.words : "n = \(row.people)")
        guard !row.surveyPercent.isEmpty else { return [own] }
        return [own, SharesPlot.Row(title: "in een enquête", shares: row.surveyPercent, words: "in %", isReference: true)]
      }
      self = .shares(SharesPlot(parts: chart.parts, rows: rows))
    case .rounds(let labels, let rows, let most):
      let whole = Double(max(1, min(most, rows.flatMap(\.tenths).compactMap { $0 }.max() ?? most)))
      if labels.count == 1 {
        let bars = rows.map {
          BarsPlot.Bar(title: $0.title, value: $0.tenths.first.flatMap { $0 }.map(Double.init), words: Self.words($0.tenths.first ?? nil))
        }
        self = .bars(BarsPlot(bars: bars, whole: whole))
      } else {
        let bars = rows.map {
          RoundsPlot.Row(title: $0.title, values: $0.tenths.map { $0.map(Double.init) }, words: $0.tenths.map(Self.words))
        }
        self = .rounds(RoundsPlot(rounds: labels, rows: bars, whole: whole))
      }
    case .triangle(let corners, let perMille):
      guard corners.count == 3, perMille.count == 3 else { return nil }
      let point = TriangleFigure.Point(title: "de stip is het midden van de groep", weights: perMille.map(Double.init))
      self = .triangle(TriangleFigure(corners: corners, points: [point]))
    case .sides(let corners, let rows):
      guard corners.count == 3, rows.count == 3 else { return nil }
      self = .triangle(TriangleFigure(corners: corners, points: [], sides: rows.map { "\($0.title): \($0.text)" }))
    case .rings(let rows, let marker, let marks):
      let rings = rows.enumerated().map { place, row in
        let mark = marks.indices.contains(place) ? "; \(marker): \(marks[place])" : ""
        return RingsPlot.Ring(title: row.title, words: row.text + mark)
      }
      self = .rings(RingsPlot(rings: rings))
    case .axes(let marks):
      self = .axes(
        AxesPlot(
          axes: marks.map {
            AxesPlot.Axis(
              title: $0.title, low: $0.lowLabel, high: $0.highLabel, lowest: 0, highest: 10,
              value: $0.doubledMedian.map { Double($0) / 2 }, words: $0.words)
          }))
    case .shifts(let rows):
      guard let plot = Plot.shifts(rows) else { return nil }
      self = plot
    }
  }

  /// Bars of options; numbers of a scale as columns of dots in their order.
  private static func bars(_ rows: [ChartBar], _ most: Int) -> Plot {
    let numbers = rows.compactMap { Int($0.title) }
    let counts = rows.compactMap(\.count)
    if rows.count > 2, numbers.count == rows.count, counts.count == rows.count,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    {
      return .columns(
        ColumnsPlot(columns: rows.map { ColumnsPlot.Column(title: $0.title, count: $0.count ?? 0) }, low: "", high: "", middle: nil))
    }
    let bars = rows.map { BarsPlot.Bar(title: $0.title, value: $0.count.map(Double.init), words: $0.text) }
    return .bars(BarsPlot(bars: bars, whole: Double(max(1, most))))
  }

  /// The largest moves up and down, so that their names can be read.
  private static func shifts(_ rows: [ShiftFigureRow]) -> Plot? {
    let moved = rows.filter { $0.meanTenths != 0 }
    let largest = moved.sorted { ($1.meanTenths.magnitude, $0.number) < ($0.meanTenths.magnitude, $1.number) }.prefix(12).map(\.number)
    let shown = moved.filter { largest.contains($0.number) || $0.beatsChance }
    if shown.isEmpty { return nil }
    let slopes = shown.map {
      SlopesPlot.Slope(
        title: $0.name, move: Double($0.meanTenths), words: Typography.number(Wording.signedMean(tenths: $0.meanTenths)),
        isStrong: $0.beatsChance)
    }
    return .slopes(SlopesPlot(before: "toen", after: "nu", slopes: slopes))
  }

  private static func words(_ tenths: Int?) -> String { tenths.map(Wording.decimal(tenths:)) ?? "-" }
}
