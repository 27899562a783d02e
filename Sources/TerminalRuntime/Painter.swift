import CTerminal
import Canvas

/// Hands a frame to curses, run by run of cells that look the same. Curses itself finds out what changed.
struct Painter {
  private var run: [TerminalCell] = []

  /// Puts all cells of the frame; what is larger than the terminal is cut, what is smaller leaves blanks.
  mutating func put(_ frame: Frame, colors: Int) {
    let columns = Int(terminal_columns())
    let rows = Int(terminal_rows())
    if frame.size.columns < columns || frame.size.rows < rows { terminal_erase() }
    for row in 0..<min(rows, frame.size.rows) {
      put(frame.rowCells(row).prefix(columns), row: row, colors: colors)
    }
    if let cursor = frame.cursor, frame.bounds.contains(cursor), cursor.row < rows, cursor.column < columns {
      terminal_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      terminal_cursor(-1, 0)
    }
  }

  private mutating func put(_ cells: ArraySlice<Cell>, row: Int, colors: Int) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      var end = start
      run.removeAll(keepingCapacity: true)
      while end < cells.endIndex, cells[end].style == style || cells[end].isContinuation {
        append(cells[end])
        end += 1
      }
      if end == cells.endIndex, TextWidth.columns(of: cells[end - 1].glyph.base) == 2 { blankHalfGlyph() }
      let (foreground, background) = ColorReduction.pair(style, count: colors)
      terminal_put(
        Int32(row), Int32(start - cells.startIndex), run, Int32(run.count), Self.attributes(style), terminal_pair(foreground, background))
      start = end
    }
  }

  private mutating func append(_ cell: Cell) {
    if cell.isContinuation {
      if let last = run.indices.last { run[last].columns = 2 }
      return
    }
    let glyph = cell.glyph
    run.append(TerminalCell(scalars: (glyph.scalar(at: 0).value, glyph.scalar(at: 1).value, glyph.scalar(at: 2).value), columns: 1))
  }

  private static func attributes(_ style: Style) -> TerminalAttributes {
    var attributes: TerminalAttributes = []
    if style.isBold { attributes.insert(.bold) }
    if style.isUnderlined { attributes.insert(.underlined) }
    if style.isReversed { attributes.insert(.reversed) }
    return attributes
  }

  /// The edge of the terminal cuts through a wide glyph that the frame still had room for.
  private mutating func blankHalfGlyph() {
    if let last = run.indices.last { run[last].scalars = (0x20, 0, 0) }
  }
}

extension Rect {
  fileprivate func contains(_ position: Frame.Position) -> Bool {
    position.row >= row && position.row < endRow && position.column >= column && position.column < endColumn
  }
}
