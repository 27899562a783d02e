/// Reads the keys that belong to the forms with options, cases and things that come back.
extension BlockFieldReading {
  func readFurther(_ field: BlockField, isRequired: Bool, into fields: inout BlockFields) {
    let key = field.key
    switch field {
    case .choices: fields.choices = choices(key)
    case .rows:
      fields.rows = rows(key)
      fields.areRowsFirst = !reader.has("items") || reader.place(of: key).line < reader.place(of: "items").line
    case .total: fields.total = points(key)
    case .rounds: fields.rounds = titled(key, noun: "een ronde")
    case .display: fields.showsTriangle = display(key, besides: fields.choices)
    case .marker: fields.marker = marker(key)
    case .corners: fields.corners = three(key, noun: "een hoek")
    case .sides: fields.sides = three(key, noun: "een zijde")
    case .cases: fields.cases = cases(key)
    case .phases: fields.phases = phases(key)
    case .roles: fields.roles = several(titled(key, noun: "een rol"), key)
    case .votes: fields.hasVotes = reader.flag(key)
    case .mix: fields.mix = points(key)
    case .rungs: fields.rungs = reader.texts(key, isRequired: true)
    case .dots: fields.dots = reader.wholeNumber(key, in: 1...20)
    case .choose: fields.choose = inner(key, noun: "een keuze", keys: ["prompt"])?.text("prompt")
    case .volunteers: fields.volunteers = reader.text(key)
    case .show: fields.shown = shown(key)
    case .compareWith: fields.compareWith = earlierSort(key)
    case .earlier: fields.earlier = source(key)
    case .openings: fields.openings = openings(key)
    case .swap: fields.swap = swap(key)
    default: preconditionFailure("a field without a reading: \(field)")
    }
  }

  private func inner(_ key: String, noun: String, keys: [String]) -> MappingReader? {
    reader.required(key).map { MappingReader($0, in: file, noun: noun, keys: keys) }
  }

  /// Options with a title, a text or both; with one of them that is the option itself.
  private func choices(_ key: String) -> [BlockChoice] {
    var names = UniqueNames()
    let nodes = reader.list(key, isRequired: true)
    let choices = nodes.map { node in
      let inner = MappingReader(node, in: file, noun: "een onderdeel", keys: ["id", "title", "text"])
      let id = inner.slug("id")
      names.claim(id, kind: "De id", at: node.position, in: file)
      let text = inner.has("title") ? inner.optionalText("text") : inner.text("text")
      let title = inner.has("title") ? inner.text("title") : text ?? ""
      return BlockChoice(option: Option(id: id, title: title), explanation: inner.has("title") ? text ?? "" : "")
    }
    if choices.count == 1 {
      file.report(nodes[0].position, "Bij één onderdeel valt er niets te kiezen.", hint: "Voeg een onderdeel toe.")
    }
    if let extra = nodes.dropFirst(40).first {
      file.report(extra.position, "Hier staan \(nodes.count) onderdelen.", hint: "Hoogstens 40.")
    }
    return choices
  }

  private func titled(_ key: String, noun: String) -> [Option] {
    var names = UniqueNames()
    return reader.list(key, isRequired: true).map { node in
      let inner = MappingReader(node, in: file, noun: noun, keys: ["id", "title"])
      let option = Option(id: inner.slug("id"), title: inner.text("title"))
      names.claim(option.id, kind: "De id", at: node.position, in: file)
      return option
    }
  }

  private func several(_ options: [Option], _ key: String) -> [Option] {
    if options.count == 1 {
      file.report(reader.place(of: key), "Bij “\(key)” staat er maar één.", hint: "Voeg er minstens een toe.")
    }
    return options
  }

  private func three(_ key: String, noun: String) -> [Option] {
    let options = titled(key, noun: noun)
    if !options.isEmpty, options.count != 3 {
      file.report(
        reader.place(of: key), "Een driehoek heeft drie delen bij “\(key)”; hier staan er \(options.count).", hint: "Geef er precies drie.")
    }
    return options
  }

  private func points(_ key: String) -> Int {
    guard let number = reader.wholeNumber(key, in: 1...100) else { return 10 }
    if number != 10, number != 100 {
      file.report(reader.place(of: key), "Het getal \(number) bij “\(key)” kan niet.", hint: "Kies 10 of 100.")
    }
    return number
  }

  private func display(_ key: String, besides choices: [BlockChoice]) -> Bool {
    enum Display: String, CaseIterable { case bars, triangle }
    guard reader.word(key, as: Display.self) == .triangle else { return false }
    if choices.count != 3 {
      file.report(
        reader.place(of: key), "In een driehoek passen precies drie onderdelen; hier staan er \(choices.count).",
        hint: "Kies bars, of geef drie onderdelen bij items.")
    }
    return true
  }

  private func marker(_ key: String) -> BlockMarker? {
    inner(key, noun: "een teken", keys: ["title", "prompt"]).map { BlockMarker(title: $0.text("title"), prompt: $0.text("prompt")) }
  }

  private func cases(_ key: String) -> [ItemID] {
    var names = UniqueNames()
    return reader.list(key, isRequired: true).compactMap { node in
      guard let id = file.text(of: node, key: key) else { return nil }
      context.checkCase(id, at: node.position, in: file)
      names.claim(id, kind: "Casus", at: node.position, in: file)
      return id
    }
  }

  private func rows(_ key: String) -> [BlockRow] {
    var names = UniqueNames()
    return reader.list(key, isRequired: true).compactMap { node in
      guard let id = file.text(of: node, key: key) else { return nil }
      names.claim(id, kind: "De uitspraak", at: node.position, in: file)
      guard let (table, row) = context.row(id, at: node.position, in: file) else { return nil }
      let item = BlockItem(id: id.lowercased(), text: row.statement, reference: id, isSensitive: table.isSensitive)
      return BlockRow(item: item, lead: table.question, options: table.options)
    }
  }

  private func earlierSort(_ key: String) -> QuestionID? {
    guard let node = reader.required(key), let id = file.slug(of: node, key: key),
      let block = context.earlier(BlockID(id), at: node.position, in: file)
    else { return nil }
    if let question = block.questions.first(where: { $0.kind == .sort }) { return question.id }
    file.report(node.position, "In blok “\(id)” worden geen waarden gesorteerd.", hint: "Kies een blok van werkvorm value-sort.")
    return nil
  }

  private func shown(_ key: String) -> [BlockShown] {
    reader.list(key, isRequired: true).compactMap { node in
      let inner = MappingReader(node, in: file, noun: "iets dat terugkomt", keys: ["block", "view"])
      let view = inner.has("view") ? inner.word("view", as: ResultViewKind.self) : nil
      guard let place = inner.required("block"), let id = file.slug(of: place, key: "block"),
        let block = context.earlier(BlockID(id), at: place.position, in: file)
      else { return nil }
      if block.questions.allSatisfy(\.isConfidential), !block.gathersLines {
        file.report(
          place.position, "Blok “\(id)” heeft niets om terug te laten komen.", hint: "Kies een blok met vragen of met “gather”.")
      }
      return BlockShown(block: block, view: view ?? .standard)
    }
  }

  private func swap(_ key: String) -> BlockSwap? {
    inner(key, noun: "een wissel", keys: ["minutes", "instruction", "prompt"]).map { inner in
      let work = BlockWork(
        minutes: inner.wholeNumber("minutes", in: 1...240) ?? 1, grouping: .groups, hasHalfwaySignal: false,
        instruction: inner.text("instruction"))
      return BlockSwap(work: work, prompt: inner.optionalText("prompt"))
    }
  }

  /// Sentences as headings under which the group types.
  private func openings(_ key: String) -> [Column] {
    var names = UniqueNames()
    return reader.list(key, isRequired: true).map { node in
      let inner = MappingReader(node, in: file, noun: "een zin", keys: ["id", "text"])
      let column = Column(id: inner.slug("id"), title: inner.text("text"))
      names.claim(column.id, kind: "De id", at: node.position, in: file)
      return column
    }
  }
}
