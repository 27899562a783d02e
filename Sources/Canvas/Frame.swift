/// One picture of the whole screen as a value: what the terminal shows, what tests compare and what becomes an SVG picture.
///
/// Drawing outside the frame is cut off, never a fault. Two frames are equal when every cell and the cursor are equal.
public struct Frame: Equatable, Sendable {
  /// How large the picture is, in cells.
  public let size: Size
  /// Where the text cursor stands, from zero; nil hides it.
  public var cursor: Position?
  var cells: [Cell]

  /// A place in a frame, counted from zero.
  public struct Position: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// An empty picture: blanks in the given style.
  public init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: Cell(style: style), count: size.columns * size.rows)
  }

  /// The whole picture as a rectangle.
  public var bounds: Rect { size.rect }

  /// The cell at a place; a plain blank outside the frame.
  public subscript(row: Int, column: Int) -> Cell {
    guard isInside(row, column) else { return Cell() }
    return cells[row * size.columns + column]
  }

  func isInside(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Draws text on one row, from a column to the right, and cuts it at the edge of the frame.
  ///
  /// The text is cleaned as `PlainText` describes; a line break is drawn as a space. A wide glyph that would stick out over the edge
  /// becomes a blank. With `width` at most that many columns are drawn.
  /// - Returns: the columns that were used, also those left of the frame; add it to `column` to go on behind this text.
  @discardableResult
  public mutating func put(_ text: String, row: Int, column: Int, style: Style = .plain, width: Int? = nil) -> Int {
    let end = min(size.columns, width.map { column.addingClamped(max(0, $0)) } ?? size.columns)
    guard row >= 0, row < size.rows, column < end else { return 0 }
    var used = 0
    for element in GlyphSequence(text) {
      let columns = max(1, element.columns)
      let isBlank = element.glyph == .newline || element.glyph.base == "\u{A0}" || element.glyph.base == "\u{202F}"
      let fits = column + used + columns <= end
      place(fits && !isBlank ? element.glyph : .space, columns: fits ? columns : 1, row: row, column: column + used, style: style)
      used += fits ? columns : 1
      if column + used >= end { break }
    }
    return used
  }

  /// Fills a part with one character; a character of two columns leaves a blank where half of it would fit.
  public mutating func fill(_ rect: Rect, _ character: Character = " ", style: Style = .plain) {
    let element = GlyphSequence(String(character)).first { _ in true }
    let glyph = element.map { $0.glyph == .newline ? .space : $0.glyph } ?? .space
    let columns = max(1, element?.columns ?? 1)
    let lastColumn = min(rect.endColumn, size.columns)
    for row in max(0, rect.row)..<max(0, rect.row, min(rect.endRow, size.rows)) {
      // An odd start left of the frame keeps the pattern of wide characters where it was.
      var column = max(rect.column, -(rect.column & (columns - 1)))
      while column < lastColumn {
        let fits = column + columns <= lastColumn
        place(fits ? glyph : .space, columns: fits ? columns : 1, row: row, column: column, style: style)
        column += fits ? columns : 1
      }
    }
  }

  /// Changes how a part looks and leaves its text alone, for instance to mark the row in focus.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let visible = rect.intersection(bounds)
    for row in visible.row..<visible.endRow {
      for index in (row * size.columns + visible.column)..<(row * size.columns + visible.endColumn) {
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Draws another picture on top of this one, with its upper left corner at the given place.
  public mutating func draw(_ other: Frame, row: Int, column: Int) {
    for otherRow in 0..<other.size.rows {
      for otherColumn in 0..<other.size.columns {
        let cell = other[otherRow, otherColumn]
        if cell.isContinuation { continue }
        let isWide = otherColumn + 1 < other.size.columns && other[otherRow, otherColumn + 1].isContinuation
        place(cell.glyph, columns: isWide ? 2 : 1, row: row &+ otherRow, column: column &+ otherColumn, style: cell.style)
      }
    }
  }

  /// Puts a glyph in one or two cells; what is outside the frame is cut, half a wide glyph becomes a blank.
  private mutating func place(_ glyph: Glyph, columns: Int, row: Int, column: Int, style: Style) {
    guard columns == 2 else { return set(Cell(glyph: glyph, style: style), row, column) }
    guard isInside(row, column), isInside(row, column + 1) else {
      set(Cell(style: style), row, column)
      return set(Cell(style: style), row, column &+ 1)
    }
    set(Cell(glyph: glyph, style: style), row, column)
    set(Cell(glyph: .none, style: style, isContinuation: true), row, column + 1)
  }

  /// Writes one cell, and blanks the half that is left of a wide glyph which is drawn over.
  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int) {
    guard isInside(row, column) else { return }
    let index = row * size.columns + column
    if cells[index].isContinuation && !cell.isContinuation {
      cells[index - 1] = Cell(style: cells[index - 1].style)
    }
    if column + 1 < size.columns, cells[index + 1].isContinuation {
      cells[index + 1] = Cell(style: cells[index + 1].style)
    }
    cells[index] = cell
  }
}

extension Rect {
  /// The part that lies in both.
  public func intersection(_ other: Rect) -> Rect {
    let firstColumn = max(column, other.column)
    let firstRow = max(row, other.row)
    return Rect(
      column: firstColumn, row: firstRow,
      columns: min(endColumn, other.endColumn) - firstColumn, rows: min(endRow, other.endRow) - firstRow)
  }
}

extension Int {
  /// The sum, or the largest number there is.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
