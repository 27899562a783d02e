public import Programme

/// A value sort that is being laid, in the short choices of the programme: choose some, narrow them down, and what is left is neutral.
///
/// All is derived from the piles, so that a draft can be stored at every moment and taken up again.
public struct SortDraft: Hashable, Sendable {
  private let list: ValueList
  /// Card numbers per pile. A choice that is still to be narrowed down lies in the outermost pile that keeps the rest of it.
  public private(set) var piles: [[Int]]

  /// - Parameter piles: an earlier draft; nil to begin.
  public init(_ list: ValueList, piles: [[Int]]? = nil) {
    self.list = list
    let empty = Array(repeating: [Int](), count: list.piles.count)
    self.piles = piles.map { $0.count == list.piles.count ? $0 : empty } ?? empty
    if let remainder = list.remainderIndex { self.piles[remainder] = [] }
  }

  public var stepCount: Int { list.steps.count }

  /// The first choice that is not complete; the number of steps when all are.
  public var firstOpenStep: Int { list.steps.indices.first { !isComplete($0) } ?? list.steps.count }

  public var isFinished: Bool { firstOpenStep == list.steps.count }

  /// Card numbers that a choice starts from, in the order of the list.
  public func candidates(in step: Int) -> [Int] {
    let numbers = list.values.map(\.number)
    switch list.steps[step].source {
    case .all: return numbers
    case .rest:
      let earlier = Set(list.steps[..<step].flatMap { indices($0.piles) }.flatMap { piles[$0] })
      return numbers.filter { !earlier.contains($0) }
    case .step(let id):
      let own = Set(list.steps.first { $0.id == id }.map { indices($0.piles) }?.flatMap { piles[$0] } ?? [])
      return numbers.filter(own.contains)
    }
  }

  /// How many values a choice asks for.
  public func needed(in step: Int) -> Int { indices(list.steps[step].piles).reduce(0) { $0 + list.pileSizes[$1] } }

  /// How many values are chosen in a choice.
  public func chosenCount(in step: Int) -> Int { indices(list.steps[step].piles).reduce(0) { $0 + piles[$1].count } }

  /// Whether a value is chosen in a choice.
  public func isChosen(_ number: Int, in step: Int) -> Bool {
    indices(list.steps[step].piles).contains { piles[$0].contains(number) }
  }

  /// Whether a choice has all its values.
  public func isComplete(_ step: Int) -> Bool { chosenCount(in: step) == needed(in: step) }

  /// The question of a choice with its numbers filled in.
  public func question(of step: Int) -> String {
    list.steps[step].question
      .replacing("{count}", with: "\(needed(in: step))")
      .replacing("{from}", with: "\(candidates(in: step).count)")
  }

  /// Chooses a value, or takes the choice back.
  ///
  /// - Returns: false when the choice is full and the value was not in it: then offer a swap.
  public mutating func toggle(_ number: Int, in step: Int) -> Bool {
    guard candidates(in: step).contains(number) else { return true }
    let own = indices(list.steps[step].piles)
    if let pile = own.first(where: { piles[$0].contains(number) }) {
      piles[pile].removeAll { $0 == number }
      if let back = returnPile(of: step) { piles[back].append(number) }
      return true
    }
    guard chosenCount(in: step) < needed(in: step) else { return false }
    for pile in piles.indices { piles[pile].removeAll { $0 == number } }
    piles[landingPile(of: step)].append(number)
    return true
  }

  /// Puts one value in the place of a chosen one.
  public mutating func swap(_ number: Int, for chosen: Int, in step: Int) {
    guard isChosen(chosen, in: step), !isChosen(number, in: step) else { return }
    _ = toggle(chosen, in: step)
    _ = toggle(number, in: step)
  }

  /// The piles with what remains in its pile; complete when the draft is finished.
  public var result: [[Int]] {
    guard let remainder = list.remainderIndex, isFinished else { return piles }
    var all = piles
    let placed = Set(piles.joined())
    all[remainder] = list.values.map(\.number).filter { !placed.contains($0) }
    return all
  }

  private func indices(_ ids: [ItemID]) -> [Int] { ids.compactMap { id in list.piles.firstIndex { $0.id == id } } }

  /// Where a chosen value lies: in the pile of the choice that no later choice takes from it.
  private func landingPile(of step: Int) -> Int {
    let own = indices(list.steps[step].piles)
    let narrowing = Set(
      list.steps.filter { $0.source == .step(list.steps[step].id) }.flatMap { indices($0.piles) })
    return own.first { !narrowing.contains($0) } ?? own.first ?? 0
  }

  /// Where a value goes that is taken out of a narrowing choice: back among what was chosen before.
  private func returnPile(of step: Int) -> Int? {
    guard case .step(let id) = list.steps[step].source, let source = list.steps.firstIndex(where: { $0.id == id }) else { return nil }
    return landingPile(of: source)
  }
}
