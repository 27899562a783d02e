/// The values of the value sort, its piles and its steps; all numbers are data.
public struct ValueList: Codable, Hashable, Sendable {
  /// Values in the order of their card numbers. The order is not a ranking.
  public var values: [Value]
  /// Piles from most to least important. Exactly one has `size == nil`: what remains.
  public var piles: [Pile]
  /// The short choices in which a participant sorts.
  public var steps: [SortingStep]
  /// Sentence before the sort.
  public var intro: String
  /// Asked after the result; outside the tally.
  public var extraQuestion: String

  public init(
    values: [Value], piles: [Pile], steps: [SortingStep], intro: String, extraQuestion: String
  ) {
    self.values = values
    self.piles = piles
    self.steps = steps
    self.intro = intro
    self.extraQuestion = extraQuestion
  }

  /// Number of values of each pile, in pile order; they add up to the number of values.
  public var pileSizes: [Int] {
    let fixed = piles.reduce(0) { $0 + ($1.size ?? 0) }
    return piles.map { $0.size ?? (values.count - fixed) }
  }

  /// Index of the pile that holds what remains, or nil when there is none.
  public var remainderIndex: Int? { piles.firstIndex { $0.size == nil } }

  /// The value with this card number, or nil.
  public func value(number: Int) -> Value? { values.first { $0.number == number } }

  /// Three characters that change when a number, a name or the order of the list changes (printed on sheets, asked before codes are typed).
  ///
  /// FNV-1a (Fowler, Noll, Vo) over numbers, ids and pile sizes, in letters and digits that can't be mistaken for each other.
  public var checkCode: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ text: String) {
      for byte in text.utf8 {
        hash ^= UInt64(byte)
        hash = hash &* 0x0000_0100_0000_01b3
      }
    }
    for value in values { mix("\(value.number):\(value.id);") }
    for size in pileSizes { mix("\(size),") }
    let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    return String(
      (0..<3).map { alphabet[Int(truncatingIfNeeded: (hash >> (UInt64($0) * 13)) % 32)] })
  }
}

/// One value of the list.
public struct Value: Codable, Hashable, Sendable {
  public var id: ItemID
  /// Number on the paper card.
  public var number: Int
  /// Name on a card.
  public var name: String
  /// Name in a narrow list, at most 24 columns.
  public var short: String
  /// One sentence in the infinitive.
  public var description: String

  public init(id: ItemID, number: Int, name: String, short: String, description: String) {
    self.id = id
    self.number = number
    self.name = name
    self.short = short
    self.description = description
  }
}

/// One pile of the sort.
public struct Pile: Codable, Hashable, Sendable {
  public var id: ItemID
  public var name: String
  /// Question for the open lane; the loader has filled in `{size}`.
  public var question: String
  /// Number of values; nil for what remains.
  public var size: Int?
  /// Pile score, for example +2.
  public var score: Int

  public init(id: ItemID, name: String, question: String, size: Int?, score: Int) {
    self.id = id
    self.name = name
    self.question = question
    self.size = size
    self.score = score
  }
}

/// One short choice in the sort: choose some of what is left, or narrow an earlier choice down.
public struct SortingStep: Codable, Hashable, Sendable {
  public var id: ItemID
  /// What the choice starts from.
  public var source: SortingSource
  /// Piles whose sizes add up to the number of values to choose.
  public var piles: [ItemID]
  /// The question; the loader has filled in `{count}` and `{from}`.
  public var question: String

  public init(id: ItemID, source: SortingSource, piles: [ItemID], question: String) {
    self.id = id
    self.source = source
    self.piles = piles
    self.question = question
  }
}

/// What a sorting step starts from.
public enum SortingSource: Codable, Hashable, Sendable {
  case all
  /// What was not chosen in any earlier step.
  case rest
  /// What was chosen in an earlier step.
  case step(ItemID)
}
