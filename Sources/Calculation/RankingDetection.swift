import Statistics

/// Tells rankings from pile scores, and checks them.
enum RankingDetection {
  /// Whether the numbers of most rows are ranks from 1 on, with equal ranks where items tie (1, 2, 2, 4).
  static func isRanking(_ table: AnswerTable) -> Bool {
    2 * table.rows.count { wrongItem(in: $0.numbers) == nil } > table.rows.count
  }

  /// - Parameter isStrict: whether ranks that cannot be are a fault; otherwise only the order counts.
  static func rankings(of table: AnswerTable, isStrict: Bool) throws(DataFault) -> RankMatrix {
    let rows = table.rows
    if isStrict {
      for row in rows {
        guard let item = wrongItem(in: row.numbers) else { continue }
        if let low = row.numbers.min(), let high = row.numbers.max(), low < 1 || high > table.items.count {
          throw .mixedScales(row.place, found: low...high, expected: 1...table.items.count)
        }
        throw .notARanking(table.cell(row, item), rank: row.numbers[item])
      }
    }
    guard rows.contains(where: { Set($0.numbers).count > 1 }) else { throw .noDistinction }
    do {
      return try RankMatrix(positions: rows.map(\.numbers))
    } catch {
      throw .tooManyValues(most: Calculation.mostValues)
    }
  }

  /// The first item whose rank is not 1 + the number of items before it; nil for a ranking, and 0 when all are equal.
  private static func wrongItem(in numbers: [Int]) -> Int? {
    let sorted = numbers.sorted()
    if sorted.first == sorted.last { return 0 }
    var first: [Int: Int] = [:]
    for (place, number) in sorted.enumerated() where first[number] == nil { first[number] = place + 1 }
    return numbers.firstIndex { first[$0] != $0 }
  }
}
