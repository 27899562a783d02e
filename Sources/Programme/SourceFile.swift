/// A place in a file: line and column from 1, the column in Unicode scalars.
struct SourcePosition: Hashable {
  var line: Int
  var column: Int
}

/// The text of one file in lines, as the YAML parser counts them.
struct SourceFile {
  let name: String
  private(set) var lines: [[Unicode.Scalar]]
  /// The lines as they are in the file, made once: many issues may share a line.
  private let texts: [String]

  init(name: String, text: String) {
    self.name = name
    var lines: [[Unicode.Scalar]] = [[]]
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalar)
      }
    }
    self.lines = lines
    texts = lines.map { String(String.UnicodeScalarView($0)) }
  }

  /// The whole text with line feeds.
  var text: String {
    var result = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append("\n") }
      result.append(contentsOf: line)
    }
    return String(result)
  }

  /// One line as it is in the file, or empty text beyond the last.
  func line(_ number: Int) -> String {
    texts.indices.contains(number - 1) ? texts[number - 1] : ""
  }

  /// A position that lies inside the file, for a parser that points past its end.
  func clamped(_ position: SourcePosition) -> SourcePosition {
    guard position.line <= lines.count else {
      let last = lines.lastIndex { !$0.isEmpty } ?? 0
      return SourcePosition(line: last + 1, column: max(1, lines[last].count))
    }
    return SourcePosition(line: max(1, position.line), column: max(1, position.column))
  }

  /// The first place of a piece of text at or after a position, looking at most `reach` lines ahead.
  func position(of piece: String, from start: SourcePosition, reach: Int = 40) -> SourcePosition? {
    let wanted = Array(piece.unicodeScalars)
    guard !wanted.isEmpty, start.line >= 1, start.line <= lines.count else { return nil }
    for number in start.line...min(lines.count, start.line + reach) {
      let line = lines[number - 1]
      var column = number == start.line ? max(0, start.column - 1) : 0
      while column + wanted.count <= line.count {
        if line[column..<(column + wanted.count)].elementsEqual(wanted) {
          return SourcePosition(line: number, column: column + 1)
        }
        column += 1
      }
    }
    return nil
  }

  /// Puts another character in the place of one; `line` still gives what is in the file.
  mutating func replace(at position: SourcePosition, with scalar: Unicode.Scalar) {
    lines[position.line - 1][position.column - 1] = scalar
  }
}
