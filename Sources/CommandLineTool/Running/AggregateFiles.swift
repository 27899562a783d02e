import Foundation
import Summary

/// Aggregate files: what one group gives to a report over several, without an answer.
enum AggregateFiles {
  /// Larger files are none of ours.
  private static let longest = 64 << 20

  /// Whether a file is to be read as an aggregate and not as a session.
  static func isAggregate(_ path: String) -> Bool {
    guard FileAccess.isOrdinaryFile(path), let bytes = try? FileAccess.read(path, limit: 64) else { return false }
    return bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
  }

  /// One file; the same group gives the same bytes.
  static func file(of aggregate: GroupAggregate) throws -> (name: String, bytes: [UInt8]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let name = "goedwerk-aggregaat-\(aggregate.report.date.iso)-\(aggregate.mark.prefix(8)).json"
    return (name, try Array(encoder.encode(aggregate)) + [10])
  }

  /// Reads one file; every text in it is cleaned, because it can come from anywhere.
  ///
  /// - Throws: a `Fault` that names the file.
  static func read(_ path: String) throws -> GroupAggregate {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = try FileAccess.read(path, limit: longest)
    guard bytes.count <= longest else { throw Fault("‘\(name)’ is te groot voor een aggregaat.", .badData) }
    let aggregate: GroupAggregate
    do {
      let tree = try JSONDecoder().decode(PlainJSON.self, from: Data(bytes))
      aggregate = try JSONDecoder().decode(GroupAggregate.self, from: JSONEncoder().encode(tree))
    } catch {
      throw Fault("‘\(name)’ is geen aggregaat van goedwerk. Maak er een met: goedwerk verslag SESSIE --aggregaat", .badData)
    }
    if let fault = aggregate.fault { throw Fault("‘\(name)’: \(fault)", .badData) }
    return aggregate
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
      self = .int(int)
    } else if let double = try? value.decode(Double.self) {
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
