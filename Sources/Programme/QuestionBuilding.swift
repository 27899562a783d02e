/// Builds the questions of a block from what it gives.
struct QuestionBuilding {
  let block: BlockID
  let title: String
  let isSensitive: Bool
  let fields: BlockFields
  let context: ProgrammeContext

  func questions(_ recipe: QuestionRecipe) -> [Question] {
    switch recipe {
    case .choice(let standard): return fields.items.map { choice($0, standard) }
    case .statements(let standard):
      let own = fields.items.map { choice($0, standard) }
      let rows = fields.rows.map { row in
        var asked = question(row.item, kind: .choice(options: row.options, maximum: 1))
        asked.lead = row.lead.isEmpty ? nil : row.lead
        return asked
      }
      return fields.areRowsFirst ? rows + own : own + rows
    case .scales(let range):
      let scales = fields.items.map { question($0, kind: scale(range)) }
      let choice = fields.choice.map { [question($0.item, kind: .choice(options: $0.options, maximum: 1))] } ?? []
      return scales + choice
        + fields.open.map { question($0, kind: .text(maximumLength: FormTable.lineLength), isConfidential: true) }
    case .line(let range, let item): return [question(single(item), kind: scale(range))]
    case .assign(let item):
      guard let source = fields.source ?? (fields.gather == nil ? nil : block) else { return [] }
      return [question(single(item), kind: .assign(source: source, columns: fields.columns, maximumColumns: fields.maximumColumns))]
    case .sort(let item): return [question(BlockItem(id: item, text: context.values?.intro ?? title), kind: .sort)]
    case .points:
      let rounds = fields.rounds.isEmpty ? [Option(id: "verdeling", title: fields.prompt ?? title)] : fields.rounds
      return rounds.map { question(BlockItem(id: $0.id, text: $0.title), kind: .points(options: options, total: fields.total)) }
    case .rings:
      let winner = question(single("wint"), kind: .choice(options: options, maximum: 1))
      guard let marker = fields.marker else { return [winner] }
      return [winner, question(BlockItem(id: "teken", text: marker.prompt), kind: .choice(options: options, maximum: 1))]
    case .sides where fields.dots != nil: return []
    case .sides: return [question(single("zijde"), kind: .choice(options: fields.sides, maximum: 1))]
    case .rank: return [question(single("volgorde"), kind: .rank(options: options))]
    case .dots:
      let source = fields.source.map { DotSource.cards(block: $0, step: nil) } ?? .options(options)
      return [question(single("stippen"), kind: .dots(source: source, perPerson: fields.dots ?? 3))]
    case .checklist(let standard):
      let list = fields.items.map { choice($0, standard) }
      guard let prompt = fields.choose else { return list }
      let all = fields.items.map { Option(id: $0.id, title: $0.text) }
      return list + [question(BlockItem(id: "kies", text: prompt), kind: .choice(options: all, maximum: 1))]
    case .vote(let item):
      return fields.hasVotes ? [question(single(item), kind: .choice(options: fields.roles, maximum: 1))] : []
    case .mix: return fields.mix.map { [question(single("mix"), kind: .points(options: fields.roles, total: $0))] } ?? []
    case .lineDots: return lineDots(fields.prompt ?? "Welke regels tellen hier het meest?")
    case .axes: return axes
    case .commitment: return commitment
    }
  }

  /// The dots on the lines of the options, where a phase of a case has the choice.
  var caseChoice: [Question] {
    guard let chosen = fields.phases.first(where: \.isChoice), let options = fields.phases.first(where: \.hasOptions) else { return [] }
    return [
      question(
        BlockItem(id: "kiezen", text: chosen.work.instruction ?? title),
        kind: .dots(source: .cards(block: block, step: options.gatherStep), perPerson: 1))
    ]
  }

  private var commitment: [Question] {
    var questions: [Question] = []
    questions += lineDots(
      fields.prompt ?? (fields.dots == 1 ? "Welke afspraak is het belangrijkst?" : "Welke afspraken zijn het belangrijkst?"))
    if let prompt = fields.volunteers {
      let option = Option(id: "doet-mee", title: "Doet mee")
      questions.append(question(BlockItem(id: "vrijwilligers", text: prompt), kind: .choice(options: [option], maximum: 1)))
    }
    return questions
  }

  /// Dots on the lines that were typed in the block; none when it gives no dots.
  private func lineDots(_ prompt: String) -> [Question] {
    guard let dots = fields.dots else { return [] }
    return [question(BlockItem(id: "stippen", text: prompt), kind: .dots(source: .cards(block: block, step: "gather"), perPerson: dots))]
  }

  /// A line from 0 to 10 between the corners A-B, A-C and B-C.
  private var axes: [Question] {
    guard fields.corners.count == 3, fields.sides.count == 3 else { return [] }
    let corners = fields.corners.map(\.title)
    let ends = [(0, 1), (0, 2), (1, 2)]
    return fields.sides.enumerated().map { place, side in
      let scale = Scale(lowest: 0, highest: 10, lowLabel: corners[ends[place].0], highLabel: corners[ends[place].1])
      var asked = question(BlockItem(id: "as-\(place + 1)", text: side.title), kind: .scale(scale))
      asked.lead = "Welke hoek trekt hier het hardst? 5 is precies in het midden."
      return asked
    }
  }

  private var options: [Option] { fields.choices.map(\.option) }

  private func choice(_ item: BlockItem, _ standard: [Option]) -> Question {
    question(item, kind: .choice(options: fields.options.isEmpty ? standard : fields.options, maximum: 1))
  }

  private func single(_ id: ItemID) -> BlockItem { BlockItem(id: id, text: fields.prompt ?? title) }

  private func scale(_ range: ClosedRange<Int>) -> QuestionKind {
    .scale(Scale(lowest: range.lowerBound, highest: range.upperBound, lowLabel: fields.poles.low, highLabel: fields.poles.high))
  }

  private func question(_ item: BlockItem, kind: QuestionKind, isConfidential: Bool = false) -> Question {
    Question(
      id: QuestionID("\(block.rawValue)/\(item.id)"), prompt: item.text, kind: kind, isSensitive: isSensitive || item.isSensitive,
      isConfidential: isConfidential, reference: item.reference)
  }
}
