/// Who has to be apart and who together.
struct Wishes {
  let apart: [SeatPair]
  let together: [SeatPair]

  /// All pairs that have to be together, also by way of others, in order.
  ///
  /// Refuses what no division with subgroups up to the largest can give; wishes about people who are not there mean nothing.
  func requiredPairs(among seats: [Int], largest: Int) throws(SubgroupError) -> [SeatPair] {
    let clusters = clusters(among: Set(seats))
    for cluster in clusters where cluster.count > largest { throw .togetherTooLarge(cluster.sorted()) }
    for pair in apart {
      for cluster in clusters where cluster.contains(pair.first) && cluster.contains(pair.second) && pair.first != pair.second {
        throw .apartAndTogether(pair)
      }
    }
    return clusters.map { $0.sorted() }.flatMap { cluster in
      cluster.flatMap { one in cluster.filter { $0 > one }.map { SeatPair(one, $0) } }
    }
  }

  /// Who belongs together, directly or by way of others who are there; in the order of the wishes.
  private func clusters(among seats: Set<Int>) -> [Set<Int>] {
    var clusters: [Set<Int>] = []
    for pair in together where pair.first != pair.second && seats.contains(pair.first) && seats.contains(pair.second) {
      let touched = clusters.filter { $0.contains(pair.first) || $0.contains(pair.second) }
      clusters.removeAll { touched.contains($0) }
      clusters.append(touched.reduce([pair.first, pair.second]) { $0.union($1) })
    }
    return clusters
  }
}
