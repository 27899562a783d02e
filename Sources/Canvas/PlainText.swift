/// Makes text from outside safe to show.
public enum PlainText {
  /// What becomes of a line break.
  public enum Newlines: Hashable, Sendable {
    case asSpaces
    case kept
  }

  /// The text without anything that could disturb a screen, cut after `maximumLength` visible characters.
  ///
  /// Left out are control characters, escape sequences as a whole, marks for the writing direction, invisible characters, variation
  /// selectors, enclosing marks and a third and later accent on one letter. A joined emoji becomes its first picture, a flag its two
  /// letters, a tab one space, CR LF one line break, and a character without an agreed width U+FFFD. The original text stays as it
  /// is in the log; this is for showing only.
  public static func sanitised(_ text: String, maximumLength: Int = .max, newlines: Newlines = .asSpaces) -> String {
    var result = String.UnicodeScalarView()
    var length = 0
    for element in GlyphSequence(text) {
      if length >= maximumLength { break }
      length += 1
      if element.glyph == .newline {
        result.append(newlines == .kept ? "\n" : " ")
      } else {
        element.glyph.append(to: &result)
      }
    }
    return String(result)
  }
}
