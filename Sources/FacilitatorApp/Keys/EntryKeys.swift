/// The keys of the screens on which something is entered.
extension EntryScreen {
  private static let back = ScreenKey("Esc", "Gaat terug.")
  private static let move = ScreenKey("↑ ↓", "Kiest een andere regel.")

  var help: HelpTopic {
    switch self {
    case .counts:
      HelpTopic(
        "handen tellen",
        [
          ScreenKey("0-9", "Typt hoeveel handen er waren."), ScreenKey("Enter", "Volgend antwoord; na het laatste is het bewaard."),
          Self.move,
          Self.back,
        ])
    case .choice:
      HelpTopic(
        "samen kiezen",
        [ScreenKey("0-9", "Kiest een antwoord."), Self.move, ScreenKey("Enter", "Legt de keuze van de groep vast."), Self.back])
    case .groupSort:
      HelpTopic(
        "samen sorteren",
        [
          ScreenKey("↑↓←→", "Zoekt een waarde; een nummer typen kan ook."), ScreenKey("Spatie", "Kiest de waarde, of legt haar terug."),
          ScreenKey("Enter", "Volgende keuze."), ScreenKey("Backsp.", "Vorige keuze."), Self.back,
        ])
    case .assign:
      HelpTopic(
        "woorden onder koppen",
        [ScreenKey("1-9", "Zet het woord onder die kop, of haalt het eraf."), Self.move, ScreenKey("Enter", "Klaar. Alles is al bewaard.")])
    case .points:
      HelpTopic(
        "punten of stippen verdelen",
        [
          ScreenKey("0-9", "Typt het aantal."), ScreenKey("+ -", "Een erbij of eraf."), Self.move,
          ScreenKey("r", "Geeft de rest van de punten hieraan."), ScreenKey("Enter", "Volgende; legt vast als alles verdeeld is."),
          Self.back,
        ])
    case .order:
      HelpTopic(
        "op volgorde zetten",
        [
          Self.move, ScreenKey("Spatie", "Pakt op, of zet neer."), ScreenKey("0-9", "Zet de regel op die plaats."),
          ScreenKey("Enter", "Legt de volgorde vast."), Self.back,
        ])
    case .marks:
      HelpTopic(
        "een lijst langslopen",
        [
          ScreenKey("1-9", "Zet een teken bij de regel."), Self.move, ScreenKey("Enter", "Klaar, als elke regel een teken heeft."),
          Self.back,
        ])
    case .blind: Self.blind
    case .paper: Self.paper
    case .cards(let entry): entry.help
    case .slips:
      HelpTopic("briefjes overtypen", [ScreenKey("Enter", "Bewaart de regel, verborgen."), ScreenKey("Esc", "Klaar.")], isTyped: true)
    case .meeting:
      HelpTopic(
        "begin van de bijeenkomst",
        [ScreenKey("Tab", "Gaat naar het andere veld."), ScreenKey("Enter", "Begint de bijeenkomst."), Self.back], isTyped: true)
    }
  }

  /// Whether `?` is typed as text here; F1 helps everywhere.
  var takesQuestionMark: Bool {
    switch self {
    case .paper, .slips, .meeting, .blind: true
    case .cards(let entry): entry.focus == nil || entry.heading != nil
    case .counts, .points, .choice, .groupSort, .assign, .order, .marks: false
    }
  }

  private static let blind = HelpTopic(
    "om de beurt, verborgen",
    [
      ScreenKey("Enter", "Begint, bevestigt of bewaart. Wat getypt wordt, staat nergens."),
      ScreenKey("0-9", "Het antwoord, of het nummer van een deelnemer."),
      ScreenKey("-", "Slaat de vraag over."), ScreenKey("Backsp.", "Gaat een antwoord terug."),
      ScreenKey("Esc", "Stopt deze deelnemer; er is dan niets bewaard."),
    ], isTyped: true)

  private static let paper = HelpTopic(
    "van papier overtypen",
    [
      ScreenKey("Enter", "Bewaart de regel van een deelnemer."), ScreenKey("Ctrl-T", "Laat zien wat er wordt getypt, na een vraag."),
      ScreenKey("Esc", "Maakt de regel leeg, of gaat terug."),
    ], isTyped: true)
}

extension CardEntry {
  fileprivate var help: HelpTopic { focus == nil || heading != nil ? typing : list }

  private var typing: HelpTopic {
    let next = columns.count > 1 ? [ScreenKey("Tab", "Gaat naar de volgende kop.")] : []
    return HelpTopic(
      "regels typen",
      [ScreenKey("Enter", "Bewaart de regel.")] + next + [ScreenKey("↑", "Gaat naar de lijst."), ScreenKey("Esc", "Klaar.")], isTyped: true)
  }

  private var list: HelpTopic {
    let move = columns.count > 1 ? [ScreenKey("Tab", "Zet de regel in de volgende kolom.")] : []
    return HelpTopic(
      "lijst met regels",
      [
        ScreenKey("↑ ↓", "Kiest een andere regel."), ScreenKey("m", "Mag in het verslag, of toch niet."),
        ScreenKey("a", "Alle regels mogen in het verslag, na een vraag."), ScreenKey("x", "Haalt de regel weg."),
        ScreenKey("Enter", "Wijzigt de regel."), ScreenKey("v", "Voegt de regel bij een andere."),
        ScreenKey("k", "Zet de regel onder een kop."),
      ] + move + [ScreenKey("s", "Schudt de regels."), ScreenKey("Esc", "Terug naar het typen.")])
  }
}
