/// How far the clock of a place is ahead of UTC, with the moments at which that changes.
public struct LocalOffsets: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// One stretch of time with one offset.
  public struct Change: Hashable, Sendable {
    /// First millisecond since 1970 of the stretch.
    public var at: Int64
    /// Seconds ahead of UTC.
    public var seconds: Int

    public init(at: Int64, seconds: Int) {
      self.at = at
      self.seconds = seconds
    }
  }

  /// Seconds ahead of UTC before the first change.
  private let first: Int
  /// The earliest first.
  private let changes: [Change]

  /// - Parameter changes: in any order.
  public init(_ seconds: Int, changes: [Change] = []) {
    first = seconds
    self.changes = changes.sorted { $0.at < $1.at }
  }

  public init(integerLiteral seconds: Int) { self.init(seconds) }

  /// Seconds ahead of UTC at a moment in milliseconds since 1970.
  public func seconds(at wall: Int64) -> Int { changes.last { $0.at <= wall }?.seconds ?? first }
}
