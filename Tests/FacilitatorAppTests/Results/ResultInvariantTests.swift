import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// What must hold for every result, at every size, at every scroll.
@Suite struct ResultInvariantTests {
  private static let sizes =
    ResultScreens.areas + [Size(columns: 20, rows: 6), Size(columns: 3, rows: 2), Size(columns: 76, rows: 1), Size(columns: 119, rows: 60)]

  private static func results(_ seed: UInt64) -> [QuestionResult] {
    var draws = Draws(state: seed)
    func counts(_ number: Int, upTo limit: Int) -> [Int] { (0..<number).map { _ in Int.random(in: 0...limit, using: &draws) } }
    let long = String(repeating: "beroepsgeheimhoudingsplicht", count: 6)
    let odd = ["日本語の価値", "a\u{1B}[31mrood", long, "", "e\u{301}\u{301}\u{301}\u{301}", "twee\nregels"]
    let options = Int.random(in: 1...9, using: &draws)
    let highest = Int.random(in: 2...24, using: &draws)
    let people = [1, 3, 5, 10, 300][Int.random(in: 0...4, using: &draws)]
    let values = 35
    let names = (0..<values).map { $0 % 7 == 3 ? odd[Int.random(in: 0..<odd.count, using: &draws)] : "Waarde nummer \($0)" }
    let scale = Scale(lowest: 0, highest: highest, lowLabel: odd[Int.random(in: 0..<6, using: &draws)], highLabel: "vol")
    return [
      ResultFixtures.choice(
        counts(options, upTo: 40), titles: (0..<options).map { odd[$0 % 6] + " \($0)" }, headline: "Kop.", remarks: [long]),
      ResultFixtures.scale(scale, counts: counts(highest + 1, upTo: Int.random(in: 0...90, using: &draws))),
      ResultFixtures.columns((0..<Int.random(in: 1...4, using: &draws)).map { (odd[$0], Array((odd + odd).dropFirst($0))) }),
      ResultFixtures.sort(
        people: people, shorts: names, sizes: [2, 4, 6, 11, 6, 4, 2], names: (1...7).map { "Stapel \($0)" }, weight: draws.unit(),
        seed: draws.next()),
      ResultFixtures.sort(people: people, weight: draws.unit(), seed: draws.next()),
      ResultFixtures.plain(.words(long), long),
    ] + figures(odd: odd, counts: counts(9, upTo: [3, 40, 300][Int(seed % 3)]), people: people)
  }

  private static func figures(odd: [String], counts: [Int], people: Int) -> [QuestionResult] {
    let titles = Array(odd.prefix(3))
    let few = Array(counts.prefix(3))
    return [
      FigureFixtures.rings(Array(counts.prefix(6)), markers: Array(counts.suffix(6)), titles: odd),
      FigureFixtures.sides(few, titles: titles),
      FigureFixtures.sides(few, corners: titles), FigureFixtures.triangle(people: people, corners: titles),
      FigureFixtures.points(["", odd[2]], few.map { [PointsCell(meanTenths: $0), nil] }, titles: titles),
      FigureFixtures.rank(odd.enumerated().map { ($1, $0 + 1, $0 % 2 == 0, $0 % 3 == 0 ? nil : 10 * $0) }),
      FigureFixtures.dots(counts, titles: odd + titles), FigureFixtures.checklist(odd.map { ($0, few, "") }, options: titles),
      FigureFixtures.checklist(odd.map { ($0, nil, $0) }, options: titles), FigureFixtures.shift(counts.map { $0 - 20 }, marked: [2]),
      FigureFixtures.survey,
    ]
  }

  private static let views: [ResultViewKind] = [.standard, .groupSort, .ranking, .agreement]

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func nothingIsDrawnOutsideTheArea(seed: UInt64) {
    for result in Self.results(seed) {
      for (size, view) in zip(Self.sizes + Self.sizes, Self.views + Self.views) {
        let screen = Size(columns: size.columns + 7, rows: size.rows + 5)
        let area = Rect(column: 3, row: 2, columns: size.columns, rows: size.rows)
        var frame = Frame(size: screen)
        frame.fill(frame.bounds, "~")
        _ = ResultPainter(theme: .dark, part: .morals, showsPrompt: seed % 2 == 0, isLarge: seed > 2)
          .draw(result, view: view, in: area, scroll: Int(seed % 5) * 7, on: &frame)
        let outside = (0..<screen.rows).flatMap { row in (0..<screen.columns).map { (row, $0) } }
          .filter { $0.0 < 2 || $0.0 >= area.endRow || $0.1 < 3 || $0.1 >= area.endColumn }
        let touched = outside.filter { frame[$0.0, $0.1] != frame[0, 0] }
        #expect(touched.isEmpty, "\(result.picture) as \(view) in \(size)")
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyThemeShowsTheSameTextAndMonoHasNoColour(seed: UInt64) {
    for result in Self.results(seed) {
      for (size, view) in zip(ResultScreens.areas, Self.views.dropFirst(Int(seed % 2))) {
        let mono = ResultScreens.text(result, view, size, theme: .mono).text
        for theme in Theme.allCases { #expect(ResultScreens.text(result, view, size, theme: theme).text == mono) }
        var frame = Frame(size: size, style: Theme.mono.background)
        _ = ResultPainter(theme: .mono, part: .closing).draw(result, view: view, in: size.rect, scroll: 0, on: &frame)
        let styles = Set((0..<size.rows).flatMap { frame.rowCells($0).map(\.style) })
        #expect(styles.allSatisfy { $0.foreground == .standard && $0.background == .standard })
        #expect(!mono.unicodeScalars.contains("\u{1B}"))
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func extentTellsWhatScrollingShows(seed: UInt64) {
    for result in Self.results(seed) {
      for (size, view) in zip(Self.sizes + Self.sizes, Self.views + Self.views) {
        let (first, extent) = ResultScreens.text(result, view, size)
        #expect(extent.rowsShown + extent.maximumScroll == extent.rowsTotal)
        #expect(extent.rowsShown <= size.rows)
        let last = ResultScreens.text(result, view, size, scroll: extent.maximumScroll).text
        #expect(ResultScreens.text(result, view, size, scroll: .max).text == last)
        #expect(ResultScreens.text(result, view, size, scroll: -3).text == first)
      }
    }
  }

  @Test func anEmptyAreaDrawsNothing() {
    var frame = Frame(size: Size(columns: 4, rows: 4))
    let before = frame
    for area in [Rect(column: 0, row: 0, columns: 0, rows: 4), Rect(column: 9, row: 9, columns: 5, rows: 5)] {
      let extent = ResultPainter(theme: .mono, part: nil)
        .draw(ResultFixtures.sort(people: 10), view: .ranking, in: area, scroll: 2, on: &frame)
      #expect(extent == ResultExtent(rowsShown: 0, rowsTotal: 0, maximumScroll: 0))
    }
    #expect(frame == before)
  }

  @Test func runningTextStaysReadable() {
    let headline = "Deze kop is met opzet veel te lang, zodat hij over meer dan een regel loopt, ook op een heel groot scherm in de zaal."
    let result = ResultFixtures.choice([1, 2], titles: ["a", "b"], headline: headline, remarks: [headline])
    for size in ResultScreens.areas {
      for line in ResultScreens.text(result, .standard, size).text.split(separator: "\n") where !line.contains("van de") {
        #expect(TextWidth.columns(of: String(line)) <= 70 || line.contains("█"))
      }
    }
  }
}
