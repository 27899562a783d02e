/// The subjects that a programme is made from, each with an id that blocks name under `sources`.
public struct Inventory: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    /// For example `I-P1`.
    public var id: String
    /// A few words.
    public var text: String
    /// Whether it belongs to the summary, so that no block needs to name it.
    public var isForSummary: Bool

    public init(id: String, text: String, isForSummary: Bool = false) {
      self.id = id
      self.text = text
      self.isForSummary = isForSummary
    }
  }

  /// The items in the order of the file.
  public var items: [Item]

  public init(items: [Item]) { self.items = items }

  /// The ids that a source of a block stands for: `I-S1..3` for three of them, `I-O1 a` for `I-O1`.
  static func ids(of source: String) -> [String] {
    let whole = source.prefix { $0 != " " }
    guard let dots = whole.firstRange(of: ".."), let last = Int(whole[dots.upperBound...]) else { return [String(whole)] }
    let start = whole[..<dots.lowerBound]
    let digits = start.reversed().prefix { $0.isNumber }.count
    guard let first = Int(start.suffix(digits)), first <= last else { return [String(whole)] }
    return (first...last).map { start.dropLast(digits) + String($0) }
  }
}
