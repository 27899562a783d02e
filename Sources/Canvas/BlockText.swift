/// A text in block letters, broken into lines.
public struct BlockText: Hashable, Sendable {
  public let font: BlockFont
  /// Blank rows between two lines.
  public let leading: Int
  /// The words of each line.
  public let lines: [String]

  /// Breaks a text at its spaces into lines of at most `columns` columns; nil when a word is wider or a character has no shape.
  ///
  /// Line breaks in the text are kept.
  public init?(_ text: String, font: BlockFont, leading: Int = 0, columns: Int) {
    let blank = font.columns(of: " ") + 2 * font.gap
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var taken = 0
      for word in paragraph.split(separator: " ") {
        let (width, isWhole) = font.measure(word)
        guard isWhole, width <= columns else { return nil }
        if line.isEmpty {
          line = String(word)
          taken = width
        } else if taken + blank + width <= columns {
          line += " " + word
          taken += blank + width
        } else {
          lines.append(line)
          line = String(word)
          taken = width
        }
      }
      lines.append(line)
    }
    self.font = font
    self.leading = max(0, leading)
    self.lines = lines
  }

  /// Rows of cells in all.
  public var rowCount: Int { lines.isEmpty ? 0 : lines.count * (font.rows + leading) - leading }

  /// Columns of the widest line.
  public var columnCount: Int { lines.map(font.columns).max() ?? 0 }

  /// The rows of cells, blank rows between the lines included.
  public var rows: [String] {
    lines.enumerated().flatMap { place, line in
      (place == 0 ? [] : Array(repeating: "", count: leading)) + font.lines(for: line)
    }
  }

  /// The text as large as fits; nil when it does not fit in block letters at all.
  ///
  /// - Parameter fonts: letters that may be used with the blank rows between their lines, best first.
  public static func largest(_ text: String, in size: Size, of fonts: [(BlockFont, Int)] = looks) -> BlockText? {
    fonts.lazy.compactMap { font, leading in BlockText(text, font: font, leading: leading, columns: size.columns) }
      .first { $0.rowCount <= size.rows }
  }

  /// All letters, from the largest to the smallest, loose lines before tight ones.
  public static let looks: [(BlockFont, Int)] = [(.huge, 1), (.large, 1), (.medium, 1), (.medium, 0), (.small, 1)]
}
