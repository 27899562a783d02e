/// Finds a key that stands twice in one mapping.
///
/// The parser stops at a repeated key and tells only where the first one is. The second is found here in the text and marked with a
/// character of the private use area, so that the parser takes it for another key and the rest of the file is read as well.
enum RepeatedKeys {
  /// Most repeated keys that are looked for in one file.
  static let limit = 20
  private static let firstMark: UInt32 = 0xE000

  /// How often a file is parsed again; fewer times for a large one, so that nonsense costs no minutes.
  static func rounds(for source: SourceFile) -> Int {
    let size = source.lines.reduce(0) { $0 + $1.count + 1 }
    return max(1, min(limit, 1_000_000 / max(1, size)))
  }

  static func mark(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(firstMark + UInt32(index)) ?? "\u{E000}"
  }

  static func isMarked(_ key: String) -> Bool {
    key.unicodeScalars.first.map { (firstMark..<(firstMark + UInt32(limit))).contains($0.value) }
      ?? false
  }

  /// The key that is written at a place, without its quotes; nil when it is no simple key on one line.
  static func key(at position: SourcePosition, in source: SourceFile) -> String? {
    guard source.lines.indices.contains(position.line - 1) else { return nil }
    let rest = source.lines[position.line - 1].dropFirst(position.column - 1)
    guard let first = rest.first else { return nil }
    let name: ArraySlice<Unicode.Scalar>
    if first == "\"" || first == "'" {
      name = rest.dropFirst().prefix { $0 != first }
    } else {
      name = rest.prefix { $0 != ":" }
    }
    var text = String(String.UnicodeScalarView(name))
    while text.last == " " { text.removeLast() }
    return text.isEmpty || text.utf8.count > 100 ? nil : text
  }

  /// The place of the first letter of the next key with this name in the mapping whose key stands at `first`.
  static func repetition(of key: String, after first: SourcePosition, in source: SourceFile)
    -> SourcePosition?
  {
    if let found = inBlock(key, first, source) { return found }
    return inFlow(key, first, source)
  }

  /// Block style: the same column on a later line, before any line that starts further to the left.
  private static func inBlock(_ key: String, _ first: SourcePosition, _ source: SourceFile)
    -> SourcePosition?
  {
    for index in first.line..<max(first.line, source.lines.count) {
      let line = source.lines[index]
      guard let start = line.firstIndex(where: { $0 != " " }), line[start] != "#" else { continue }
      if start + 1 < first.column { return nil }
      if start + 1 == first.column, let letter = letter(of: key, at: start, in: line) {
        return SourcePosition(line: index + 1, column: letter + 1)
      }
    }
    return nil
  }

  /// Flow style: the next time on the same line.
  private static func inFlow(_ key: String, _ first: SourcePosition, _ source: SourceFile)
    -> SourcePosition?
  {
    let line = source.lines[first.line - 1]
    guard first.column < line.count else { return nil }
    for index in first.column..<line.count
    where line[index - 1] == " " || line[index - 1] == "," || line[index - 1] == "{" {
      if let letter = letter(of: key, at: index, in: line) {
        return SourcePosition(line: first.line, column: letter + 1)
      }
    }
    return nil
  }

  /// Index of the first letter when the key, quoted or not, stands at an index and a colon follows.
  private static func letter(of key: String, at index: Int, in line: [Unicode.Scalar]) -> Int? {
    let quote: Unicode.Scalar? = line[index] == "\"" || line[index] == "'" ? line[index] : nil
    let start = quote == nil ? index : index + 1
    let name = Array(key.unicodeScalars)
    guard start + name.count <= line.count, line[start..<(start + name.count)].elementsEqual(name)
    else { return nil }
    var rest = line[(start + name.count)...]
    if let quote {
      guard rest.first == quote else { return nil }
      rest = rest.dropFirst()
    }
    return rest.first { $0 != " " } == ":" ? start : nil
  }
}
