/// How often people were in one subgroup before, and who has to be apart or together, as a price for every pair.
struct Acquaintance {
  /// One time more in one subgroup with somebody known; more than what any spreading of repeats can win.
  static let repeatPrice = 1_000
  /// One broken wish; more than all repeats of a division.
  static let wishPrice = 1_000_000_000

  let count: Int
  /// Row by row: price of having two people, given by index, in one subgroup.
  private(set) var prices: [Int]
  private(set) var times: [Int]
  private(set) var apart: Set<SeatPair> = []
  private(set) var together: Set<SeatPair> = []
  /// Who has to be with whom, per person.
  private(set) var friends: [[Int]]

  /// Seats of the history that are not among `seats` are left out; so are wishes about them.
  init(_ seats: [Int], history: [[[Int]]], apart: [SeatPair], together: [SeatPair], shown: [[Int]]) {
    count = seats.count
    times = Array(repeating: 0, count: count * count)
    prices = times
    friends = Array(repeating: [], count: count)
    let index = Dictionary(seats.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for round in history {
      for group in round { visit(group.compactMap { index[$0] }) { $0.times[$1] += 1 } }
    }
    // Fewest repeats first; among those no pair again and again: 1, 4, 9 for the second, third and fourth time.
    for place in prices.indices where times[place] > 0 { prices[place] = Self.repeatPrice + min(times[place], 12) * min(times[place], 12) }
    // What was just on the screen and is asked for anew should look different where that costs nothing.
    for group in shown { visit(group.compactMap { index[$0] }) { $0.prices[$1] += 1 } }
    for pair in apart {
      guard let one = index[pair.first], let other = index[pair.second], one != other else { continue }
      self.apart.insert(SeatPair(one, other))
      setPrice(one, other, Self.wishPrice)
    }
    for pair in together {
      guard let one = index[pair.first], let other = index[pair.second], one != other else { continue }
      guard self.together.insert(SeatPair(one, other)).inserted else { continue }
      friends[one].append(other)
      friends[other].append(one)
      setPrice(one, other, -Self.wishPrice)
    }
  }

  func price(_ one: Int, _ other: Int) -> Int { prices[one * count + other] }

  /// No division can cost less.
  var floor: Int { -Self.wishPrice * together.count }

  private mutating func setPrice(_ one: Int, _ other: Int, _ price: Int) {
    prices[one * count + other] = price
    prices[other * count + one] = price
  }

  private mutating func visit(_ group: [Int], _ change: (inout Self, Int) -> Void) {
    for one in group { for other in group where other != one { change(&self, one * count + other) } }
  }
}
