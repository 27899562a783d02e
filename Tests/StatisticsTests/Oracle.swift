import Foundation
import Statistics
import Testing

/// A JSON value of an oracle file, read by name and converted where it is used.
enum Oracle: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([Oracle])
  case object([String: Oracle])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Oracle].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: Oracle].self))
    }
  }

  /// Loads `Oracles/<name>.json` of the test bundle.
  static func load(_ name: String) throws -> Oracle {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Oracles"))
    return try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: url))
  }

  subscript(path: String...) -> Oracle {
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

  var list: [Oracle] {
    get throws {
      guard case .list(let elements) = self else { throw Missing(key: "list") }
      return elements
    }
  }

  var object: [String: Oracle] {
    get throws {
      guard case .object(let members) = self else { throw Missing(key: "object") }
      return members
    }
  }

  var double: Double {
    get throws {
      guard case .number(let value) = self else { throw Missing(key: "number") }
      return value
    }
  }

  var bool: Bool {
    get throws {
      guard case .bool(let value) = self else { throw Missing(key: "bool") }
      return value
    }
  }

  var string: String {
    get throws {
      guard case .text(let value) = self else { throw Missing(key: "text") }
      return value
    }
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  var int: Int { get throws { try #require(Int(exactly: try double)) } }
  var ints: [Int] { get throws { try list.map { try $0.int } } }
  var doubles: [Double] { get throws { try list.map { try $0.double } } }
  var intRows: [[Int]] { get throws { try list.map { try $0.ints } } }
  var doubleRows: [[Double]] { get throws { try list.map { try $0.doubles } } }
}

/// Whether two numbers agree within a tolerance relative to max(1, |expected|), as the README of the oracles says.
func agrees(_ found: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= tolerance * max(1, abs(expected))
}

/// Whether two lists agree element by element.
func agrees(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-9) -> Bool {
  found.count == expected.count && zip(found, expected).allSatisfy { agrees($0, $1, within: tolerance) }
}
