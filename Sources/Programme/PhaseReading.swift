/// Reads the phases of a case.
extension BlockFieldReading {
  private static let phaseKeys = [
    "id", "title", "minutes", "text", "grouping", "halfway", "gather", "question-check", "options", "choose",
  ]

  func phases(_ key: String) -> [BlockPhase] {
    // These are ids of other steps of the block.
    var names = UniqueNames()
    let taken: Set<String> = ["intro", "story", "roles", "place", "place-reveal", "ask", "reveal", "story-reveal", "talk"]
    var hasOptions = false
    var hasChosen = false
    return reader.list(key, isRequired: true).map { node in
      let inner = MappingReader(node, in: file, noun: "een fase", keys: Self.phaseKeys)
      let phase = phase(inner)
      names.claim(phase.id, kind: "De id", at: node.position, in: file)
      if taken.contains(phase.id) {
        file.report(inner.place(of: "id"), "De id “\(phase.id)” is van een andere stap.", hint: "Kies een andere id.")
      }
      if phase.gather == nil, phase.isQuestionChecked || phase.hasOptions {
        file.report(
          inner.place(of: phase.hasOptions ? "options" : "question-check"), "In deze fase wordt niets getypt.", hint: "Voeg gather toe.")
      }
      if phase.isChoice {
        if hasChosen {
          file.report(inner.place(of: "choose"), "Er wordt al in een eerdere fase gekozen.", hint: "Haal choose bij één van beide weg.")
        } else if !hasOptions, !phase.hasOptions {
          file.report(
            inner.place(of: "choose"), "Er zijn hier nog geen opties om uit te kiezen.",
            hint: "Zet options: true bij een eerdere fase met gather.")
        }
        hasChosen = true
      }
      if phase.hasOptions {
        if hasOptions {
          file.report(inner.place(of: "options"), "De opties staan al in een eerdere fase.", hint: "Haal options bij één van beide weg.")
        }
        hasOptions = true
      }
      return phase
    }
  }

  private func phase(_ reader: MappingReader) -> BlockPhase {
    let id = reader.slug("id")
    let title = reader.text("title")
    let groupings = Grouping.allCases.filter { $0 != .rest }
    let grouping = reader.has("grouping") ? reader.word("grouping", as: Grouping.self, allowing: groupings) : nil
    let work = BlockWork(
      minutes: reader.wholeNumber("minutes", in: 1...240) ?? 1, grouping: grouping ?? .plenary,
      hasHalfwaySignal: reader.flag("halfway"), instruction: reader.text("text"))
    var phase = BlockPhase(id: id, title: title, work: work)
    phase.gather = reader.has("gather") ? gather(of: reader, "gather") : nil
    phase.isQuestionChecked = reader.flag("question-check")
    phase.hasOptions = reader.flag("options")
    phase.isChoice = reader.flag("choose")
    return phase
  }
}
