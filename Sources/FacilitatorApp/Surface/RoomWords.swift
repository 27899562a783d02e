/// The words of a drawn screen, one under another: lines that were wrapped on it are whole sentences again, and pictures are left out.
struct RoomWords {
  let paragraphs: [String]

  /// - Parameter lines: of the screen, from above, without styles.
  init(_ lines: some Sequence<Substring>) {
    var rows: [Row] = []
    for line in lines {
      rows.append(Row(line))
    }
    // The longest line shows how wide text may become here.
    let width = rows.map(\.end).max() ?? 0
    var paragraphs: [String] = []
    var before: Row?
    var isBelowGap = false
    for row in rows {
      if row.words.isEmpty {
        isBelowGap = true
        continue
      }
      let first = row.words.prefix { $0 != " " }.count
      if let above = before, !isBelowGap, above.indent <= row.indent, row.startsInside, !above.hasPicture, !row.hasPicture,
        above.end + 1 + first > width
      {
        paragraphs[paragraphs.count - 1] += " " + row.words
      } else {
        paragraphs.append(row.words)
      }
      before = row
      isBelowGap = false
    }
    self.paragraphs = paragraphs
  }
}

extension RoomWords {
  private struct Row {
    /// Columns before the first word.
    let indent: Int
    /// Column behind the last word.
    let end: Int
    /// Empty for a row that holds nothing but a picture. What stands on both sides of one is kept apart.
    let words: String
    let hasPicture: Bool

    init(_ line: Substring) {
      hasPicture = line.contains(where: \.isDrawing)
      let pieces = line.split(whereSeparator: \.isDrawing).map { $0.split(separator: " ").joined(separator: " ") }
      words = pieces.filter { !$0.isEmpty }.joined(separator: " · ")
      indent = line.prefix { $0 == " " }.count
      end = line.reversed().drop { $0 == " " }.count
    }

    /// Whether it may be the rest of a sentence: a new point of a list has a sign of its own.
    var startsInside: Bool { !words.hasPrefix("•") }
  }
}

extension Character {
  /// Whether it is a piece of a line, a bar or a dot pattern.
  fileprivate var isDrawing: Bool {
    unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value) } ?? false
  }
}
