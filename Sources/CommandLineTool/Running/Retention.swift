import SessionHost
import SessionStore

/// Sessions that are kept longer than was agreed. Only `wis` deletes them.
enum Retention {
  /// A Dutch sentence about sessions in a folder that are older than the term; nil when there are none.
  ///
  /// - Parameters:
  ///   - days: the term, from the end of the last meeting; without one from the last change.
  ///   - now: milliseconds since 1970-01-01 UTC.
  static func note(_ entries: [SessionEntry], days: Int, now: Int64) -> String? {
    let late = entries.filter { entry in
      guard case .ready(let header, _) = entry.status else { return false }
      let end = header.summary[SessionSummary.Key.ended].flatMap { Int64($0) } ?? Int64(entry.changedAt)
      return now - end > Int64(days) * 86_400_000
    }
    guard let first = late.first else { return nil }
    let more = late.count == 1 ? "‘\(first.name)’ is" : "‘\(first.name)’ en \(late.count - 1) andere zijn"
    return "\(more) ouder dan \(days) dagen. Wissen: goedwerk wis \(first.name)"
  }
}
