import SessionEngine
import Summary

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
