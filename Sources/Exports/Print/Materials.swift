import Programme

/// What must lie ready for a meeting, as far as it follows from its blocks.
struct Materials {
  private(set) var lines: [String] = []

  init(of blocks: [Block]) {
    func places(_ holds: (Block) -> Bool) -> String? {
      let found = blocks.filter(holds).map(\.number)
      return found.isEmpty ? nil : "blok \(found.joined(separator: ", "))"
    }
    if let places = places({ $0.form == .valueSort }) {
      lines.append("Een stapel waardenkaarten en een invulblad per persoon (\(places)): goedwerk afdrukken kaarten en invulbladen.")
    }
    if let places = places({ $0.cases != nil }) {
      let ids = blocks.flatMap { $0.cases ?? [] }.joined(separator: ", ")
      lines.append("Casusbladen \(ids) (\(places)): goedwerk afdrukken casussen.")
    }
    if let places = places({ block in
      block.questions.contains { if case .dots = $0.kind { true } else { false } }
    }) {
      lines.append("Plakstippen of stiften om mee te stemmen (\(places)).")
    }
    if let places = places({ block in
      block.questions.contains { if case .points = $0.kind { true } else { false } }
    }) {
      lines.append("Briefjes en pennen om punten op te verdelen (\(places)).")
    }
    if let places = places({ $0.form == .positionLine || $0.form == .threeWayPoll || $0.form == .triangle }) {
      lines.append("Vrije ruimte om te gaan staan (\(places)).")
    }
    if let places = places({ $0.form == .reflection }) { lines.append("Papier en pennen voor de reflectie (\(places)).") }
    if let places = places({ $0.form == .evaluation }) {
      lines.append("Een evaluatiebriefje per persoon en een doos om ze in te doen (\(places)): goedwerk afdrukken evaluatie.")
    }
  }
}
