import Canvas
import Programme
import SessionEngine

@testable import FacilitatorApp

/// Draws results in the areas that the shared screen gives them.
enum ResultScreens {
  /// The content areas at 80x24, 100x30 and 160x45.
  static let areas = [Size(columns: 76, rows: 18), Size(columns: 96, rows: 24), Size(columns: 150, rows: 38)]

  /// The text of a result in an area of its own.
  static func text(
    _ result: QuestionResult, _ view: ResultViewKind = .standard, _ size: Size, scroll: Int = 0, theme: Theme = .mono
  ) -> (text: String, extent: ResultExtent) {
    var frame = Frame(size: size, style: theme.background)
    let painter = ResultPainter(theme: theme, part: .introduction)
    let extent = painter.draw(result, view: view, in: size.rect, scroll: scroll, on: &frame)
    return (frame.text, extent)
  }

  /// All lines of a result, scrolled from top to end, once each in the order in which they come by.
  static func linesInAll(_ result: QuestionResult, _ view: ResultViewKind, _ size: Size) -> [String] {
    let extent = text(result, view, size).extent
    var seen: [String] = []
    var known: Set<[UInt8]> = []
    for scroll in 0...extent.maximumScroll {
      for line in text(result, view, size, scroll: scroll).text.split(separator: "\n").map(String.init)
      where known.insert(Array(line.utf8)).inserted {
        seen.append(line)
      }
    }
    return seen
  }

  static let cards = [
    "Vakkennis", "Rustig blijven als het druk is", "Precies werken", "Durven zeggen dat het niet klopt", "Luisteren",
    "Collega's helpen zonder dat iemand erom vraagt", "Trots", "Humor", "Geduld", "Regels kennen, en weten wanneer ze knellen",
  ]

  static let line = Scale(
    lowest: 0, highest: 10, lowLabel: "Wij zelf, samen met collega's", highLabel: "Wij voeren uit wat de organisatie vraagt")
  static let stages = Scale(lowest: 1, highest: 5, lowLabel: "bijna leeg", highLabel: "vol")

  /// One of every picture, by name, with the view it is shown in.
  static let all: [(name: String, result: QuestionResult, view: ResultViewKind)] =
    [
      (
        "keuze-drie", ResultFixtures.choice([6, 3, 1], titles: ["Ja", "Hangt ervan af", "Nee"], headline: "6 van de 10 kiezen ‘Ja’."),
        .standard
      ),
      (
        "keuze-vijf",
        ResultFixtures.choice(
          [0, 2, 5, 3, 0], titles: ["Helemaal eens", "Eens", "Niet eens, niet oneens", "Oneens", "Helemaal oneens"],
          headline: "5 van de 10 kiezen ‘Niet eens, niet oneens’."), .standard
      ),
      (
        "keuze-lang",
        ResultFixtures.choice(
          [4, 3, 3],
          titles: [
            "Ik zou het eerst met mijn leidinggevende bespreken en daarna pas beslissen", "Ik zou het doen",
            "Ik zou het niet doen, ook niet als het mij wordt opgedragen",
          ], headline: "Ik zou het doen."), .standard
      ),
      ("schaal-vijf", ResultFixtures.scale(stages, counts: [1, 2, 2, 4, 1]), .standard),
      ("schaal-elf-tien", ResultFixtures.scale(line, counts: [0, 0, 1, 2, 0, 2, 1, 3, 1, 0, 0]), .standard),
      ("schaal-elf-veel", ResultFixtures.scale(line, counts: [5, 3, 11, 22, 30, 42, 61, 73, 38, 10, 5]), .standard),
      (
        "koppen-drie", ResultFixtures.columns([("Vakmanschap", cards), ("Moraal", Array(cards.prefix(4))), ("Betrokkenheid", [])]),
        .standard
      ),
      ("stapels-tien", ResultFixtures.sort(people: 10), .groupSort),
      ("stapels-drie", ResultFixtures.sort(people: 3), .ranking),
      ("volgorde-vijf", ResultFixtures.sort(people: 5, threshold: 5), .ranking),
      ("volgorde-tien", ResultFixtures.sort(people: 10, weight: 0.6), .ranking),
      ("volgorde-driehonderd", ResultFixtures.sort(people: 300, weight: 0.3, threshold: 61), .ranking),
      ("overeenkomst-tien", ResultFixtures.sort(people: 10, weight: 0.3), .agreement),
      ("woorden", ResultFixtures.plain(.words("meerderheid eens"), "In woorden: meerderheid eens."), .standard),
      ("te-weinig", ResultFixtures.plain(.tooFew, Wording.tooFew), .standard),
      ("niets", ResultFixtures.plain(.nothing, Wording.nothing), .standard),
    ] + FigureFixtures.all
}
