import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Lists, the menu of lanes and questions in a row on large screens: what is asked grows, and no word goes.
@Suite struct LargeListTests {
  private static let large = [Size(columns: 120, rows: 36), Size(columns: 160, rows: 45)]
  static let sizes =
    large + [
      Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 200, rows: 36), Size(columns: 200, rows: 60),
    ]

  private func brush(_ size: Size, hasBlocks: Bool = true) -> Brush { Brush(size: size, theme: .mono, part: nil, hasBlocks: hasBlocks) }

  private func isLarge(_ frame: Frame) -> Bool { frame.text.contains { "▀▄".contains($0) } }

  private func words(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.split { $0.isWhitespace } }.map(String.init))
  }

  /// What is drawn in block letters loses no more than what is drawn in ordinary ones, and stays off the rows of messages and keys.
  private func holds(_ drawn: Brush, _ plain: Brush, _ name: String) {
    let size = drawn.frame.size
    #expect(!drawn.hasLostText || plain.hasLostText, "\(name) at \(size)\n\(drawn.frame.text)")
    let area = Layout(size).content
    let lines = drawn.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!lines[area.endRow...].contains { $0.contains { "▀▄".contains($0) } }, "\(name) at \(size)")
    #expect(lines.allSatisfy { $0.count <= area.endColumn }, "\(name) at \(size)\n\(drawn.frame.text)")
    guard size.columns < 120 || size.rows < 36 else { return }
    #expect(!isLarge(drawn.frame) || drawn.frame == plain.frame, "\(name) at \(size)")
  }

  @Test(arguments: sizes) func listsOfTheRoomLoseNoWord(size: Size) throws {
    var (grown, all) = (0, 0)
    for count in [3, 9] {
      try EveryScreen.eachStep(lines: count) { state, block, step in
        guard case .gather(let scene) = RoomView(state).scene else { return }
        var drawn = brush(size)
        var plain = brush(size, hasBlocks: false)
        GatherPainter(scene: scene, scroll: 0).draw(Layout(size).content, on: &drawn)
        GatherPainter(scene: scene, scroll: 0).draw(Layout(size).content, on: &plain)
        let name = "\(block.number) \(step.id) with \(count)"
        holds(drawn, plain, name)
        all += 1
        if isLarge(drawn.frame) { grown += 1 }
        guard Self.large.contains(size), count == 3 else { return }
        let wanted = words([scene.prompt] + scene.columns.flatMap { [$0.title, $0.explanation] + $0.lines })
        let missing = BlockReader(drawn.frame).missing(wanted)
        #expect(missing.isEmpty, "\(name) at \(size): \(missing)\n\(drawn.frame.text)")
      }
    }
    if Self.large.contains(size) { #expect(grown * 10 > all * 9, "\(grown) of \(all)") }
  }

  @Test(arguments: sizes) func theMenuOfLanesLosesNoWord(size: Size) throws {
    // Of the questions with the same ways in the longest one.
    var longest: [[EntryLane]: Question] = [:]
    for block in try Shipped.programme().meetings.flatMap({ $0.blocks + $0.reserve }) {
      for question in block.questions {
        for lanes in [question.lanes(in: block.form), question.lanes(in: block.form) + [.phones]] where lanes.count > 1 {
          if (longest[lanes]?.prompt.count ?? 0) < question.prompt.count { longest[lanes] = question }
        }
      }
    }
    #expect(longest.count > 6)
    for (lanes, question) in longest {
      let painter = LanesPainter(menu: LaneMenu(lanes: lanes, selection: 1), question: question, isControl: false)
      var drawn = brush(size)
      var plain = brush(size, hasBlocks: false)
      painter.draw(Layout(size), on: &drawn)
      painter.draw(Layout(size), on: &plain)
      holds(drawn, plain, "\(lanes)")
      guard Self.large.contains(size) else { continue }
      let missing = BlockReader(drawn.frame).missing(words([question.prompt] + lanes.flatMap { [$0.title, $0.explanation] }))
      #expect(missing.isEmpty, "\(lanes) at \(size): \(missing)\n\(drawn.frame.text)")
      #expect(isLarge(drawn.frame))
    }
  }

  @Test(arguments: sizes) func questionsInARowGrow(size: Size) throws {
    var (grown, all) = (0, 0)
    try EveryScreen.eachStep(lines: 5) { state, block, step in
      let view = RoomView(state)
      guard case .ask(let scene) = view.scene else { return }
      var drawn = brush(size)
      var plain = brush(size, hasBlocks: false)
      AskPainter(scene: scene, place: view.place).draw(Layout(size).content, on: &drawn)
      AskPainter(scene: scene, place: view.place).draw(Layout(size).content, on: &plain)
      let name = "\(block.number) \(step.id) page \(view.place?.page ?? 0)"
      #expect(!drawn.hasLostText || plain.hasLostText, "\(name) at \(size)\n\(drawn.frame.text)")
      guard Self.large.contains(size) else { return }
      all += 1
      if isLarge(drawn.frame) { grown += 1 }
      let missing = BlockReader(drawn.frame).missing(words([scene.prompt] + scene.answers.map(\.text)))
      #expect(missing.isEmpty, "\(name) at \(size): \(missing)\n\(drawn.frame.text)")
    }
    // One statement of five lines with its lead leaves no room for letters at 120x36.
    #expect(all - grown <= 1, "\(grown) of \(all)")
  }

  @Test(arguments: [Size(columns: 120, rows: 36), Size(columns: 160, rows: 45)]) func theLineInFocusAndItsValueGrow(size: Size) throws {
    var kinds: [String: Int] = [:]
    try EveryScreen.eachEntry { entry, state, name in
      let wanted: [String]
      switch entry {
      case .assign(let entry) where entry.placedCount == 0:
        wanted = ["0 van de \(entry.cards.count) woorden geplaatst", entry.cards[entry.focus].text]
      case .marks(let entry): wanted = [entry.questions[entry.focus].prompt, "\(entry.focus + 1) van de \(entry.questions.count)"]
      case .groupSort(let entry):
        wanted = [state.programme.values.value(number: entry.shown[entry.focus])?.name ?? "", "0 van de \(entry.draft.needed(in: 0))"]
      case .paper(let entry) where entry.checkCode == nil: wanted = ["0 van de 10 klaar", "Nog niet:"]
      case .slips(let entry): wanted = [entry.question.prompt, "0 regels bewaard"]
      default: return
      }
      var drawn = brush(size)
      EntryPainter(entry: entry, state: state).draw(Layout(size), on: &drawn)
      let reader = BlockReader(drawn.frame)
      for word in words(wanted) { #expect(reader.hasBlocks(word), "\(name) at \(size): \(word)\n\(drawn.frame.text)") }
      kinds[entry.words ?? "", default: 0] += 1
    }
    #expect(kinds.count == 3, "\(kinds)")
  }

  /// In a large group the list of who is missing does not fit in block letters; how many are ready still does.
  @Test(arguments: large) func theCountOfPapersGrowsInALargeGroup(size: Size) throws {
    let driver = AppDriver.running(try Shipped.partOne(), seats: 120)
    try driver.go(to: "1.4", step: "ask")
    driver.space()
    try driver.choose(.paper)
    driver.sees("Nog niet: D1 t/m D120")
    driver.resize(size.columns, size.rows)
    let reader = BlockReader(driver.frame)
    let missing = reader.missing(["Nog", "niet:", "D1", "t/m", "D120", "Voorbeeld:"])
    #expect(missing.isEmpty, "\(missing)\n\(driver.screen)")
    #expect(reader.hasBlocks("klaar"))
    driver.doesNotSee("0 van de 120 klaar")
  }

  /// The screens of a session, with the keys that lead to them.
  @Test func framesOfALargeScreen() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    driver.resize(160, 45)
    try driver.go(to: "1.2", step: "gather")
    driver.space()
    for word in ["genoeg tijd", "de computers"] {
      driver.type(word)
      driver.press(.enter, .tab)
    }
    try assertFrame(driver.frame, is: "headings-160")
    driver.press(.escape)
    try driver.go(to: "1.3", step: "gather")
    driver.space()
    for word in ["trots", "precies", "rustig blijven"] {
      driver.type(word)
      driver.press(.enter)
    }
    driver.press(.escape)
    try driver.go(to: "1.4", step: "ask")
    driver.space()
    try assertFrame(driver.frame, is: "lanes-160")
    driver.press(.escape)
    try driver.go(to: "1.6", step: "ask")
    driver.space()
    driver.type("13")
    try assertFrame(driver.frame, is: "assign-160")
  }
}
