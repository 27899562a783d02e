/// Reads one block of a meeting.
struct BlockReading {
  let file: FileReading
  let context: ProgrammeContext

  static let keys = [
    "id", "number", "title", "minutes", "shortest", "priority", "form", "sources", "purpose",
    "room", "notes", "debrief", "timers",
    "sensitive",
  ]

  /// The block, or nil when it has no form that can be run; every fault is reported.
  func block(_ node: YAMLNode) -> Block? {
    let form = form(of: node)
    let recipe = form.map(FormTable.recipe)
    let formKeys = recipe.map { ($0.required + $0.optional).map(\.key) }
    var file = file
    file.placeholders = Placeholders(blockTextsFrom: context.values)
    if form == .pause { file.placeholders?.kept = ["time"] }
    let noun = form.map { "een blok van werkvorm \($0.rawValue)" } ?? "een blok"
    // With an unknown form the keys of all forms may be meant; then only the common ones are read.
    let reader = MappingReader(node, in: file, noun: noun, keys: formKeys.map { Self.keys + $0 })

    let id = BlockID(reader.slug("id"))
    context.blockIDs.claim(
      id.rawValue, kind: "De id van een blok", at: reader.place(of: "id"), in: file)
    let number = reader.text("number")
    context.blockNumbers.claim(number, kind: "Het nummer", at: reader.place(of: "number"), in: file)
    let title = reader.text("title")
    let minutes = reader.wholeNumber("minutes", in: 1...240) ?? 240
    let shortest = reader.wholeNumber("shortest", in: 1...240) ?? 1
    if shortest > minutes {
      file.report(
        reader.place(of: "shortest"),
        "De kortste duur (\(shortest)) is langer dan de geplande duur (\(minutes)).",
        hint: "Maak shortest hoogstens \(minutes).")
    }
    let priority = reader.word("priority", as: Priority.self) ?? .must
    let room = reader.text("room", paragraphs: true)
    let debrief = reader.texts("debrief", isRequired: false)
    let isSensitive = reader.flag("sensitive")
    let sources = sources(reader)
    let purpose = reader.optionalText("purpose", paragraphs: true) ?? ""
    let notes = reader.texts("notes", isRequired: false, paragraphs: true)

    guard let form, let recipe else {
      context.remember(id, gathers: true)
      return nil
    }
    let fields = BlockFieldReading(reader: reader, context: context).fields(for: recipe)
    let building = StepBuilding(
      form: form, block: id, title: title, minutes: minutes, room: room, debrief: debrief,
      isSensitive: isSensitive, fields: fields, context: context)
    let steps = timed(building.steps(of: recipe), minutes: minutes, reader)
    let block = Block(
      id: id, number: number, title: title, minutes: minutes, shortest: shortest,
      priority: priority, form: form, purpose: purpose,
      room: room, notes: notes, debrief: debrief, sources: sources, isSensitive: isSensitive,
      steps: steps, cases: fields.cases.isEmpty ? nil : fields.cases)
    context.remember(block)
    // A block that must gather and has a fault there is not reported a second time where its lines are used.
    context.remember(id, gathers: block.gathersLines || recipe.required.contains(.gather))
    warnAboutLength(of: block, reader)
    return block
  }

  private func form(of node: YAMLNode) -> ExerciseForm? {
    // A block that is no mapping is reported here; the second reading says nothing because it has no keys to check.
    let isMapping = if case .mapping = node.content { true } else { false }
    let reader = MappingReader(node, in: file, noun: "een blok", keys: isMapping ? nil : [])
    guard let node = reader.required("form"), let text = file.text(of: node, key: "form") else {
      return nil
    }
    if let form = ExerciseForm(rawValue: text) { return form }
    let known = ExerciseForm.allCases.map(\.rawValue)
    let list = "Kies uit: \(known.joined(separator: ", "))."
    let nearest = Suggestion.nearest(to: text, among: known).map { "Bedoel je “\($0)”? " } ?? ""
    file.report(
      node.position, "De werkvorm “\(FileReading.shortened(text))” bestaat niet.",
      hint: nearest + list)
    return nil
  }

  private func sources(_ reader: MappingReader) -> [String] {
    reader.list("sources", isRequired: false).compactMap { node in
      guard let id = reader.file.text(of: node, key: "sources") else { return nil }
      guard TextRules.isInventoryID(id) else {
        reader.file.report(
          node.position, "“\(FileReading.shortened(id))” is geen nummer van een bron.",
          hint: "Zo’n nummer lijkt op I-P1, W-O3, F-Q2 of C12.")
        return nil
      }
      if id.hasPrefix("F-") { context.checkReference(id, at: node.position, in: reader.file) }
      context.checkSource(id, at: node.position, in: reader.file)
      return id
    }
  }

  /// The steps with the minutes of `timers`.
  private func timed(_ steps: [Step], minutes: Int, _ reader: MappingReader) -> [Step] {
    var steps = steps
    if let node = reader.optional("timers") {
      let timers = MappingReader(
        node, in: reader.file, noun: "de timers van dit blok", keys: steps.map(\.id))
      for index in steps.indices where timers.has(steps[index].id) {
        steps[index].minutes = timers.wholeNumber(steps[index].id, in: 1...240)
      }
    }
    let total = steps.reduce(0) { $0 + ($1.minutes ?? 0) }
    if total > minutes {
      reader.file.report(
        reader.place(of: reader.has("timers") ? "timers" : "minutes"),
        "De stappen duren samen \(total) minuten, het blok \(minutes).",
        hint: "Maak het blok langer of de stappen korter.", severity: .warning)
    }
    return steps
  }

  /// Warns about pages of more words than the back row can read.
  private func warnAboutLength(of block: Block, _ reader: MappingReader) {
    func warn(_ words: Int, _ key: String, _ what: String) {
      guard words > TextRules.wordsPerPage else { return }
      reader.file.report(
        reader.place(of: key), "\(what) heeft \(words) woorden.",
        hint: "Hoogstens \(TextRules.wordsPerPage) woorden per bladzijde.",
        severity: .warning)
    }
    warn(TextRules.wordCount(block.room), "room", "De tekst op het scherm")
    for step in block.steps {
      switch step.content {
      case .show(let show):
        for page in show.pages where page.text != block.room {
          let words =
            TextRules.wordCount(page.text) + page.items.reduce(0) { $0 + TextRules.wordCount($1) }
          warn(words, page.items.isEmpty ? "homework" : "items", "De bladzijde “\(page.heading)”")
        }
      case .work(let work) where work.instruction != block.room:
        warn(TextRules.wordCount(work.instruction), reader.has("phases") ? "phases" : "work", "De opdracht")
      default: break
      }
    }
  }
}

extension Block {
  /// Whether lines are typed in one of the steps.
  var gathersLines: Bool {
    steps.contains { if case .gather = $0.content { true } else { false } }
  }
}
