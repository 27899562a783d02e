import Canvas
import Programme
import SessionEngine

/// Several scores on the same scale: every question on its own line, below it a bar and a count per number, and behind those the middle.
struct ScoresLayout {
  let picture: ScoresPicture
  let part: Part?

  func lines(in size: Size) -> PictureLines {
    let numbers = Array(picture.scale.range)
    let titles = picture.rows.map { TextLayout.wrapped(PlainText.sanitised($0.title), columns: size.columns) }
    let notes = picture.rows.map { note(of: $0, isNarrow: size.columns < Self.roomy) }
    let noteColumns = notes.map { $0.map { TextWidth.columns(of: $0) }.max() ?? 0 }.max() ?? 0
    let pitch = max(Self.narrowest, (size.columns - noteColumns - Self.gap) / max(1, numbers.count))
    let header = self.header(numbers, pitch, columns: size.columns)
    let legend = self.legend(columns: size.columns)
    let fixed = titles.reduce(0) { $0 + $1.count } + header.count + legend.count
    // Thicker bars first, then room between the questions.
    let thickness = [3, 2].first { fixed + picture.rows.count * ($0 + 1) <= size.rows } ?? 1
    let gap = fixed + picture.rows.count * (thickness + 1) - 1 <= size.rows ? 1 : 0
    var body: [ResultLine] = []
    for (place, row) in picture.rows.enumerated() {
      if place > 0 { body += Array(repeating: .blank, count: gap) }
      body += titles[place].map { ResultLine($0, .strong) }
      body += bars(of: row, numbers, pitch, thickness, notes[place], at: size.columns)
    }
    return PictureLines(header: header, body: body, legend: legend)
  }

  /// The middle score, and where there is no room beside it, without the mean.
  private func note(of row: ScoresRow, isNarrow: Bool) -> [String] {
    guard let scores = row.scores else { return [] }
    let middle = "middelste \(scores.median)"
    guard let mean = scores.meanTenths.map(Wording.decimal(tenths:)) else { return [middle] }
    return isNarrow ? ["\(middle) (\(mean))"] : ["\(middle) · gemiddeld \(mean)"]
  }

  private func header(_ numbers: [Int], _ pitch: Int, columns: Int) -> [ResultLine] {
    var line = ResultLine.blank
    for (place, number) in numbers.enumerated() { line.put("\(number)", .title(part), column: place * pitch) }
    return [line, ResultLine(String(repeating: "─", count: columns), .track)]
  }

  /// What the ends of the scale mean, and the number in brackets.
  private func legend(columns: Int) -> [ResultLine] {
    let scale = picture.scale
    let ends = "\(scale.lowest) = \(PlainText.sanitised(scale.lowLabel)) · \(scale.highest) = \(PlainText.sanitised(scale.highLabel))"
    let hasBrackets = columns < Self.roomy && picture.rows.contains { $0.scores?.meanTenths != nil }
    return ResultLine.paragraph(hasBrackets ? ends + " · tussen haakjes het gemiddelde" : ends, .text, columns: columns)
  }

  private func bars(of row: ScoresRow, _ numbers: [Int], _ pitch: Int, _ thickness: Int, _ notes: [String], at columns: Int) -> [ResultLine]
  {
    guard let scores = row.scores else { return ResultLine.paragraph(PlainText.sanitised(row.words), .text, columns: columns) }
    let digits = picture.rows.compactMap { $0.scores?.counts.map { String($0).count }.max() }.max() ?? 1
    let room = max(1, pitch - digits - 2)
    var lines = Array(repeating: ResultLine.blank, count: thickness)
    for (place, count) in scores.counts.enumerated() where place < numbers.count {
      let isMost = count > 0 && count == scores.counts.max()
      lines[0].put(String(count), isMost ? .strong : .text, endingAt: place * pitch + digits)
      let share = row.people > 0 ? Double(count) / Double(row.people) : 0
      let bar = String(Bar.progress(fraction: share, columns: room).prefix { $0 != " " })
      for line in lines.indices { lines[line].put(bar, .accent(part), column: place * pitch + digits + 1) }
    }
    for note in notes { lines[0].put(note, .strong, endingAt: columns) }
    return lines
  }

  private static let gap = 2
  private static let narrowest = 5
  private static let roomy = 100
}
