/// Reads the keys of a block that belong to its form.
struct BlockFieldReading {
  let reader: MappingReader
  let context: ProgrammeContext

  var file: FileReading { reader.file }

  func fields(for recipe: FormRecipe) -> BlockFields {
    var fields = BlockFields()
    for field in recipe.required { read(field, isRequired: true, into: &fields) }
    for field in recipe.optional where reader.has(field.key) {
      read(field, isRequired: false, into: &fields)
    }
    if !recipe.oneOf.isEmpty, !recipe.oneOf.contains(where: { reader.has($0.key) }) {
      let keys = recipe.oneOf.map { "“\($0.key)”" }.joined(separator: " of ")
      file.report(reader.position, "Hier ontbreekt \(keys).", hint: "Voeg er een van toe.")
    }
    return fields
  }

  private func read(_ field: BlockField, isRequired: Bool, into fields: inout BlockFields) {
    let key = field.key
    switch field {
    case .sentences: fields.sentences = reader.texts(key, isRequired: isRequired)
    case .itemsTitle: fields.itemsTitle = reader.text(key)
    case .items: fields.items = items(key, isRequired: isRequired)
    case .options: fields.options = options(of: reader, key)
    case .poles: fields.poles = poles(key)
    case .prompt: fields.prompt = reader.text(key)
    case .work: fields.work = work(key)
    case .gather: fields.gather = gather(of: reader, key)
    case .source: fields.source = source(key)
    case .columns: fields.columns = columns(of: reader, key)
    case .maximumColumns: fields.maximumColumns = reader.wholeNumber(key, in: 1...10) ?? 1
    case .references: fields.references = references(key)
    case .open: fields.open = open(key, besides: fields.items)
    case .choice: fields.choice = choice(key, besides: fields.items)
    case .homework: fields.homework = reader.text(key)
    default: readFurther(field, isRequired: isRequired, into: &fields)
    }
  }

  private func items(_ key: String, isRequired: Bool) -> [BlockItem] {
    var names = UniqueNames()
    return reader.list(key, isRequired: isRequired).map { node in
      let item = item(node, noun: "een onderdeel")
      names.claim(item.id, kind: "De id", at: node.position, in: file)
      return item
    }
  }

  /// One open question, or a list of them.
  private func open(_ key: String, besides items: [BlockItem]) -> [BlockItem] {
    guard let node = reader.required(key) else { return [] }
    let nodes = if case .list(let list) = node.content { list } else { [node] }
    var names = UniqueNames()
    return nodes.map { node in
      let open = item(node, noun: "een open vraag")
      names.claim(open.id, kind: "De id", at: node.position, in: file)
      report(open, besides: items, at: node)
      return open
    }
  }

  private func choice(_ key: String, besides items: [BlockItem]) -> BlockQuestion? {
    guard let node = reader.required(key) else { return nil }
    let inner = MappingReader(node, in: file, noun: "een keuzevraag", keys: ["id", "text", "options"])
    let item = BlockItem(id: inner.slug("id"), text: inner.text("text"))
    report(item, besides: items, at: node)
    return BlockQuestion(item: item, options: options(of: inner, "options"))
  }

  private func report(_ item: BlockItem, besides items: [BlockItem], at node: YAMLNode) {
    guard items.contains(where: { $0.id == item.id }), !item.id.isEmpty else { return }
    file.report(node.position, "De id “\(item.id)” komt ook bij items voor.", hint: "Geef deze vraag een andere id.")
  }

  private func item(_ node: YAMLNode, noun: String) -> BlockItem {
    let inner = MappingReader(
      node, in: file, noun: noun, keys: ["id", "text", "reference", "sensitive"])
    var item = BlockItem(id: inner.slug("id"), text: inner.text("text"))
    item.isSensitive = inner.flag("sensitive")
    if let reference = inner.optional("reference"),
      let id = file.text(of: reference, key: "reference")
    {
      context.checkReference(id, at: reference.position, in: file)
      item.reference = id
    }
    return item
  }

  private func options(of reader: MappingReader, _ key: String) -> [Option] {
    var names = UniqueNames()
    let nodes = reader.list(key, isRequired: true)
    if nodes.count == 1 {
      file.report(
        nodes[0].position, "Een keuze heeft minstens twee antwoorden.",
        hint: "Voeg een antwoord toe.")
    }
    return nodes.map { node in
      let inner = MappingReader(node, in: file, noun: "een antwoord", keys: ["id", "title"])
      let option = Option(id: inner.slug("id"), title: inner.text("title"))
      names.claim(option.id, kind: "De id", at: node.position, in: file)
      return option
    }
  }

  private func poles(_ key: String) -> BlockPoles {
    guard let node = reader.required(key) else { return BlockPoles(low: "", high: "") }
    let inner = MappingReader(
      node, in: file, noun: "de uiteinden van een schaal", keys: ["low", "high"])
    return BlockPoles(low: inner.text("low"), high: inner.text("high"))
  }

  private func work(_ key: String) -> BlockWork? {
    guard let node = reader.required(key) else { return nil }
    let inner = MappingReader(
      node, in: file, noun: "werktijd", keys: ["minutes", "grouping", "halfway", "instruction"])
    let groupings = Grouping.allCases.filter { $0 != .rest }
    return BlockWork(
      minutes: inner.wholeNumber("minutes", in: 1...240) ?? 1,
      grouping: inner.word("grouping", as: Grouping.self, allowing: groupings) ?? .alone,
      hasHalfwaySignal: inner.flag("halfway"), instruction: inner.optionalText("instruction"))
  }

  func gather(of reader: MappingReader, _ key: String) -> BlockGather? {
    guard let node = reader.required(key) else { return nil }
    let inner = MappingReader(
      node, in: file, noun: "een verzameling", keys: ["prompt", "columns", "maximum-length"])
    return BlockGather(
      prompt: inner.text("prompt"), columns: columns(of: inner, "columns"),
      maximumLength: inner.optionalWholeNumber("maximum-length", in: 10...400))
  }

  private func columns(of reader: MappingReader, _ key: String) -> [Column] {
    var names = UniqueNames()
    return reader.list(key, isRequired: true).map { node in
      let inner = MappingReader(
        node, in: file, noun: "een kolom", keys: ["id", "title", "explanation", "stays"])
      let column = Column(
        id: inner.slug("id"), title: inner.text("title"),
        explanation: inner.optionalText("explanation") ?? "", staysInGroup: inner.flag("stays") ? true : nil)
      names.claim(column.id, kind: "De id", at: node.position, in: file)
      return column
    }
  }

  func source(_ key: String) -> BlockID? {
    guard let node = reader.required(key), let id = file.slug(of: node, key: key) else {
      return nil
    }
    context.checkGathering(BlockID(id), at: node.position, in: file)
    return BlockID(id)
  }

  private func references(_ key: String) -> [ReferenceID] {
    reader.list(key, isRequired: true).compactMap { node in
      guard let id = file.text(of: node, key: key) else { return nil }
      context.checkFinding(id, at: node.position, in: file)
      return id
    }
  }
}
