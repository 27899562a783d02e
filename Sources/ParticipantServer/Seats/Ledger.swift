import SessionEngine

/// What each seat sent lately: how often, and with which keys, so that a request that comes again is not carried out again.
actor Ledger {
  private struct Entry {
    var limit: RateLimit
    var keys: [String] = []
    var lines: [String: OfferID] = [:]
  }

  /// Keys that are remembered per seat.
  static let mostKeys = 16

  private var entries: [SeatID: Entry] = [:]
  /// For phones without a seat, all together.
  private var strangers = RateLimit(rate: 200, burst: 10_000, now: .now)

  /// Whether the seat may send another request; nil stands for phones without one.
  func admits(_ seat: SeatID?) -> Bool {
    guard let seat else { return strangers.take(at: .now) }
    return entries[seat, default: Entry(limit: RateLimit(rate: 10, burst: 60, now: .now))].limit.take(at: .now)
  }

  func knows(_ key: String, of seat: SeatID) -> Bool { entries[seat]?.keys.contains(key) == true }

  /// The line that came with this key.
  func line(_ key: String, of seat: SeatID) -> OfferID? { entries[seat]?.lines[key] }

  func note(_ key: String, of seat: SeatID, line: OfferID? = nil) {
    var entry = entries[seat, default: Entry(limit: RateLimit(rate: 10, burst: 60, now: .now))]
    entry.keys.append(key)
    if let line { entry.lines[key] = line }
    if entry.keys.count > Self.mostKeys { entry.lines[entry.keys.removeFirst()] = nil }
    entries[seat] = entry
  }
}
