import JSONText

/// Reads JSON as answers: `sorts` or `rankings` with a list per participant, as in the oracle files; or only such a list; or a list
/// with an object per participant.
enum JSONTable {
  static func table(_ root: JSONNode) throws(DataFault) -> AnswerTable {
    if let list = root.elements { return try table(list, named: nil, groups: nil) }
    for (key, kind) in [("sorts", AnswerKind.sort), ("rankings", .ranking), ("ranks", .ranking)] {
      guard let list = root[key]?.elements else { continue }
      var table = try table(list, named: names(root["items"]), groups: names(root["groups"]))
      table.kind = kind
      if kind == .sort { table.piles = piles(root) }
      return table
    }
    throw .unknownJSON
  }

  private static func names(_ node: JSONNode?) -> [String]? {
    guard let elements = node?.elements, !elements.isEmpty else { return nil }
    let names = elements.compactMap { element in
      switch element {
      case .string(let text): Printable.line(text)
      case .number(let digits): digits
      default: nil as String?
      }
    }
    return names.count == elements.count ? names : nil
  }

  private static func piles(_ root: JSONNode) -> [Int: Int]? {
    let scores = names(root["pile_values"])?.compactMap { Int($0) } ?? []
    let sizes = names(root["pile_counts"])?.compactMap { Int($0) } ?? []
    guard scores.count == sizes.count, Set(scores).count == scores.count, !scores.isEmpty else { return nil }
    return Dictionary(uniqueKeysWithValues: zip(scores, sizes))
  }

  private static func table(_ list: [JSONNode], named: [String]?, groups: [String]?) throws(DataFault) -> AnswerTable {
    guard let first = list.first else { throw .noParticipants }
    if case .object = first { return try tableOfObjects(list) }
    guard let width = named?.count ?? first.elements?.count else { throw .unknownJSON }
    let items = named ?? (0..<width).map { "\($0 + 1)" }
    try AnswerTable.check(items.enumerated().map { ($0.element, $0.offset + 1) })
    var rows: [AnswerTable.Row] = []
    for (index, element) in list.enumerated() {
      let place = RowPlace.participant(index + 1)
      guard let cells = element.elements else { throw .unknownJSON }
      guard cells.count == width else { throw .wrongWidth(place, expected: width, found: cells.count) }
      rows.append(AnswerTable.Row(place: place, numbers: try numbers(cells, items, place)))
    }
    if let groups {
      guard groups.count >= rows.count else { throw .emptyGroup(.participant(groups.count + 1)) }
      guard groups.count == rows.count else { throw .unknownJSON }
    }
    return AnswerTable(items: items, columns: Array(1...max(1, width)), rows: rows, groups: groups)
  }

  private static func tableOfObjects(_ list: [JSONNode]) throws(DataFault) -> AnswerTable {
    let special = [DelimitedTable.participantHeading, DelimitedTable.groupHeading]
    var items: [String] = []
    var rows: [AnswerTable.Row] = []
    var groups: [String] = []
    for (index, element) in list.enumerated() {
      let place = RowPlace.participant(index + 1)
      guard case .object(let members) = element else { throw .unknownJSON }
      let values = members.filter { !special.contains($0.key.lowercased()) }
      if index == 0 {
        items = values.map(\.key)
        try AnswerTable.check(items.enumerated().map { ($0.element, $0.offset + 1) })
      }
      let found = Dictionary(values.map { ($0.key, $0.value) }) { first, _ in first }
      let cells = items.compactMap { found[$0] }
      guard cells.count == items.count, values.count == items.count else { throw .otherNames(place) }
      rows.append(AnswerTable.Row(place: place, numbers: try numbers(cells, items, place)))
      let group = members.first { $0.key.lowercased() == DelimitedTable.groupHeading }?.value
      if let name = names(group.map { .array([$0]) })?.first, !name.isEmpty { groups.append(name) }
      guard groups.isEmpty || groups.count == rows.count else {
        throw .emptyGroup(groups.count == rows.count - 1 ? place : .participant(1))
      }
    }
    return AnswerTable(
      items: items.map(Printable.line), columns: Array(1...max(1, items.count)), rows: rows, groups: groups.isEmpty ? nil : groups)
  }

  private static func numbers(_ cells: [JSONNode], _ items: [String], _ row: RowPlace) throws(DataFault) -> [Int] {
    var numbers: [Int] = []
    for (item, cell) in cells.enumerated() {
      let place = CellPlace(row: row, column: item + 1, name: items[item])
      switch cell {
      case .number(let digits): numbers.append(try AnswerTable.number(digits, at: place))
      case .null: throw .emptyCell(place)
      case .string(let text): throw .notWhole(place, text: Printable.short(text))
      case .bool(let truth): throw .notWhole(place, text: "\(truth)")
      case .object, .array: throw .notWhole(place, text: "…")
      }
    }
    return numbers
  }
}
