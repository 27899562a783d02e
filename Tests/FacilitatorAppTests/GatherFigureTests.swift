import Canvas
import Programme
import Testing

@testable import FacilitatorApp
@testable import SessionEngine

/// Gathered lines around a drawing.
@Suite struct GatherFigureTests {
  private func painted(_ scene: GatherScene, _ size: Size) -> (text: String, isLost: Bool) {
    var brush = Brush(size: size, theme: .mono, part: nil)
    GatherPainter(scene: scene, scroll: 0).draw(Layout(size).content, on: &brush)
    return (brush.frame.text, brush.hasLostText)
  }

  private func columns(_ lines: [[String]]) -> [GatherColumn] {
    zip(["Omhoog", "Terug", "Opzij"], lines).map { GatherColumn(title: $0, explanation: "", count: $1.count, lines: $1) }
  }

  private func ladder(_ rungs: [LadderRung]) -> GatherScene {
    GatherScene(
      prompt: "Wat gaat omhoog?", columns: columns([rungs.flatMap(\.up), rungs.flatMap(\.down)]), check: nil, figure: .ladder(rungs))
  }

  @Test func theHighestRungStandsOnTopWithItsLinesBesideIt() throws {
    let scene = ladder([
      LadderRung(title: "Werkvloer", up: ["een vraag"], down: []), LadderRung(title: "Directie", up: [], down: ["een besluit"]),
    ])
    for size in [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)] {
      let (text, isLost) = painted(scene, size)
      let rows = text.split(separator: "\n")
      let top = try #require(rows.firstIndex { $0.contains("Directie") })
      let bottom = try #require(rows.firstIndex { $0.contains("Werkvloer") })
      #expect(top < bottom && !isLost)
      #expect(rows[top].hasSuffix("• een besluit") && rows[top].contains("║"))
      #expect(rows[bottom].contains("• een vraag") && !rows[bottom].contains("besluit"))
      #expect(rows.count { $0.contains("╠") } == 3)
    }
  }

  @Test func moreLinesThanTheLadderHoldsStandInLists() {
    let rungs = (1...6).map { LadderRung(title: "Laag \($0)", up: (1...4).map { "regel \($0) van deze laag" }, down: ["terug"]) }
    let (text, _) = painted(ladder(rungs), Size(columns: 80, rows: 24))
    #expect(!text.contains("╠") && text.contains("• regel 4 van deze laag"))
  }

  @Test func linesStandAtTheirSideOfTheTriangle() throws {
    let scene = GatherScene(
      prompt: "Bij welke zijde?", columns: columns([["linkerregel"], ["rechterregel"], ["onderregel"]]), check: nil,
      figure: .triangle(corners: ["Vak", "Politiek", "Samenleving"]))
    let (text, isLost) = painted(scene, Size(columns: 100, rows: 30))
    let rows = text.split(separator: "\n").map(String.init)
    let beside = try #require(rows.first { $0.contains("linkerregel") })
    let (left, right) = (try #require(beside.firstRange(of: "linkerregel")), try #require(beside.firstRange(of: "rechterregel")))
    #expect(
      left.upperBound < right.lowerBound && beside[left.upperBound..<right.lowerBound].contains { ("\u{2800}"..."\u{28FF}").contains($0) }
    )
    let foot = try #require(rows.firstIndex { $0.contains("Politiek") && $0.contains("Samenleving") })
    let below = try #require(rows.firstIndex { $0.contains("onderregel") })
    let top = try #require(rows.firstIndex { $0.contains("Vak") })
    #expect(top < foot && foot < below && !isLost)
    // The smallest screen has lists.
    #expect(painted(scene, Size(columns: 80, rows: 24)).text.contains("• linkerregel"))
  }
}
