/// Pieces of Markdown (CommonMark with tables) in which outside text stays text.
enum MarkdownText {
  /// Text inside a line that is shown as it is: no markup, no HTML, no table border.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isASCII, "\\`*_[]<>|~&$^#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Text at the beginning of a line: it starts no list and underlines nothing either.
  static func line(_ text: String) -> String {
    let result = escaped(text)
    guard let first = result.first else { return result }
    if "+-=:".contains(first) { return "\\" + result }
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    let rest = result.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, ".)".contains(mark) { return digits + "\\" + rest }
    return result
  }

  /// A table with a header row; cells are plain text.
  static func table(_ header: [String], _ rows: [[String]], numbers: Set<Int> = []) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }
    let rule = header.indices.map { numbers.contains($0) ? "---:" : "---" }
    return ([line(header), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line)).joined(separator: "\n")
  }

  static func list(_ lines: [String]) -> String { lines.map { "- " + line($0) }.joined(separator: "\n") }
}
