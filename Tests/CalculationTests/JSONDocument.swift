import Foundation
import Testing

@testable import Calculation

/// JSON as Foundation reads it, so that nothing here depends on the reader or the writer under test.
indirect enum JSONDocument: Decodable, Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONDocument])
  case object([String: JSONDocument])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONDocument].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONDocument].self))
    }
  }

  init(_ text: String) throws { self = try JSONDecoder().decode(JSONDocument.self, from: Data(text.utf8)) }

  subscript(path: String...) -> JSONDocument {
    get throws {
      var current = self
      for key in path {
        guard case .object(let members) = current else { throw Missing(key: key) }
        current = try #require(members[key], "no field \(key)")
      }
      return current
    }
  }

  struct Missing: Error { let key: String }

  var keys: Set<String> {
    guard case .object(let members) = self else { return [] }
    return Set(members.keys)
  }

  var doubles: [Double] {
    get throws {
      guard case .list(let elements) = self else { throw Missing(key: "list") }
      return try elements.map { try $0.double }
    }
  }

  var double: Double {
    get throws {
      guard case .number(let value) = self else { throw Missing(key: "number") }
      return value
    }
  }

  var rows: [[Double]] {
    get throws {
      guard case .list(let elements) = self else { throw Missing(key: "list") }
      return try elements.map { try $0.doubles }
    }
  }
}

/// A file with forced sorts or rankings, made by hand.
struct AnswerFile {
  var items: [String]
  var rows: [[Int]]
  var groups: [String]?

  func csv(separator: String = ";", lineEnd: String = "\n", hasMark: Bool = false) -> [UInt8] {
    let heading = (groups == nil ? [] : ["Groep"]) + items
    let lines = rows.enumerated().map { row, numbers in (groups.map { [$0[row]] } ?? []) + numbers.map(String.init) }
    let text = ([heading] + lines).map { $0.joined(separator: separator) + lineEnd }.joined()
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  /// Random sorts in a grid.
  static func random(_ people: Int, scores: [Int: Int] = [2: 4, 1: 6, 0: 10, -1: 6, -2: 4], seed: UInt64) -> AnswerFile {
    var dice = Dice(seed)
    let row = scores.keys.sorted(by: >).flatMap { Array(repeating: $0, count: scores[$0] ?? 0) }
    return AnswerFile(items: row.indices.map { "w\($0 + 1)" }, rows: (0..<people).map { _ in row.shuffled(using: &dice) })
  }
}

/// A small reproducible source of chance (xorshift64), independent of the product's own generator.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// The JSON of a file with these bytes.
func calculated(_ bytes: [UInt8], kind: AnswerKind? = nil) throws -> JSONDocument {
  try JSONDocument(try Calculation(bytes: bytes, kind: kind).json)
}
