import Canvas
import Programme
import SessionEngine

/// Several choices over the same options: a row for each, a column per option, with a small bar and the count, or a mark for what the
/// group chose together.
struct ChecksLayout {
  let picture: ListPicture
  let part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  func lines(in size: Size) -> PictureLines {
    if picture.rows.count == 2, picture.rows.allSatisfy({ $0.counts != nil }) { return PictureLines(body: compared(size)) }
    if isLarge, picture.options.isEmpty, let lines = largeWords(in: size) { return PictureLines(body: lines) }
    guard let columns = columnWidth(in: size) else {
      return PictureLines(body: GroupedBars(groups: grouped, part: part, isLarge: isLarge).lines(in: size))
    }
    let names = size.columns - picture.options.count * (columns + Self.gap)
    let headings = picture.options.map { TextLayout.wrapped(PlainText.sanitised($0), columns: columns) }
    let headingRows = headings.map(\.count).max() ?? 0
    var header = Array(repeating: ResultLine.blank, count: headingRows)
    for (place, heading) in headings.enumerated() {
      for (row, text) in heading.enumerated() {
        header[headingRows - heading.count + row].put(text, .title(part), column: start(place, names, columns))
      }
    }
    header.append(ResultLine(String(repeating: "─", count: size.columns), .track))
    let rows = picture.rows.map { row in self.row(row, names: names, columns: columns) }
    let total = rows.reduce(0) { $0 + $1.count }
    let gap = total + rows.count - 1 + header.count <= size.rows ? 1 : 0
    var body: [ResultLine] = []
    for lines in rows { body += (body.isEmpty ? [] : Array(repeating: .blank, count: gap)) + lines }
    return PictureLines(header: header, body: body)
  }

  private func start(_ option: Int, _ names: Int, _ columns: Int) -> Int { names + Self.gap + option * (columns + Self.gap) }

  /// Widths of the columns of options; nil when they would leave too little for the names.
  private func columnWidth(in size: Size) -> Int? {
    guard !picture.options.isEmpty else { return nil }
    let longest = picture.options.flatMap { $0.split(separator: " ") }.map { TextWidth.columns(of: String($0)) }.max() ?? 0
    let width = min(Self.widestColumn, max(longest, size.columns * 3 / 5 / picture.options.count - Self.gap))
    return size.columns - picture.options.count * (width + Self.gap) >= Self.narrowestName ? width : nil
  }

  private func row(_ row: ListRow, names: Int, columns: Int) -> [ResultLine] {
    var lines = TextLayout.wrapped(PlainText.sanitised(row.title), columns: names).map { ResultLine($0) }
    if lines.isEmpty { lines = [.blank] }
    guard let counts = row.counts else {
      if let option = picture.options.firstIndex(of: row.words) {
        lines[0].put("✓ ja", .strong, column: start(option, names, columns))
      } else {
        lines[0].put(PlainText.sanitised(row.words), .text, column: names + Self.gap)
      }
      return lines
    }
    let digits = picture.rows.compactMap { $0.counts?.map { String($0).count }.max() }.max() ?? 1
    for (option, count) in counts.enumerated() {
      let isMost = count > 0 && count == counts.max()
      let column = start(option, names, columns)
      lines[0].put(String(count), isMost ? .strong : .text, endingAt: column + digits)
      let room = max(1, columns - digits - 1)
      let share = row.people > 0 ? Double(count) / Double(row.people) : 0
      lines[0].put(String(Bar.progress(fraction: share, columns: room).prefix { $0 != " " }), .accent(part), column: column + digits + 1)
    }
    return lines
  }

  /// Two rows, such as a vote before and after: option by option, the one bar under the other.
  private func compared(_ size: Size) -> [ResultLine] {
    let groups = picture.options.enumerated().map { place, option in
      GroupedBars.Group(
        title: option,
        bars: picture.rows.map { row in
          let count = row.counts?[place] ?? 0
          return GroupedBars.Bar(
            label: row.title, share: row.people > 0 ? Double(count) / Double(row.people) : 0, value: Wording.count(count, of: row.people),
            isStrong: count > 0 && count == row.counts?.max())
        })
    }
    return GroupedBars(groups: groups, part: part, isLarge: isLarge).lines(in: size)
  }

  /// What the group chose together at each question, in block letters; nil when it does not fit.
  private func largeWords(in size: Size) -> [ResultLine]? {
    var lines: [ResultLine] = []
    for row in picture.rows {
      let room = Size(columns: size.columns, rows: size.rows / 2)
      guard let title = ResultLine.headline(row.title, .text, in: room), let words = ResultLine.headline(row.words, .title(part), in: room)
      else { return nil }
      lines += (lines.isEmpty ? [] : [.blank]) + title + words
    }
    return lines.count <= size.rows ? lines : nil
  }

  private var grouped: [GroupedBars.Group] {
    picture.rows.map { row in
      guard let counts = row.counts else {
        return GroupedBars.Group(title: row.title, bars: [GroupedBars.Bar(label: "", share: nil, value: PlainText.sanitised(row.words))])
      }
      return GroupedBars.Group(
        title: row.title,
        bars: zip(picture.options, counts).map { option, count in
          GroupedBars.Bar(
            label: option, share: row.people > 0 ? Double(count) / Double(row.people) : 0, value: Wording.count(count, of: row.people))
        })
    }
  }

  private static let gap = 2
  private static let widestColumn = 28
  private static let narrowestName = 18
}
