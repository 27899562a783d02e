import Foundation
public import Summary

/// The JSON of aggregate files.
public enum AggregateCoding {
  /// The same group gives the same bytes.
  public static func bytes(of aggregate: GroupAggregate) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(aggregate)) + [10]
  }

  /// The largest number of an aggregate, either way: sums of such numbers stay far from the border of what can be computed with.
  public static let largestNumber = 1_000_000_000

  /// Reads an aggregate; every text in it is cleaned, because it can come from anywhere. Nil when it is none.
  public static func aggregate(in bytes: [UInt8]) -> GroupAggregate? {
    guard let tree = try? JSONDecoder().decode(PlainJSON.self, from: Data(bytes)), let clean = try? JSONEncoder().encode(tree) else {
      return nil
    }
    return try? JSONDecoder().decode(GroupAggregate.self, from: clean)
  }
}

/// Any JSON, with its texts on one line and without characters that steer a terminal.
private indirect enum PlainJSON: Codable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case text(String)
  case list([PlainJSON])
  case object([String: PlainJSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let int = try? value.decode(Int.self) {
      guard int.magnitude <= AggregateCoding.largestNumber.magnitude else {
        throw DecodingError.dataCorruptedError(in: value, debugDescription: "a number beyond all counts")
      }
      self = .int(int)
    } else if let double = try? value.decode(Double.self) {
      guard double.magnitude <= Double(AggregateCoding.largestNumber) else {
        throw DecodingError.dataCorruptedError(in: value, debugDescription: "a number beyond all counts")
      }
      self = .double(double)
    } else if let text = try? value.decode(String.self) {
      self = .text(text.cleaned)
    } else if let list = try? value.decode([PlainJSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: PlainJSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .bool(let bool): try value.encode(bool)
    case .int(let int): try value.encode(int)
    case .double(let double): try value.encode(double)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .object(let object): try value.encode(object)
    }
  }
}
