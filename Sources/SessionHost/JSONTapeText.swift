extension JSONTape {
  /// The text of a string; nil for an escape that JSON does not know.
  func text(of node: Node) -> String? {
    let range = Int(node.start)..<Int(node.end)
    guard node.isEscaped else { return String(decoding: bytes[range], as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "\\") else {
        plain.append(bytes[place])
        place += 1
        continue
      }
      guard place + 1 < range.upperBound, let scalar = escaped(at: &place, before: range.upperBound) else { return nil }
      plain.append(contentsOf: String(Character(scalar)).utf8)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether a string is the given word, without making a text of it.
  func matches(_ node: Node, _ word: borrowing String) -> Bool {
    if node.isEscaped { return text(of: node) == copy word }
    var place = Int(node.start)
    guard word.utf8.count == Int(node.end) - place else { return false }
    for byte in word.utf8 {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// A whole number of any width; nil when it does not fit or is none.
  func whole<Number: FixedWidthInteger>(_ node: Node) -> Number? {
    var value: Number = 0
    var place = Int(node.start)
    let negative = bytes[place] == UInt8(ascii: "-")
    if negative { place += 1 }
    guard place < Int(node.end) else { return nil }
    while place < Int(node.end) {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[place] else { return wholeOfFraction(node) }
      let digit = Number(truncatingIfNeeded: bytes[place] &- UInt8(ascii: "0"))
      let (tens, over) = value.multipliedReportingOverflow(by: 10)
      let (next, beyond) = negative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !over, !beyond else { return nil }
      value = next
      place += 1
    }
    return value
  }

  func fraction(_ node: Node) -> Double? {
    Double(String(decoding: bytes[Int(node.start)..<Int(node.end)], as: UTF8.self))
  }

  /// `1.0` and `1e2` are whole numbers too.
  private func wholeOfFraction<Number: FixedWidthInteger>(_ node: Node) -> Number? {
    fraction(node).flatMap { Number(exactly: $0) }
  }

  /// The character of the escape that starts at `place`, which moves behind it.
  private func escaped(at place: inout Int, before end: Int) -> Unicode.Scalar? {
    let letter = bytes[place + 1]
    place += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = hexadecimal(at: &place, before: end) else { return nil }
      guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
      guard place + 1 < end, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else { return nil }
      place += 2
      guard let second = hexadecimal(at: &place, before: end), (0xDC00...0xDFFF).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private func hexadecimal(at place: inout Int, before end: Int) -> UInt32? {
    guard place + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    place += 4
    return value
  }
}
