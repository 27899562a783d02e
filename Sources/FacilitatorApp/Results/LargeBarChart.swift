import Canvas

/// A bar chart for a large screen: titles and counts in block letters of three rows, bars as thick.
struct LargeBarChart {
  let chart: BarChart

  /// Nil when the rows do not fit, or a title has a character without a shape.
  func lines(in size: Size) -> [ResultLine]? {
    let font = BlockFont.small
    let widest = size.columns * 2 / 5
    let wanted = chart.rows.map { font.columns(of: PlainText.sanitised($0.title)) }.max() ?? 0
    let titles = chart.rows.compactMap { row -> [String]? in
      if row.title.isEmpty { return [] }
      return BlockText(PlainText.sanitised(row.title), font: font, leading: 1, columns: min(wanted, widest))?.rows
    }
    let numbers = chart.rows.compactMap { LargeNumber($0.countText) }
    guard titles.count == chart.rows.count, numbers.count == chart.rows.count, chart.rows.allSatisfy({ font.canDraw($0.lead) }) else {
      return nil
    }
    let leads = chart.rows.map { font.columns(of: $0.lead) }.max() ?? 0
    let titleColumn = leads == 0 ? 0 : leads + 3
    let barColumn = titleColumn + (titles.joined().map { TextWidth.columns(of: $0) }.max() ?? 0) + 3
    let digits = numbers.map(\.digitColumns).max() ?? 0
    let rest = numbers.map { TextWidth.columns(of: $0.rest) }.max() ?? 0
    let notes = (chart.rows.map(\.note) + chart.notesBelow.values).map { TextWidth.columns(of: $0) }.max() ?? 0
    let behind = 2 + digits + (rest == 0 ? 0 : rest + 1)
    let bar = size.columns - barColumn - behind - (notes == 0 ? 0 : notes + 2)
    let heights = titles.map { max(Self.thickness, $0.count) }
    let rows = heights.reduce(0, +)
    let gaps = max(1, chart.rows.count - 1)
    let gap = min(2, (size.rows - rows) / gaps)
    guard bar >= Self.shortestBar, gap >= 1 || chart.rows.count == 1 else { return nil }
    var lines: [ResultLine] = []
    for (place, row) in chart.rows.enumerated() {
      let height = heights[place]
      var block = Array(repeating: ResultLine.blank, count: height)
      for (offset, text) in titles[place].enumerated() {
        block[offset + (height - titles[place].count) / 2].put(text, .text, column: titleColumn)
      }
      let top = (height - Self.thickness) / 2
      for (offset, text) in font.lines(for: row.lead).enumerated() where !row.lead.isEmpty { block[top + offset].put(text, column: 0) }
      let share = chart.people > 0 ? Double(row.count) / Double(chart.people) : 0
      let filled = String(Bar.progress(fraction: share, columns: bar).prefix { $0 != " " })
      for offset in 0..<Self.thickness { block[top + offset].put(filled, .accent(chart.part), column: barColumn) }
      block[top + 1].put(String(repeating: "─", count: bar - filled.count), .track, column: barColumn + filled.count)
      for (offset, line) in numbers[place].lines(endingAt: barColumn + bar + 2 + digits, .text).enumerated() {
        block[top + offset].pieces += line.pieces
      }
      if !row.note.isEmpty { block[top + 1].put(row.note, .strong, column: barColumn + bar + behind + 2) }
      lines += block
      guard place + 1 < chart.rows.count else { break }
      var between = Array(repeating: ResultLine.blank, count: gap)
      if let note = chart.notesBelow[place] { between[0].put(note, .strong, column: barColumn + bar + behind + 2) }
      lines += between
    }
    return lines
  }

  private static let thickness = 3
  private static let shortestBar = 16
}
