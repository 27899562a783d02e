import Statistics

/// Finds the forced grid that the rows share, and names the first row that does not fit.
enum GridDetection {
  /// The sorts of a table; the grid is that of most rows (of the first ones when equally many), or the one the file itself names.
  static func sorts(of table: AnswerTable) throws(DataFault) -> SortMatrix {
    let counts = table.rows.map { row in Dictionary(row.numbers.map { ($0, 1) }, uniquingKeysWith: +) }
    let piles = table.piles ?? mostFrequent(counts)
    let scores = piles.keys.sorted(by: >)
    guard scores.count > 1, let highest = scores.first, let lowest = scores.last else { throw .noDistinction }
    guard scores.count <= ForcedGrid.maximumPiles else { throw .tooManyPiles(most: ForcedGrid.maximumPiles) }
    for (row, found) in zip(table.rows, counts) where found != piles {
      throw fault(in: row, of: table, found: found, piles: piles, range: lowest...highest)
    }
    do {
      let grid = try ForcedGrid(scores: scores, sizes: scores.map { piles[$0] ?? 0 }, valueCount: table.items.count)
      return try SortMatrix(
        grid: grid, sorts: table.rows.map { row throws(StatisticsError) in try ForcedSort(grid: grid, scores: row.numbers) })
    } catch {
      // Only piles that the file names without filling them get here.
      throw .noDistinction
    }
  }

  /// What is wrong with a row: another scale, a score without a pile, or too many values with one score.
  private static func fault(
    in row: AnswerTable.Row, of table: AnswerTable, found: [Int: Int], piles: [Int: Int], range: ClosedRange<Int>
  ) -> DataFault {
    let scores = piles.keys.sorted(by: >)
    let unknown = found.keys.filter { piles[$0] == nil }
    if 2 * unknown.count > found.count || unknown.count > 1, let low = row.numbers.min(), let high = row.numbers.max() {
      return .mixedScales(row.place, found: low...high, expected: range)
    }
    if let item = row.numbers.firstIndex(where: { piles[$0] == nil }) {
      return .unknownScore(table.cell(row, item), score: row.numbers[item], scores: scores)
    }
    // A pile with too many is what somebody did; the pile with too few only follows from it.
    let score = scores.first { found[$0, default: 0] > piles[$0, default: 0] } ?? range.upperBound
    return .quotaBroken(row.place, score: score, expected: piles[score, default: 0], found: found[score, default: 0])
  }

  private static func mostFrequent(_ counts: [[Int: Int]]) -> [Int: Int] {
    var times: [[Int: Int]: Int] = [:]
    for count in counts { times[count, default: 0] += 1 }
    let most = times.values.max() ?? 0
    return counts.first { times[$0] == most } ?? [:]
  }
}
