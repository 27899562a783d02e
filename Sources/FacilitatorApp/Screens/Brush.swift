import Canvas
import Programme

/// Draws on a frame with the roles of a theme.
struct Brush {
  var frame: Frame
  let theme: Theme
  let part: Part?
  /// How far the list on this screen can scroll.
  var maximumScroll = 0
  /// Whether text was cut because there was no room for it.
  private(set) var hasLostText = false

  /// Whether letters may be drawn with blocks.
  let hasBlocks: Bool

  init(size: Size, theme: Theme, part: Part?, hasBlocks: Bool = true) {
    self.hasBlocks = hasBlocks
    frame = Frame(size: size, style: theme.background)
    self.theme = theme
    self.part = part
  }

  /// Whether there is room for open lines between lines of text.
  var isRoomy: Bool { frame.size.rows >= 40 && frame.size.columns >= 120 }

  /// Widest comfortable line of running text.
  var measure: Int { isRoomy ? 76 : 64 }

  func style(_ role: Theme.Role) -> Style { theme.style(role) }

  /// One line, cut with an ellipsis when it is too long.
  @discardableResult
  mutating func line(_ text: String, row: Int, column: Int, role: Theme.Role = .text, width: Int) -> Int {
    if TextWidth.columns(of: text) > max(0, width) || row >= frame.size.rows { hasLostText = true }
    return frame.put(TextLayout.truncated(text, columns: max(0, width)), row: row, column: column, style: style(role), width: width)
  }

  /// One line in the middle of an area.
  mutating func centered(_ text: String, row: Int, in area: Rect, role: Theme.Role = .text) {
    let cut = TextLayout.truncated(text, columns: area.columns)
    line(cut, row: row, column: area.column + (area.columns - TextWidth.columns(of: cut)) / 2, role: role, width: area.columns)
  }

  /// Wrapped text from the top of an area; returns what is left of the area below it.
  mutating func paragraph(_ text: String, in area: Rect, role: Theme.Role = .text, spacing: Int? = nil) -> Rect {
    let lines = TextLayout.wrapped(text, columns: min(area.columns, measure))
    let step = spacing ?? (canGrow && lines.count * 2 <= area.rows ? 2 : 1)
    var used = 0
    for text in lines {
      guard used < area.rows else {
        hasLostText = true
        break
      }
      line(text, row: area.row + used, column: area.column, role: role, width: area.columns)
      used += step
    }
    return area.dropTop(used)
  }

  /// Wrapped text that hangs under a sign; returns what is left below it.
  mutating func item(_ sign: String, _ text: String, in area: Rect, role: Theme.Role = .text, signRole: Theme.Role? = nil) -> Rect {
    let indent = TextWidth.columns(of: sign) + 1
    if area.rows == 0 {
      hasLostText = true
    } else {
      line(sign, row: area.row, column: area.column, role: signRole ?? .accent(part), width: indent)
    }
    return paragraph(text, in: area.dropLeft(indent), role: role, spacing: 1).shifted(left: indent)
  }

  /// A thin rule over the whole width of an area.
  mutating func rule(row: Int, in area: Rect) {
    frame.fill(Rect(column: area.column, row: row, columns: area.columns, rows: 1), "─", style: style(.track))
  }

  /// Big digits in the middle of an area, as large as fit; returns whether they fitted.
  mutating func bigDigits(_ text: String, in area: Rect, role: Theme.Role) -> Bool {
    guard let largest = BigDigits.scale(of: text, fitting: area.size) else { return false }
    let scale = min(largest, 3)
    let lines = BigDigits.lines(for: text, scale: scale)
    let width = BigDigits.size(of: text, scale: scale).columns
    for (offset, text) in lines.enumerated() {
      frame.put(
        text, row: area.row + (area.rows - lines.count) / 2 + offset, column: area.column + (area.columns - width) / 2, style: style(role))
    }
    return true
  }

  /// A bar from the left with its empty part.
  mutating func bar(fraction: Double, row: Int, column: Int, columns: Int, role: Theme.Role) {
    frame.put(String(repeating: "░", count: max(0, columns)), row: row, column: column, style: style(.track))
    let full = Bar.progress(fraction: fraction, columns: columns)
    let filled = full.count { $0 != " " }
    frame.put(String(full.prefix(filled)), row: row, column: column, style: style(role))
  }
}

extension Rect {
  /// The same area, further to the left and wider.
  func shifted(left count: Int) -> Rect { Rect(column: column - count, row: row, columns: columns + count, rows: rows) }

  /// An area of at most these columns in the middle.
  func middle(columns wanted: Int) -> Rect { centered(columns: wanted, rows: rows) }
}
