/// Breaks labels of a drawing into lines by the width of their letters, in the proportions of a common sans serif face.
enum LineBreaks {
  /// Width in units of the drawing for letters of this size; a little more than it is.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share(of: $1) } * size
  }

  /// At most `limit` lines; what does not fit ends in `…`. A word that is longer than a line is broken.
  static func lines(_ text: String, width: Double, size: Double, limit: Int = 3) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(String($0), width: width, size: size) }) {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || Self.width(of: longer, size: size) <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines }
    var last = lines[limit - 1]
    while !last.isEmpty, Self.width(of: last + "…", size: size) > width { last.removeLast() }
    return Array(lines.prefix(limit - 1)) + [last + "…"]
  }

  private static func pieces(_ word: String, width: Double, size: Double) -> [String] {
    guard Self.width(of: word, size: size) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, Self.width(of: piece + String(character), size: size) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "|", "!", ".", ",", ":", ";", "I": 0.29
    case "f", "t", "r", " ", "(", ")", "-", "/", "‘", "’": 0.36
    case "m", "w", "M", "W", "@", "%": 0.9
    case "A"..."Z": 0.72
    case "\u{20}"..."\u{7E}", "\u{C0}"..."\u{17F}": 0.57
    default: scalar.value < 0x300 ? 0.6 : 1.05
    }
  }
}
