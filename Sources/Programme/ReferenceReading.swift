/// Reads the file of reference figures.
struct ReferenceReading {
  let file: FileReading

  func figures(_ root: YAMLNode) -> ReferenceFigures {
    let reader = MappingReader(
      root, in: file, noun: "dit bestand",
      keys: ["screen-note", "small-group-note", "tables", "findings"])
    var names = UniqueNames()
    return ReferenceFigures(
      screenNote: reader.text("screen-note"), smallGroupNote: reader.text("small-group-note"),
      tables: reader.list("tables", isRequired: false).map { table($0, &names) },
      findings: reader.list("findings", isRequired: false).map { finding($0, &names) })
  }

  private func id(_ reader: MappingReader, _ names: inout UniqueNames) -> ReferenceID {
    guard let node = reader.required("id"), let id = file.text(of: node, key: "id") else {
      return ""
    }
    if !TextRules.isInventoryID(id) {
      file.report(
        node.position, "“\(FileReading.shortened(id))” kan geen nummer zijn.",
        hint: "Zo’n nummer lijkt op F-T1, F-Q2, F-3 of I-S1.")
    }
    names.claim(id, kind: "Het nummer", at: node.position, in: file)
    return id
  }

  private func table(_ node: YAMLNode, _ names: inout UniqueNames) -> ReferenceTable {
    let reader = MappingReader(
      node, in: file, noun: "een tabel",
      keys: ["id", "title", "question", "options", "source", "sensitive", "rows"])
    let id = id(reader, &names)
    var optionNames = UniqueNames()
    let options = reader.list("options", isRequired: true).map { node in
      let inner = MappingReader(node, in: file, noun: "een antwoord", keys: ["id", "title"])
      let option = Option(id: inner.slug("id"), title: inner.text("title"))
      optionNames.claim(option.id, kind: "De id", at: node.position, in: file)
      return option
    }
    return ReferenceTable(
      id: id, title: reader.text("title"), question: reader.text("question"), options: options,
      source: reader.text("source"),
      isSensitive: reader.flag("sensitive"),
      rows: reader.list("rows", isRequired: true).map { row($0, options.count, &names) })
  }

  private func row(_ node: YAMLNode, _ optionCount: Int, _ names: inout UniqueNames) -> ReferenceRow {
    let reader = MappingReader(
      node, in: file, noun: "een uitspraak",
      keys: ["id", "statement", "positive", "normative", "count", "percentages"])
    let id = id(reader, &names)
    let count = reader.required("count").flatMap { node in
      node.scalarText == "unknown"
        ? nil : file.wholeNumber(of: node, key: "count", in: 1...10_000_000)
    }
    let nodes = reader.list("percentages", isRequired: true)
    let percentages = nodes.compactMap { file.wholeNumber(of: $0, key: "percentages", in: 0...100) }
    if percentages.count == nodes.count, !nodes.isEmpty {
      let sum = percentages.reduce(0, +)
      if percentages.count != optionCount {
        file.report(
          reader.place(of: "percentages"),
          "Hier staan \(percentages.count) percentages bij \(optionCount) antwoorden.",
          hint: "Geef elk antwoord één percentage.")
      } else if abs(sum - 100) > 2 {
        file.report(
          reader.place(of: "percentages"), "De percentages zijn samen \(sum).",
          hint: "Door afronden mag het 98 tot en met 102 zijn.")
      }
    }
    return ReferenceRow(
      id: id, statement: reader.text("statement"), isPositive: reader.flag("positive"),
      isNormative: reader.flag("normative"), count: count,
      percentages: percentages)
  }

  private func finding(_ node: YAMLNode, _ names: inout UniqueNames) -> ReferenceFinding {
    let reader = MappingReader(
      node, in: file, noun: "een uitkomst", keys: ["id", "title", "texts", "source", "room"])
    return ReferenceFinding(
      id: id(reader, &names), title: reader.text("title"),
      texts: reader.texts("texts", isRequired: true), source: reader.text("source"),
      isForRoom: reader.flag("room"))
  }
}
