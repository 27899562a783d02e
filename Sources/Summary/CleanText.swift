extension String {
  /// The text on one line, without characters that steer a terminal, a reader or the direction of writing; otherwise whole.
  package var cleaned: String {
    // Most texts are letters, digits and signs of ASCII, and stay what they are.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var scalars = String.UnicodeScalarView()
    // Invisible copies of ASCII spell the flags of regions behind a black flag; anywhere else they hide text.
    var isInFlag = false
    for scalar in unicodeScalars {
      isInFlag = scalar == "\u{1F3F4}" || isInFlag && (0xE0020...0xE007F).contains(scalar.value)
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: continue
      // Marks, embeddings, overrides and isolates: they can turn a line around or hide a part of it.
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: continue
      case 0xE0000...0xE007F where !isInFlag: continue
      case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
