import Summary

/// Sentences that stand in every report, in Dutch. Each must be true of this program.
enum FixedTexts {
  static let intern = "Dit verslag is voor de groep zelf en haar begeleiders."
  static let interim = "De bijeenkomst loopt nog. Dit verslag gaat over wat er tot nu toe is gedaan."
  static let rehearsal = "De deelnemers zijn nagespeeld. De uitslagen zeggen niets over echte mensen."
  static let reading = [
    "Dit verslag volgt de inbreng van de deelnemers. Het noemt aantallen (6 van de 10) en geen percentages van een groep, want groepen zijn "
      + "klein. Verschillen in een kleine groep zijn vaak toeval.",
    "Cijfers en uitkomsten van elders staan erbij om te vergelijken. De vraag was daar anders; de vergelijking is een indruk.",
    "Lees dit verslag na op herkenbare personen, plaatsen en afdelingen voordat het wordt gedeeld.",
  ]
  static let rules =
    "Dit verslag laat alleen groepen van 5 of meer mensen zien. Losse antwoorden staan er niet in. Regels van deelnemers staan er alleen in "
    + "met ‘mag in verslag’. Vertrouwelijke en open antwoorden staan er nooit in."
}

extension BlockSummary {
  /// Whether there is more to tell than that it was done.
  var hasContent: Bool { !results.isEmpty || !lines.isEmpty || !references.isEmpty }
}
