/// Puts running text into lines of a given width.
public enum TextLayout {
  /// Where text stands in its line.
  public enum Alignment: Hashable, Sendable {
    case leading, centered, trailing
  }

  /// The text in lines of at most `columns` columns, cleaned as `PlainText` does.
  ///
  /// Lines break at spaces and behind a hyphen between letters; a longer word is broken where the line ends. Line breaks in the text
  /// are kept, so an empty line stays an empty line; spaces at the ends of a line go and several spaces become one, except at the start of a
  /// paragraph, where they indent. No text or no room gives no lines.
  public static func wrapped(_ text: String, columns: Int) -> [String] {
    guard columns > 0, !text.isEmpty else { return [] }
    var lines: [String] = []
    var paragraph = Paragraph(columns: columns)
    for element in GlyphSequence(text) {
      if element.glyph == .newline {
        lines += paragraph.finish()
        paragraph = Paragraph(columns: columns)
      } else {
        paragraph.append(element)
      }
    }
    return lines + paragraph.finish()
  }

  /// The text on one line of at most `columns` columns; what is cut off shows as "…". Line breaks become spaces.
  public static func truncated(_ text: String, columns: Int) -> String {
    guard columns > 0 else { return "" }
    var result = String.UnicodeScalarView()
    var used = 0
    var beforeEllipsis = result
    for element in GlyphSequence(text) {
      let width = Swift.max(1, element.columns)
      if used + width > columns { return String(beforeEllipsis).trimmingTrailingBlanks() + "…" }
      (element.glyph == .newline ? .space : element.glyph).append(to: &result)
      used += width
      if used <= columns - 1 { beforeEllipsis = result }
    }
    return String(result)
  }

  /// The text on one line of exactly `columns` columns: filled with spaces, or cut with "…". The odd space goes to the right.
  public static func aligned(_ text: String, columns: Int, _ alignment: Alignment = .leading) -> String {
    let line = truncated(text, columns: columns)
    let free = Swift.max(0, columns - TextWidth.columns(of: line))
    let before =
      switch alignment {
      case .leading: 0
      case .centered: free / 2
      case .trailing: free
      }
    return String(repeating: " ", count: before) + line + String(repeating: " ", count: free - before)
  }
}

/// One paragraph that is being broken into lines.
private struct Paragraph {
  private let columns: Int
  private var lines: [String] = []
  private var line = Run()
  private var word = Run()
  private var isAtStart = true
  private var hasSpace = false

  init(columns: Int) { self.columns = columns }

  mutating func append(_ element: GlyphSequence.Element) {
    if element.glyph == .space {
      finishWord()
      if isAtStart && line.columns + 1 < columns { line.append(element) } else { hasSpace = true }
      return
    }
    isAtStart = false
    if word.endsWithHyphen, element.glyph.base.properties.isAlphabetic { finishWord() }
    let fitting = element.columns <= columns ? element : GlyphSequence.Element(glyph: .replacement, columns: 1)
    if word.columns + fitting.columns > columns { breakWord() }
    word.append(fitting)
  }

  /// Ends the paragraph; an empty one is one empty line.
  mutating func finish() -> [String] {
    finishWord()
    if lines.isEmpty || line.columns > 0 { lines.append(line.text.trimmingTrailingBlanks()) }
    return lines
  }

  private mutating func finishWord() {
    guard word.columns > 0 else { return }
    let gap = hasSpace && line.columns > 0 ? 1 : 0
    if line.columns + gap + word.columns > columns {
      finishLine()
    } else if gap == 1 {
      line.append(GlyphSequence.Element(glyph: .space, columns: 1))
    }
    line.append(word)
    word = Run()
    hasSpace = false
  }

  /// A word that is wider than a line goes on in the next one.
  private mutating func breakWord() {
    if line.columns > 0 { finishLine() }
    lines.append(word.text)
    word = Run()
    hasSpace = false
  }

  private mutating func finishLine() {
    lines.append(line.text.trimmingTrailingBlanks())
    line = Run()
  }
}

/// A stretch of glyphs with its width.
private struct Run {
  private(set) var columns = 0
  private var scalars = String.UnicodeScalarView()
  private var previous: Unicode.Scalar = " "
  private(set) var endsWithHyphen = false

  var text: String { String(scalars) }

  mutating func append(_ element: GlyphSequence.Element) {
    element.glyph.append(to: &scalars)
    columns += element.columns
    endsWithHyphen = element.glyph.base == "-" && previous.properties.isAlphabetic
    previous = element.glyph.base
  }

  mutating func append(_ other: Run) {
    scalars.append(contentsOf: other.scalars)
    columns += other.columns
  }
}
