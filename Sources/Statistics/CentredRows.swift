/// Sorts as scores around their common mean, for the correlations between people: C(p, q) = Σ x_p x_q / Q with Q the sum of squares
/// of one sort, 44 for 4/6/10/6/4.
struct CentredRows: Sendable {
  let people: Int
  let items: Int
  /// Person-major.
  let cells: [Double]
  /// Q.
  let squares: Double

  init(_ sorts: SortMatrix) {
    let grid = sorts.grid
    let mean = Double(grid.scoreTotal) / Double(grid.valueCount)
    let scores = grid.scores.map { Double($0) - mean }
    people = sorts.people
    items = grid.valueCount
    cells = sorts.pileOfCard.map { scores[Int($0)] }
    squares = zip(grid.piles, scores).reduce(0) { $0 + Double($1.0.size) * $1.1 * $1.1 }
  }

  /// Eigenvalues of the correlations between people, and per person the loadings eigenvector · √eigenvalue.
  ///
  /// Whichever is smaller is solved: people by people or value by value. Their positive eigenvalues are the same.
  func components() -> (values: [Double], loadings: [[Double]]) {
    if people <= items {
      let eigen = SymmetricEigen(products(count: people, length: items, step: 1, stride: items), size: people)
      let roots = eigen.values.map { max(0, $0).squareRoot() }
      return (eigen.values, (0..<people).map { person in eigen.vectors.indices.map { eigen.vectors[$0][person] * roots[$0] } })
    }
    let eigen = SymmetricEigen(products(count: items, length: people, step: items, stride: 1), size: items)
    let root = squares.squareRoot()
    let loadings = (0..<people).map { person in
      eigen.vectors.map { vector in
        (0..<items).reduce(0) { $0 + cells[person * items + $1] * vector[$1] } / root
      }
    }
    return (eigen.values, loadings)
  }

  /// All products of pairs of rows or columns, over Q.
  private func products(count: Int, length: Int, step: Int, stride: Int) -> [Double] {
    var products = [Double](repeating: 0, count: count * count)
    cells.withUnsafeBufferPointer { cells in
      for p in 0..<count {
        for q in 0...p {
          var sum = 0.0
          for k in 0..<length { sum += cells[p * stride + k * step] * cells[q * stride + k * step] }
          products[p * count + q] = sum / squares
          products[q * count + p] = sum / squares
        }
      }
    }
    return products
  }
}
