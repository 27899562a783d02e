import Canvas
import Programme
import SessionEngine

/// Draws the place of a case on three lines, each between two corners of the triangle.
struct AxesLayout {
  let picture: AxesPicture
  let part: Part?

  func lines(columns: Int, rows: Int) -> [ResultLine] {
    let width = min(max(21, columns - 18), 81)
    let gap = rows >= picture.axes.count * 5 ? 1 : 0
    return picture.axes.enumerated().flatMap { place, axis -> [ResultLine] in
      (place > 0 && gap > 0 ? [.blank] : []) + ResultLine.paragraph(axis.title, .strong, columns: columns) + drawn(axis, width)
    }
  }

  private func drawn(_ axis: AxisRow, _ width: Int) -> [ResultLine] {
    var line = Array(repeating: "─", count: width)
    line[0] = "├"
    line[width / 2] = "┼"
    line[width - 1] = "┤"
    var words = "nog geen plaats"
    if let place = axis.doubledPlace {
      line[place * (width - 1) / 20] = "◆"
      words = Wording.half(doubled: place)
    }
    let half = (width - 1) / 2
    let from = TextLayout.truncated(axis.from, columns: half)
    let to = TextLayout.truncated(axis.to, columns: width - half - 1)
    let ends = TextLayout.aligned(from, columns: half + 1) + TextLayout.aligned(to, columns: width - half - 1, .trailing)
    var drawn = ResultLine(line.joined(), .accent(part))
    drawn.append(" " + words, .strong)
    return [drawn, ResultLine(ends, .text)]
  }
}
