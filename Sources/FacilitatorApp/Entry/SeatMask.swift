/// What may be drawn of seats as they are typed: the numbers. The code behind a number, and whatever else is no number, stays hidden.
enum SeatMask {
  static func masked(_ text: String) -> String {
    var word = ""
    return String(
      text.map { character in
        if character.isWhitespace || ",;".contains(character) {
          word = ""
          return character
        }
        word.append(character)
        return isOpen(word) ? character : "•"
      })
  }

  /// Whether a word is the begin of a number such as `D3`, at most with the hyphen behind it.
  private static func isOpen(_ word: String) -> Bool {
    var rest = Substring(word)
    if rest.first == "D" || rest.first == "d" { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let end = rest.dropFirst(digits.count)
    return digits.count <= 3 && (end.isEmpty || end == "-" && !digits.isEmpty)
  }
}
