extension SortMatrix {
  /// The counts f(i, k) of all sorts, value-major. One increment per card into a block that fits the first cache.
  var pileCounts: [Int] {
    let m = grid.valueCount
    let k = grid.pileCount
    var counts = [Int](repeating: 0, count: m * k)
    pileOfCard.withUnsafeBufferPointer { cards in
      counts.withUnsafeMutableBufferPointer { counts in
        var card = 0
        for _ in 0..<people {
          var row = 0
          for _ in 0..<m {
            counts[row &+ Int(cards[card])] &+= 1
            card &+= 1
            row &+= k
          }
        }
      }
    }
    return counts
  }
}
