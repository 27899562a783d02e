/// What the room reads about a form before it is used, with a small example where that helps.
struct FormExplanation {
  let form: ExerciseForm
  let fields: BlockFields
  let values: ValueList?

  /// At most 60 words; nil for a form that its room text explains well enough.
  var page: Page? {
    switch form {
    case .positionLine:
      Page(
        heading: "De lijn van 0 tot en met 10", text: "Kies één heel getal. Hoe dichter bij een kant, hoe meer die kant past.",
        items: ["0 is helemaal links.", "5 is precies in het midden.", "10 is helemaal rechts."])
    case .pointDivision:
      Page(
        heading: "Punten verdelen", text: "Verdeel elke keer precies \(fields.total) punten. Nul mag ook. Tel na of het klopt.",
        items: fields.choices.count < 2 || fields.choices.count > 6 ? [] : ["Bijvoorbeeld: \(division)", "Of alles op één: \(single)"])
    case .rings:
      Page(
        heading: "Ringen",
        text: "Teken ringen om elkaar heen. De binnenste is het dichtst bij, de buitenste het verst weg. Soms botsen twee ringen. "
          + "De ring waar jullie dan naar luisteren, is de ring die wint.")
    case .triangle: triangle
    case .ranking:
      Page(
        heading: "Op volgorde zetten", text: "Zet alles op volgorde. Nummer 1 is het belangrijkst. Elke plaats komt één keer voor.",
        items: ["Op papier: de nummers achter elkaar, het belangrijkste eerst. Bijvoorbeeld \(order)."])
    case .dotVote:
      Page(
        heading: "Stippen plakken",
        text: dots == 1
          ? "Ieder heeft één stip. Plak die bij wat het meest telt."
          : "Ieder heeft \(dots) stippen. Verdelen mag. Alle stippen bij één regel mag ook. Kies eerst zelf en plak dan allemaal tegelijk.")
    case .checklist:
      Page(
        heading: "De lijst langslopen", text: "Loop de lijst samen langs. Geef elke regel één teken. Praat nog niet over oplossingen.",
        items: fields.options.map(\.title))
    case .caseSteps where !fields.phases.isEmpty:
      Page(
        heading: "De stappen", text: "",
        items: fields.phases.map { "\($0.title): \($0.work.minutes == 1 ? "1 minuut" : "\($0.work.minutes) minuten")" })
    case .roleDebate where fields.hasVotes:
      Page(
        heading: "Zo gaat het", text: "",
        items: ["Kies in stilte een kant.", "Verzamel argumenten met wie hetzelfde koos.", "Luister. Herhaal eerst wat de ander zei."]
          + (fields.swap == nil ? [] : ["Wissel van kant en verdedig het andere standpunt."])
          + ["Kies daarna opnieuw. Een andere keuze dan eerst mag."])
    case .valueSort:
      values.map { list in
        Page(heading: "Sorteren in korte keuzes", text: "Wat overblijft, is neutraal.", items: list.steps.map { question($0, list) })
      }
    default: nil
    }
  }

  /// Which group takes which role; nil where people choose a side themselves.
  var roles: Page? {
    guard !fields.roles.isEmpty, !fields.hasVotes else { return nil }
    return Page(
      heading: "Verdeel de rollen", text: "Maak \(fields.roles.count) groepen. Elke groep neemt één rol.",
      items: fields.roles.enumerated().map { "Groep \($0.offset + 1): \($0.element.title)" })
  }

  private var triangle: Page? {
    guard fields.corners.count == 3, fields.sides.count == 3 else { return nil }
    let corners = fields.corners.map(\.title)
    let pairs = [(0, 1), (0, 2), (1, 2)]
    return Page(
      heading: "De driehoek", text: "Elke hoek trekt. Op een zijde trekken twee hoeken tegen elkaar in.",
      items: zip(pairs, fields.sides).map { "\(corners[$0.0]) – \(corners[$0.1]): \($1.title)" })
  }

  private var dots: Int { fields.dots ?? 3 }

  /// A sum that comes out, falling from the first part to the last.
  private var division: String {
    let count = fields.choices.count
    let rest = fields.total / 2 / max(1, count - 1)
    let shares = [fields.total - rest * (count - 1)] + Array(repeating: rest, count: count - 1)
    return shares.map(String.init).joined(separator: " + ") + " = \(fields.total)"
  }

  private var single: String {
    (["\(fields.total)"] + Array(repeating: "0", count: fields.choices.count - 1)).joined(separator: " + ") + " = \(fields.total)"
  }

  private var order: String {
    let numbers = Array(1...max(2, min(5, fields.choices.count)))
    return ([numbers[1], numbers[0]] + numbers.dropFirst(2).reversed()).map(String.init).joined(separator: ", ")
  }

  private func question(_ step: SortingStep, _ list: ValueList) -> String {
    func size(_ piles: [ItemID]) -> Int {
      piles.reduce(0) { sum, id in sum + (list.piles.firstIndex { $0.id == id }.map { list.pileSizes[$0] } ?? 0) }
    }
    let from =
      switch step.source {
      case .all: list.values.count
      case .step(let id): list.steps.first { $0.id == id }.map { size($0.piles) } ?? 0
      case .rest: 0
      }
    return step.question.replacing("{count}", with: "\(size(step.piles))").replacing("{from}", with: "\(from)")
  }
}
