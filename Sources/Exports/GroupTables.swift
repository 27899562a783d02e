import Summary

/// What each group of a report over several groups tells by itself, and what moved in several of them.
struct GroupTables {
  let report: SummaryReport

  var all: [CSVTable] { report.groups.isEmpty ? [] : [sessions] + perGroup + [moved] }

  /// One row for each group.
  var sessions: CSVTable {
    let tables = report.groups.map { CSVTables(report: $0).session }
    return CSVTable(name: "groepen-sessies", header: tables.first?.header ?? [], rows: tables.flatMap(\.rows))
  }

  /// The same tables as those of one group, with the name of the group in front. Groups with other columns get a table of their own.
  var perGroup: [CSVTable] {
    var order: [[String]] = []
    var joined: [[String]: CSVTable] = [:]
    for group in report.groups {
      for table in CSVTables(report: group).counts where !table.rows.isEmpty {
        let key = [table.name] + table.header
        let rows = table.rows.map { [.text(group.group)] + $0 }
        if joined[key] == nil {
          let others = order.count { $0[0] == table.name }
          order.append(key)
          let name = "groepen-\(table.name)\(others == 0 ? "" : "-andere-\(others)")"
          joined[key] = CSVTable(name: name, header: ["groep"] + table.header, rows: rows)
        } else {
          joined[key]?.rows += rows
        }
      }
    }
    return order.compactMap { joined[$0] }
  }

  /// Values that moved the same way in at least two groups.
  var moved: CSVTable {
    let moved = report.movedTogether
    return CSVTable(
      name: "samen-verschoven", header: ["waarde", "richting"],
      rows: (moved?.up ?? []).map { [.text($0), .text("belangrijker")] }
        + (moved?.down ?? []).map { [.text($0), .text("minder belangrijk")] })
  }
}

extension SummaryReport {
  /// Without lines of participants and without what is known from elsewhere: the report over all groups has those.
  var withoutLines: SummaryReport {
    var report = self
    for meeting in report.meetings.indices {
      for block in report.meetings[meeting].blocks.indices { report.meetings[meeting].blocks[block].dropLines() }
    }
    return report
  }
}

extension BlockSummary {
  fileprivate mutating func dropLines() {
    (lines, references) = ([], [])
    for place in results.indices {
      guard case .headings(var headings) = results[place].figure else { continue }
      for heading in headings.indices { headings[heading].lines = [] }
      results[place].figure = .headings(headings)
    }
  }
}
