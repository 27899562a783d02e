extension SortMatrix {
  /// Rows per block: a lane of one byte holds up to 255 counts.
  private static let blockRows = 255
  private static let laneCount = 16

  /// The counts f(i, k) of all sorts, value-major.
  ///
  /// Sixteen columns are compared with one pile at a time, in blocks that stay in the first cache. Small groups and narrow grids
  /// are counted card by card.
  var pileCounts: [Int] {
    let m = grid.valueCount
    let k = grid.pileCount
    var counts = [Int](repeating: 0, count: m * k)
    pileOfCard.withUnsafeBytes { cards in
      counts.withUnsafeMutableBufferPointer { counts in
        guard m >= Self.laneCount, people > Self.blockRows else {
          Self.countCards(cards, columns: m, piles: k, into: counts)
          return
        }
        var first = 0
        while first < people {
          let rows = min(Self.blockRows, people - first)
          let block = UnsafeRawBufferPointer(rebasing: cards[(first * m)..<((first + rows) * m)])
          var covered = 0
          while covered < m {
            // The last stretch is moved back so that it ends with the row; columns it shares are counted once.
            let start = min(covered, m - Self.laneCount)
            for pile in 0..<(k - 1) {
              let lanes = Self.matches(of: UInt8(pile), in: block, from: start, rowLength: m, rows: rows)
              for column in covered..<(start + Self.laneCount) { counts[column * k + pile] += Int(lanes[column - start]) }
            }
            covered = start + Self.laneCount
          }
          first += rows
        }
        // Whatever lies in no other pile lies in the last one.
        for column in 0..<m {
          counts[column * k + k - 1] = people - (0..<(k - 1)).reduce(0) { $0 + counts[column * k + $1] }
        }
      }
    }
    return counts
  }

  private static func countCards(
    _ cards: UnsafeRawBufferPointer, columns: Int, piles: Int, into counts: UnsafeMutableBufferPointer<Int>
  ) {
    var card = 0
    while card < cards.count {
      var row = 0
      for _ in 0..<columns {
        counts[row &+ Int(cards[card])] &+= 1
        card &+= 1
        row &+= piles
      }
    }
  }

  /// For sixteen columns the number of rows, at most 255, that hold this pile.
  private static func matches(
    of pile: UInt8, in block: UnsafeRawBufferPointer, from start: Int, rowLength: Int, rows: Int
  ) -> SIMD16<UInt8> {
    let wanted = SIMD16<UInt8>(repeating: pile)
    let one = SIMD16<UInt8>(repeating: 1)
    var found = SIMD16<UInt8>()
    var offset = start
    for _ in 0..<rows {
      let piles = block.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      found &+= SIMD16<UInt8>().replacing(with: one, where: piles .== wanted)
      offset &+= rowLength
    }
    return found
  }
}
