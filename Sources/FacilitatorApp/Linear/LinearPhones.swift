import Canvas
import Programme
import SessionEngine

extension AppState {
  /// The lane of phones in lines: the address and the code instead of the picture.
  func linearPhones(_ screen: PhonesScreen, _ state: SessionState) -> any LinearPage {
    switch screen {
    case .opening: return LinearReading(name: "telefoons openen", lines: ["De telefoons worden aangezet."])
    case .choosing(let networks, let selection):
      return LinearList(
        name: "telefoons netwerk", heading: ["Via welk netwerk komen de telefoons binnen?"],
        items: networks.map { "\($0.kind.rawValue) \($0.address) (\($0.name))" }, focus: selection,
        choices: [.init(letter: "", keys: [.enter], words: "kiezen")])
    case .lane:
      guard let lane = phones else { return LinearReading(name: "telefoons", lines: []) }
      var lines = [
        "Doe mee met een telefoon. Typ in de browser: \(lane.address).", "Code: \(lane.code).",
        "Binnen: \(Wording.count(lane.seated, of: state.presentSeats.count)).",
      ]
      if !lane.asking.isEmpty { lines.append("Telefoons die om een plek vragen: \(lane.asking.count).") }
      if !state.waitingOffers.isEmpty { lines.append("Regels die wachten: \(state.waitingOffers.count).") }
      lines +=
        lane.isDeserted(at: now) ? ["Lukt het niet? Kijk of: \(PhonesPainter.advice.joined(separator: "; "))."] : lane.checks.map(\.words)
      return LinearList(
        name: "telefoons", heading: lines, items: [], focus: 0, choices: [],
        general: [
          .init(letter: "a", keys: [.character("a")], words: "toelaten"), .init(letter: "w", keys: [.character("w")], words: "weigeren"),
          .init(letter: "r", keys: [.character("r")], words: "regels lezen"),
          .init(letter: "k", keys: [.character("k")], words: "telefoons uit"),
          .init(letter: "n", keys: [.character("n")], words: "ander netwerk"), .init(letter: "z", keys: [.character("z")], words: "test"),
        ])
    }
  }

  /// The lines that participants sent.
  func linearOffers(_ screen: OffersScreen, _ state: SessionState) -> any LinearPage {
    let items = OffersScreen.lines(state).map { offer in
      (state.flow.offers[offer.id] == nil ? "" : "Opzij gezet. ") + (offer.column(in: state).map { "\($0.title): " } ?? "") + offer.text
    }
    return LinearList(
      name: "regels van telefoons", heading: [items.isEmpty ? "Er wachten geen regels van telefoons." : "Regels van telefoons."],
      items: items,
      focus: screen.selection,
      choices: [
        .init(letter: "", keys: [.enter], words: "doorlaten"),
        .init(letter: "m", keys: [.character("m")], words: "doorlaten, en in het verslag"),
        .init(letter: "x", keys: [.character("x")], words: "opzij"),
      ], general: [.init(letter: "u", keys: [.character("u")], words: "ongedaan")])
  }

  /// The report, all of it, with the ways to write it.
  func linearReport(_ screen: ReportScreen) -> any LinearPage {
    let edition = screen.isIntern ? "intern" : "extern"
    guard let preview = screen.preview else { return LinearReading(name: "verslag maken", lines: ["Het verslag wordt gemaakt."]) }
    if let problem = preview.problem { return LinearReading(name: "verslag", lines: [problem]) }
    return LinearList(
      name: "verslag \(edition)",
      heading: preview.lines.map(\.text) + ["Uitgave: \(edition). Vorm: \(screen.formatName ?? "de gewone vormen")."], items: [], focus: 0,
      choices: [],
      general: [
        .init(letter: "s", keys: [.enter], words: "schrijven"),
        .init(letter: "e", keys: [.character("e")], words: "andere uitgave"),
        .init(letter: "f", keys: [.character("f")], words: "andere vorm"),
      ])
  }
}
