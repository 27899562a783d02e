/// Decodes a value of the standard library's `Decodable` from a place in a `JSONTape`.
struct TapeDecoder: Decoder {
  let tape: JSONTape
  let place: Int

  /// The largest whole number with a sign, either way: in milliseconds since 1970 it lies in the year 2286, and the engine can add and
  /// multiply such times without leaving the range of `Int64`.
  static let largestNumber: UInt64 = 10_000_000_000_000

  // Where a fault is in the text says the byte, not a path: paths cost time for every value that is in order.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var node: JSONTape.Node { tape.nodes[place] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard node.kind == .object else { throw fault("no object") }
    return KeyedDecodingContainer(TapeObject(tape: tape, place: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard node.kind == .array else { throw fault("no list") }
    return TapeArray(tape: tape, place: place)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func fault(_ reason: String) -> DecodingError {
    DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: [], debugDescription: "\(reason) at byte \(node.start)"))
  }
}

extension TapeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { node.kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch node.kind {
    case .yes: true
    case .no: false
    default: throw fault("no yes or no")
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard node.kind == .string, let text = tape.text(of: node) else { throw fault("no text") }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard node.kind == .number, let number = tape.fraction(node) else { throw fault("no number") }
    return number
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try whole() }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole() }
  func decode(_ type: UInt.Type) throws -> UInt { try whole() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }

  private func whole<Number: FixedWidthInteger>() throws -> Number {
    guard node.kind == .number, let number: Number = tape.whole(node) else { throw fault("no whole number that fits") }
    // Only a damaged or forged event has such a number, and the engine would stop where it reckons with it. Seeds have no sign.
    guard !Number.isSigned || number.magnitude <= TapeDecoder.largestNumber else { throw fault("a number beyond all times") }
    return number
  }
}

/// The pairs of an object, found by their keys.
struct TapeObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: JSONTape
  let place: Int

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var next = place + 1
    for _ in 0..<tape.nodes[place].count {
      if let text = tape.text(of: tape.nodes[next]), let key = Key(stringValue: text) { keys.append(key) }
      next = Int(tape.nodes[next + 1].next)
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { found(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).decode(type) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try T(from: value(key)) }

  // One look for the key instead of the three that the standard library's own version takes.
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let value = found(key), !value.decodeNil() else { return nil }
    return try T(from: value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { try value(key).unkeyedContainer() }
  func superDecoder() throws -> any Decoder { TapeDecoder(tape: tape, place: place) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }

  private func found(_ key: Key) -> TapeDecoder? {
    let word = key.stringValue
    var next = place + 1
    for _ in 0..<tape.nodes[place].count {
      if tape.matches(tape.nodes[next], word) { return TapeDecoder(tape: tape, place: next + 1) }
      next = Int(tape.nodes[next + 1].next)
    }
    return nil
  }

  private func value(_ key: Key) throws -> TapeDecoder {
    if let value = found(key) { return value }
    let context = DecodingError.Context(codingPath: [], debugDescription: "the object at byte \(tape.nodes[place].start) lacks it")
    throw DecodingError.keyNotFound(key, context)
  }
}

/// The elements of an array, one after another.
struct TapeArray: UnkeyedDecodingContainer {
  let tape: JSONTape
  private var next: Int
  private(set) var currentIndex = 0
  let size: Int

  init(tape: JSONTape, place: Int) {
    self.tape = tape
    next = place + 1
    size = Int(tape.nodes[place].count)
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { size }
  var isAtEnd: Bool { currentIndex == size }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tape.nodes[next].kind == .null else { return false }
    _ = try taken()
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: taken()) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try taken().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try taken().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { try taken() }

  private mutating func taken() throws -> TapeDecoder {
    guard !isAtEnd else {
      throw DecodingError.dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: "the list ends after \(size)"))
    }
    let value = TapeDecoder(tape: tape, place: next)
    next = Int(tape.nodes[next].next)
    currentIndex += 1
    return value
  }
}
