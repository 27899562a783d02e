/// The sums over a few people at a time under every pattern of signs, so that a random pattern of all people adds a table row for every
/// handful of people and not one for each of them.
struct SignedSums {
  private let items: Int
  /// How many people each table stands for; the last may hold fewer.
  private let sizes: [Int]
  /// For each handful one row of `items` sums for each of its `1 << size` patterns; a set bit turns the sign of that person.
  private let sums: [Int32]

  /// People of one handful: more make fewer additions and a table that leaves the fast memory.
  private static let handful = 6
  /// Above this many people the tables would grow too large to pay.
  private static let mostPeople = 3_000

  /// The sums must stay within 32 bits.
  init(_ rows: ScoreRows) {
    items = rows.items
    let size = rows.people > Self.mostPeople ? 1 : Self.handful
    sizes = stride(from: 0, to: rows.people, by: size).map { min(size, rows.people - $0) }
    var sums: [Int32] = []
    sums.reserveCapacity(sizes.reduce(0) { $0 + (1 << $1) } * rows.items)
    var first = 0
    for size in sizes {
      for pattern in 0..<(1 << size) {
        for item in 0..<rows.items {
          var sum: Int32 = 0
          for person in 0..<size {
            let cell = rows.cells[(first + person) * rows.items + item]
            sum += pattern >> person & 1 == 1 ? -cell : cell
          }
          sums.append(sum)
        }
      }
      first += size
    }
    self.sums = sums
  }

  func withSums(_ body: (Access) -> Void) {
    sums.withUnsafeBufferPointer { sums in
      sizes.withUnsafeBufferPointer { sizes in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: items) { totals in
          body(Access(items: items, sizes: sizes, sums: sums, totals: totals))
        }
      }
    }
  }

  struct Access {
    fileprivate let items: Int
    fileprivate let sizes: UnsafeBufferPointer<Int>
    fileprivate let sums: UnsafeBufferPointer<Int32>
    fileprivate let totals: UnsafeMutableBufferPointer<Int32>

    /// Draws a sign for each person in turn, `below(2)` = 1 turning it, and writes the sum of each item.
    func draw(from generator: inout SplitMix64, into statistics: UnsafeMutableBufferPointer<Int>) {
      for item in 0..<items { totals[item] = 0 }
      var table = 0
      for size in sizes {
        var pattern = 0
        for person in 0..<size { pattern |= generator.below(2) << person }
        let row = table &+ pattern &* items
        for item in 0..<items { totals[item] &+= sums[row &+ item] }
        table &+= items << size
      }
      for item in 0..<items { statistics[item] = Int(totals[item]) }
    }
  }
}
