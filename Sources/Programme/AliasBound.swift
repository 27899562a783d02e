/// Stops a file whose aliases could multiply before the parser compares its keys.
///
/// The parser compares the keys of every mapping, and a key may be an alias of a tree of aliases. A few aliases can't grow far and are
/// refused after parsing, with their place; more than `limit` in a file with an anchor are refused before.
enum AliasBound {
  static let limit = 3

  /// The place of the first anchor when the file has more aliases than the bound, or nil.
  static func firstAnchorBeyondBound(in source: SourceFile) -> SourcePosition? {
    var aliases = 0
    var anchor: SourcePosition?
    for (number, line) in source.lines.enumerated() {
      for (index, scalar) in line.enumerated() where scalar == "*" || scalar == "&" {
        let startsWord = index + 1 < line.count && line[index + 1] != " "
        guard startsWord, index == 0 || " [{,:-?".unicodeScalars.contains(line[index - 1]) else {
          continue
        }
        if scalar == "*" {
          aliases += 1
        } else if anchor == nil {
          anchor = SourcePosition(line: number + 1, column: index + 1)
        }
      }
    }
    return aliases > limit ? anchor : nil
  }
}
