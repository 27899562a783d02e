/// Lines of a plain text of at most `width` characters.
enum TextTable {
  static let width = 100

  /// Columns set apart by two spaces; numbers to the right, words to the left.
  static func lines(_ heading: [String], _ rows: [[String]], isNumber: [Bool]) -> [String] {
    let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
    return ([heading] + rows).map { cells in
      let padded = cells.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return isNumber[column] ? space + cell : cell + space
      }
      return trimmed(padded.joined(separator: "  "))
    }
  }

  /// A text broken between words; every line after the first starts with `indent` spaces.
  static func wrapped(_ text: String, indent: Int = 0, width: Int = width) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  private static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
