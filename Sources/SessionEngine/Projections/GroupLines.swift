import Programme

extension SessionState {
  /// The lines that the groups let out of a block of theirs, under its headings, each with the name of its group; nil when there are none.
  func groupLinesScene(of block: Block) -> GatherScene? {
    let groups = flow.comparison?.groups ?? []
    let columns = block.columnsForOthers.map { column in
      let lines = groups.flatMap { group in
        group.lines.filter { $0.block == block.id && $0.column == column.id }.map { "\(group.name): \($0.text)" }
      }
      return GatherColumn(title: column.title, explanation: "", count: lines.count, lines: lines)
    }
    guard columns.contains(where: { $0.count > 0 }) else { return nil }
    return GatherScene(prompt: "Uit de groepen, bij \(block.title)", columns: columns)
  }

  /// The same lines, each on a page of its own.
  func groupMessages(of source: BlockID) -> [Page] {
    guard let block = index.block(source) else { return [] }
    return (flow.comparison?.groups ?? []).flatMap { group in
      block.columnsForOthers.flatMap { column in
        group.lines.filter { $0.block == source && $0.column == column.id }.map {
          Page(heading: "\(column.title), \(group.name)", text: $0.text)
        }
      }
    }
  }
}
