import Canvas
import Programme
import SessionEngine

/// Groups side by side: the names of the groups stay above while the rows scroll.
struct GroupsLayout {
  let picture: GroupsPicture
  let part: Part?

  private static let widestTitle = 56
  private static let narrowestTitle = 26
  private static let widestCell = 18

  func lines(in size: Size) -> PictureLines {
    let count = max(1, picture.groups.count)
    let cell = min(Self.widestCell, max(4, (size.columns - Self.narrowestTitle) / count))
    let title = min(Self.widestTitle, max(1, size.columns - cell * count))
    var lines = PictureLines(header: header(title, cell), body: [], legend: legend(columns: size.columns))
    if picture.sections.allSatisfy(\.rows.isEmpty) { lines.header = [] }
    let loose = picture.sections.reduce(0) { $0 + rows($1, title, cell).count } + picture.sections.count - 1
    let isLoose = loose + lines.header.count + lines.legend.count <= size.rows
    for section in picture.sections {
      if isLoose, !lines.body.isEmpty { lines.body.append(.blank) }
      lines.body += rows(section, title, cell)
    }
    return lines
  }

  /// Names of the groups over their columns, in as many rows as the longest needs.
  private func header(_ title: Int, _ cell: Int) -> [ResultLine] {
    let names = picture.groups.map { TextLayout.wrapped(PlainText.sanitised($0), columns: max(1, cell - 1)) }
    let rows = names.map(\.count).max() ?? 0
    var lines = Array(repeating: ResultLine.blank, count: rows)
    for (place, name) in names.enumerated() {
      for (row, text) in name.enumerated() {
        lines[rows - name.count + row].put(text, .title(part), endingAt: title + (place + 1) * cell)
      }
    }
    return lines
  }

  private func rows(_ section: GroupsSection, _ title: Int, _ cell: Int) -> [ResultLine] {
    var lines: [ResultLine] = []
    if !section.title.isEmpty || section.people.contains(where: { $0 > 0 }) {
      let heading = section.title.isEmpty ? "Aantal mensen" : PlainText.sanitised(section.title)
      // Without people behind it a heading has the whole width.
      let width = section.people.allSatisfy { $0 == 0 } ? title + cell * picture.groups.count : title
      lines = TextLayout.wrapped(heading, columns: max(1, width - 1)).map { ResultLine($0, section.title.isEmpty ? .quiet : .strong) }
      for (place, people) in section.people.enumerated() where people > 0 {
        lines[0].put(section.title.isEmpty ? "\(people)" : "van \(people)", .quiet, endingAt: title + (place + 1) * cell)
      }
    }
    for row in section.rows { lines += self.row(row, title, cell) }
    for words in section.words {
      lines += ResultLine.paragraph("\(words.group): \(words.words)", .text, columns: title + cell * picture.groups.count)
    }
    return lines
  }

  private func row(_ row: GroupsRow, _ title: Int, _ cell: Int) -> [ResultLine] {
    var lines = TextLayout.wrapped(PlainText.sanitised(row.title), columns: max(1, title - 3)).map { ResultLine($0, .text, column: 2) }
    if lines.isEmpty { lines = [.blank] }
    for (place, content) in row.cells.enumerated() {
      lines[0].put(content.text, role(of: content), endingAt: title + (place + 1) * cell)
    }
    return lines
  }

  private func role(of cell: GroupsCell) -> Theme.Role {
    switch cell {
    case .top, .up, .score(_, beatsChance: true): .strong
    case .none, .count, .mean, .score, .bottom, .down: .text
    }
  }

  private func legend(columns: Int) -> [ResultLine] {
    let items = picture.legend.map { legend in
      "\(legend.cell == .none ? GroupsCell.chanceSign : legend.cell.text) \(legend.meaning)"
    }
    return items.isEmpty ? [] : ResultLine.paragraph(items.joined(separator: "   "), .quiet, columns: columns)
  }
}
