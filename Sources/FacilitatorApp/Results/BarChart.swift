import Canvas
import Programme

/// Horizontal bars under each other. A full bar is everybody, so that the bars of one group can be compared.
struct BarChart {
  struct Row {
    /// What stands right before the title, such as the number of a scale.
    var lead = ""
    var title: String
    var count: Int
    var countText: String
    /// A few words behind the count.
    var note = ""
  }

  var rows: [Row]
  /// People at a full bar.
  var people: Int
  var part: Part?
  /// A note between a row and the next one, by the place of the upper row.
  var notesBelow: [Int: String] = [:]
  /// Whether block letters may be used.
  var isLarge = false

  func lines(in size: Size) -> [ResultLine] {
    if isLarge, let lines = LargeBarChart(chart: self).lines(in: size) { return lines }
    let longest = rows.map { TextWidth.columns(of: $0.title) }.max() ?? 0
    let beside = Plan(self, titleColumns: min(longest, max(12, min(size.columns * 2 / 5, 40))), size: size)
    let stacked = Plan(self, titleColumns: nil, size: size)
    // A title above its bar reads better than one broken in three or more.
    let isBroken = beside.titles.contains { $0.count > 2 } || beside.rows(thickness: 1, gap: 0) > size.rows
    if isBroken, stacked.rows(thickness: 1, gap: 0) <= size.rows { return stacked.lines }
    return beside.lines
  }
}

extension BarChart {
  /// One way to place titles, bars and counts.
  private struct Plan {
    let chart: BarChart
    /// Width of the titles left of the bars; nil when they stand above them.
    let titleColumns: Int?
    let size: Size
    let titles: [[String]]
    /// Width of the leads with the gap behind them.
    let leadColumns: Int

    init(_ chart: BarChart, titleColumns: Int?, size: Size) {
      self.chart = chart
      self.titleColumns = titleColumns
      self.size = size
      let leads = chart.rows.map { TextWidth.columns(of: $0.lead) }.max() ?? 0
      leadColumns = leads == 0 || titleColumns == 0 ? leads : leads + 2
      let width = titleColumns ?? min(size.columns - leadColumns, ResultLine.readableColumns)
      titles = chart.rows.map { TextLayout.wrapped(PlainText.sanitised($0.title), columns: width) }
    }

    private var barColumn: Int {
      guard let titleColumns else { return 0 }
      return leadColumns + titleColumns == 0 ? 0 : leadColumns + titleColumns + 2
    }

    private var barColumns: Int {
      let counts = chart.rows.map { TextWidth.columns(of: $0.countText) }.max() ?? 0
      let notes = (chart.rows.map(\.note) + chart.notesBelow.values).map { TextWidth.columns(of: $0) }.max() ?? 0
      return max(4, size.columns - barColumn - 2 - counts - (notes == 0 ? 0 : notes + 2))
    }

    private func height(_ row: Int, _ thickness: Int) -> Int {
      titleColumns == nil ? max(1, titles[row].count) + thickness : max(titles[row].count, thickness)
    }

    func rows(thickness: Int, gap: Int) -> Int {
      let bars = chart.rows.indices.reduce(0) { $0 + height($1, thickness) } + gap * max(0, chart.rows.count - 1)
      return bars + (gap == 0 ? chart.notesBelow.count : 0)
    }

    var lines: [ResultLine] {
      let looks = [(3, 2), (3, 1), (1, 1), (1, 0)]
      let (thickness, gap) = looks.first { rows(thickness: $0.0, gap: $0.1) <= size.rows } ?? (1, 0)
      var lines: [ResultLine] = []
      for index in chart.rows.indices {
        lines += bar(index, thickness)
        guard index + 1 < chart.rows.count else { break }
        let note = chart.notesBelow[index].map { [ResultLine($0, .strong, column: barColumn + barColumns + 2)] } ?? []
        lines += note + Array(repeating: .blank, count: max(0, gap - note.count))
      }
      return lines
    }

    private func bar(_ index: Int, _ thickness: Int) -> [ResultLine] {
      let row = chart.rows[index]
      var title = titles[index].isEmpty ? [.blank] : titles[index].map { ResultLine($0, column: leadColumns) }
      title[0].put(row.lead, endingAt: leadColumns > 0 && titleColumns != 0 ? leadColumns - 2 : leadColumns)
      let share = chart.people > 0 ? Double(row.count) / Double(chart.people) : 0
      let filled = Bar.progress(fraction: share, columns: barColumns).prefix { $0 != " " }
      let middle = thickness / 2
      var bars = Array(repeating: ResultLine(String(filled), .accent(chart.part), column: barColumn), count: thickness)
      bars[middle].put(String(repeating: "─", count: barColumns - filled.count), .track, column: barColumn + filled.count)
      bars[middle].put(row.countText, .text, column: barColumn + barColumns + 2)
      if !row.note.isEmpty { bars[middle].append("  " + row.note, .strong) }
      guard titleColumns != nil else { return title + bars }
      let padding = max(0, (thickness - title.count) / 2)
      return ResultLine.beside(Array(repeating: .blank, count: padding) + title, bars, from: 0)
    }
  }
}
