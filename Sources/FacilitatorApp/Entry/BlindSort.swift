import Canvas
import Programme

/// Card numbers typed unseen, pile after pile; what is left over is the remainder.
struct BlindSort: Sendable {
  private let values: ValueList
  private let known: Set<Int>
  private let order: [Int]
  private(set) var piles: [[Int]]
  private var typed = ""
  /// Index into `order`.
  private(set) var turn = 0

  init(values: ValueList) {
    self.values = values
    known = Set(values.values.map(\.number))
    order = values.piles.indices.filter { $0 != values.remainderIndex }
    piles = Array(repeating: [], count: values.piles.count)
  }

  /// Index of the pile that is being typed; nil when all are complete.
  var pile: Int? { order.indices.contains(turn) ? order[turn] : nil }
  var isComplete: Bool { turn == order.count }
  var isEmpty: Bool { typed.isEmpty && piles.allSatisfy(\.isEmpty) }
  /// Whether a number is being typed; how long it is would tell something about it.
  var isTyping: Bool { !typed.isEmpty }

  /// The piles with the remainder filled in.
  var result: [[Int]] {
    guard let remainder = values.remainderIndex else { return piles }
    var all = piles
    let placed = Set(piles.joined())
    all[remainder] = values.values.map(\.number).filter { !placed.contains($0) }
    return all
  }

  /// Takes a key; returns what is wrong, never naming a number.
  mutating func handle(_ key: Key) -> String? {
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard typed.count < 3 else { return "Zo'n lang nummer bestaat niet. Backspace wist." }
      typed.append(digit)
      return nil
    case .character(" "), .enter: return commit()
    case .backspace:
      if !typed.isEmpty { typed.removeLast() } else { takeBack() }
      return nil
    case .character: return "Typ een kaartnummer en dan een spatie."
    default: return nil
    }
  }

  private mutating func commit() -> String? {
    guard !typed.isEmpty, let pile else { return nil }
    defer { typed = "" }
    guard let number = Int(typed), known.contains(number) else { return "Dat kaartnummer bestaat niet. Typ het opnieuw." }
    guard !piles.joined().contains(number) else { return "Dat nummer is al getypt. Kies een ander." }
    piles[pile].append(number)
    if piles[pile].count == values.pileSizes[pile] { turn += 1 }
    return nil
  }

  private mutating func takeBack() {
    if let pile, !piles[pile].isEmpty {
      piles[pile].removeLast()
    } else if turn > 0 {
      turn -= 1
      piles[order[turn]].removeLast()
    }
  }
}
