/// A field of dots, two across and four down in every cell, that becomes braille signs.
///
/// Dots are counted from the upper left corner. As a cell is about twice as high as wide, dots stand nearly as far apart across as down.
public struct DotGrid: Hashable, Sendable {
  /// Cells that the field takes.
  public let size: Size
  private var cells: [UInt8]

  /// An empty field.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: 0, count: size.columns * size.rows)
  }

  /// Dots from left to right.
  public var width: Int { size.columns * Self.across }
  /// Dots from top to bottom.
  public var height: Int { size.rows * Self.down }

  /// Dots of one cell.
  public static let across = 2
  public static let down = 4

  /// Whether a dot is set; false outside the field.
  public func isSet(x: Int, y: Int) -> Bool {
    guard let (cell, bit) = place(x, y) else { return false }
    return cells[cell] & bit != 0
  }

  /// Sets one dot; nothing outside the field.
  public mutating func set(x: Int, y: Int) {
    guard let (cell, bit) = place(x, y) else { return }
    cells[cell] |= bit
  }

  /// Sets the dots of a straight line between two dots, both ends included (Bresenham 1965).
  public mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var (x, y) = start
    var error = dx + dy
    while true {
      set(x: x, y: y)
      if x == end.x, y == end.y { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// One text for each row of cells; a cell without dots is a space.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        line.append(cell == 0 ? " " : Unicode.Scalar(0x2800 + UInt32(cell)) ?? " ")
      }
      return String(line)
    }
  }

  private func place(_ x: Int, _ y: Int) -> (cell: Int, bit: UInt8)? {
    guard x >= 0, y >= 0, x < width, y < height else { return nil }
    let column = x / Self.across
    let row = y / Self.down
    return (row * size.columns + column, Self.bits[y % Self.down][x % Self.across])
  }

  /// The bits of the Unicode block of braille, by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
