import Canvas

/// A list of which one row may be in focus; a long one shows the part around it.
struct FocusList {
  struct Row {
    var sign: String
    var text: String
    /// Behind the text, at the right.
    var trailing = ""
    var isStrong = false
    /// Whether it is a heading between the rows, without a sign.
    var isHeading = false
  }

  let rows: [Row]
  let focus: Int?

  func draw(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
    let signs = (rows.map { TextWidth.columns(of: $0.sign) }.max() ?? 0) + 1
    let trailing = rows.map { TextWidth.columns(of: $0.trailing) }.max() ?? 0
    let width = max(1, area.columns - signs - (trailing > 0 ? trailing + 2 : 0) - 2)
    let texts = rows.map { row in row.isHeading ? [row.text] : TextLayout.wrapped(row.text, columns: width) }
    let heights = texts.map { max(1, $0.count) }
    let total = heights.reduce(0, +)
    let gap = total + rows.count - 1 <= area.rows && rows.count <= 9 ? 1 : 0
    let top = focus.map { place in heights[..<place].reduce(0, +) } ?? 0
    let height = focus.map { heights[$0] } ?? 0
    let first = gap > 0 ? 0 : min(max(0, top - max(0, area.rows - height) / 2), max(0, total - area.rows))
    var line = 0
    for (place, row) in rows.enumerated() {
      for (offset, text) in (texts[place].isEmpty ? [""] : texts[place]).enumerated() {
        defer { line += 1 }
        guard line >= first, line - first < area.rows else { continue }
        draw(
          row, text, isFirst: offset == 0, isFocus: place == focus, signs, trailing,
          Rect(
            column: area.column, row: area.row + line - first, columns: area.columns, rows: 1), on: &brush)
      }
      line += gap
    }
    guard gap == 0, total > area.rows else { return }
    let more = first == 0 ? "↓ meer" : first + area.rows >= total ? "↑ meer" : "↑↓ meer"
    brush.line(more, row: layout.notice.row, column: layout.notice.endColumn - 7, role: .quiet, width: 7)
  }

  private func draw(
    _ row: Row, _ text: String, isFirst: Bool, isFocus: Bool, _ signs: Int, _ trailing: Int, _ line: Rect, on brush: inout Brush
  ) {
    if row.isHeading {
      brush.line(text, row: line.row, column: line.column, role: .title(brush.part), width: line.columns - trailing - 1)
      brush.line(row.trailing, row: line.row, column: line.endColumn - TextWidth.columns(of: row.trailing), role: .quiet, width: trailing)
      return
    }
    if isFocus { brush.frame.fill(line, " ", style: brush.style(.focus)) }
    let role: Theme.Role = isFocus ? .focus : row.isStrong ? .strong : .text
    if isFirst { brush.line(row.sign, row: line.row, column: line.column + 1, role: isFocus ? .focus : .accent(brush.part), width: signs) }
    brush.line(text, row: line.row, column: line.column + 1 + signs, role: role, width: line.columns - signs - 1)
    guard isFirst, trailing > 0 else { return }
    let width = TextWidth.columns(of: row.trailing)
    brush.line(row.trailing, row: line.row, column: line.endColumn - width - 1, role: role, width: width)
  }
}

/// Text that can be longer than the screen, with bars between its lines.
struct ScrollText {
  enum Line {
    case text(String, Theme.Role)
    case pair(String, String)
    /// Share in thousandths.
    case bar(Int)
  }

  fileprivate(set) var lines: [Line] = []
  let columns: Int

  init(columns: Int) { self.columns = columns }

  mutating func add(_ text: String, _ role: Theme.Role = .text, indent: Int = 0) {
    let lead = String(repeating: " ", count: indent)
    lines += TextLayout.wrapped(text, columns: columns - indent).map { .text(lead + $0, role) }
  }

  /// Wrapped text that hangs under a sign.
  mutating func add(bullet text: String) {
    for (place, line) in TextLayout.wrapped(text, columns: columns - 2).enumerated() {
      lines.append(.text((place == 0 ? "• " : "  ") + line, .text))
    }
  }

  mutating func gap() { if !lines.isEmpty { lines.append(.text("", .text)) } }

  /// A title with words at the right; below each other where they do not fit beside each other.
  mutating func add(_ title: String, value: String) {
    if TextWidth.columns(of: title) + TextWidth.columns(of: value) + 2 <= columns {
      lines.append(.pair(title, value))
    } else {
      add(title, .strong)
      add(value, .text, indent: 2)
    }
  }

  mutating func add(share: Int) { lines.append(.bar(share)) }

  func draw(_ area: Rect, scroll: Int, _ layout: Layout, on brush: inout Brush) {
    brush.maximumScroll = max(0, lines.count - area.rows)
    let first = min(scroll, brush.maximumScroll)
    for (offset, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      let row = area.row + offset
      switch line {
      case .text(let text, let role): brush.frame.put(text, row: row, column: area.column, style: brush.style(role), width: area.columns)
      case .pair(let title, let value):
        brush.line(title, row: row, column: area.column, role: .strong, width: area.columns)
        let width = TextWidth.columns(of: value)
        brush.line(value, row: row, column: area.column + columns - width, width: width)
      case .bar(let share):
        brush.bar(fraction: Double(share) / 1000, row: row, column: area.column, columns: columns, role: .accent(brush.part))
      }
    }
    guard brush.maximumScroll > 0 else { return }
    let more = first == 0 ? "↓ meer" : first == brush.maximumScroll ? "↑ meer" : "↑↓ meer"
    brush.line(more, row: layout.notice.row, column: layout.notice.endColumn - 7, role: .quiet, width: 7)
  }
}

extension ScrollText {
  /// A key and its words, in two columns.
  mutating func add(aligned name: String, _ words: String) {
    lines.append(.text(TextLayout.aligned(name, columns: 18) + words, .text))
  }
}
