import Canvas
import Programme

/// Subgroups in columns, as large as fits: in big letters, or line by line with every label below the one above.
struct SubgroupsPainter {
  /// One text for each subgroup, for example `D1 D4`.
  private let plain: [String]
  private let big: [String]

  /// - Parameters:
  ///   - groups: labels of seats per subgroup.
  ///   - isNumbered: whether the number of a group stands before it, for example where each takes a role.
  init(_ groups: [[String]], isNumbered: Bool = false) {
    let numbers = groups.indices.map { isNumbered ? "\($0 + 1): " : "" }
    let widest = groups.joined().map { TextWidth.columns(of: $0) }.max() ?? 0
    plain = zip(groups, numbers).map { group, number in
      let cells = group.map { $0 + String(repeating: " ", count: widest - TextWidth.columns(of: $0)) }
      return number + String(cells.joined(separator: " ").reversed().drop { $0 == " " }.reversed())
    }
    big = zip(groups, numbers).map { $1 + $0.joined(separator: " ") }
  }

  private static let gap = 4
  private static let bigGap = 8
  private static let bigRows = 6

  /// What the subgroups take line by line, in as few columns as these rows allow.
  func size(rows: Int) -> Size {
    let columns = rows > 0 ? (plain.count + rows - 1) / rows : plain.count
    guard columns > 0 else { return Size(columns: 0, rows: 0) }
    return Size(columns: columns * width + (columns - 1) * Self.gap, rows: (plain.count + columns - 1) / columns)
  }

  /// Rows that they take at these columns: in big letters, or line by line when big letters are too wide.
  func rows(columns: Int) -> Int {
    let width = big.map { BigDigits.size(of: $0).columns }.max() ?? 0
    let beside = (columns + Self.bigGap) / max(1, width + Self.bigGap)
    return beside > 0 ? (big.count + beside - 1) / beside * Self.bigRows : plain.count
  }

  private var width: Int { plain.map { TextWidth.columns(of: $0) }.max() ?? 0 }

  /// Draws them line by line; returns how far they can scroll.
  func draw(_ area: Rect, scroll: Int, on brush: inout Brush) -> Int {
    let most = max(1, (area.columns + Self.gap) / max(1, width + Self.gap))
    let columns = min(most, max(1, (plain.count + max(1, area.rows) - 1) / max(1, area.rows)))
    let rows = (plain.count + columns - 1) / columns
    let spacing = rows * 2 - 1 <= area.rows ? 2 : 1
    let maximum = max(0, rows - area.rows)
    let first = min(maximum, max(0, scroll))
    let top = area.row + max(0, area.rows - (rows - 1) * spacing - 1) / 2
    let left = area.column + max(0, area.columns - columns * (width + Self.gap) + Self.gap) / 2
    for (place, text) in plain.enumerated() {
      // Down the columns, so that the order of the seats can be read like a list.
      let row = place % rows - first
      guard row >= 0, row * spacing < area.rows else { continue }
      brush.line(
        text, row: top + row * spacing, column: left + place / rows * (width + Self.gap), role: .strong, width: min(width, area.columns))
    }
    return maximum
  }

  /// Draws them in big letters, if all of them fit; returns whether they did.
  func drawBig(_ area: Rect, on brush: inout Brush) -> Bool {
    let width = big.map { BigDigits.size(of: $0).columns }.max() ?? 0
    let columns = (area.columns + Self.bigGap) / max(1, width + Self.bigGap)
    guard columns > 0, width > 0 else { return false }
    let rows = (big.count + columns - 1) / columns
    guard rows * Self.bigRows - 1 <= area.rows else { return false }
    let used = (big.count + rows - 1) / rows
    let left = area.column + (area.columns - used * (width + Self.bigGap) + Self.bigGap) / 2
    for (place, text) in big.enumerated() {
      for (offset, line) in BigDigits.lines(for: text).enumerated() {
        brush.frame.put(
          line, row: area.row + place % rows * Self.bigRows + offset, column: left + place / rows * (width + Self.bigGap),
          style: brush.style(.strong))
      }
    }
    return true
  }
}

extension WorkPainter {
  /// Pairs and threes find each other by their seats; larger groups are called by a number.
  var isNumbered: Bool { grouping == .groups || grouping == .fours }

  /// The subgroups with the time above or beside them.
  func drawSubgroups(_ groups: [[String]], time: String?, role: Theme.Role, in area: Rect, on brush: inout Brush) {
    let painter = SubgroupsPainter(groups, isNumbered: isNumbered)
    if area.rows >= 18, painter.drawBig(area.dropTop(time == nil ? 1 : 7), on: &brush) {
      if let time { _ = brush.bigDigits(time, in: area.top(6).bottom(5), role: role) }
      return
    }
    guard let time else {
      brush.maximumScroll = painter.draw(area, scroll: scroll, on: &brush)
      return
    }
    let digits = BigDigits.size(of: time)
    let beside = painter.size(rows: area.rows)
    if area.rows >= digits.rows, beside.columns + digits.columns + 4 <= area.columns {
      let room = area.columns - beside.columns - 4
      // Half and half where both have room enough, so that neither is pushed to the edge.
      let left = min(room, max(digits.columns, area.columns / 2))
      _ = brush.bigDigits(time, in: area.left(left), role: role)
      brush.maximumScroll = painter.draw(area.dropLeft(left + 4), scroll: scroll, on: &brush)
      return
    }
    brush.centered(time, row: area.row, in: area, role: role)
    brush.maximumScroll = painter.draw(area.dropTop(1), scroll: scroll, on: &brush)
  }
}
