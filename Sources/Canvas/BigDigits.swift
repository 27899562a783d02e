/// Digits of five rows (or a multiple) that the back of a room can read, the D of a participant, and the letters of the names of screens.
public enum BigDigits {
  /// The rows of block characters for a text of digits, the letters of ZAAL, REGIE and HOOFD, colon, plus, minus, percent and space; other characters are left out.
  ///
  /// Every dot of the pattern is `2 * scale` columns wide and `scale` rows high, so that it looks square: `5 * scale` rows in all.
  public static func lines(for text: String, scale: Int = 1) -> [String] {
    let factor = max(1, scale)
    let patterns = text.compactMap { shapes[$0] }
    let rows = (0..<height).map { row in
      patterns.map { pattern in
        pattern[row].map { String(repeating: $0 == "#" ? "█" : " ", count: 2 * factor) }.joined()
      }.joined(separator: String(repeating: " ", count: 2 * factor))
    }
    return rows.flatMap { Array(repeating: $0, count: factor) }
  }

  /// The width and height that `lines` takes for this text.
  public static func size(of text: String, scale: Int = 1) -> Size {
    let lines = lines(for: text, scale: scale)
    return Size(columns: lines.first.map { $0.unicodeScalars.count } ?? 0, rows: lines.count)
  }

  /// The largest scale at which the text fits; nil when even scale 1 does not.
  public static func scale(of text: String, fitting size: Size) -> Int? {
    let smallest = Self.size(of: text)
    guard smallest.columns > 0 else { return nil }
    let scale = min(size.columns / smallest.columns, size.rows / smallest.rows)
    return scale > 0 ? scale : nil
  }

  private static let height = 5

  private static let shapes: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    ":": [" ", "#", " ", "#", " "],
    "+": ["   ", " # ", "###", " # ", "   "],
    "-": ["   ", "   ", "###", "   ", "   "],
    "%": ["# #", "  #", " # ", "#  ", "# #"],
    "D": ["## ", "# #", "# #", "# #", "## "],
    "A": ["###", "# #", "###", "# #", "# #"],
    "E": ["###", "#  ", "###", "#  ", "###"],
    "F": ["###", "#  ", "###", "#  ", "#  "],
    "G": ["###", "#  ", "# #", "# #", "###"],
    "H": ["# #", "# #", "###", "# #", "# #"],
    "I": ["#", "#", "#", "#", "#"],
    "L": ["#  ", "#  ", "#  ", "#  ", "###"],
    "O": ["###", "# #", "# #", "# #", "###"],
    "R": ["## ", "# #", "## ", "# #", "# #"],
    "Z": ["###", "  #", " # ", "#  ", "###"],
    " ": [" ", " ", " ", " ", " "],
  ]
}
