/// A JSON value whose members keep their order. A number is kept as it was written, so that no digit is lost.
public indirect enum JSONNode: Hashable, Sendable {
  case object([Member])
  case array([JSONNode])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONNode

    public init(key: String, value: JSONNode) {
      self.key = key
      self.value = value
    }
  }

  /// A whole number.
  public static func int(_ number: Int) -> JSONNode { .number(String(number)) }
  /// A list of whole numbers.
  public static func ints(_ numbers: [Int]) -> JSONNode { .array(numbers.map(JSONNode.int)) }
  /// The shortest digits that give the same number back; null for what JSON cannot hold.
  public static func double(_ number: Double?) -> JSONNode {
    guard let number, number.isFinite else { return .null }
    return .number(number.description)
  }
  /// A list of numbers; see `double`.
  public static func doubles(_ numbers: [Double?]) -> JSONNode { .array(numbers.map(JSONNode.double)) }
  /// A list of texts.
  public static func strings(_ texts: [String]) -> JSONNode { .array(texts.map(JSONNode.string)) }
  /// An object with these members in this order.
  public static func members(_ pairs: KeyValuePairs<String, JSONNode>) -> JSONNode {
    .object(pairs.map { Member(key: $0.key, value: $0.value) })
  }

  /// The first member with a key; nil without one, and for what is no object.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of a list; nil for anything else.
  public var elements: [JSONNode]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The text with two spaces a level; lists of plain values stand on one line.
  public var text: String {
    var output = ""
    write(to: &output, indentation: "")
    return output
  }

  private func write(to output: inout String, indentation: String) {
    let inner = indentation + "  "
    switch self {
    case .object(let members) where members.isEmpty: output += "{}"
    case .object(let members):
      for (place, member) in members.enumerated() {
        output += (place == 0 ? "{\n" : ",\n") + inner
        Self.quote(member.key, to: &output)
        output += ": "
        member.value.write(to: &output, indentation: inner)
      }
      output += "\n\(indentation)}"
    case .array(let elements) where elements.allSatisfy { $0.isPlain }:
      output += "["
      for (place, element) in elements.enumerated() {
        if place > 0 { output += ", " }
        element.write(to: &output, indentation: inner)
      }
      output += "]"
    case .array(let elements):
      for (place, element) in elements.enumerated() {
        output += (place == 0 ? "[\n" : ",\n") + inner
        element.write(to: &output, indentation: inner)
      }
      output += "\n\(indentation)]"
    case .string(let text): Self.quote(text, to: &output)
    case .number(let digits): output += digits
    case .bool(let truth): output += truth ? "true" : "false"
    case .null: output += "null"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .object, .array: false
    case .string, .number, .bool, .null: true
    }
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
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
    output += "\""
  }
}
