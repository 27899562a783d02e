extension DocumentTable {
  /// More columns than this don't fit the width of a page.
  static let mostColumns = 8

  /// The table itself, or its parts where it is too wide for a page: each part begins with the column that tells the rows apart.
  var narrowed: [DocumentTable] {
    guard columns.count > Self.mostColumns else { return [self] }
    let name = columns.indices.first { place in
      !columns[place].isNumber && Set(rows.map { $0[place] }).count == rows.count
    }
    let size = columns.count / 2
    var parts: [DocumentTable] = []
    for start in stride(from: 0, to: columns.count, by: size) {
      // One column that is left over goes with those before it.
      if columns.count - start == 1, var last = parts.popLast() {
        last.columns.append(columns[start])
        last.rows = zip(last.rows, rows).map { $0 + [$1[start]] }
        parts.append(last)
        continue
      }
      let own = Array(start..<min(start + size, columns.count))
      let places = name.map { own.contains($0) ? own : [$0] + own } ?? own
      var part = self
      part.part = parts.count + 1
      part.columns = places.map { columns[$0] }
      part.rows = rows.map { row in places.map { row[$0] } }
      parts.append(part)
    }
    return parts
  }

  /// Unique in the document.
  var name: String { part > 1 ? "\(number)-\(part)" : "\(number)" }
}
