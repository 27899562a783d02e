/// Pieces of Markdown (CommonMark with tables) in which outside text stays text.
enum MarkdownText {
  /// Text that is shown as it is: no markup, no HTML, no table border, no list.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isASCII, "\\`*_[]<>|~&$^".contains(character) { result.append("\\") }
      result.append(character)
    }
    return withoutMarker(result)
  }

  /// Breaks what would start a heading, a list, a quotation or an underline at the beginning of a line.
  private static func withoutMarker(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "#+-=:".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, ".)".contains(mark) { return digits + "\\" + rest }
    return text
  }

  /// A table with a header row; cells are plain text.
  static func table(_ header: [String], _ rows: [[String]], numbers: Set<Int> = []) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }
    let rule = header.indices.map { numbers.contains($0) ? "---:" : "---" }
    return ([line(header), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line)).joined(separator: "\n")
  }

  static func list(_ lines: [String]) -> String { lines.map { "- " + escaped($0) }.joined(separator: "\n") }
}
