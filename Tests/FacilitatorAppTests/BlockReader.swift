import Canvas

/// Finds words on a screen, in ordinary letters or in those of block characters.
struct BlockReader {
  private let ordinary: Set<Substring>
  private let rows: [[UInt8]]

  init(_ frame: Frame) {
    let text = frame.text
    let words = text.split { $0.isWhitespace }
    ordinary = Set(words + words.filter { $0.last == "." }.map { $0.dropLast() })
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.map(Self.dots) }
  }

  /// The words that are nowhere on the screen.
  func missing(_ words: some Sequence<String>) -> [String] { words.filter { !ordinary.contains($0[...]) && !hasBlocks($0) } }

  /// Whether a word stands somewhere in block letters of one size.
  func hasBlocks(_ word: String) -> Bool {
    BlockFont.all.contains { font in
      guard font.canDraw(word) else { return false }
      let shape = font.lines(for: word).map { $0.map(Self.dots) }
      guard let first = shape.indices.max(by: { ink(shape[$0]) < ink(shape[$1]) }), ink(shape[first]) > 0 else { return false }
      let anchor = Array(shape[first].prefix((shape[first].lastIndex { $0 > 0 } ?? 0) + 1))
      return rows.indices.contains { row in
        guard row >= first, row - first + shape.count <= rows.count else { return false }
        return places(of: anchor, in: rows[row]).contains { column in
          shape.indices.allSatisfy { self.matches(shape[$0], row: row - first + $0, column: column) }
        }
      }
    }
  }

  private func ink(_ row: [UInt8]) -> Int { row.count { $0 > 0 } }

  private func places(of pattern: [UInt8], in row: [UInt8]) -> [Int] {
    guard row.count >= pattern.count else { return [] }
    return (0...(row.count - pattern.count)).filter { start in
      var place = 0
      while place < pattern.count, row[start + place] == pattern[place] { place += 1 }
      return place == pattern.count
    }
  }

  /// Rows of a frame end with their last ink.
  private func matches(_ pattern: [UInt8], row: Int, column: Int) -> Bool {
    pattern.indices.allSatisfy { (column + $0 < rows[row].count ? rows[row][column + $0] : 0) == pattern[$0] }
  }

  private static func dots(_ character: Character) -> UInt8 {
    switch character {
    case " ": 0
    case "▀": 1
    case "▄": 2
    case "█": 3
    default: 4
    }
  }
}
