import Subgroups

/// Every division of people into subgroups of given sizes, by plain enumeration: the oracle of small cases.
enum AllDivisions {
  static func of(_ people: [Int], sizes: [Int]) -> [[[Int]]] {
    guard let first = people.first else { return [[]] }
    var found: [[[Int]]] = []
    // The first person sits in a subgroup of each size that is left; the order of subgroups makes no difference.
    for size in Set(sizes).sorted() {
      var left = sizes
      left.remove(at: left.firstIndex(of: size) ?? 0)
      for others in choices(Array(people.dropFirst()), size - 1) {
        let group = [first] + others
        for rest in of(people.filter { !group.contains($0) }, sizes: left) { found.append([group] + rest) }
      }
    }
    return found
  }

  private static func choices(_ people: [Int], _ count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    guard let first = people.first else { return [] }
    let rest = Array(people.dropFirst())
    return choices(rest, count - 1).map { [first] + $0 } + choices(rest, count)
  }
}

/// How often pairs were together, counted apart from the code under test.
struct Meetings {
  private(set) var times: [SeatPair: Int] = [:]

  init(_ history: [[[Int]]] = []) { for round in history { add(round) } }

  mutating func add(_ round: [[Int]]) { for pair in Self.pairs(round) { times[pair, default: 0] += 1 } }

  /// Pairs of a round that were together before.
  func repeats(in round: [[Int]]) -> Int { Self.pairs(round).count { times[$0] != nil } }

  /// Encounters beyond the first of each pair.
  var repeats: Int { times.values.reduce(0) { $0 + $1 - 1 } }
  var most: Int { times.values.max() ?? 0 }

  static func pairs(_ round: [[Int]]) -> [SeatPair] {
    round.flatMap { group in group.flatMap { one in group.filter { $0 > one }.map { SeatPair(one, $0) } } }
  }
}

/// Proven lower bounds on the repeats of a series of divisions.
enum RepeatBound {
  /// No series can do with fewer: encounters beyond the number of pairs, and pigeonholes between any two rounds.
  static func of(people: Int, _ rounds: [[Int]]) -> Int {
    let encounters = rounds.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    var bound = max(0, encounters - people * (people - 1) / 2)
    for (place, later) in rounds.enumerated() {
      // Everybody of a later subgroup sat in one of the k earlier ones: s people over k places share places at least so often.
      for earlier in rounds[..<place] { bound = max(bound, later.reduce(0) { $0 + sharing($1, over: earlier.count) }) }
    }
    return bound
  }

  private static func sharing(_ people: Int, over places: Int) -> Int {
    (0..<places).reduce(0) { sum, place in
      let here = people / places + (place < people % places ? 1 : 0)
      return sum + here * (here - 1) / 2
    }
  }
}
