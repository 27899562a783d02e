extension DocumentTable {
  /// More columns than this don't fit the width of a page.
  static let mostColumns = 8

  /// The table itself, or its parts where it is too wide for a page: each part begins with the column that tells the rows apart.
  var narrowed: [DocumentTable] {
    guard columns.count > Self.mostColumns else { return [self] }
    let name = columns.indices.first { place in
      !columns[place].isNumber && Set(rows.map { $0[place] }).count == rows.count
    }
    // Remarks at the end go with the first part: they are about the row.
    let remarks = columns.last?.isNumber == false ? columns.count - 1 : nil
    let others = columns.count - (remarks == nil ? 0 : 1)
    let size = (others + 1) / 2
    var parts: [DocumentTable] = []
    for start in stride(from: 0, to: others, by: size) {
      var places = Array(start..<min(start + size, others))
      if let name, !places.contains(name) { places.insert(name, at: 0) }
      if start == 0, let remarks { places.append(remarks) }
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
