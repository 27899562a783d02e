import Statistics
import Testing

/// 30 values in 4/6/10/6/4 with +2...−2.
func thirty() throws -> ForcedGrid { try ForcedGrid(scores: [2, 1, 0, -1, -2], sizes: [4, 6, 10, 6, 4], valueCount: 30) }

/// 35 values in 4/6/15/6/4.
func thirtyFive() throws -> ForcedGrid { try ForcedGrid(scores: [2, 1, 0, -1, -2], sizes: [4, 6, 15, 6, 4], valueCount: 35) }

/// One of the two files with forced sorts, with everything built from it.
struct SortOracle: Sendable {
  let file: Oracle
  let expected: Oracle
  let sorts: [ForcedSort]
  let matrix: SortMatrix
  let tally: SortTally

  static let names = ["syn1_agreement", "syn3_random"]

  init(_ name: String) throws {
    file = try Oracle.load(name)
    expected = try file["expected"]
    let grid = try ForcedGrid(
      scores: file["pile_values"].ints, sizes: file["pile_counts"].ints, valueCount: file["m_items"].int)
    sorts = try file["sorts"].intRows.map { try ForcedSort(grid: grid, scores: $0) }
    matrix = try SortMatrix(grid: grid, sorts: sorts)
    tally = SortTally(matrix)
  }
}

/// People who sort at random, from one stream.
func randomSorts(_ people: Int, grid: ForcedGrid, seed: UInt64) throws -> [ForcedSort] {
  var generator = SplitMix64(seed: seed)
  return try (0..<people).map { _ in
    var piles = grid.piles.indices.flatMap { Array(repeating: $0, count: grid.piles[$0].size) }
    generator.shuffle(&piles)
    return try ForcedSort(grid: grid, pileOfValue: piles)
  }
}

/// The tally of a list of sorts.
func tally(_ sorts: [ForcedSort], grid: ForcedGrid) throws -> SortTally { SortTally(try SortMatrix(grid: grid, sorts: sorts)) }

/// The same sorts with the values renamed: value i becomes value `names[i]`.
func renamed(_ sort: ForcedSort, by names: [Int]) throws -> ForcedSort {
  var piles = [Int](repeating: 0, count: names.count)
  for (value, pile) in sort.pileOfValue.enumerated() { piles[names[value]] = Int(pile) }
  return try ForcedSort(grid: sort.grid, pileOfValue: piles)
}

/// A sort turned upside down, in a grid that is symmetric.
func reversed(_ sort: ForcedSort) throws -> ForcedSort {
  try ForcedSort(grid: sort.grid, pileOfValue: sort.pileOfValue.map { sort.grid.pileCount - 1 - Int($0) })
}

/// 0..<count in a random order.
func permutation(_ count: Int, seed: UInt64) -> [Int] {
  var generator = SplitMix64(seed: seed)
  var order = Array(0..<count)
  generator.shuffle(&order)
  return order
}

/// Pearson's correlation by its definition, as an independent check.
func pearson(_ x: [Double], _ y: [Double]) -> Double {
  let n = Double(x.count)
  let (mx, my) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
  let xy = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
  let xx = x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
  let yy = y.reduce(0) { $0 + ($1 - my) * ($1 - my) }
  return xy / (xx * yy).squareRoot()
}
