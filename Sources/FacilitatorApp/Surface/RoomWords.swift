/// The words of a drawn screen, one under another: lines that were wrapped on it are whole sentences again, and pictures are left out.
struct RoomWords {
  let paragraphs: [String]

  /// - Parameter lines: of the screen, from above, without styles.
  init(_ lines: some Sequence<Substring>) {
    var rows: [Row] = []
    for line in lines {
      let row = Row(line)
      if row.isPicture { continue }
      rows.append(row)
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
      if let above = before, !isBelowGap, above.indent <= row.indent, row.startsInside,
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
    let words: String
    let isPicture: Bool

    init(_ line: Substring) {
      indent = line.prefix { $0 == " " }.count
      words = line.split(separator: " ").joined(separator: " ")
      end = line.reversed().drop { $0 == " " }.count
      isPicture = !words.isEmpty && words.allSatisfy { "█▀▄▌▐░▒▓─│ ".contains($0) }
    }

    /// Whether it may be the rest of a sentence: a new point of a list has a sign of its own.
    var startsInside: Bool { !words.hasPrefix("•") }
  }
}
