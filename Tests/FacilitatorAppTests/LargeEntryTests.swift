import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// What is asked and typed in sight of the room, in block letters on large screens.
@Suite struct LargeEntryTests {
  private static let small = [Size(columns: 100, rows: 30), Size(columns: 160, rows: 35)]
  private static let large = [Size(columns: 120, rows: 36), Size(columns: 160, rows: 45), Size(columns: 200, rows: 60)]

  private func painted(_ entry: EntryScreen, _ state: SessionState, _ size: Size, hasBlocks: Bool = true) -> Brush {
    var brush = Brush(size: size, theme: .mono, part: nil, hasBlocks: hasBlocks)
    EntryPainter(entry: entry, state: state).draw(Layout(size), on: &brush)
    return brush
  }

  private func hasLetters(_ text: some StringProtocol) -> Bool { text.contains { "▀▄█".contains($0) } }

  @Test func smallScreensStayAsTheyWere() throws {
    try EveryScreen.eachEntry { entry, state, name in
      for size in Self.small {
        let isSame = painted(entry, state, size).frame == painted(entry, state, size, hasBlocks: false).frame
        #expect(isSame, "\(name) at \(size)")
      }
    }
  }

  /// Nothing is cut that is not cut in ordinary letters, nothing stands on the rows of messages and keys, and the margin stays free.
  @Test func nothingIsLostWhereItGrows() throws {
    var (grown, all) = (0, 0)
    try EveryScreen.eachEntry { entry, state, name in
      for size in Self.large {
        let brush = painted(entry, state, size)
        if brush.hasLostText {
          #expect(painted(entry, state, size, hasBlocks: false).hasLostText, "\(name) at \(size)\n\(brush.frame.text)")
        }
        let lines = brush.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        all += 1
        if lines.contains(where: hasLetters) { grown += 1 }
        let area = Layout(size).content
        #expect(!lines[area.endRow...].contains(where: hasLetters), "\(name) at \(size)")
        #expect(lines.allSatisfy { $0.count <= area.endColumn }, "\(name) at \(size)\n\(brush.frame.text)")
      }
    }
    #expect(grown * 10 > all * 9, "\(grown) of \(all)")
  }

  /// While somebody types, the letters keep their size: only what changes is drawn anew.
  @Test func lettersKeepTheirSizeWhileNumbersAreTyped() throws {
    let driver = try asking("1.4", .hands)
    let shape = driver.frame.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(8)
    for keys in ["6", "12", "999"] {
      driver.press(.delete)
      driver.type(keys)
      #expect(driver.frame.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(8) == shape)
    }
  }

  private func asking(_ number: String, _ lane: EntryLane) throws -> AppDriver {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: number, step: "ask")
    driver.space()
    try driver.choose(lane)
    driver.resize(160, 45)
    return driver
  }

  /// The lines that a group collects are in block letters as long as all of them fit, and none is lost when they do not.
  @Test func linesOfTheRoomGrowAsLongAsTheyFit() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.3", step: "gather")
    driver.space()
    driver.resize(160, 45)
    for number in 1...12 {
      driver.type("woord nummer \(number)")
      driver.press(.enter)
      let isOrdinary = driver.screen.contains("woord nummer 1\n")
      #expect(isOrdinary == driver.screen.contains("woord nummer \(number)\n"), "all lines look the same")
      if number == 1 { #expect(!isOrdinary) }
      if number == 12 { #expect(isOrdinary) }
    }
    driver.press(.escape)
    for number in 1...12 { driver.sees("woord nummer \(number)") }
    driver.resize(100, 30)
    driver.sees("Noem per tweetal drie woorden")
  }

  @Test func framesOfALargeScreen() throws {
    let hands = try asking("1.4", .hands)
    hands.type("6")
    hands.press(.enter)
    hands.type("3")
    try assertFrame(hands.frame, is: "count-160")
    let curtain = try asking("1.9", .blind)
    try assertFrame(curtain.frame, is: "curtain-turn-160")
    curtain.press(.enter)
    curtain.type("12 7 30 2")
    try assertFrame(curtain.frame, is: "curtain-sort-160")
    let cards = AppDriver.running(try Shipped.partOne())
    try cards.go(to: "1.3", step: "gather")
    cards.space()
    cards.resize(160, 45)
    for word in ["trots", "precies", "rustig blijven"] {
      cards.type(word)
      cards.press(.enter)
    }
    try assertFrame(cards.frame, is: "cards-160")
  }
}
