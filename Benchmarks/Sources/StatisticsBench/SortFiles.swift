import Foundation
import Statistics

/// Files of 30 bytes a person: the pile of every card, or the rank of every item from 0.
struct SortFiles {
  let folder: String

  struct Unreadable: Error {
    let name: String
  }

  func sorts(_ name: String) throws -> SortMatrix { try SortMatrix(grid: .standardThirty(), pileOfCard: bytes(name)) }

  func singleSorts(_ name: String) throws -> [ForcedSort] {
    let grid = try ForcedGrid.standardThirty()
    return try rows(name).map { try ForcedSort(grid: grid, pileOfValue: $0) }
  }

  /// Lower is better; equal numbers are ties.
  func rankings(_ name: String) throws -> RankMatrix { try RankMatrix(scores: rows(name).map { $0.map { -$0 } }) }

  private func rows(_ name: String) throws -> [[Int]] {
    let cells = try bytes(name)
    return stride(from: 0, to: cells.count, by: 30).map { cells[$0..<$0 + 30].map(Int.init) }
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name).bin"), data.count.isMultiple(of: 30) else {
      throw Unreadable(name: name)
    }
    return Array(data)
  }
}

extension ForcedGrid {
  /// 30 values in piles of 4, 6, 10, 6 and 4.
  static func standardThirty() throws -> ForcedGrid { try ForcedGrid(scores: [2, 1, 0, -1, -2], sizes: [4, 6, 10, 6, 4]) }
}
