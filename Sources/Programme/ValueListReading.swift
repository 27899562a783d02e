/// Reads the file of values.
struct ValueListReading {
  let file: FileReading

  func list(_ root: YAMLNode) -> ValueList {
    let reader = MappingReader(
      root, in: file, noun: "dit bestand",
      keys: ["intro", "extra-question", "piles", "steps", "values"])
    let values = values(reader)
    let rules = ValueListRules(file: file, reader: reader, valueCount: values.count)
    let pileNodes = reader.list("piles", isRequired: true)
    let piles = rules.checked(piles: pileNodes.map(pile), nodes: pileNodes)
    let stepNodes = reader.list("steps", isRequired: true)
    let steps = rules.checked(steps: stepNodes.map(step), nodes: stepNodes, piles: piles)
    return ValueList(
      values: values.sorted { $0.number < $1.number }, piles: piles, steps: steps,
      intro: reader.text("intro"),
      extraQuestion: reader.text("extra-question"))
  }

  private func values(_ reader: MappingReader) -> [Value] {
    var ids = UniqueNames()
    var numbers = UniqueNames()
    return reader.list("values", isRequired: true).map { node in
      let inner = MappingReader(
        node, in: file, noun: "een waarde", keys: ["id", "number", "name", "short", "description"])
      let value = Value(
        id: inner.slug("id"), number: inner.wholeNumber("number", in: 1...999) ?? 0,
        name: inner.text("name"), short: inner.text("short"),
        description: inner.text("description"))
      ids.claim(value.id, kind: "De id", at: inner.place(of: "id"), in: file)
      if value.number > 0 {
        numbers.claim(
          String(value.number), kind: "Kaartnummer", at: inner.place(of: "number"), in: file)
      }
      if value.short.count > TextRules.shortNameWidth {
        file.report(
          inner.place(of: "short"), "De korte naam heeft \(value.short.count) tekens.",
          hint: "Hoogstens \(TextRules.shortNameWidth), anders past hij niet in een smalle lijst.",
          severity: .warning)
      }
      return value
    }
  }

  private func pile(_ node: YAMLNode) -> Pile {
    let inner = MappingReader(
      node, in: file, noun: "een stapel", keys: ["id", "name", "question", "size", "score"])
    let size = inner.required("size").flatMap { node -> Int? in
      node.scalarText == "remainder" ? nil : file.wholeNumber(of: node, key: "size", in: 1...500)
    }
    return Pile(
      id: inner.slug("id"), name: inner.text("name"), question: inner.text("question"), size: size,
      score: inner.wholeNumber("score", in: -9...9) ?? 0)
  }

  private func step(_ node: YAMLNode) -> SortingStep {
    let inner = MappingReader(
      node, in: file, noun: "een stap", keys: ["id", "from", "piles", "question"])
    let from = inner.text("from")
    let source: SortingSource =
      switch from {
      case "all": .all
      case "rest": .rest
      default: .step(from)
      }
    return SortingStep(
      id: inner.slug("id"), source: source, piles: inner.texts("piles", isRequired: true),
      question: inner.text("question"))
  }
}
