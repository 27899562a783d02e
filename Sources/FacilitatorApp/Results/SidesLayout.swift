import Canvas
import Programme
import SessionEngine

/// People per side of a triangle: the sides with their words and counts, thicker where more people stand.
struct SidesLayout {
  let picture: SidesPicture
  let people: Int
  let part: Part?

  /// Nil when the area is too small for a figure.
  func lines(in size: Size) -> PictureLines? {
    guard picture.corners.count == 3, picture.sides.count == 3, size.columns >= Self.narrowest else { return nil }
    let top = wrapped(picture.corners[0], columns: size.columns).map { ResultLine($0, .title(part)) }
    let half = size.columns / 2 - 2
    let corners = [1, 2].map { place in wrapped(picture.corners[place], columns: half).map { ResultLine($0, .title(part)) } }
    let bottom = words(2, columns: min(size.columns, ResultLine.readableColumns))
    let under = max(corners[0].count, corners[1].count)
    let rows = size.rows - top.count - under - bottom.count
    // Half of the width stays for the words beside the sides.
    let box = TrianglePlot.box(in: Size(columns: size.columns * 9 / 20, rows: min(Self.tallest, rows)))
    guard box.rows >= Self.lowest else { return nil }
    let figure = TriangleFigure(box: box, thickness: picture.sides.map { thickness($0.count, rows: box.rows) })
    let left = (size.columns - box.columns) / 2
    var drawn = figure.outline(.accent(part), column: left)
    for (side, isLeft) in [(0, true), (1, false)] { put(side, isLeft: isLeft, figure, left: left, in: size.columns, on: &drawn) }
    var body = centred(top, at: left + box.columns / 2, in: size.columns) + drawn
    let right = centred(corners[1], at: left + box.columns - 1, in: size.columns)
    body += ResultLine.beside(centred(corners[0], at: left, in: size.columns), right, from: 0)
    return PictureLines(body: body + centred(bottom, at: left + box.columns / 2, in: size.columns))
  }

  /// The words of a slanted side beside it, at half of its height, as far from it as from the edge of the screen at least.
  private func put(_ side: Int, isLeft: Bool, _ figure: TriangleFigure, left: Int, in columns: Int, on lines: inout [ResultLine]) {
    let lowest = lines.count * 3 / 4
    let edges = figure.side(atRow: lowest)
    let width = min(Self.widestWords, isLeft ? left + edges.left - 2 : columns - left - edges.right - 2)
    let text = words(side, columns: width)
    let first = max(0, (lowest - text.count) / 2)
    for (offset, line) in text.enumerated() where lines.indices.contains(first + offset) {
      let edge = figure.side(atRow: first + text.count)
      let column = isLeft ? left + edge.left - 3 - line.endColumn : left + edge.right + 3
      lines[first + offset].pieces += line.shifted(by: max(0, column)).pieces
    }
  }

  /// The count of a side, its words, and the cases on it.
  private func words(_ side: Int, columns: Int) -> [ResultLine] {
    let row = picture.sides[side]
    var lines = [ResultLine(Wording.count(row.count, of: people), isMost(row) ? .strong : .text)]
    lines += wrapped(row.title, columns: columns).map { ResultLine($0, isMost(row) ? .strong : .text) }
    return lines
  }

  private func isMost(_ row: BarRow) -> Bool { row.count > 0 && row.count == picture.sides.map(\.count).max() }

  private func wrapped(_ text: String, columns: Int) -> [String] { TextLayout.wrapped(PlainText.sanitised(text), columns: max(1, columns)) }

  private func thickness(_ count: Int, rows: Int) -> Int {
    let most = rows >= 18 ? 6 : 4
    return people > 0 ? 1 + (count * (most - 1) + people / 2) / people : 1
  }

  private func centred(_ lines: [ResultLine], at column: Int, in columns: Int) -> [ResultLine] {
    lines.map { line in line.shifted(by: max(0, min(columns - line.endColumn, column - line.endColumn / 2))) }
  }

  private static let narrowest = 60
  private static let lowest = 6
  private static let tallest = 28
  private static let widestWords = 34
}
