import Documents
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
    let name = "goedwerk-aggregaat-\(aggregate.report.date.iso)-\(aggregate.mark.prefix(8)).json"
    return (name, try AggregateCoding.bytes(of: aggregate))
  }

  /// Reads one file; every text in it is cleaned, because it can come from anywhere.
  ///
  /// - Throws: a `Fault` that names the file.
  static func read(_ path: String) throws -> GroupAggregate {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = try FileAccess.read(path, limit: longest)
    guard bytes.count <= longest else { throw Fault("‘\(name)’ is te groot voor een aggregaat.", .badData) }
    guard let aggregate = AggregateCoding.aggregate(in: bytes) else {
      throw Fault("‘\(name)’ is geen aggregaat van goedwerk. Maak er een met: goedwerk verslag SESSIE --aggregaat", .badData)
    }
    if let fault = aggregate.fault { throw Fault("‘\(name)’: \(fault)", .badData) }
    return aggregate
  }
}
