import Canvas
import Programme

/// Five minutes about how the program works, for whoever leads a session for the first time. It can be skipped at every page.
enum Introduction {
  private static func key(_ action: Action) -> String { Keymap.binding(of: action)?.keyName ?? "" }

  static let pages: [Page] = [
    Page(
      heading: "Welkom bij Goed Werk",
      text: "Dit programma leidt een groep door een bijeenkomst, op één scherm dat iedereen ziet. Deze inleiding duurt vijf minuten.",
      items: [
        "Spatie: verder", "←: terug", "Esc: overslaan. Later opnieuw: i op het beginscherm.",
      ]),
    Page(
      heading: "Eén toets doet het volgende",
      text: "Spatie doet altijd de volgende stap: een bladzijde, een vraag, de klok, de uitslag. De onderste regel zegt welke.",
      items: [
        "← gaat een stap terug.", "o toont alle blokken: springen, weglaten, meer of minder tijd.",
        "? geeft op elk scherm de toetsen van dat scherm; tijdens het typen F1.",
      ]),
    Page(
      heading: "Er gaat niets verloren",
      text: "Alles staat op de schijf voordat het op het scherm staat. Ook als de stroom uitvalt, gaat de sessie verder waar zij was.",
      items: [
        "\(key(.undo)) draait de laatste handeling terug, \(key(.redo)) doet haar opnieuw.",
        "Antwoorden van deelnemers blijven altijd bewaard.",
        "q stopt na een vraag; hervatten kan op elk moment.",
      ]),
    Page(
      heading: "Wat de zaal ziet",
      text: "Het scherm toont nooit wie wat antwoordde, en een uitslag pas op een toets van de begeleider.",
      items: [
        "b zet een rustig beeld op het scherm, nog een keer een ander; tijdens het typen Ctrl-B.",
        "\(key(.notes)) toont de notities, na een vraag: op één scherm kijkt iedereen mee.",
        "goedwerk regie geeft een eigen scherm met notities; goedwerk zaal een scherm voor de zaal.",
      ]),
    Page(
      heading: "Zo komen antwoorden binnen",
      text: "Kies bij een vraag een manier. Die geldt voor het hele blok en is bij elke vraag te wisselen.",
      items: [
        "Handen tellen: de begeleider typt de aantallen.", "Om de beurt, verborgen: ieder typt op dit toetsenbord, en niemand ziet wat.",
        "Van papier overtypen: één regel per invulblad, verborgen.", "Samen op dit scherm: de groep kiest, de begeleider typt.",
        "f: ieder kiest op de eigen telefoon, via het netwerk in de zaal.",
      ]),
    Page(
      heading: "Mensen en tijd",
      text: "Deelnemers zijn nummers, zoals D3. Namen zijn nergens nodig.",
      items: [
        "d: wie er is, wie later komt en wie zich terugtrekt.", "t: de klok; + en - geven of nemen een minuut.",
        "o en dan p: een voorstel als de bijeenkomst uitloopt.", "m maakt groepjes.",
      ]),
    Page(
      heading: "Het verslag",
      text: "Aan het eind schrijft het programma een verslag zonder personen. Onder de vijf deelnemers komt er geen verslag.",
      items: [
        "Getypte regels komen er alleen in als dat mag: ↑ in de lijst, dan m.", "v schrijft het verslag op elk ander moment.",
        "Oefenen zonder groep: kies Repetitie op het beginscherm.",
      ]),
  ]
}

extension AppState {
  /// Shows the introduction on the start screen, and remembers that.
  public mutating func beginIntroduction() -> [AppEffect] {
    guard session == nil else { return [] }
    overlays = [.introduction(0)]
    return [.rememberIntroduction]
  }

  /// Takes a key of the introduction.
  mutating func press(_ key: Key, onIntroduction page: Int) -> [AppEffect] {
    switch key {
    case .character(" "), .enter, .right, .pageDown, .down:
      pop()
      if page + 1 < Introduction.pages.count { overlays.append(.introduction(page + 1)) }
    case .left, .pageUp, .up, .backspace:
      overlays[overlays.count - 1] = .introduction(max(0, page - 1))
    case .escape, .character("q"), .control("c"): pop()
    case .character("c"): settings.theme = settings.theme.next
    default: notice = Notice(.news, "Spatie gaat verder. Esc slaat de inleiding over.")
    }
    return []
  }
}
