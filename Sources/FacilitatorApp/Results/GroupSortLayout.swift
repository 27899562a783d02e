import Canvas
import Programme
import SessionEngine

/// The group's own sort: the piles with their values, under each other or, on a wide screen, side by side.
struct GroupSortLayout {
  let picture: SortPicture
  let part: Part?

  func lines(in size: Size) -> PictureLines {
    let isWide = size.columns >= Self.wide && picture.piles.count <= size.columns / Self.narrowestColumn
    var lines = isWide ? sideBySide(size) : underEachOther(size)
    lines.legend = notes(columns: size.columns)
    return lines
  }

  /// Sentences below the piles.
  private func notes(columns: Int) -> [ResultLine] {
    var lines: [ResultLine] = []
    if picture.piles.contains(where: { $0.values.contains(where: \.isOnBorder) }) {
      lines += ResultLine.paragraph(Self.borderSign + " " + Wording.onBorder, .text, columns: columns)
    }
    if picture.basis == .together { lines += ResultLine.paragraph("Deze sortering is samen gekozen.", .text, columns: columns) }
    return lines
  }

  private func name(_ value: PiledValue) -> String {
    PlainText.sanitised(value.short) + (value.isOnBorder ? Self.tie : "")
  }

  // MARK: Under each other

  private func underEachOther(_ size: Size) -> PictureLines {
    let symbols = PileSymbols(count: picture.piles.count)
    let longest = picture.piles.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    let names = min(longest, max(8, size.columns / 3)) + 2
    let width = min(max(8, size.columns - names - 3), ResultLine.readableColumns)
    let blocks = picture.piles.enumerated().map { place, pile in
      var left = TextLayout.wrapped(PlainText.sanitised(pile.name), columns: names - 2).map { ResultLine($0, .title(part), column: 2) }
      if left.isEmpty { left = [.blank] }
      left[0].put(symbols.sign(place), symbols.role(place), column: 0)
      return ResultLine.beside(left, flow(pile.values.map(name), columns: width).map { ResultLine($0) }, from: names + 2)
    }
    let total = blocks.reduce(0) { $0 + $1.count } + notes(columns: size.columns).count
    let isLoose = total + blocks.count - 1 <= size.rows
    var body: [ResultLine] = []
    for block in blocks { body += (isLoose && !body.isEmpty ? [.blank] : []) + block }
    return PictureLines(body: body)
  }

  /// Names in running lines with a dot between them; a name is only broken when it is wider than a line.
  private func flow(_ names: [String], columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for name in names {
      let joined = line.isEmpty ? name : line + Self.separator + name
      if TextWidth.columns(of: joined) <= columns {
        line = joined
      } else {
        if !line.isEmpty { lines.append(line) }
        let broken = TextLayout.wrapped(name, columns: columns)
        lines += broken.dropLast()
        line = broken.last ?? ""
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  // MARK: Side by side

  private func sideBySide(_ size: Size) -> PictureLines {
    let symbols = PileSymbols(count: picture.piles.count)
    let parts = size.rect.split(columns: picture.piles.count, gap: 3)
    let headings = zip(picture.piles, parts).map { TextLayout.wrapped(PlainText.sanitised($0.name), columns: $1.columns - 2) }
    let rows = headings.map(\.count).max() ?? 0
    var header = Array(repeating: ResultLine.blank, count: rows + 1)
    for (index, area) in parts.enumerated() {
      let heading = headings[index]
      for (row, text) in heading.enumerated() { header[rows - heading.count + row].put(text, .title(part), column: area.column) }
      header[rows].put(String(repeating: symbols.sign(index), count: area.columns), symbols.role(index), column: area.column)
    }
    let values = zip(picture.piles, parts).map { pile, area in pile.values.map { TextLayout.wrapped(name($0), columns: area.columns) } }
    let loose = values.map { $0.reduce(0) { $0 + $1.count + 1 } - 1 }.max() ?? 0
    let isLoose = loose + header.count + notes(columns: size.columns).count <= size.rows
    var body: [ResultLine] = []
    for (index, area) in parts.enumerated() {
      var column: [ResultLine] = []
      for name in values[index] { column += (isLoose && !column.isEmpty ? [.blank] : []) + name.map { ResultLine($0) } }
      body = ResultLine.beside(body, column, from: area.column)
    }
    return PictureLines(header: header, body: body)
  }

  private static let wide = 120
  private static let narrowestColumn = 20
  private static let borderSign = "≈"
  /// Sticks to its name at the end of a line.
  private static let tie = "\u{A0}≈"
  private static let separator = " · "
}
