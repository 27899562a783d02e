extension PhraseBank.Topic {
  /// All topics; the first that fits wins.
  static let all = [
    rules, expectations, worries, words, values, changes, examples, conditions, reasons, steps, society, organisation, oneself,
  ]

  static let rules = Self(
    stems: ["regel", "spelregel"],
    lines: [
      "Telefoons blijven in de tas.",
      "We laten elkaar uitpraten.",
      "Vraag door als iets niet duidelijk is.",
      "We beginnen en eindigen op tijd.",
      "Geen grapjes over wat iemand vertelt.",
      "Stilte is ook goed.",
      "Iedereen spreekt voor zichzelf.",
      "Een domme vraag bestaat hier niet.",
    ])

  static let expectations = Self(
    stems: ["verwacht", "hopen", "bereiken"],
    lines: [
      "Tijd om over ons vak te praten.",
      "Horen hoe anderen het doen.",
      "Samen woorden vinden voor goed werk.",
      "Meer begrip tussen beleid en uitvoering.",
      "Weer trots kunnen zijn op het werk.",
      "Iets waar we maandag mee kunnen beginnen.",
      "Eerlijk praten zonder dat het gevolgen heeft.",
      "Elkaar beter leren kennen.",
      "Weten wat de leiding van ons vraagt.",
      "Een eigen verhaal over wat wij doen.",
    ])

  static let worries = Self(
    stems: ["zorg", "bezwaar", "lastig", "drempel", "hinder", "in de weg"],
    lines: [
      "Straks verdwijnt dit in een la.",
      "We hebben hier eigenlijk geen tijd voor.",
      "Komt er wel echt ruimte voor tegenspraak?",
      "Misschien liggen de plannen al vast.",
      "Alles moet altijd sneller.",
      "Nieuwe mensen leren het vak niet meer van ervaren collega's.",
      "De werkdruk blijft gewoon bestaan.",
      "Wie kritisch is, geldt al snel als lastig.",
      "Er komt weer een nieuwe manier van werken bij.",
      "Wij horen nooit wat er met onze ideeën gebeurt.",
    ])

  static let words = Self(
    stems: ["woord"],
    lines: [
      "zorgvuldig", "goed luisteren", "eerlijk advies", "de regels kennen", "tijd nemen", "uitleggen waarom", "iets afmaken",
      "samenwerken", "de bedoeling van de wet", "moed", "rust bewaren", "vertrouwen krijgen", "kennis van zaken",
      "verschil maken voor iemand", "durven twijfelen", "nakomen wat is beloofd", "vragen stellen", "grondig uitzoeken",
      "trots op het resultaat", "helder schrijven", "hulp vragen", "onpartijdig blijven", "oog voor de burger", "collega's helpen",
      "op tijd nee zeggen", "alle kanten bekijken", "ergens voor staan", "nieuwsgierig blijven",
    ])

  static let values = Self(
    stems: ["waarde", "ontbre"],
    lines: [
      "rechtvaardigheid", "humor", "vertrouwen", "geduld", "nieuwsgierigheid", "openheid", "bescheidenheid", "zorgvuldigheid",
      "volhouden", "menselijke maat",
    ])

  static let changes = Self(
    stems: ["anders", "volgende keer", "verbeter", "beter kan"],
    lines: [
      "Iets meer tijd voor het gesprek.",
      "De pauze mag langer.",
      "Vaker in kleine groepen.",
      "Minder uitleg, meer voorbeelden.",
      "Meer frisse lucht in de zaal.",
      "Niets, zo was het goed.",
      "De opdracht langer op het scherm laten staan.",
      "Een voorbeeld uit de uitvoering erbij.",
      "Wat eerder beginnen.",
      "Meer tijd om eerst zelf na te denken.",
    ])

  static let examples = Self(
    stems: ["voorbeeld", "kenmerk", "uitmuntend", "voorwerp", "verhaal"],
    lines: [
      "Jaren geoefend op één beweging.",
      "Elk detail klopt, ook wat niemand ziet.",
      "Niet tevreden met bijna goed.",
      "Durfde opnieuw te beginnen.",
      "Kende het materiaal door en door.",
      "Liet weg wat niet nodig was.",
      "Vroeg steeds: wie heeft hier iets aan?",
      "Werkte samen met mensen die meer wisten.",
      "Bleef rustig toen het misging.",
    ])

  static let conditions = Self(
    stems: ["voorwaarde", "nodig", "helpt", "aanwezig"],
    lines: [
      "Tijd om iets af te maken.",
      "Iemand die meeleest.",
      "Een leiding die vragen stelt in plaats van haast maakt.",
      "Weten waar het stuk voor dient.",
      "Vaste momenten om terug te kijken.",
      "Fouten mogen noemen.",
      "Toegang tot mensen uit de uitvoering.",
      "Een plek om in stilte te werken.",
      "Niet alles tegelijk.",
    ])

  static let reasons = Self(
    stems: ["reden", "waarom", "argument", "aanpak", "rol"],
    lines: [
      "De wet vraagt het van ons.",
      "Het gaat om gelijke behandeling.",
      "Mensen wachten al te lang op een antwoord.",
      "Er is draagvlak als we nu beginnen.",
      "Eerst uitzoeken wat er echt aan de hand is.",
      "Dit hebben we eerder geprobeerd en toen ging het mis.",
      "De bestuurder moet weten welke risico's er zijn.",
      "Wie het moet uitvoeren, zit nog niet aan tafel.",
    ])

  static let steps = Self(
    stems: ["afspra", "stap", "actie", "advies", "plan", "idee", "maandag"],
    lines: [
      "Elke maand een uur over een lastige zaak praten.",
      "Nieuwe mensen een vaste collega geven om van te leren.",
      "Een advies eerst door een ander laten lezen.",
      "Twee keer per jaar meelopen in de uitvoering.",
      "In elk overleg vragen wie er nog twijfelt.",
      "Wat goed ging ook hardop noemen.",
      "Brieven laten lezen aan iemand van buiten.",
      "Een vast moment om terug te kijken op een besluit.",
    ])

  static let society = Self(
    stems: ["samenleving", "burger", "maatschapp", "mensen buiten"],
    lines: [
      "Mensen krijgen sneller een duidelijk antwoord.",
      "Een brief die iedereen begrijpt.",
      "Burgers merken dat wij luisteren.",
      "Minder fouten die mensen raken.",
      "Meer vertrouwen in wat de overheid zegt.",
      "Gelijke gevallen worden gelijk behandeld.",
      "Regels die in de praktijk ook werken.",
    ])

  static let organisation = Self(
    stems: ["organisatie", "ons team", "wij ", "leiding"],
    lines: [
      "Wij moeten fouten sneller bespreken.",
      "Ons team heeft vaste tijd nodig voor het vak.",
      "Mensen uit de uitvoering mogen eerder meepraten.",
      "Minder overleg, meer gesprek.",
      "Ervaren en nieuwe collega's vaker samen laten werken.",
      "Wij zeggen te weinig hardop wat goed ging.",
      "Tegenspraak moet een gewone plek krijgen.",
    ])

  static let oneself = Self(
    stems: ["zelf", "ik "],
    lines: [
      "Ik wil vaker vragen waarom we iets doen.",
      "Ik neem mee dat twijfel bij het vak hoort.",
      "Ik ga eerder om hulp vragen.",
      "Ik wil meer tijd nemen voor een goed advies.",
      "Ik merk dat mijn werk ertoe doet.",
      "Ik zeg het voortaan als iets niet klopt.",
      "Ik ben trotser op mijn werk dan ik dacht.",
    ])

  /// What is said in any talk.
  static let points = Self(
    stems: [],
    lines: [
      "Het hangt er vaak van af wie er aan tafel zit.",
      "Iedereen herkent de druk om snel te leveren.",
      "Over dit onderwerp praten we te weinig.",
      "De kleinste dingen maken vaak het verschil.",
      "Niet iedereen kijkt hier hetzelfde naar.",
      "Vroeger was hier meer tijd voor.",
      "Het begint bij elkaar vragen stellen.",
      "Wat vanzelf spreekt, zegt niemand hardop.",
      "Soms is niets doen ook een keuze.",
      "De wet geeft meer ruimte dan we denken.",
      "Trots mag best wat vaker te horen zijn.",
      "Een goed voorbeeld helpt meer dan een regel.",
      "Tegenspraak werkt alleen als iemand luistert.",
      "Wie het werk uitvoert, weet vaak het meest.",
      "Haast maakt het werk vaak slechter.",
      "Een besluit uitleggen kost tijd, maar bespaart later werk.",
      "Twijfel hardop zeggen voelt soms als zwakte.",
      "Nieuwe collega's zien dingen die anderen niet meer zien.",
      "Dezelfde woorden betekenen niet voor iedereen hetzelfde.",
      "Goed werk valt pas op als het ontbreekt.",
      "Er is verschil tussen wat mag en wat klopt.",
      "Meten kan helpen, maar telt niet alles.",
      "Vragen stellen is ook een vorm van tegenspraak.",
      "Een goede leiding haalt de druk eraf.",
      "Afstand tot de praktijk maakt plannen te mooi.",
      "Iets niet weten is geen fout.",
      "Samen lezen wat er echt staat, helpt.",
      "Met een concreet geval wordt het gesprek beter.",
    ])
}
