import JSONText

/// Reads JSON (RFC 8259). Also takes `NaN` and `Infinity`, which some programs write, as numbers, so that the fault can name the cell.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  /// Deepest nesting; a file of answers needs four.
  private static let deepest = 32

  static func read(_ bytes: [UInt8]) throws(DataFault) -> JSONNode {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.fault }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Line and character of the place that was reached.
  private var fault: DataFault {
    let read = bytes.prefix(position)
    let line = read.count { $0 == 0x0A } + 1
    let start = read.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return .brokenJSON(line: line, column: String(decoding: read[start...], as: UTF8.self).count + 1)
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(DataFault) -> JSONNode {
    skipSpace()
    guard depth < Self.deepest else { throw fault }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(DataFault) -> JSONNode {
    position += 1
    var members: [JSONNode.Member] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw fault }
      members.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(DataFault) -> JSONNode {
    position += 1
    var elements: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault }
    return .array(elements)
  }

  private mutating func word() throws(DataFault) -> JSONNode {
    let start = position
    while let byte = next, ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3A, 0x5D, 0x7D, 0x22, 0x5B, 0x7B].contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "NaN", "Infinity", "-Infinity": return .number(text)
    default: break
    }
    // Double also reads hexadecimal digits, 'inf' and 'nan', which JSON does not have.
    let isDecimal = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    guard isDecimal, text.utf8.first != UInt8(ascii: "+"), Double(text) != nil else {
      position = start
      throw fault
    }
    return .number(text)
  }

  private mutating func string() throws(DataFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        position += 1
        return String(decoding: text, as: UTF8.self)
      }
      guard byte >= 0x20 else { throw fault }
      position += 1
      if byte == UInt8(ascii: "\\") { text.append(contentsOf: try escaped().utf8) } else { text.append(byte) }
    }
    throw fault
  }

  private mutating func escaped() throws(DataFault) -> String {
    guard let byte = next else { throw fault }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: [0x5C, 0x75]) {
        position += 2
        units.append(try unit())
      }
      return String(decoding: units, as: UTF16.self)
    default:
      position -= 1
      throw fault
    }
  }

  private mutating func unit() throws(DataFault) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    position += 4
    return unit
  }
}
