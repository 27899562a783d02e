import Canvas
import Programme
import SessionEngine

/// Cards under headings, side by side; the headings stay while the cards scroll.
struct ColumnsLayout {
  let columns: [ColumnPicture]
  let part: Part?

  func lines(in size: Size) -> PictureLines {
    guard !columns.isEmpty else { return PictureLines() }
    let gap = size.columns >= 120 ? 6 : 3
    let parts = Size(columns: min(size.columns, columns.count * (Self.widestColumn + gap)), rows: size.rows).rect
      .split(columns: columns.count, gap: gap)
    let headings = zip(columns, parts).map { TextLayout.wrapped(PlainText.sanitised($0.title), columns: $1.columns) }
    let rows = headings.map(\.count).max() ?? 0
    var header = Array(repeating: ResultLine.blank, count: rows + 2)
    for (index, area) in parts.enumerated() {
      let heading = headings[index]
      for (row, text) in heading.enumerated() {
        header[rows - heading.count + row].put(text, .title(part), column: area.column)
      }
      header[rows].put(words(columns[index].cards.count), .quiet, column: area.column)
      header[rows + 1].put(String(repeating: "─", count: area.columns), .track, column: area.column)
    }
    let isLoose = fits(parts, rows: size.rows - header.count)
    var body: [ResultLine] = []
    for (index, area) in parts.enumerated() {
      body = ResultLine.beside(body, cards(columns[index].cards, width: area.columns, isLoose: isLoose), from: area.column)
    }
    return PictureLines(header: header, body: body)
  }

  private func words(_ count: Int) -> String { count == 1 ? "1 woord" : "\(count) woorden" }

  /// Whether a blank row between the cards leaves everything in sight.
  private func fits(_ parts: [Rect], rows: Int) -> Bool {
    zip(columns, parts).allSatisfy { cards($0.cards, width: $1.columns, isLoose: true).count <= rows }
  }

  private func cards(_ cards: [String], width: Int, isLoose: Bool) -> [ResultLine] {
    var lines: [ResultLine] = []
    for card in cards {
      if isLoose, !lines.isEmpty { lines.append(.blank) }
      for (row, text) in TextLayout.wrapped(PlainText.sanitised(card), columns: max(1, width - 2)).enumerated() {
        var line = ResultLine(text, .text, column: 2)
        if row == 0 { line.put("·", .accent(part), column: 0) }
        lines.append(line)
      }
    }
    return lines
  }

  private static let widestColumn = 44
}
