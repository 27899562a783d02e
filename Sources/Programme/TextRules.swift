/// What text in programme files may hold.
enum TextRules {
  /// Most words on one page of the shared screen.
  static let wordsPerPage = 60
  /// Most columns of a short value name.
  static let shortNameWidth = 24

  /// Whether a character could steer a terminal, turn the direction of text or hide in it.
  ///
  /// Line feed and carriage return are judged apart. The private use area is refused because the loader marks repeated keys with it.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xE000...0xF8FF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }

  /// Number of words, counted as runs between spaces.
  static func wordCount(_ text: String) -> Int {
    text.split(whereSeparator: { $0.isWhitespace }).count
  }

  /// Whether an id is made of lower-case letters, digits and single hyphens.
  static func isSlug(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 60 else { return false }
    return text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  /// Whether text has the shape of an inventory id: `I-P1`, `F-Q2`, `C12`, `R-F1`, `I-S1..5`, `I-O1 a`.
  static func isInventoryID(_ text: String) -> Bool {
    var rest = Substring(text)
    func take(_ test: (UInt8) -> Bool) -> Int {
      let head = rest.utf8.prefix(while: test)
      rest = rest[head.endIndex...]
      return head.count
    }
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard take(isCapital) == 1 else { return false }
    if rest.hasPrefix("-") {
      rest = rest.dropFirst()
      guard take(isCapital) <= 1 else { return false }
    }
    guard (1...3).contains(take(isDigit)) else { return false }
    if rest.hasPrefix("..") {
      rest = rest.dropFirst(2)
      guard (1...3).contains(take(isDigit)) else { return false }
    }
    if rest.isEmpty { return true }
    return rest.utf8.count == 2 && rest.first == " "
      && rest.utf8.last.map { (0x61...0x7A).contains($0) } == true
  }
}
