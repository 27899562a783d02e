/// JSON whose keys keep the order in which they are written, so that the same report gives the same bytes.
enum JSONValue {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case string(String)
  case int(Int)
  /// A number with one decimal.
  case tenths(Int)
  /// A number with two decimals.
  case hundredths(Int)
  case bool(Bool)
  case null

  static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }

  /// The text with two spaces of indentation a level.
  var text: String {
    var output = ""
    write(to: &output, indentation: "")
    return output
  }

  private func write(to output: inout String, indentation: String) {
    let inner = indentation + "  "
    switch self {
    case .object(let members) where members.isEmpty: output += "{}"
    case .object(let members):
      output += "{"
      for (place, member) in members.enumerated() {
        output += place == 0 ? "\n" : ",\n"
        output += inner
        Self.quote(member.0, to: &output)
        output += ": "
        member.1.write(to: &output, indentation: inner)
      }
      output += "\n\(indentation)}"
    case .array(let elements) where elements.isEmpty: output += "[]"
    case .array(let elements):
      output += "["
      for (place, element) in elements.enumerated() {
        output += place == 0 ? "\n" : ",\n"
        output += inner
        element.write(to: &output, indentation: inner)
      }
      output += "\n\(indentation)]"
    case .string(let text): Self.quote(text, to: &output)
    case .int(let number): output += String(number)
    case .tenths(let number): output += DecimalText.text(number, digits: 1, mark: ".")
    case .hundredths(let number): output += DecimalText.text(number, digits: 2, mark: ".")
    case .bool(let truth): output += truth ? "true" : "false"
    case .null: output += "null"
    }
  }

  private static func quote(_ text: String, to output: inout String) {
    output.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output.append("\"")
  }
}

/// Decimal numbers without rounding: they are whole numbers of tenths or hundredths.
enum DecimalText {
  static func text(_ number: Int, digits: Int, mark: String) -> String {
    var size = String(number.magnitude)
    size = String(repeating: "0", count: max(0, digits + 1 - size.count)) + size
    return (number < 0 ? "-" : "") + size.dropLast(digits) + mark + size.suffix(digits)
  }
}
