import Canvas
import Programme
import SessionEngine

/// The value sort, one card at a time: each card goes to a pile, a full pile gives a card up first, and all can be moved until it is sent.
struct SortDesk: Hashable, Sendable {
  enum Mode: Hashable, Sendable {
    /// The next card without a pile.
    case laying
    /// The pile with this place is full: which of its cards makes room for the card?
    case swapping(card: Int, pile: Int, focus: Int)
    /// All cards by pile, to move one.
    case overview(focus: Int)
  }

  private struct Move: Hashable {
    let card: Int
    /// Pile before; nil for none.
    let from: Int?
  }

  let sort: ParticipantSort
  /// Place of the pile of each card that lies in one.
  private(set) var lying: [Int: Int] = [:]
  private(set) var mode = Mode.laying
  /// Cards that were put off, in order.
  private var later: [Int] = []
  private var past: [[Move]] = []
  /// Where a swap goes back to.
  private var isInOverview = false

  /// - Parameter piles: an answer that was given.
  init(_ sort: ParticipantSort, piles: [[Int]]?) {
    self.sort = sort
    guard let piles, piles.count == sort.piles.count else { return }
    let known = Set(sort.values.map(\.number))
    for (place, cards) in piles.enumerated() {
      for card in cards.prefix(sort.piles[place].size) where known.contains(card) { lying[card] = place }
    }
    if open.isEmpty { settle(on: nil) }
  }

  /// Cards without a pile, those that were put off last.
  var open: [Int] {
    let rest = sort.values.map(\.number).filter { lying[$0] == nil }
    return rest.filter { !later.contains($0) } + later.filter(rest.contains)
  }

  var laidCount: Int { lying.count }
  func cards(in pile: Int) -> [Int] { sort.values.map(\.number).filter { lying[$0] == pile } }
  func value(_ card: Int) -> ParticipantSort.Value? { sort.values.first { $0.number == card } }
  func name(_ card: Int) -> String { value(card)?.name ?? "\(card)" }
  /// All cards by pile, then those without one.
  var rows: [Int] { sort.piles.indices.flatMap(cards) + open }

  var result: SeatDraft.Result {
    let left = open.count
    guard left > 0 else { return .answer(.sort(sort.piles.indices.map(cards))) }
    return .missing(left == 1 ? "Eén waarde heeft nog geen plek." : "\(left) waarden hebben nog geen plek.")
  }

  mutating func handle(_ key: Key) -> SeatDraft.Outcome {
    switch mode {
    case .laying: lay(key)
    case .swapping(let card, let pile, let focus): swap(key, card, pile, focus)
    case .overview(let focus): look(key, min(focus, max(0, rows.count - 1)))
    }
  }

  private mutating func lay(_ key: Key) -> SeatDraft.Outcome {
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard let card = open.first else { return .unknown }
      return put(card, digit)
    case .character("l"), .right:
      guard open.count > 1, let card = open.first else { return .problem("Dit is de laatste waarde.") }
      later.removeAll { $0 == card }
      later.append(card)
    case .backspace, .character("u"): return takeBack()
    case .tab, .character("o"):
      isInOverview = true
      mode = .overview(focus: 0)
    case .enter: return .send
    default: return .unknown
    }
    return .taken
  }

  private mutating func look(_ key: Key, _ focus: Int) -> SeatDraft.Outcome {
    let last = max(0, rows.count - 1)
    switch key {
    case .up: mode = .overview(focus: max(0, focus - 1))
    case .down: mode = .overview(focus: min(last, focus + 1))
    case .home: mode = .overview(focus: 0)
    case .end: mode = .overview(focus: last)
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard rows.indices.contains(focus) else { return .unknown }
      return put(rows[focus], digit)
    case .backspace, .character("u"): return takeBack()
    case .tab, .character("o"), .escape:
      guard !open.isEmpty else { return key == .escape ? .unknown : .taken }
      isInOverview = false
      mode = .laying
    case .enter: return .send
    default: return .unknown
    }
    return .taken
  }

  private mutating func put(_ card: Int, _ digit: Character) -> SeatDraft.Outcome {
    guard let pile = digit.wholeNumberValue.map({ $0 - 1 }), sort.piles.indices.contains(pile) else {
      return .problem("Typ een getal van 1 tot en met \(sort.piles.count).")
    }
    guard lying[card] != pile else { return .taken }
    if cards(in: pile).count >= sort.piles[pile].size {
      guard sort.piles[pile].size > 0 else { return .problem("Deze stapel blijft leeg.") }
      mode = .swapping(card: card, pile: pile, focus: 0)
      return .taken
    }
    carryOut([(card, pile)])
    settle(on: card)
    return .taken
  }

  private mutating func swap(_ key: Key, _ card: Int, _ pile: Int, _ focus: Int) -> SeatDraft.Outcome {
    let own = cards(in: pile)
    switch key {
    case .up: mode = .swapping(card: card, pile: pile, focus: max(0, focus - 1))
    case .down: mode = .swapping(card: card, pile: pile, focus: min(own.count - 1, focus + 1))
    case .escape, .backspace: settle(on: card)
    case .enter, .character(" "):
      guard own.indices.contains(focus) else { return .unknown }
      let before = lying[card]
      carryOut([(card, pile), (own[focus], before)])
      // The card that made room is the next one to lay.
      if before == nil { later = open.filter { $0 != own[focus] } }
      settle(on: card)
    default: return .unknown
    }
    return .taken
  }

  private mutating func carryOut(_ moves: [(card: Int, pile: Int?)]) {
    past.append(moves.map { Move(card: $0.card, from: lying[$0.card]) })
    for move in moves { lying[move.card] = move.pile }
    later.removeAll { card in moves.contains { $0.card == card } }
  }

  private mutating func takeBack() -> SeatDraft.Outcome {
    guard let last = past.popLast() else { return .problem("Er is niets om terug te nemen.") }
    for move in last { lying[move.card] = move.from }
    guard let card = last.first else { return .taken }
    if card.from == nil { later = open.filter { $0 != card.card } }
    isInOverview = card.from != nil
    settle(on: card.card)
    return .taken
  }

  /// Goes on where the card came from: the list, with this card in focus, or the next card.
  private mutating func settle(on card: Int?) {
    guard open.isEmpty || isInOverview else { return mode = .laying }
    // After the last card all is looked through from the top.
    let focus = isInOverview ? card.flatMap { rows.firstIndex(of: $0) } : nil
    isInOverview = true
    mode = .overview(focus: focus ?? 0)
  }
}
