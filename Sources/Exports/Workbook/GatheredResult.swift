import Summary

/// One result over all groups with that of each group, for a table that has them together.
struct GatheredResult {
  /// Number and title of the block.
  var block: String
  var prompt: String
  /// Names of groups, and what is told; the first is the result over all of them where there is one.
  var parts: [(group: String, result: ResultSummary)]

  /// The tables of the parts as one, the group in front; nil when no part has a table. In the report of one session it is the table itself.
  func table(in report: SummaryReport) -> CSVTable? {
    let tables = parts.compactMap { part in ResultTable(part.result, in: report).table.map { (group: part.group, table: $0) } }
    if report.groups.isEmpty { return tables.first?.table }
    var header: [String] = []
    for table in tables { for title in table.table.header where !header.contains(title) { header.append(title) } }
    guard !tables.isEmpty else { return nil }
    let rows = tables.flatMap { group, table in
      table.rows.map { row in
        [.text(group)] + header.map { title in table.header.firstIndex(of: title).map { row[$0] } ?? CSVCell.empty }
      }
    }
    return CSVTable(name: "", header: ["Groep"] + header, rows: rows)
  }
}

extension SummaryReport {
  /// All results in the order of the report. What only groups tell by themselves stands behind what they told before it.
  var gatheredResults: [GatheredResult] {
    var gathered = placedResults.map { (id: $0.result.question, one: GatheredResult($0, groups.isEmpty ? "" : "alle groepen")) }
    for group in groups {
      var place = -1
      for own in group.placedResults {
        if let known = gathered.firstIndex(where: { $0.id == own.result.question }) {
          place = known
          gathered[known].one.parts.append((group.group, own.result))
        } else {
          place += 1
          gathered.insert((own.result.question, GatheredResult(own, group.group)), at: place)
        }
      }
    }
    return gathered.map(\.one)
  }
}

extension GatheredResult {
  fileprivate init(_ placed: PlacedResult, _ group: String) {
    block = placed.block
    prompt = placed.result.prompt
    parts = [(group, placed.result)]
  }
}
