extension HelpTopic {
  private static let back = ScreenKey("Esc", "Gaat terug.")
  private static let walk = ScreenKey("↑ ↓", "Kiest een andere regel.")

  /// The lane of phones.
  static func phones(_ screen: PhonesScreen) -> HelpTopic {
    switch screen {
    case .opening: HelpTopic("telefoons", [back])
    case .choosing:
      HelpTopic("netwerk voor telefoons", [walk, ScreenKey("Enter", "Laat telefoons via dit netwerk binnen."), back])
    case .lane:
      HelpTopic(
        "telefoons",
        [
          ScreenKey("Spatie", "Gaat verder; telefoons blijven binnenkomen."),
          ScreenKey("t", "Alleen op de regie: zet de code groot in de zaal, of haalt hem daar weg."),
          ScreenKey("a", "Geeft een telefoon die erom vraagt een plek."),
          ScreenKey("w", "Weigert een telefoon die om een plek vraagt."),
          ScreenKey("r", "Leest de regels die wachten; waar de zaal meekijkt na een vraag."),
          ScreenKey("k", "Zet de telefoons uit. Alle antwoorden blijven; het gaat verder op dit toetsenbord."),
          ScreenKey("n", "Kiest een ander netwerk."), ScreenKey("z", "Test deze computer en het netwerk."), back,
        ])
    }
  }

  /// Lines that participants sent.
  static let offers = HelpTopic(
    "regels van telefoons",
    [
      walk, ScreenKey("Enter", "Laat de regel door naar het scherm."), ScreenKey("m", "Laat de regel door, ook voor het verslag."),
      ScreenKey("x", "Legt de regel opzij. Met Enter komt zij alsnog door."), ScreenKey("u", "Draait de laatste handeling terug."), back,
    ])

  /// The report on the screen.
  static let report = HelpTopic(
    "verslag lezen",
    [
      ScreenKey("↑ ↓", "Schuift."), ScreenKey("e", "Wisselt tussen de uitgave voor buiten en die voor de groep zelf."),
      ScreenKey("f", "Kiest een vorm."), ScreenKey("Enter", "Schrijft het verslag."), back,
    ])
}
