import Canvas
import Programme

/// Bars in groups under headings, such as the rounds of an option. A full bar is the same in all groups, so that they can be compared.
struct GroupedBars {
  struct Bar {
    /// What stands left of the bar, such as the name of a round; may be empty.
    var label: String
    /// From 0 to 1; nil draws no bar.
    var share: Double?
    var value: String
    /// A few words behind the value.
    var note = ""
    var isStrong = false
  }

  struct Group {
    var title: String
    var bars: [Bar]
  }

  var groups: [Group]
  var part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  func lines(in size: Size) -> [ResultLine] {
    let looks = [(3, 1, 2), (2, 1, 2), (2, 0, 1), (1, 1, 1), (1, 0, 1), (1, 0, 0)]
    let plans = looks.map { look in lines(columns: size.columns, thickness: look.0, gap: look.1, between: look.2) }
    return plans.first { $0.count <= size.rows } ?? plans[plans.count - 1]
  }

  /// - Parameters:
  ///   - gap: rows between the bars of a group.
  ///   - between: rows between two groups.
  private func lines(columns: Int, thickness: Int, gap: Int, between: Int) -> [ResultLine] {
    let all = groups.flatMap(\.bars)
    func widest(_ texts: [String]) -> Int { texts.map { TextWidth.columns(of: $0) }.max() ?? 0 }
    let labels = min(widest(all.map(\.label)), columns * 2 / 5)
    let start = Self.indent + labels + (labels == 0 ? 0 : 2)
    // Words without a bar have the whole width and take none from the numbers.
    let counted = all.filter { $0.share != nil }
    // Numbers in block digits where every bar has one and is as thick.
    let numbers = isLarge && thickness == 3 ? counted.compactMap { LargeNumber($0.value) } : []
    let areLarge = !counted.isEmpty && numbers.count == counted.count
    let digits = numbers.map(\.digitColumns).max() ?? 0
    let values = areLarge ? digits + widest(numbers.map(\.rest)) + 1 : widest(counted.map(\.value))
    let notes = widest(all.map(\.note))
    let bar = max(4, columns - start - 2 - values - (notes == 0 ? 0 : notes + 2))
    var lines: [ResultLine] = []
    for (place, group) in groups.enumerated() {
      if place > 0 { lines += Array(repeating: .blank, count: between) }
      lines += TextLayout.wrapped(PlainText.sanitised(group.title), columns: min(columns, ResultLine.readableColumns))
        .map { ResultLine($0, .strong) }
      for (row, item) in group.bars.enumerated() {
        if row > 0 { lines += Array(repeating: .blank, count: gap) }
        let label = TextLayout.wrapped(PlainText.sanitised(item.label), columns: max(1, labels)).map { ResultLine($0, column: Self.indent) }
        lines += ResultLine.beside(
          label,
          item.share == nil
            ? words(item, start: start, columns: columns)
            : drawn(item, thickness: thickness, start: start, bar: bar, values: values, digits: areLarge ? digits : nil), from: 0)
      }
    }
    return lines
  }

  /// What is told without a bar, on as many lines as it needs.
  private func words(_ item: Bar, start: Int, columns: Int) -> [ResultLine] {
    let text = item.note.isEmpty ? item.value : "\(item.value)  \(item.note)"
    let lines = TextLayout.wrapped(PlainText.sanitised(text), columns: max(1, min(columns - start, ResultLine.readableColumns)))
    return lines.isEmpty ? [.blank] : lines.map { ResultLine($0, column: start) }
  }

  private func drawn(_ item: Bar, thickness: Int, start: Int, bar: Int, values: Int, digits: Int?) -> [ResultLine] {
    let filled = item.share.map { String(Canvas.Bar.progress(fraction: $0, columns: bar).prefix { $0 != " " }) } ?? ""
    var rows = Array(repeating: ResultLine.blank, count: thickness)
    for row in rows.indices where !filled.isEmpty { rows[row].put(filled, .accent(part), column: start) }
    let middle = (rows.count - 1) / 2
    rows[middle].put(String(repeating: "─", count: bar - filled.count), .track, column: start + filled.count)
    let role: Theme.Role = item.isStrong ? .strong : .text
    if let digits, let number = LargeNumber(item.value) {
      for (row, line) in number.lines(endingAt: start + bar + 2 + digits, role).enumerated() { rows[row].pieces += line.pieces }
    } else {
      rows[middle].put(item.value, role, endingAt: start + bar + 2 + values)
    }
    if !item.note.isEmpty { rows[middle].put(item.note, .text, column: start + bar + 2 + values + 2) }
    return rows
  }

  private static let indent = 2
}
