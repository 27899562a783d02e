/// Varimax with Kaiser's normalisation (Kaiser 1958) by rotations of two columns at a time, to 1e-14.
enum Varimax {
  /// - Parameter loadings: one row per person, one column per factor.
  /// - Returns: the rotated rows; columns with a positive sum, by falling sum of squares.
  static func rotate(_ loadings: [[Double]]) -> [[Double]] {
    guard let factors = loadings.first?.count else { return [] }
    let lengths = loadings.map { row in row.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    var rows = zip(loadings, lengths).map { row, length in length > 0 ? row.map { $0 / length } : row }
    for _ in 0..<1_000 {
      var largest = 0.0
      for f in 0..<factors {
        for g in 0..<f { largest = max(largest, abs(turn(&rows, f, g))) }
      }
      if largest < 1e-14 { break }
    }
    let scaled = zip(rows, lengths).map { row, length in row.map { $0 * length } }
    let columns = (0..<factors).map { factor in scaled.map { $0[factor] } }
    let signed = columns.map { column in column.reduce(0, +) < 0 ? column.map { -$0 } : column }
    func squares(_ column: [Double]) -> Double { column.reduce(0) { $0 + $1 * $1 } }
    let ordered = signed.sorted { squares($0) > squares($1) }
    return loadings.indices.map { person in ordered.map { $0[person] } }
  }

  /// Turns two columns to their best angle, and returns it.
  private static func turn(_ rows: inout [[Double]], _ f: Int, _ g: Int) -> Double {
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    for row in rows {
      let u = row[f] * row[f] - row[g] * row[g]
      let v = 2 * row[f] * row[g]
      a += u
      b += v
      c += u * u - v * v
      d += 2 * u * v
    }
    let n = Double(rows.count)
    let (numerator, denominator) = (d - 2 * a * b / n, c - (a * a - b * b) / n)
    // Without any structure the angle is undefined; turning would only move rounding errors about.
    guard abs(numerator) > 1e-15 || abs(denominator) > 1e-15 else { return 0 }
    let angle = Elementary.atan2(numerator, denominator) / 4
    let (cosine, sine) = (Elementary.cos(angle), Elementary.sin(angle))
    for person in rows.indices {
      let (x, y) = (rows[person][f], rows[person][g])
      rows[person][f] = x * cosine + y * sine
      rows[person][g] = y * cosine - x * sine
    }
    return angle
  }
}
