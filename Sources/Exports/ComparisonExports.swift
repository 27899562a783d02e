import SessionEngine
import Summary

/// The groups side by side as Markdown.
struct MarkdownComparison {
  let comparison: ComparisonSummary

  var parts: [String] {
    var parts = ["## De groepen naast elkaar"]
    let names = comparison.groups.map { "\($0.name) (\($0.people) mensen)" }
    parts.append(
      MarkdownText.escaped("In deze bijeenkomst stonden naast elkaar: \(Wording.list(names)).") + " De namen zijn niet die van de sessies.")
    parts += comparison.tables.flatMap(table)
    if !comparison.lines.isEmpty {
      parts.append("### Wat de groepen meegaven")
      let rows = comparison.lines.map { [$0.group, $0.block, $0.heading, $0.text] }
      parts.append(MarkdownText.table(["Groep", "Blok", "Kop", "Regel"], rows))
    }
    return parts
  }

  private func table(_ table: ComparisonTable) -> [String] {
    var parts = [
      "### " + MarkdownText.escaped(table.prompt.isEmpty ? table.block : table.prompt), "**\(MarkdownText.escaped(table.headline))**",
    ]
    for section in table.sections {
      if !section.title.isEmpty { parts.append(MarkdownText.escaped(section.title)) }
      if !section.rows.isEmpty {
        let header = zip(comparison.groups, section.people).map { group, people in people.map { "\(group.name), van \($0)" } ?? group.name }
        parts.append(
          MarkdownText.table([" "] + header, section.rows.map { [$0.title] + $0.cells.map(\.words) }, numbers: Set(1...header.count)))
      }
      let words = zip(comparison.groups, section.words).filter { !$0.1.isEmpty }.map { "\($0.0.name): \($0.1)" }
      if !words.isEmpty { parts.append(MarkdownText.list(words)) }
    }
    return parts + table.remarks.map(MarkdownText.line)
  }
}

extension ComparisonCell {
  var json: JSONValue {
    switch self {
    case .none: .null
    case .count(let count): .object([("count", .int(count))])
    case .mean(let tenths): .object([("mean", .tenths(tenths))])
    case .score(let tenths, let beatsChance): .object([("score", .tenths(tenths)), ("beatsChance", .bool(beatsChance))])
    case .word(let word): .object([("word", .string(word))])
    }
  }

  var csv: (number: CSVCell, words: CSVCell) {
    switch self {
    case .none: (.empty, .empty)
    case .count(let count): (.number(count), .empty)
    case .mean(let tenths): (.tenths(tenths), .empty)
    case .score(let tenths, let beatsChance): (.tenths(tenths), beatsChance ? .text(Wording.beatsChance) : .empty)
    case .word(let word): (.empty, .text(word))
    }
  }
}

extension ComparisonSummary {
  var json: JSONValue {
    .object([
      ("groups", .array(groups.map { .object([("name", .string($0.name)), ("people", .int($0.people))]) })),
      ("tables", .array(tables.map { $0.json })),
      (
        "lines",
        .array(
          lines.map {
            .object([
              ("group", .string($0.group)), ("block", .string($0.block)), ("heading", .string($0.heading)), ("text", .string($0.text)),
            ])
          })
      ),
    ])
  }

  /// A row for each cell; nothing of it is about one person.
  var csv: CSVTable {
    var rows: [[CSVCell]] = []
    for table in tables {
      for section in table.sections {
        for (place, group) in groups.enumerated() {
          func add(_ title: String, _ cell: (number: CSVCell, words: CSVCell)) {
            rows.append([
              .text(table.block), .text(table.prompt), .text(section.title), .text(title), .text(group.name), cell.number, cell.words,
              .optional(section.people[place]),
            ])
          }
          for row in section.rows { add(row.title, row.cells[place].csv) }
          if !section.words[place].isEmpty { add("", (.empty, .text(section.words[place]))) }
        }
      }
    }
    return CSVTable(name: "groepen", header: ["blok", "vraag", "deel", "regel", "groep", "getal", "woorden", "n"], rows: rows)
  }

  var csvLines: CSVTable {
    CSVTable(
      name: "groepen-regels", header: ["groep", "blok", "kop", "tekst"],
      rows: lines.map { [.text($0.group), .text($0.block), .text($0.heading), .text($0.text)] })
  }
}

extension ComparisonTable {
  var json: JSONValue {
    .object([
      ("block", .string(block)), ("prompt", .string(prompt)), ("headline", .string(headline)),
      ("remarks", .array(remarks.map(JSONValue.string))),
      (
        "sections",
        .array(
          sections.map { section in
            .object([
              ("title", .string(section.title)), ("people", .array(section.people.map(JSONValue.optional))),
              (
                "rows",
                .array(
                  section.rows.map { .object([("title", .string($0.title)), ("cells", .array($0.cells.map { $0.json }))]) })
              ),
              ("words", .array(section.words.map { $0.isEmpty ? .null : .string($0) })),
            ])
          })
      ),
    ])
  }
}
