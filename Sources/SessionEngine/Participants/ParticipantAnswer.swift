public import Programme

/// An answer as a phone sends it: its kind, and the one field that belongs to it.
public struct ParticipantAnswer: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case choice, scale, text, sort, points, rank, dots, skipped
  }

  public var kind: Kind
  /// Chosen option ids, of a choice.
  public var options: [ItemID]?
  /// Of a scale.
  public var number: Int?
  public var text: String?
  /// Card numbers per pile, most important first, all piles and all values.
  public var piles: [[Int]]?
  /// Points per option, in the order of the options.
  public var points: [Int]?
  /// All option ids, the most important first.
  public var order: [ItemID]?
  /// Dots per option id.
  public var dots: [String: Int]?

  /// Nil for what only a group answers together.
  public init?(_ answer: Answer) {
    switch answer {
    case .choice(let chosen): (kind, options) = (.choice, chosen)
    case .scale(let value): (kind, number) = (.scale, value)
    case .text(let line): (kind, text) = (.text, line)
    case .sort(let sorted): (kind, piles) = (.sort, sorted)
    case .points(let given): (kind, points) = (.points, given)
    case .rank(let ranked): (kind, order) = (.rank, ranked)
    case .dots(let put): (kind, dots) = (.dots, put)
    case .skipped: kind = .skipped
    case .assign: return nil
    }
  }

  /// The answer in the engine's words; nil when the field of its kind is missing or another one is there too.
  public var answer: Answer? {
    let fields = [options != nil, number != nil, text != nil, piles != nil, points != nil, order != nil, dots != nil].count { $0 }
    guard fields == (kind == .skipped ? 0 : 1) else { return nil }
    return switch kind {
    case .choice: options.map { .choice($0) }
    case .scale: number.map { .scale($0) }
    case .text: text.map { .text($0) }
    case .sort: piles.map { .sort($0) }
    case .points: points.map { .points($0) }
    case .rank: order.map { .rank($0) }
    case .dots: dots.map { .dots($0) }
    case .skipped: .skipped
    }
  }
}
