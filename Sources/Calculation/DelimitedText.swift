/// Separated text (RFC 4180) with a comma, a semicolon or a tab, any line end, and quotes where a field needs them.
enum DelimitedText {
  /// The fields of each record, with the record's number as a spreadsheet shows it; records without any text are left out.
  static func records(of bytes: [UInt8]) throws(DataFault) -> [(number: Int, fields: [String])] {
    var start = 0
    var separator = separator(in: bytes[...])
    var number = 0
    // The line with which Excel is told the separator.
    if bytes.count > 4, String(decoding: bytes.prefix(4), as: UTF8.self).lowercased() == "sep=", separators.contains(bytes[4]) {
      separator = bytes[4]
      start = 5
      while start < bytes.count, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
      number = 1
    }
    var reader = Reader(bytes: bytes, position: start, separator: separator)
    var records: [(number: Int, fields: [String])] = []
    while let fields = reader.next() {
      number += 1
      if reader.isOpen { throw .openQuote(.row(number)) }
      if fields.contains(where: { !$0.isEmpty }) { records.append((number, fields)) }
    }
    return records
  }

  private static let separators: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
  private static let quote = UInt8(ascii: "\"")

  /// The separator that the first line uses most, outside quotes.
  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D {
        if counts.contains(where: { $0 > 0 }) { break }
        continue
      }
      if let place = separators.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }

  private struct Reader {
    let bytes: [UInt8]
    var position: Int
    let separator: UInt8
    /// Whether the text ended within quotes.
    var isOpen = false

    /// The trimmed fields of the next record; nil at the end.
    mutating func next() -> [String]? {
      guard position < bytes.count else { return nil }
      var fields: [String] = []
      var field: [UInt8] = []
      var isQuoted = false
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if isQuoted {
          guard byte == quote else {
            field.append(byte)
            continue
          }
          if position < bytes.count, bytes[position] == quote {
            field.append(quote)
            position += 1
          } else {
            isQuoted = false
          }
        } else if byte == quote, field.allSatisfy({ $0 == 0x20 }) {
          field = []
          isQuoted = true
        } else if byte == separator {
          fields.append(Self.trimmed(field))
          field = []
        } else if byte == 0x0A || byte == 0x0D {
          if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
          return fields + [Self.trimmed(field)]
        } else {
          field.append(byte)
        }
      }
      isOpen = isQuoted
      return fields + [Self.trimmed(field)]
    }

    private static func trimmed(_ field: [UInt8]) -> String {
      func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
      guard let first = field.firstIndex(where: { !isSpace($0) }), let last = field.lastIndex(where: { !isSpace($0) }) else { return "" }
      return String(decoding: field[first...last], as: UTF8.self)
    }
  }
}
