/// How many columns text takes on the screen. Every part of the program asks here, so that a table cannot disagree with itself.
public enum TextWidth {
  /// The columns that a text takes when it is drawn on one line: after cleaning, as `Frame.put` draws it.
  public static func columns(of text: String) -> Int {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.count }
    return GlyphSequence(text).reduce(0) { $0 + $1.columns }
  }

  /// The columns of one scalar: 0 for a combining mark, 1 or 2 for what can be drawn, nil for what cannot be drawn or
  /// has no width that terminals agree on (control, invisible, private, and newer than Unicode 14.0).
  public static func columns(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0...0x9F: return nil
    case 0xA0...0x2FF: return scalar.value == 0xAD ? nil : 1
    case 0x2500...0x25FC, 0x2800...0x28FF: return 1
    default: break
    }
    let properties = scalar.properties
    // A terminal that does not know a character yet guesses its width, and the whole line shifts.
    guard let age = properties.age, age.major <= 14 else { return nil }
    if properties.isDefaultIgnorableCodePoint { return nil }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return nil
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if isJoiningJamo(scalar) { return 0 }
    if isDisputed(scalar) { return nil }
    return WideRanges.contains(scalar) ? 2 : 1
  }

  /// Vowels and finals of old Hangul, which join the syllable before them.
  private static func isJoiningJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
  }

  /// Circled numbers, hexagrams and one Ahom sign: UAX #11 and the C library give them different widths.
  private static func isDisputed(_ scalar: Unicode.Scalar) -> Bool {
    (0x3248...0x324F).contains(scalar.value) || (0x4DC0...0x4DFF).contains(scalar.value) || scalar.value == 0x1171E
  }
}
