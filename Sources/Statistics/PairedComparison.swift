/// The same people before and after: how far each value moved, tested by flipping the sign of whole persons (Fisher 1935) with
/// the max-T correction over the values (Westfall & Young 1993).
public struct PairedComparison: Hashable, Sendable {
  /// Number of people who sorted twice.
  public let people: Int
  /// Sum over people of after − before, per value.
  public let shifts: [Int]
  /// How the signs were flipped.
  public let relabelings: Relabelings
  /// All values together, by the sum of squared shifts.
  public let global: PermutationShare
  /// Each value on its own; not for showing.
  public let unadjusted: [PermutationShare]
  /// Each value corrected for looking at all of them.
  public let adjusted: [PermutationShare]

  /// Compares two sorts of the same people in the same order.
  ///
  /// All 2ⁿ sign patterns are used up to n = 17 (at most `Relabelings.exactLimit`); above that `Relabelings.sampleSize` random ones
  /// from one stream, in which person by person `below(2)` = 1 flips a sign.
  ///
  /// - Throws: `gridMismatch`, `wrongLength` when the numbers of people differ, `empty`, `tooManyPeople`.
  public init(before: SortMatrix, after: SortMatrix, seed: UInt64) throws(StatisticsError) {
    guard before.grid == after.grid else { throw .gridMismatch }
    guard before.people == after.people else { throw .wrongLength(expected: before.people, found: after.people) }
    guard before.people > 0 else { throw .empty }
    let reach = before.grid.scores[0] - before.grid.scores[before.grid.pileCount - 1]
    guard before.people < 3_000_000_000 / (reach * before.grid.valueCount) else { throw .tooManyPeople }
    let rows = after.scoreRows.subtracting(before.scoreRows)
    people = rows.people
    shifts = rows.totals
    var counter = MaxTCounter(observed: shifts)
    let exact = people < 20 && 1 << people <= Relabelings.exactLimit
    if exact {
      Self.enumerate(rows, into: &counter)
      relabelings = .exact(1 << people)
      // Half the patterns were counted; the other half are their mirror images with the same sizes.
      let half = counter.shares(addingObserved: false)
      func doubled(_ share: PermutationShare) -> PermutationShare {
        PermutationShare(extreme: 2 * share.extreme, total: 2 * share.total)
      }
      (global, unadjusted, adjusted) = (doubled(half.global), half.items.map(doubled), half.adjusted.map(doubled))
    } else {
      Self.sample(rows, seed: seed, into: &counter)
      relabelings = .sampled(Relabelings.sampleSize, seed: seed)
      (global, unadjusted, adjusted) = counter.shares(addingObserved: true)
    }
  }

  /// Mean shift of each value, in tenths.
  public var meanShifts: [MeanScore?] { shifts.map { MeanScore(sum: $0, count: people) } }

  /// Value indices by falling size of the shift; within a tie the order of the list.
  public var order: [Int] { Place.order(highestFirst: shifts.map { abs($0) }) }

  /// All sign patterns of all but the last person, in Gray code: one person flips at a time.
  private static func enumerate(_ rows: ScoreRows, into counter: inout MaxTCounter) {
    let m = rows.items
    var statistics = rows.totals
    var flipped = [Bool](repeating: false, count: rows.people)
    statistics.withUnsafeMutableBufferPointer { statistics in
      rows.cells.withUnsafeBufferPointer { cells in
        counter.count(statistics)
        for code in 1..<max(1, 1 << (rows.people - 1)) {
          let person = code.trailingZeroBitCount
          let factor = flipped[person] ? 2 : -2
          flipped[person].toggle()
          for item in 0..<m { statistics[item] &+= factor &* Int(cells[person &* m &+ item]) }
          counter.count(statistics)
        }
      }
    }
  }

  private static func sample(_ rows: ScoreRows, seed: UInt64, into counter: inout MaxTCounter) {
    var generator = SplitMix64(seed: seed)
    var statistics = [Int](repeating: 0, count: rows.items)
    let sums = SignedSums(rows)
    statistics.withUnsafeMutableBufferPointer { statistics in
      sums.withSums { sums in
        for _ in 0..<Relabelings.sampleSize {
          sums.draw(from: &generator, into: statistics)
          counter.count(statistics)
        }
      }
    }
  }
}
