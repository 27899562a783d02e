/// A flat block of whole numbers, one row per person and one column per item; higher means more important.
/// Both value sorts and full rankings become this before single people are looked at.
struct ScoreRows: Sendable {
  let people: Int
  let items: Int
  /// Person-major, `people * items` numbers.
  let cells: [Int32]

  /// The sum of each column.
  var totals: [Int] {
    var totals = [Int](repeating: 0, count: items)
    cells.withUnsafeBufferPointer { cells in
      totals.withUnsafeMutableBufferPointer { totals in
        var position = 0
        for _ in 0..<people {
          for item in 0..<items {
            totals[item] += Int(cells[position])
            position += 1
          }
        }
      }
    }
    return totals
  }

  /// Row minus row, for the same people measured twice.
  func subtracting(_ other: ScoreRows) -> ScoreRows {
    ScoreRows(people: people, items: items, cells: zip(cells, other.cells).map { $0 - $1 })
  }

  /// The rows of this block followed by those of another.
  func appending(_ other: ScoreRows) -> ScoreRows {
    ScoreRows(people: people + other.people, items: items, cells: cells + other.cells)
  }
}
