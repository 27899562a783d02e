/// What a stranger typed, made harmless for a terminal, a page and a file: one line, no controls, no marks that turn the reading direction.
enum TypedText {
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      case .surrogate, .privateUse, .unassigned: continue
      // Joiners make letters and emoji; the other format characters turn or hide text.
      case .format: if scalar.value == 0x200C || scalar.value == 0x200D { result.append(scalar) }
      default: result.append(scalar)
      }
    }
    return String(result).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  /// A code as it was typed: capitals and digits only.
  static func code(_ text: String) -> String {
    String(
      text.uppercased().unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }.prefix(24).map(
        Character.init))
  }
}
