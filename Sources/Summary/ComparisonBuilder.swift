import Disclosure
import Programme
import SessionEngine

/// Makes the part of a report that puts the groups of a closing session side by side.
struct ComparisonBuilder {
  let state: SessionState

  /// What was on the screen; nil in the session of a group, and where no groups stood beside each other.
  var summary: ComparisonSummary? {
    guard let comparison = state.flow.comparison else { return nil }
    let blocks = state.flow.meetings.filter { $0.peakPresence >= Disclosure.smallestGroup }.flatMap { record -> [Block] in
      guard let meeting = state.index.meeting(record.id) else { return [] }
      return (meeting.blocks + meeting.reserve).filter { record.hasVisited($0.id) }
    }
    var seen: Set<[String]> = []
    let tables = blocks.flatMap { block in
      block.steps.flatMap { step -> [ComparisonTable] in
        guard case .reveal(let reveal) = step.content else { return [] }
        return reveal.pages.compactMap { table($0, in: block, groups: comparison.groups.count) }
      }
    }.filter { seen.insert([$0.prompt, $0.headline] + $0.sections.map(\.title)).inserted }
    guard !tables.isEmpty || !blocks.isEmpty else { return nil }
    return ComparisonSummary(
      groups: comparison.groups.map { ComparedGroup(name: $0.name.cleaned, people: $0.people) }, tables: tables,
      lines: blocks.isEmpty ? [] : comparison.groups.flatMap(lines))
  }

  private func table(_ page: RevealPage, in block: Block, groups: Int) -> ComparisonTable? {
    guard let result = state.result(on: page), case .groups(let picture) = result.picture else { return nil }
    return ComparisonTable(
      block: "\(block.number) \(block.title)".cleaned, prompt: result.prompt.cleaned, headline: result.headline.cleaned,
      remarks: result.remarks.map(\.cleaned), sections: picture.sections.map { section($0, names: picture.groups) })
  }

  private func section(_ section: GroupsSection, names: [String]) -> ComparisonSection {
    ComparisonSection(
      title: section.title.cleaned, people: section.people.map { $0 >= Disclosure.smallestGroup ? $0 : nil },
      rows: section.rows.map { row in ComparisonRow(title: row.title.cleaned, cells: row.cells.map(cell)) },
      words: names.map { name in section.words.first { $0.group == name }?.words.cleaned ?? "" })
  }

  private func cell(_ cell: GroupsCell) -> ComparisonCell {
    switch cell {
    case .none: .none
    case .count(let count): .count(count)
    case .mean(let tenths): .mean(tenths: tenths)
    case .score(let tenths, let beatsChance): .score(tenths: tenths, beatsChance: beatsChance)
    case .top: .word("bovenaan")
    case .bottom: .word("onderaan")
    case .up: .word("belangrijker")
    case .down: .word("minder belangrijk")
    }
  }

  private func lines(_ group: GroupPicture) -> [ComparedLine] {
    group.lines.compactMap { line in
      guard let block = state.index.block(line.block) else { return nil }
      let columns = block.steps.flatMap { step -> [Column] in if case .gather(let gather) = step.content { gather.columns } else { [] } }
      return ComparedLine(
        group: group.name.cleaned, block: block.title.cleaned, heading: (columns.first { $0.id == line.column }?.title ?? "").cleaned,
        text: line.text.cleaned)
    }
  }
}
