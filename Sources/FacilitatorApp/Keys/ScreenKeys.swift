/// One key of a screen with what it does there.
struct ScreenKey: Hashable, Sendable {
  let name: String
  let explanation: String

  init(_ name: String, _ explanation: String) {
    self.name = name
    self.explanation = explanation
  }
}

/// The keys of one screen, as the help over that screen tells them.
struct HelpTopic: Hashable, Sendable {
  let title: String
  let keys: [ScreenKey]

  /// The keys of the room, or of a control surface.
  init(title: String, _ bindings: [Binding]) {
    self.title = title
    keys = bindings.map { ScreenKey($0.keyName, $0.explanation) }
  }

  init(_ title: String, _ keys: [ScreenKey], isTyped: Bool = false) {
    self.title = "Uitleg: \(title)"
    let common = [
      ScreenKey("F1", isTyped ? "Toont deze uitleg, ook tijdens het typen." : "Toont deze uitleg, net als ?."),
      ScreenKey("Ctrl-B", "Zet een rustig beeld op het scherm."),
    ]
    self.keys = keys + common
  }
}

extension HelpTopic {
  private static let walk = ScreenKey("↑ ↓", "Kiest een andere regel.")
  private static func back(_ words: String = "Gaat terug.") -> ScreenKey { ScreenKey("Esc", words) }

  /// The keys of what lies over the room; nil where any key goes back.
  init?(of overlay: Overlay) {
    switch overlay {
    case .help, .notes, .readAloud, .neutral, .naming: return nil
    case .introduction: return nil
    case .overview(let screen): self = screen.field == nil ? Self.overview : Self.field
    case .history:
      self.init(
        "eerdere bijeenkomsten",
        [
          Self.walk, ScreenKey("Enter", "Kijkt iets van dit blok na, of vult het aan."), ScreenKey("Tab", "Toont een andere bijeenkomst."),
          ScreenKey("u", "Draait de laatste handeling terug."), Self.back(),
        ])
    case .reserve:
      self.init(
        "reserveblokken",
        [
          Self.walk, ScreenKey("Enter", "Zet het blok na dit blok."), ScreenKey("e", "Zet het blok aan het eind."), Self.back(),
        ])
    case .past:
      self.init(
        "nakijken",
        [Self.walk, ScreenKey("Enter", "Opent dit om te verbeteren."), ScreenKey("u", "Draait de laatste handeling terug."), Self.back()])
    case .wishes: self = Self.wishes
    case .cases: self.init("casussen", [Self.walk, ScreenKey("Enter", "Neemt deze casus."), Self.back()])
    case .review:
      self.init(
        "regels voor het verslag",
        [
          Self.walk, ScreenKey("m", "Deze regel mag in het verslag, of toch niet."), ScreenKey("a", "Alle regels mogen, na een vraag."),
          Self.back("Klaar."),
        ])
    case .people: self = Self.people
    case .groups(let screen):
      self.init(
        "groepen naast elkaar",
        screen.isNaming
          ? [ScreenKey("Enter", "Neemt de naam."), Self.back("Laat de naam zoals hij was.")]
          : [
            Self.walk, ScreenKey("Enter", "Kiest de groep, of haalt haar weg."), ScreenKey("n", "Geeft de groep een andere naam."),
            ScreenKey("Spatie", "Zet de gekozen groepen naast elkaar."), Self.back(),
          ], isTyped: screen.isNaming)
    case .confirm(let question):
      let instead = question.instead.map { [ScreenKey(String($0.key), "\($0.words.firstRaised).")] } ?? []
      self.init(
        "vraag",
        [
          ScreenKey("Enter j", "Ja: \(question.yes)."), ScreenKey("Esc n", "Nee: \(question.no)."),
        ] + instead)
    case .lanes(let menu):
      self.init(
        "manieren om te antwoorden",
        [
          Self.walk,
          ScreenKey("1-\(menu.lanes.count)", "Kiest een manier. Die geldt voor het hele blok; met i is er altijd een andere te kiezen."),
          ScreenKey("Enter", "Neemt de gekozen manier."), Self.back(),
        ])
    case .phones(let screen): self = .phones(screen)
    case .offers: self = .offers
    case .report: self = .report
    case .entry(let entry): self = entry.help
    }
  }

  private static let overview = HelpTopic(
    "overzicht",
    [
      walk, ScreenKey("Enter", "Gaat naar dit blok."), ScreenKey("x", "Laat het blok weg, of doet het toch."),
      ScreenKey("v", "Zet het blok bij de volgende bijeenkomst."), ScreenKey("l", "Geeft het blok een andere duur."),
      ScreenKey("e", "Verschuift het einde van de bijeenkomst."), ScreenKey("p", "Doet een voorstel om op tijd te eindigen."),
      ScreenKey("+", "Zet een reserveblok erbij."), ScreenKey("i", "Kijkt iets van een blok na dat geweest is, of vult het aan."),
      ScreenKey("Tab", "Toont eerdere bijeenkomsten."), ScreenKey("u", "Draait de laatste handeling terug."),
      ScreenKey("r", "Doet haar opnieuw."),
      back(),
    ])

  private static let field = HelpTopic(
    "een tijd of duur typen", [ScreenKey("Enter", "Legt vast."), back("Laat het zoals het was.")], isTyped: true)

  private static let wishes = HelpTopic(
    "wensen voor groepjes",
    [
      ScreenKey("Enter", "Zet de getypte nummers erbij, zoals 3 7."), ScreenKey("Tab", "Wisselt tussen uit elkaar en bij elkaar."),
      ScreenKey("↑ ↓", "Gaat door de lijst."), ScreenKey("x", "Haalt de gekozen wens weg."),
      ScreenKey("Ctrl-T", "Laat de nummers zien, na een vraag."), back(),
    ], isTyped: true)

  private static let people = HelpTopic(
    "deelnemers",
    [
      ScreenKey("↑↓←→", "Kiest een deelnemer."), ScreenKey("Spatie", "Meldt aan of af."), ScreenKey("+", "Er komt iemand bij."),
      ScreenKey("v", "Er komt iemand in de plaats van deze deelnemer."), ScreenKey("w", "Wie uit elkaar of bij elkaar moeten in groepjes."),
      ScreenKey("Ctrl-T", "Laat de code van de kaart zien, na een vraag."),
      ScreenKey("x", "Deze deelnemer trekt zich terug, na een vraag. De antwoorden verdwijnen."), back(),
    ])

  /// The start screen and its form.
  static func start(isForm: Bool) -> HelpTopic {
    isForm
      ? HelpTopic(
        "nieuwe sessie",
        [
          ScreenKey("Tab", "Gaat naar het volgende veld."), ScreenKey("Enter", "Gaat verder; na het laatste veld begint de sessie."),
          back("Terug naar het beginscherm."),
        ], isTyped: true)
      : HelpTopic(
        title: "Uitleg van de toetsen op dit scherm, en daarna tijdens een bijeenkomst",
        keys: [
          ScreenKey("↑ ↓", "Kiest een regel."), ScreenKey("Enter", "Opent de gekozen regel."), ScreenKey("n", "Begint een nieuwe sessie."),
          ScreenKey("r", "Begint een repetitie."), ScreenKey("i", "Toont de inleiding van vijf minuten."),
          ScreenKey("c", "Wisselt de kleuren."), ScreenKey("q", "Stopt."), ScreenKey("", "Tijdens een bijeenkomst:"),
        ] + Keymap.room.map { ScreenKey($0.keyName, $0.explanation) })
  }

  private init(title: String, keys: [ScreenKey]) {
    self.title = title
    self.keys = keys
  }
}
