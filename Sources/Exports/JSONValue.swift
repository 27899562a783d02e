import JSONText

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

  /// The text, with two spaces of indentation a level.
  var text: String { node.text }

  private var node: JSONNode {
    switch self {
    case .object(let members): .object(members.map { JSONNode.Member(key: $0.0, value: $0.1.node) })
    case .array(let elements): .array(elements.map(\.node))
    case .string(let text): .string(text)
    case .int(let number): .int(number)
    case .tenths(let number): .number(DecimalText.text(number, digits: 1, mark: "."))
    case .hundredths(let number): .number(DecimalText.text(number, digits: 2, mark: "."))
    case .bool(let truth): .bool(truth)
    case .null: .null
    }
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
