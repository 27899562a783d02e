/// Sentences of the report that don't depend on answers, in Dutch. Each must be true of this program.
enum OutlineTexts {
  static let intern = "INTERN. Dit verslag is voor de groep zelf en haar begeleiders. Geef het niet door."
  static let internTogether = "INTERN. Dit verslag is voor de groepen zelf en hun begeleiders. Geef het niet door."
  static let interim = "VOORLOPIG. Er loopt nog een bijeenkomst. Dit verslag gaat over wat er tot nu toe is gedaan."
  static let rehearsal = "REPETITIE. De deelnemers zijn nagespeeld. De uitslagen zeggen niets over echte mensen."
  static let concept = "CONCEPT. Lees dit na op herkenbare personen, plaatsen en afdelingen voordat het wordt gedeeld."

  static let ideas =
    "Goed werk heeft drie kanten: het werk goed kunnen, het kunnen verantwoorden en er met hart voor bezig zijn. Wat goed werk is, bepalen "
    + "vakgenoten samen. Dat doen zij door spanningen in hun werk te bespreken en niet weg te poetsen."

  /// Inventory N-L2: context from elsewhere.
  static let course =
    "Ook elders staat dit onderwerp op de agenda. Een leergang ambtelijk vakmanschap van zeven dagen gaat over rechtsstatelijk en democratisch "
    + "vakmanschap, omgaan met conflict en dilemma, oplossingsgericht werken, rollen en samenwerking, en creativiteit. De zevende dag is de "
    + "afsluiting."
  static let courseSource = "Dia’s over ambtelijk vakmanschap, 24 mei 2023"

  /// Inventory R-L1: the order of the report.
  static let order =
    "De opbouw is die van het verslag van een eerdere pilot op een ministerie (2013-2014): eerst een inleiding, dan de spanningen in het werk, "
    + "dan de overwegingen en tot slot de afspraken."

  static let reading = [
    "Dit verslag volgt de inbreng van de deelnemers. Het noemt aantallen (‘6 van de 10’) en geen percentages van een groep, want groepen zijn "
      + "klein. Verschillen tussen kleine groepen zijn vaak toeval.",
    "Cijfers uit een enquête staan erbij om te vergelijken. Die uitspraken waren anders geformuleerd; de vergelijking is een indruk.",
    "‘Vaker dan toeval’ staat bij een waarde als zo veel mensen haar bovenaan of onderaan legden dat het bij willekeurig sorteren zelden "
      + "gebeurt. ‘Verdeeld’ staat bij een waarde die veel mensen hoog en veel mensen laag legden.",
  ]

  /// Inventory N-P3: what such meetings yield.
  static let yield =
    "In een eerdere pilot op een ministerie was dit de belangrijkste opbrengst: medewerkers en leidinggevenden spraken samen over hun werk, "
    + "over de grenzen van vakgebieden en functies heen. Ook in deze bijeenkomsten ging het om dat gesprek. Dit verslag is er de neerslag van."
  static let yieldSource = "Verslag van een pilot op een ministerie, 2013-2014"

  static let rules = [
    "Dit verslag laat alleen groepen van 5 of meer mensen zien. Losse antwoorden staan er niet in.",
    "Regels van deelnemers staan er alleen in met ‘mag in verslag’. Vertrouwelijke en open antwoorden staan er nooit in.",
    "Bij een gevoelig onderwerp staan kleine aantallen er in woorden.",
  ]
  static let externRules = [
    "In dit verslag staan geen namen van groepen of afdelingen. Een groep heet ‘onderdeel’ met een letter; de volgorde zegt niets.",
    "De begeleider heeft elke regel van deelnemers nagelezen. Regels die niet zijn nagelezen, staan er niet in.",
    "Over waarden staat per groep alleen de gezamenlijke volgorde in woorden.",
  ]
  static let together =
    "De tellingen zijn opgeteld over de groepen. Een groep waarvan een uitslag niet verteld mag worden, telt bij die uitslag niet mee."
  static let fixedPerGroup =
    "Wat losse sorteringen nodig heeft, is per groep berekend toen haar gegevens werden vastgelegd. Dat zijn: wat er tussen twee sorteringen "
    + "verschoof. Het is niet over de groepen samen berekend."
  static let claim = "Dit verslag is anoniem: er staan geen namen, nummers of losse antwoorden in. Wie erbij was, kan soms iets herkennen."
}
