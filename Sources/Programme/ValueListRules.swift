/// What must add up in a value list, and the numbers that follow from it.
struct ValueListRules {
  let file: FileReading
  let reader: MappingReader
  let valueCount: Int

  /// The piles with `{size}` filled in; reports sizes that don't add up.
  func checked(piles: [Pile], nodes: [YAMLNode]) -> [Pile] {
    var names = UniqueNames()
    for (pile, node) in zip(piles, nodes) {
      names.claim(pile.id, kind: "De stapel", at: node.position, in: file)
    }
    for (index, node) in nodes.enumerated().dropFirst()
    where piles[index].score >= piles[index - 1].score {
      file.report(
        place(of: "score", in: node), "De punten van de stapels moeten aflopen.",
        hint: "De eerste stapel heeft de meeste punten.")
    }
    let remainders = zip(piles, nodes).filter { isRemainder($0.1) }
    if remainders.isEmpty, !piles.isEmpty {
      file.report(
        reader.place(of: "piles"), "Geen enkele stapel krijgt wat overblijft.",
        hint: "Geef één stapel size: remainder.")
    }
    for (_, node) in remainders.dropFirst() {
      file.report(
        place(of: "size", in: node), "Maar één stapel kan krijgen wat overblijft.",
        hint: "Geef deze stapel een getal.")
    }
    let fixed = piles.reduce(0) { $0 + ($1.size ?? 0) }
    if remainders.count == 1, valueCount > 0, fixed >= valueCount {
      file.report(
        reader.place(of: "piles"),
        "De stapels vragen samen \(fixed) waarden, maar er zijn er \(valueCount).",
        hint:
          "Maak de stapels kleiner of voeg waarden toe; er moet minstens één waarde overblijven.")
    }
    return zip(piles, nodes).map { pile, node in
      var pile = pile
      pile.question = fill(
        pile.question, ["size": String(pile.size ?? (valueCount - fixed))],
        place(of: "question", in: node))
      return pile
    }
  }

  /// The steps with `{count}` and `{from}` filled in; reports steps that lead nowhere.
  func checked(steps: [SortingStep], nodes: [YAMLNode], piles: [Pile]) -> [SortingStep] {
    var names = UniqueNames()
    var counts: [ItemID: (count: Int, piles: Set<ItemID>)] = [:]
    var chosen = 0
    var result: [SortingStep] = []
    for (step, node) in zip(steps, nodes) {
      names.claim(step.id, kind: "De stap", at: node.position, in: file)
      let count = count(of: step, node, piles)
      var from = valueCount
      switch step.source {
      case .all: chosen += count
      case .rest:
        from = valueCount - chosen
        chosen += count
      case .step(let id):
        if let earlier = counts[id] {
          from = earlier.count
          checkNarrowing(step, node, earlier.piles)
        } else if !id.isEmpty {
          let names = ["all", "rest"] + result.map(\.id)
          let nearest = Suggestion.nearest(to: id, among: names).map { "Bedoel je “\($0)”? " } ?? ""
          file.report(
            place(of: "from", in: node), "Er is geen eerdere stap “\(FileReading.shortened(id))”.",
            hint: nearest + "Kies uit: \(names.joined(separator: ", ")).")
        }
      }
      counts[step.id] = (count, Set(step.piles))
      var filled = step
      filled.question = fill(
        step.question, ["count": String(count), "from": String(from)],
        place(of: "question", in: node))
      result.append(filled)
    }
    let areKnown = steps.allSatisfy { $0.piles.allSatisfy { id in piles.contains { $0.id == id } } }
    if areKnown, piles.filter({ $0.size == nil }).count == 1 { checkCoverage(steps, piles) }
    return result
  }

  private func count(of step: SortingStep, _ node: YAMLNode, _ piles: [Pile]) -> Int {
    var count = 0
    for id in step.piles {
      guard let pile = piles.first(where: { $0.id == id }) else {
        let names = piles.map(\.id)
        let nearest = Suggestion.nearest(to: id, among: names).map { "Bedoel je “\($0)”? " } ?? ""
        file.report(
          file.source.position(of: id, from: place(of: "piles", in: node)) ?? node.position,
          "Er is geen stapel “\(FileReading.shortened(id))”.",
          hint: nearest + "Kies uit: \(names.joined(separator: ", ")).")
        continue
      }
      guard let size = pile.size else {
        file.report(
          file.source.position(of: id, from: place(of: "piles", in: node)) ?? node.position,
          "De stapel “\(id)” heeft geen vast aantal; daaruit kan niemand kiezen.",
          hint: "Noem alleen stapels met een getal bij size.")
        continue
      }
      count += size
    }
    return count
  }

  /// A step that narrows down keeps some of the piles of the step it starts from, not all of them.
  private func checkNarrowing(_ step: SortingStep, _ node: YAMLNode, _ earlier: Set<ItemID>) {
    let piles = Set(step.piles)
    guard !piles.isStrictSubset(of: earlier) else { return }
    file.report(
      place(of: "piles", in: node), "Deze stap kiest niet minder dan de stap waaruit hij kiest.",
      hint: "Noem een deel van deze stapels: \(earlier.sorted().joined(separator: ", ")).")
  }

  private func checkCoverage(_ steps: [SortingStep], _ piles: [Pile]) {
    let first = steps.filter { if case .step = $0.source { false } else { true } }.flatMap(\.piles)
    for pile in piles where pile.size != nil && !pile.id.isEmpty {
      let times = first.filter { $0 == pile.id }.count
      guard !steps.isEmpty, times != 1 else { continue }
      file.report(
        reader.place(of: "steps"),
        times == 0
          ? "Geen stap vult de stapel “\(pile.id)”."
          : "De stapel “\(pile.id)” wordt in \(times) stappen gekozen.",
        hint:
          "Noem elke stapel met een vast aantal in precies één stap met from: all of from: rest.")
    }
  }

  private func isRemainder(_ node: YAMLNode) -> Bool {
    guard case .mapping(let pairs) = node.content else { return false }
    return pairs.first { $0.key == "size" }?.value.scalarText == "remainder"
  }

  private func place(of key: String, in node: YAMLNode) -> SourcePosition {
    guard case .mapping(let pairs) = node.content else { return node.position }
    return pairs.first { $0.key == key }?.value.position ?? node.position
  }

  private func fill(_ text: String, _ values: [String: String?], _ position: SourcePosition)
    -> String
  {
    var file = file
    file.placeholders = Placeholders(values: values)
    return file.filled(text, at: position)
  }
}
