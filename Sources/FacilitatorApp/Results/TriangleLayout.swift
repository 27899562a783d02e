import Canvas
import Programme
import SessionEngine

/// Points over three options as places in a triangle: the centre of the group, and everybody's place where that may be seen.
struct TriangleLayout {
  let picture: TrianglePicture
  let people: Int
  let part: Part?

  /// Nil when the area is too small for a figure.
  func lines(in size: Size) -> PictureLines? {
    guard picture.corners.count == 3, picture.centre.count == 3, size.columns >= Self.narrowest else { return nil }
    let legend = legend(columns: size.columns)
    let labels = (0..<3).map { label($0, columns: $0 == 0 ? size.columns : size.columns / 2 - 2) }
    let below = max(labels[1].count, labels[2].count)
    let rows = size.rows - labels[0].count - below - legend.count - (legend.isEmpty ? 0 : 1)
    let box = TrianglePlot.box(in: Size(columns: size.columns - 8, rows: min(Self.tallest, rows)))
    guard box.rows >= Self.lowest else { return nil }
    let figure = TriangleFigure(box: box)
    let left = (size.columns - box.columns) / 2
    var body = centred(labels[0], at: left + box.columns / 2, in: size.columns)
    body += drawn(figure, left: left)
    // Each in its own half, so that long names do not meet.
    let half = size.columns / 2
    let right = centred(labels[2], at: left + box.columns - 1 - half, in: size.columns - half)
    body += ResultLine.beside(centred(labels[1], at: left, in: half - 1), right, from: half)
    return PictureLines(body: body, legend: legend)
  }

  private func drawn(_ figure: TriangleFigure, left: Int) -> [ResultLine] {
    var lines = figure.outline(.track, column: left)
    let places = picture.points.filter { $0.count == 3 }
      .map { TrianglePlot.place(weights: Double($0[0]), Double($0[1]), Double($0[2])) }
    let cells = figure.cells
    if isGroup, places.count * 3 <= cells.count, let signs = CellScatter.cells(for: places.map(figure.cell), in: cells) {
      for cell in signs { lines[cell.row].put(Self.person, .accent(part), column: left + cell.column) }
    } else if isGroup, !places.isEmpty {
      // Too many for a sign each: a dot each.
      let allowed = figure.dots
      var grid = DotGrid(size: figure.box)
      for dot in CellScatter.cells(for: places.map(figure.dot), in: allowed, rowWeight: 1) ?? places.map(figure.dot) {
        grid.set(x: dot.column, y: dot.row)
      }
      let dots = TriangleFigure.rows(of: grid, .accent(part), column: left)
      for (row, line) in dots.enumerated() { lines[row].pieces += line.pieces }
    }
    let centre = picture.centre.map(Double.init)
    let cell = figure.cell(TrianglePlot.place(weights: centre[0], centre[1], centre[2]))
    if figure.box.rows >= Self.tallForArms {
      for row in [cell.row - 1, cell.row + 1] where lines.indices.contains(row) { lines[row].put("┃", .strong, column: left + cell.column) }
    }
    lines[cell.row].put("━╋━", .strong, column: left + cell.column - 1)
    return lines
  }

  /// The name of a corner with its share of the points.
  private func label(_ corner: Int, columns: Int) -> [ResultLine] {
    let share = Wording.decimal(tenths: picture.centre[corner]) + "%"
    return TextLayout.wrapped(PlainText.sanitised("\(picture.corners[corner]) \(share)"), columns: columns).map { ResultLine($0, .strong) }
  }

  /// Lines with their middle at a column, moved as little as needed to stay in sight.
  private func centred(_ lines: [ResultLine], at column: Int, in columns: Int) -> [ResultLine] {
    let width = lines.map(\.endColumn).max() ?? 0
    let start = max(0, min(columns - width, column - width / 2))
    return lines.map { line in line.shifted(by: start + (width - line.endColumn) / 2) }
  }

  private func legend(columns: Int) -> [ResultLine] {
    var text = isGroup ? "╋ het midden van de groep" : "╋ samen gekozen"
    if !picture.points.isEmpty, isGroup { text = "\(Self.person) iedere deelnemer   " + text }
    var lines = ResultLine.paragraph(text, .text, columns: columns)
    if let words = picture.distanceWords { lines += ResultLine.paragraph(words, .text, columns: columns) }
    return lines
  }

  /// Whether places of people were averaged, and not one division that the group made together.
  private var isGroup: Bool { picture.meanDistance != nil }

  private static let person = "●"
  private static let narrowest = 40
  private static let lowest = 6
  private static let tallest = 32
  private static let tallForArms = 14
}

extension TrianglePicture {
  /// How far people lie from the centre, in words and in parts of a side; nil when the group divided together.
  var distanceWords: String? {
    meanDistance.map { distance in
      let words = distance < 15 ? "klein" : distance > 35 ? "groot" : "matig"
      return "Gemiddelde afstand tot het midden: \(words) (\(Wording.decimal(hundredths: distance)) van een zijde)."
    }
  }
}
