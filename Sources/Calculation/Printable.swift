/// Text from a file, fit for one line of a terminal.
enum Printable {
  /// Without characters that steer a terminal.
  static func line(_ text: String) -> String {
    String(text.map { $0.unicodeScalars.allSatisfy { !steers($0) } ? $0 : " " })
  }

  /// At most 24 characters, with an ellipsis when there were more.
  static func short(_ text: String) -> String {
    let clean = line(text)
    return clean.count > 24 ? clean.prefix(23) + "…" : clean
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // Marks that turn the direction of writing.
    case .format: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    default: false
    }
  }
}
