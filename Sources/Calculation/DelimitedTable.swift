/// Reads records as a heading with one row per participant.
enum DelimitedTable {
  /// Column with a code of the participant, which is not read.
  static let participantHeading = "deelnemer"
  /// Column with the group of the participant.
  static let groupHeading = "groep"

  static func table(_ records: [(number: Int, fields: [String])]) throws(DataFault) -> AnswerTable {
    guard let heading = records.first else { throw .empty }
    // Spreadsheets put separators after the last column that ever held something.
    let width = (records.compactMap { record in record.fields.lastIndex { !$0.isEmpty } }.max() ?? 0) + 1
    let names = Array(heading.fields.prefix(width)).map(Printable.line)
    var headings: [(name: String, column: Int)] = []
    var groupColumn: Int?
    for (place, name) in names.enumerated() {
      switch name.lowercased() {
      case participantHeading: continue
      case groupHeading where groupColumn == nil: groupColumn = place
      case "" where place == 0: continue
      case "":
        // A heading that stops early is told of the row that goes on.
        guard names[place...].contains(where: { !$0.isEmpty }) else { continue }
        throw .emptyHeading(column: place + 1)
      default: headings.append((name, place + 1))
      }
    }
    try AnswerTable.check(headings)
    let headingWidth = (names.lastIndex { !$0.isEmpty } ?? 0) + 1
    var rows: [AnswerTable.Row] = []
    var groups: [String] = []
    for record in records.dropFirst() {
      let place = RowPlace.row(record.number)
      let used = (record.fields.lastIndex { !$0.isEmpty } ?? 0) + 1
      // Empty cells at the end stand for themselves; cells beyond the heading, or missing ones, do not.
      guard used <= headingWidth else { throw .wrongWidth(place, expected: headingWidth, found: used) }
      guard record.fields.count >= headingWidth else { throw .wrongWidth(place, expected: headingWidth, found: record.fields.count) }
      var numbers: [Int] = []
      for (name, column) in headings {
        numbers.append(
          try AnswerTable.number(record.fields[column - 1], at: CellPlace(row: place, column: column, name: name)))
      }
      if let groupColumn {
        guard !record.fields[groupColumn].isEmpty else { throw .emptyGroup(place) }
        groups.append(Printable.line(record.fields[groupColumn]))
      }
      rows.append(AnswerTable.Row(place: place, numbers: numbers))
    }
    return AnswerTable(
      items: headings.map(\.name), columns: headings.map(\.column), rows: rows, groups: groupColumn == nil ? nil : groups)
  }
}
