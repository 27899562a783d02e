/// The JSON text of one event as a flat list of its values, read in one pass.
///
/// Reading a stored programme through Foundation took most of the time until the first screen of a resumed session.
final class JSONTape {
  enum Kind: UInt8 {
    case null, no, yes, number, string, array, object
  }

  /// One value: where its text is, and where the next value behind it and all inside it stands in the list.
  struct Node {
    let kind: Kind
    /// A string with a backslash in it.
    var isEscaped = false
    /// The first byte; of a string the one behind the quote.
    let start: Int32
    /// Behind the last byte; of a string the closing quote.
    var end: Int32
    /// The place in the list of what follows this value.
    var next: Int32
    /// The elements of an array, the pairs of an object.
    var count: Int32 = 0
  }

  /// Why a text is no JSON, and at which byte.
  struct Fault: Error, CustomStringConvertible {
    let reason: String
    let offset: Int
    var description: String { "\(reason) at byte \(offset)" }
  }

  let bytes: [UInt8]
  let nodes: [Node]

  init(_ text: String) throws(Fault) {
    var reading = JSONReading(bytes: Array(text.utf8))
    try reading.whole()
    bytes = reading.bytes
    nodes = reading.nodes
  }
}

/// One pass over the bytes; a structure, because every access to a property of an object is checked while the program runs.
private struct JSONReading {
  typealias Node = JSONTape.Node
  typealias Fault = JSONTape.Fault

  /// Deeper than any event; keeps a damaged file from using up the stack.
  private static let deepest = 200

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12 + 4)
  }

  mutating func whole() throws(Fault) {
    try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fault("more after the end") }
  }

  private func fault(_ reason: String) -> Fault { Fault(reason: reason, offset: position) }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) { position += 1 }
  }

  private mutating func value(depth: Int) throws(Fault) {
    guard depth < Self.deepest else { throw fault("too deep") }
    skipSpace()
    guard position < bytes.count else { throw fault("the text ends") }
    switch bytes[position] {
    case UInt8(ascii: "{"): try list(.object, until: UInt8(ascii: "}"), depth: depth)
    case UInt8(ascii: "["): try list(.array, until: UInt8(ascii: "]"), depth: depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    default: throw fault("no value")
    }
  }

  private mutating func list(_ kind: JSONTape.Kind, until closing: UInt8, depth: Int) throws(Fault) {
    let own = nodes.count
    nodes.append(Node(kind: kind, start: Int32(position), end: 0, next: 0))
    position += 1
    var count: Int32 = 0
    skipSpace()
    while position < bytes.count, bytes[position] != closing {
      if count > 0 {
        guard bytes[position] == UInt8(ascii: ",") else { throw fault("no comma") }
        position += 1
      }
      if kind == .object {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault("no key") }
        try string()
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw fault("no colon") }
        position += 1
      }
      try value(depth: depth + 1)
      count += 1
      skipSpace()
    }
    guard position < bytes.count else { throw fault("the text ends") }
    position += 1
    nodes[own].end = Int32(position)
    nodes[own].next = Int32(nodes.count)
    nodes[own].count = count
  }

  private mutating func string() throws(Fault) {
    position += 1
    let start = position
    var escaped = false
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] >= 0x20 else { throw fault("a control character in a text") }
      if bytes[position] == UInt8(ascii: "\\") {
        escaped = true
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else { throw fault("a text without an end") }
    append(.string, from: start, escaped: escaped)
    position += 1
  }

  private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) throws(Fault) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[offset] else { throw fault("no value") }
      position += 1
    }
    append(kind, from: start)
  }

  private mutating func number() {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        position += 1
      default:
        return append(.number, from: start)
      }
    }
    append(.number, from: start)
  }

  private mutating func append(_ kind: JSONTape.Kind, from start: Int, escaped: Bool = false) {
    nodes.append(Node(kind: kind, isEscaped: escaped, start: Int32(start), end: Int32(position), next: Int32(nodes.count + 1)))
  }
}
