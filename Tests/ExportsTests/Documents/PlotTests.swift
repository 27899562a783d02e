@testable import Exports
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Each kind of drawing: the expected SVG, and what must hold for any text.
@Suite("Drawings") struct PlotTests {
  private static let kinds: [(name: String, plot: @Sendable (String) -> Plot)] = [
    (
      "bars",
      { word in
        .bars(
          BarsPlot(
            bars: [
              BarsPlot.Bar(title: "Altijd \(word)", value: 6, words: "6 van de 10"),
              BarsPlot.Bar(
                title: "Hangt ervan af, en dat is bij elke leidinggevende weer anders dan gedacht", value: 4, words: "4 van de 10"),
              BarsPlot.Bar(title: "Nooit", value: nil, words: "minder dan 3"),
            ], whole: 10))
      }
    ),
    (
      "shares",
      { word in
        .shares(
          SharesPlot(
            parts: ["Oneens", "Ertussenin", "Eens"],
            rows: [
              SharesPlot.Row(title: "Mijn werk doet ertoe \(word)", shares: [0, 3, 7], words: "n = 10"),
              SharesPlot.Row(title: "in een enquête", shares: [3, 5, 92], words: "in %", isReference: true),
              SharesPlot.Row(title: "Geheim", shares: [], words: "geen meerderheid"),
            ]))
      }
    ),
    (
      "columns",
      { word in
        .columns(
          ColumnsPlot(
            columns: [1, 0, 4, 13].enumerated().map { ColumnsPlot.Column(title: "\($0 + 1)", count: $1) }, low: "leeg \(word)", high: "vol",
            middle: 2.5))
      }
    ),
    (
      "triangle",
      { word in
        .triangle(
          TriangleFigure(corners: ["Maatschappij \(word)", "Politiek", "Professie"], points: [.init(title: "wij", weights: [50, 30, 20])]))
      }
    ),
    (
      "sides",
      { word in .triangle(TriangleFigure(corners: ["A", "B", "C"], points: [], sides: ["spanning \(word): 6 van de 10", "x: 3", "y: 1"])) }
    ),
    (
      "axes",
      { word in
        .axes(
          AxesPlot(axes: [
            .init(title: "Inhoud \(word)", low: "professie", high: "maatschappij", lowest: 0, highest: 10, value: 6.5, words: "6,5")
          ]))
      }
    ),
    (
      "slopes",
      { word in
        .slopes(
          SlopesPlot(
            before: "toen", after: "nu",
            slopes: [
              .init(title: "Moed \(word)", move: 9, words: "+0,9", isStrong: true),
              .init(title: "Rust", move: 8, words: "+0,8", isStrong: false),
              .init(title: "Roem", move: -4, words: "−0,4", isStrong: false),
            ]))
      }
    ),
    (
      "rounds",
      { word in
        .rounds(
          RoundsPlot(rounds: ["nu", "straks"], rows: [.init(title: "Inhoud \(word)", values: [42, nil], words: ["4,2", "-"])], whole: 54))
      }
    ),
    (
      "rings",
      { word in
        .rings(RingsPlot(rings: [.init(title: "Ik zelf \(word)", words: "1 van de 10"), .init(title: "Samen", words: "9 van de 10")]))
      }
    ),
  ]

  @Test(arguments: kinds.map(\.name)) func expected(name: String) throws {
    let plot = try #require(Self.kinds.first { $0.name == name }).plot("")
    let svg = plot.svg(title: "Een titel", description: "Wat er te zien is.", id: "f1")
    try Golden.expect(ExportFile(name: "plot-\(name).svg", bytes: Array(svg.utf8)))
  }

  @Test("Any text stays text, and everything stays inside the drawing", arguments: kinds.map(\.name)) func hostile(name: String) throws {
    let kind = try #require(Self.kinds.first { $0.name == name })
    for text in Hostile.all {
      let svg = kind.plot(text).svg(title: text, description: text, id: "f1")
      let reader = Drawn()
      let parser = XMLParser(data: Data(svg.utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(name): \(text)")
      #expect(reader.names.isSubset(of: ["svg", "title", "desc", "rect", "line", "polygon", "circle", "text"]))
      #expect(reader.outside == [], "\(name): \(text)")
    }
  }

  @Test("Shades of parts get lighter, so that they read in grey; their words stand out") func shades() {
    for count in 2...7 {
      let shades = Palette.shades(count)
      #expect(shades.count == count)
      let lights = shades.map { light($0.fill) }
      #expect(zip(lights, lights.dropFirst()).allSatisfy { $0 <= $1 })
      if count <= 5 { #expect(zip(lights, lights.dropFirst()).allSatisfy { ($1 + 0.05) / ($0 + 0.05) > 1.25 }) }
      for shade in shades { #expect(contrast(light(shade.fill), light(shade.ink)) >= 4.5) }
    }
    #expect(contrast(light(Palette.quiet), 1) >= 4.5 && contrast(light(Palette.rule), 1) >= 3 && contrast(light(Palette.accent), 1) >= 4.5)
  }

  /// Relative luminance by WCAG.
  private func light(_ colour: String) -> Double {
    let parts = [1, 3, 5].map { start in
      let place = colour.index(colour.startIndex, offsetBy: start)
      let part = Double(Int(colour[place..<colour.index(place, offsetBy: 2)], radix: 16) ?? 0) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: Double, _ other: Double) -> Double { (max(one, other) + 0.05) / (min(one, other) + 0.05) }

  /// What a drawing is made of, and what reaches outside its box.
  private final class Drawn: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var outside: [String] = []
    private var box = [0.0, 0.0]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      names.insert(name)
      func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? 0 }
      if name == "svg" { box = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }.suffix(2) }
      let ends: [(Double, Double)] =
        switch name {
        case "rect": [(number("x"), number("y")), (number("x") + number("width"), number("y") + number("height"))]
        case "line": [(number("x1"), number("y1")), (number("x2"), number("y2"))]
        case "circle": [(number("cx") - number("r"), number("cy") - number("r")), (number("cx") + number("r"), number("cy") + number("r"))]
        case "text": [(number("x"), number("y"))]
        default: []
        }
      if box.count == 2, ends.contains(where: { $0.0 < -1 || $0.1 < -1 || $0.0 > box[0] + 1 || $0.1 > box[1] + 1 }) {
        outside.append("\(name) \(attributes)")
      }
    }
  }
}
