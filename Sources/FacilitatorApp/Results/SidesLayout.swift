import Canvas
import Programme
import SessionEngine

/// People per side of a triangle: the sides with their words and counts, thicker where more people stand.
struct SidesLayout {
  let picture: SidesPicture
  let people: Int
  let part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  /// Nil when the area is too small for a figure.
  func lines(in size: Size) -> PictureLines? {
    guard picture.corners.count == 3, picture.sides.count == 3, size.columns >= Self.narrowest else { return nil }
    let top = wrapped(picture.corners[0], columns: size.columns).map { ResultLine($0, .title(part)) }
    let half = size.columns / 2 - 2
    let corners = [1, 2].map { place in wrapped(picture.corners[place], columns: half).map { ResultLine($0, .title(part)) } }
    let bottom = words(2, columns: min(size.columns, ResultLine.readableColumns))
    let bottomRows = bottom.number.count + bottom.text.count
    let under = max(corners[0].count, corners[1].count)
    let rows = size.rows - top.count - under - bottomRows
    // Half of the width stays for the words beside the sides.
    let box = TrianglePlot.box(in: Size(columns: size.columns * 9 / 20, rows: min(Self.tallest, rows)))
    guard box.rows >= Self.lowest else { return nil }
    let figure = TriangleFigure(box: box, thickness: picture.sides.map { thickness($0.count, rows: box.rows) })
    let left = (size.columns - box.columns) / 2
    var drawn = figure.outline(.accent(part), column: left)
    for (side, isLeft) in [(0, true), (1, false)] { put(side, isLeft: isLeft, figure, left: left, in: size.columns, on: &drawn) }
    var body = centred(top, at: left + box.columns / 2, in: size.columns) + drawn
    let middle = size.columns / 2
    let right = centred(corners[1], at: left + box.columns - 1 - middle, in: size.columns - middle)
    body += ResultLine.beside(centred(corners[0], at: left, in: middle - 1), right, from: middle)
    let width = bottom.number.map(\.endColumn).max() ?? 0
    body += bottom.number.map { $0.shifted(by: max(0, left + box.columns / 2 - width / 2)) }
    return PictureLines(body: body + centred(bottom.text, at: left + box.columns / 2, in: size.columns))
  }

  /// The words of a slanted side beside it, at half of its height, as far from it as from the edge of the screen at least.
  private func put(_ side: Int, isLeft: Bool, _ figure: TriangleFigure, left: Int, in columns: Int, on lines: inout [ResultLine]) {
    let lowest = lines.count * 3 / 4
    let edges = figure.side(atRow: lowest)
    let width = min(Self.widestWords, isLeft ? left + edges.left - 2 : columns - left - edges.right - 2)
    let (number, text) = words(side, columns: width)
    let count = number.count + text.count
    let first = max(0, (lowest - count) / 2)
    let edge = figure.side(atRow: first + count)
    let numberWidth = number.map(\.endColumn).max() ?? 0
    for (offset, line) in (number + text).enumerated() where lines.indices.contains(first + offset) {
      // The rows of a large number move together.
      let end = offset < number.count ? numberWidth : line.endColumn
      lines[first + offset].add(line, column: max(0, isLeft ? left + edge.left - 3 - end : left + edge.right + 3))
    }
  }

  /// The count of a side and its words.
  private func words(_ side: Int, columns: Int) -> (number: [ResultLine], text: [ResultLine]) {
    let row = picture.sides[side]
    let role: Theme.Role = isMost(row) ? .strong : .text
    let count = Wording.count(row.count, of: people)
    let number = (isLarge ? LargeNumber(count, font: .medium) : nil).map { $0.lines(endingAt: $0.digitColumns, role) }
    let text = wrapped(row.title, columns: columns).map { ResultLine($0, role) }
    return (number ?? [ResultLine(count, role)], text)
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
