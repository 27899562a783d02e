public import Programme

/// What a block took in earlier runs of a programme, and which length that suggests for the next one.
public struct TimeAdvice: Hashable, Sendable {
  public let block: BlockID
  public let plannedMinutes: Int
  /// Whole minutes per run, in ascending order; at least one.
  public let taken: [Int]

  /// Fewest runs that say anything about a next one.
  public static let fewestRuns = 2
  /// A difference up to these minutes is left alone.
  public static let noticeable = 2

  /// - Parameter taken: minutes that the block took, one number per run in which it was done; nil when there is none.
  public init?(block: BlockID, plannedMinutes: Int, taken: [Int]) {
    guard !taken.isEmpty else { return nil }
    self.block = block
    self.plannedMinutes = plannedMinutes
    self.taken = taken.sorted()
  }

  /// The middle number of minutes; of an even number of runs the lower of the two in the middle.
  public var median: Int { taken[(taken.count - 1) / 2] }

  /// Minutes for the next run, in fives as programmes are made; nil when nothing has to change.
  ///
  /// Only what returns counts: at least two runs, three out of four of them off to the same side by more than two minutes.
  public var suggestedMinutes: Int? {
    guard taken.count >= Self.fewestRuns else { return nil }
    let longer = taken.count { $0 - plannedMinutes > Self.noticeable }
    let shorter = taken.count { plannedMinutes - $0 > Self.noticeable }
    guard max(longer, shorter) * 4 >= taken.count * 3 else { return nil }
    let fives = max(5, (median + 2) / 5 * 5)
    return longer > shorter ? (fives > plannedMinutes ? fives : nil) : (fives < plannedMinutes ? fives : nil)
  }
}
