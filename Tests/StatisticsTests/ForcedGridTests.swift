import Statistics
import Testing

@Suite("Forced grid and sorts")
struct ForcedGridTests {
  @Test("the constants of the method for 4/6/10/6/4")
  func standardConstants() throws {
    let grid = try thirty()
    #expect(grid.doubledMidRanks == [5, 15, 31, 47, 57])
    #expect(grid.squareTotal == 44)
    #expect(grid.tieTerm == 1530)
    #expect(grid.scoreTotal == 0)
    #expect(grid.borders == [4, 10, 20, 26])
    #expect((grid.highSize, grid.lowSize) == (10, 10))
  }

  @Test("a grid of 35 values is data, not code")
  func otherGrid() throws {
    let grid = try thirtyFive()
    #expect(grid.valueCount == 35)
    #expect(grid.doubledMidRanks == [5, 15, 36, 57, 67])
    let even = try ForcedGrid(scores: [3, 1, -1, -3], sizes: [1, 2, 2, 1])
    #expect((even.highPiles, even.lowPiles) == (0..<2, 2..<4))
  }

  @Test("wrong grids are refused with their reason")
  func refusedGrids() {
    #expect(throws: StatisticsError.quotasDoNotAddUp(expected: 30, found: 29)) {
      try ForcedGrid(scores: [2, 1, 0, -1, -2], sizes: [4, 6, 9, 6, 4], valueCount: 30)
    }
    #expect(throws: StatisticsError.wrongLength(expected: 2, found: 1)) { try ForcedGrid(scores: [1, 0], sizes: [3]) }
    #expect(throws: StatisticsError.tooFewPiles(1)) { try ForcedGrid(scores: [1], sizes: [3]) }
    #expect(throws: StatisticsError.tooFewPiles(0)) { try ForcedGrid(scores: [], sizes: []) }
    #expect(throws: StatisticsError.pileSizeNotPositive(pile: 1)) { try ForcedGrid(scores: [1, 0], sizes: [3, 0]) }
    #expect(throws: StatisticsError.scoresNotDescending) { try ForcedGrid(scores: [1, 1], sizes: [3, 3]) }
    #expect(throws: StatisticsError.gridTooLarge) { try ForcedGrid(scores: [1, 0], sizes: [Int.max, Int.max]) }
    #expect(throws: StatisticsError.scoresNotDescending) { try ForcedGrid(scores: [Int.max, Int.min], sizes: [1, 1]) }
  }

  @Test("wrong sorts are refused with their reason")
  func refusedSorts() throws {
    let grid = try ForcedGrid(scores: [1, 0, -1], sizes: [1, 2, 1])
    #expect(throws: StatisticsError.wrongLength(expected: 4, found: 3)) { try ForcedSort(grid: grid, pileOfValue: [0, 1, 2]) }
    #expect(throws: StatisticsError.unknownPile(3)) { try ForcedSort(grid: grid, pileOfValue: [0, 1, 1, 3]) }
    #expect(throws: StatisticsError.unknownPile(-1)) { try ForcedSort(grid: grid, pileOfValue: [0, 1, 1, -1]) }
    #expect(throws: StatisticsError.unknownPile(7)) { try ForcedSort(grid: grid, scores: [1, 0, 0, 7]) }
    #expect(throws: StatisticsError.quotaBroken(pile: 0, expected: 1, found: 2)) {
      try ForcedSort(grid: grid, pileOfValue: [0, 0, 1, 2])
    }
    #expect(throws: StatisticsError.valueNotUnique(1)) { try ForcedSort(grid: grid, piles: [[1], [0, 1], [3]]) }
    #expect(throws: StatisticsError.valueNotUnique(9)) { try ForcedSort(grid: grid, piles: [[9], [0, 1], [3]]) }
    #expect(throws: StatisticsError.wrongLength(expected: 4, found: 5)) {
      try SortMatrix(grid: grid, pileOfCard: [0, 1, 1, 2, 0])
    }
    #expect(throws: StatisticsError.quotaBroken(pile: 1, expected: 2, found: 1)) {
      try SortMatrix(grid: grid, pileOfCard: [0, 1, 1, 2, 0, 1, 2, 2])
    }
  }

  @Test("three ways to write down a sort give the same sort")
  func threeForms() throws {
    let grid = try ForcedGrid(scores: [1, 0, -1], sizes: [1, 2, 1])
    let byPile = try ForcedSort(grid: grid, pileOfValue: [1, 2, 0, 1])
    #expect(try ForcedSort(grid: grid, scores: [0, -1, 1, 0]) == byPile)
    #expect(try ForcedSort(grid: grid, piles: [[2], [3, 0], [1]]) == byPile)
    #expect(byPile.scores == [0, -1, 1, 0])
  }
}
