/// Edits of the small programme and all that is reported for each.
extension FaultTests {
  static let blockFaults = [
    Fault(
      "deel.yaml", "title: Oogst", "titel: Oogst",
      "deel.yaml:8:5 fout: De sleutel “titel” hoort niet bij een blok van werkvorm collect."),
    Fault(
      "deel.yaml", "    title: Oogst\n", "",
      "deel.yaml:6:5 fout: De sleutel “title” ontbreekt."),
    Fault(
      "deel.yaml", "title: Oogst", "zomaar: Oogst",
      "deel.yaml:6:5 fout: De sleutel “title” ontbreekt.",
      "deel.yaml:8:5 fout: De sleutel “zomaar” hoort niet bij een blok van werkvorm collect."),
    Fault(
      "deel.yaml", "title: Oogst", "title: [Oogst]",
      "deel.yaml:8:12 fout: Bij “title” hoort één tekst, maar hier staat een lijst."),
    Fault(
      "deel.yaml", "title: Oogst", "title:",
      "deel.yaml:8:11 fout: Achter “title” staat niets."),
    Fault(
      "deel.yaml", "title: Oogst", "title: \"\"",
      "deel.yaml:8:12 fout: De tekst bij “title” is leeg."),
    Fault(
      "deel.yaml", "title: Oogst", "title: \"a\\e[31mb\"",
      "deel.yaml:8:12 fout: In de tekst bij “title” staat een onzichtbaar teken (U+001B)."),
    Fault(
      "deel.yaml", "title: Oogst", "title: \"a\\u202Eb\"",
      "deel.yaml:8:12 fout: In de tekst bij “title” staat een onzichtbaar teken (U+202E)."),
    Fault(
      "deel.yaml", "title: Oogst", "title: |\n      Oogst\n      twee",
      "deel.yaml:8:12 fout: De tekst bij “title” moet op één regel kunnen."),
    Fault(
      "deel.yaml", "minutes: 10", "minutes: 1.5",
      "deel.yaml:9:14 fout: Bij “minutes” hoort een geheel getal en niet “1.5”."),
    Fault(
      "deel.yaml", "minutes: 10", "minutes: tien",
      "deel.yaml:9:14 fout: Bij “minutes” hoort een geheel getal en niet “tien”."),
    Fault(
      "deel.yaml", "minutes: 10", "minutes: '10'",
      "deel.yaml:9:14 fout: Bij “minutes” hoort een geheel getal en niet “10”."),
    Fault(
      "deel.yaml", "minutes: 10", "minutes: 0",
      "deel.yaml:9:14 fout: Het getal 0 bij “minutes” kan niet."),
    Fault(
      "deel.yaml", "minutes: 10", "minutes: 99999999999999999999",
      "deel.yaml:9:14 fout: Bij “minutes” hoort een geheel getal en niet “99999999999999999999”."),
    Fault(
      "deel.yaml", "minutes: 10", "minutes: 10\n    minutes: 12",
      "deel.yaml:10:5 fout: De sleutel “minutes” staat hier voor de tweede keer."),
    Fault(
      "deel.yaml", "shortest: 5", "shortest: 11",
      "deel.yaml:10:15 fout: De kortste duur (11) is langer dan de geplande duur (10)."),
    Fault(
      "deel.yaml", "priority: must", "priority: moet",
      "deel.yaml:11:15 fout: “moet” is bij “priority” niet bekend."),
    Fault(
      "deel.yaml", "form: collect", "form: colect",
      "deel.yaml:12:11 fout: De werkvorm “colect” bestaat niet."),
    Fault(
      "deel.yaml", "form: collect", "form: rings-2",
      "deel.yaml:12:11 fout: De werkvorm “rings-2” bestaat niet."),
    Fault(
      "deel.yaml", "    form: collect\n", "",
      "deel.yaml:6:5 fout: De sleutel “form” ontbreekt."),
    Fault(
      "deel.yaml", "id: peiling", "id: oogst",
      "deel.yaml:19:9 fout: De id van een blok “oogst” komt twee keer voor."),
    Fault(
      "deel.yaml", "number: 1.2", "number: 1.1",
      "deel.yaml:20:13 fout: Het nummer “1.1” komt twee keer voor."),
    Fault(
      "deel.yaml", "id: peiling", "id: Peiling één",
      "deel.yaml:19:9 fout: “Peiling één” kan geen sleutel zijn."),
    Fault(
      "deel.yaml", "{top}", "{topp}",
      "deel.yaml:13:16 fout: Het invulwoord {topp} is hier niet bekend."),
    Fault(
      "deel.yaml", "{top}", "{time}",
      "deel.yaml:13:16 fout: Het invulwoord {time} is hier niet bekend."),
    Fault(
      "deel.yaml", "I-P1", "xyz",
      "deel.yaml:26:20 fout: “xyz” is geen nummer van een bron."),
    Fault(
      "deel.yaml", "sources: [F-1,", "sources: [F-12,",
      "deel.yaml:26:15 fout: “F-12” staat niet in references.yaml."),
    Fault(
      "deel.yaml", "part: introduction", "part: introductie",
      "deel.yaml:2:7 fout: “introductie” is bij “part” niet bekend."),
    Fault(
      "deel.yaml", "minutes: 50", "minutes: 60",
      "deel.yaml:4:10 let op: De blokken duren samen 50 minuten, de bijeenkomst 60."),
    Fault(
      "deel.yaml", "room: Kies bij elke uitspraak.",
      "room: " + Array(repeating: "woord", count: 61).joined(separator: " "),
      "deel.yaml:27:11 let op: De tekst op het scherm heeft 61 woorden."),
    Fault(
      "deel.yaml", "blocks:", "reserve: []\nblocks: 12\nx:",
      "deel.yaml:6:9 fout: Bij “blocks” hoort een lijst, maar hier staat een tekst of getal.",
      "deel.yaml:7:1 fout: De sleutel “x” hoort niet bij een bijeenkomst."),
  ]

  static let formFaults = [
    Fault(
      "deel.yaml",
      "    gather:\n      prompt: Welke woorden?\n      columns:\n        - id: woord\n          title: Woord\n",
      "",
      "deel.yaml:6:5 fout: De sleutel “gather” ontbreekt."),
    Fault(
      "deel.yaml", "    source: oogst", "    source: oogts",
      "deel.yaml:43:13 fout: Er is geen eerder blok “oogts”."),
    Fault(
      "deel.yaml", "    source: oogst", "    source: peiling",
      "deel.yaml:43:13 fout: In blok “peiling” wordt niets verzameld."),
    Fault(
      "deel.yaml", "    source: oogst\n", "",
      "deel.yaml:35:5 fout: Hier ontbreekt “source” of “gather”."),
    Fault(
      "deel.yaml", "id: wetten", "id: advies",
      "deel.yaml:31:9 fout: De id “advies” komt twee keer voor."),
    Fault(
      "deel.yaml", "        text: Een ambtenaar kent de wet.",
      "        text: Een ambtenaar: kent de wet.",
      "deel.yaml:32:28 fout: Hier staat een dubbele punt waar geen nieuwe sleutel kan beginnen."),
    Fault(
      "deel.yaml", "        text: Een ambtenaar kent de wet.", "        text: {een: twee}",
      "deel.yaml:32:15 fout: Bij “text” hoort één tekst, maar hier staat een groep sleutels."),
    Fault(
      "deel.yaml", "references: [F-1]", "references: [F-2]",
      "deel.yaml:33:18 fout: “F-2” mag niet op het gedeelde scherm."),
    Fault(
      "deel.yaml", "references: [F-1]", "references: [F-T1]",
      "deel.yaml:33:18 fout: “F-T1” staat niet in references.yaml."),
    Fault(
      "deel.yaml", "references: [F-1]", "references: F-1",
      "deel.yaml:33:17 fout: Bij “references” hoort een lijst, maar hier staat een tekst of getal."),
    Fault(
      "deel.yaml", "{ask: 5}", "{aks: 5}",
      "deel.yaml:34:14 fout: De sleutel “aks” hoort niet bij de timers van dit blok."),
    Fault(
      "deel.yaml", "{ask: 5}", "{ask: 21}",
      "deel.yaml:34:13 let op: De stappen duren samen 21 minuten, het blok 20."),
    Fault(
      "deel.yaml", "timers: {ask: 5}", "poles: {low: a, high: b}",
      "deel.yaml:34:5 fout: De sleutel “poles” hoort niet bij een blok van werkvorm three-way-poll."
    ),
    Fault(
      "deel.yaml", "{ask: 5}", "{ask: 5, ask: 6}",
      "deel.yaml:34:22 fout: De sleutel “ask” staat hier voor de tweede keer."),
    Fault(
      "deel.yaml", "timers: {ask: 5}", "sensitive: ja",
      "deel.yaml:34:16 fout: Bij “sensitive” hoort true (ja) of false (nee)."),
    Fault(
      "deel.yaml", "text: Een ambtenaar kent de wet.", "text: Een wet.\n        reference: I-S2",
      "deel.yaml:33:20 fout: “I-S2” staat niet in references.yaml."),
    Fault(
      "deel.yaml",
      "      - id: advies\n        text: Een ambtenaar geeft advies.\n      - id: wetten\n        text: Een ambtenaar kent de wet.",
      "      - alleen tekst",
      "deel.yaml:29:9 fout: Hier hoort een onderdeel met sleutels, maar hier staat een tekst of getal."
    ),
    Fault(
      "deel.yaml", "gather:\n", "work: {minutes: 3, grouping: pair}\n    gather:\n",
      "deel.yaml:14:34 fout: “pair” is bij “grouping” niet bekend."),
    Fault(
      "deel.yaml", "gather:\n", "work: {minutes: 3, grouping: rest}\n    gather:\n",
      "deel.yaml:14:34 fout: “rest” is bij “grouping” niet bekend."),
  ]

  static let valueFaults = [
    Fault(
      "values.yaml", "size: 1\n    score: 2", "size: 4\n    score: 2",
      "values.yaml:4:3 fout: De stapels vragen samen 6 waarden, maar er zijn er 5."),
    Fault(
      "values.yaml", "size: remainder", "size: 2",
      "values.yaml:4:3 fout: Geen enkele stapel krijgt wat overblijft."),
    Fault(
      "values.yaml", "size: 1\n    score: 2", "size: remainder\n    score: 2",
      "values.yaml:17:11 fout: Maar één stapel kan krijgen wat overblijft.",
      "values.yaml:27:13 fout: De stapel “eerst” heeft geen vast aantal; daaruit kan niemand kiezen.",
      "values.yaml:31:13 fout: De stapel “eerst” heeft geen vast aantal; daaruit kan niemand kiezen."
    ),
    Fault(
      "values.yaml", "score: 1", "score: 2",
      "values.yaml:13:12 fout: De punten van de stapels moeten aflopen."),
    Fault(
      "values.yaml", "piles: [eerst, dan]", "piles: [eerst, dna]",
      "values.yaml:27:20 fout: Er is geen stapel “dna”."),
    Fault(
      "values.yaml", "piles: [eerst, dan]", "piles: [eerst, dan, midden]",
      "values.yaml:27:25 fout: De stapel “midden” heeft geen vast aantal; daaruit kan niemand kiezen."
    ),
    Fault(
      "values.yaml", "piles: [eerst]\n", "piles: [eerst, dan]\n",
      "values.yaml:31:12 fout: Deze stap kiest niet minder dan de stap waaruit hij kiest."),
    Fault(
      "values.yaml", "from: boven", "from: bovn",
      "values.yaml:30:11 fout: Er is geen eerdere stap “bovn”."),
    Fault(
      "values.yaml", "piles: [laatst]", "piles: [dan]",
      "values.yaml:25:3 fout: De stapel “dan” wordt in 2 stappen gekozen.",
      "values.yaml:25:3 fout: Geen stap vult de stapel “laatst”."),
    Fault(
      "values.yaml", "{size}", "{sise}",
      "values.yaml:6:21 fout: Het invulwoord {sise} is hier niet bekend."),
    Fault(
      "values.yaml", "{from}", "{size}",
      "values.yaml:32:38 fout: Het invulwoord {size} is hier niet bekend."),
    Fault(
      "values.yaml", "id: rust", "id: moed",
      "values.yaml:43:9 fout: De id “moed” komt twee keer voor."),
    Fault(
      "values.yaml", "number: 2", "number: 1",
      "values.yaml:44:13 fout: Kaartnummer “1” komt twee keer voor."),
    Fault(
      "values.yaml", "short: Rust", "short: Een naam die echt te lang is",
      "values.yaml:46:12 let op: De korte naam heeft 28 tekens."),
    Fault(
      "values.yaml", "id: dan\n", "id: eerst\n",
      "values.yaml:9:5 fout: De stapel “eerst” komt twee keer voor.",
      "values.yaml:27:20 fout: Er is geen stapel “dan”."),
    Fault(
      "values.yaml", "id: top\n", "id: boven\n",
      "values.yaml:29:5 fout: De stap “boven” komt twee keer voor."),
  ]

  static let referenceFaults = [
    Fault(
      "references.yaml", "[40, 60]", "[40, 60, 0]",
      "references.yaml:20:22 fout: Hier staan 3 percentages bij 2 antwoorden."),
    Fault(
      "references.yaml", "[40, 60]", "[40, 70]",
      "references.yaml:20:22 fout: De percentages zijn samen 110."),
    Fault(
      "references.yaml", "id: F-2", "id: F-1",
      "references.yaml:28:9 fout: Het nummer “F-1” komt twee keer voor."),
    Fault(
      "references.yaml", "id: F-2", "id: F_2",
      "references.yaml:28:9 fout: “F_2” kan geen nummer zijn."),
    Fault(
      "references.yaml", "count: unknown", "count: weinig",
      "references.yaml:19:16 fout: Bij “count” hoort een geheel getal en niet “weinig”."),
    Fault(
      "references.yaml", "room: false", "room: nee",
      "references.yaml:33:11 fout: Bij “room” hoort true (ja) of false (nee)."),
  ]

  static let programmeFaults = [
    Fault(
      "programme.yaml", "deel.yaml", "dele.yaml",
      "programme.yaml:5:5 fout: Het bestand dele.yaml ontbreekt of is niet te lezen."),
    Fault(
      "programme.yaml", "deel.yaml", "../deel.yaml",
      "programme.yaml:5:5 fout: “../deel.yaml” kan geen bestand van een bijeenkomst zijn."),
    Fault(
      "programme.yaml", "deel.yaml", "values.yaml",
      "programme.yaml:5:5 fout: “values.yaml” kan geen bestand van een bijeenkomst zijn."),
    Fault(
      "programme.yaml", "  - deel.yaml", "  - deel.yaml\n  - deel.yaml",
      "programme.yaml:6:5 fout: Het bestand “deel.yaml” komt twee keer voor."),
    Fault(
      "programme.yaml", "version: 1", "version: een",
      "programme.yaml:3:10 fout: Bij “version” hoort een geheel getal en niet “een”."),
    Fault(
      "programme.yaml", "id: proef", "id: proef\nauteur: iemand",
      "programme.yaml:2:1 fout: De sleutel “auteur” hoort niet bij een programma."),
  ]
}
