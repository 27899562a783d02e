import Testing

@testable import Canvas

@Suite struct BlockLettersTests {
  private static let characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?'‘’\"“”„-–()/%+=&•·…→áàäâéèëêíïîóòöôúùüûñçÉÈË \u{A0}"

  /// Reads dots back from rows of blocks: two dots above each other in every cell.
  private func dots(_ lines: [String]) -> [[Bool]] {
    lines.flatMap { line -> [[Bool]] in
      let cells = Array(line)
      return [cells.map { "█▀".contains($0) }, cells.map { "█▄".contains($0) }]
    }
  }

  @Test(arguments: BlockFont.all)
  func everyCharacterOfDutchTextHasAShape(font: BlockFont) {
    for character in Self.characters { #expect(font.canDraw(String(character)), "\(character)") }
    #expect(!font.canDraw("日"))
    #expect(!font.canDraw("a\u{1B}b"))
  }

  @Test(arguments: BlockFont.all)
  func aTextIsAsLargeAsItSays(font: BlockFont) {
    for text in ["Wat telt nu?", "i", "", Self.characters] {
      let lines = font.lines(for: text)
      #expect(lines.count == font.rows)
      #expect(lines.allSatisfy { $0.count == font.columns(of: text) && $0.allSatisfy("█▀▄ ".contains) })
    }
  }

  /// Letters that look the same in ordinary print may do so here too.
  @Test(arguments: [BlockFont.small, .medium])
  func noTwoLettersLookAlike(font: BlockFont) {
    var seen: [[String]: Character] = [:]
    for character in Self.characters.filter({ $0.isLetter || $0.isNumber || ".,:;!?()%+=&".contains($0) }) where character != "0" {
      let shape = font.lines(for: String(character))
      #expect(seen[shape] == nil, "\(character) is drawn as \(seen[shape].map(String.init) ?? "")")
      seen[shape] = character
    }
  }

  @Test func twiceAsLargeIsTheSameShape() {
    for (font, larger) in [(BlockFont.small, BlockFont.large), (.medium, .huge)] {
      let (one, two) = (dots(font.lines(for: "Wél 7!")), dots(larger.lines(for: "Wél 7!")))
      #expect(two.count == 2 * one.count)
      for (row, line) in two.enumerated() {
        for (column, dot) in line.enumerated() { #expect(dot == one[row / 2][column / 2]) }
      }
    }
  }

  @Test func aMarkLeavesTheLetterBelowIt() {
    for font in [BlockFont.small, .medium] {
      let (plain, marked) = (dots(font.lines(for: "e")), dots(font.lines(for: "ë")))
      let top = plain.firstIndex { $0.contains(true) } ?? 0
      #expect(Array(plain.dropFirst(top)) == Array(marked.dropFirst(top)))
      #expect(marked.prefix(top).joined().count { $0 } == 2)
    }
  }

  @Test(arguments: [20, 40, 97, 300])
  func noWordIsLostOrBroken(columns: Int) throws {
    let text = "Onder welke voorwaarden kan dit werk bij jullie, en wie geeft die ruimte?"
    for font in BlockFont.all {
      guard let block = BlockText(text, font: font, leading: 1, columns: columns) else {
        #expect(text.split(separator: " ").contains { font.columns(of: String($0)) > columns })
        continue
      }
      #expect(block.lines.joined(separator: " ") == text)
      #expect(block.columnCount <= columns)
      #expect(block.rows.count == block.rowCount)
    }
  }

  /// A line ends only where its next word would not have fitted.
  @Test(arguments: [20, 40, 97, 150])
  func linesAreFull(columns: Int) {
    for text in ["Onder welke voorwaarden kan dit werk bij jullie, en wie geeft die ruimte?", "Wél 7 of 8?\nÉn dan … “straks”"] {
      for font in BlockFont.all {
        for pair in text.split(separator: "\n") {
          guard let block = BlockText(String(pair), font: font, columns: columns) else { continue }
          for (line, following) in zip(block.lines, block.lines.dropFirst()) {
            let next = following.split(separator: " ")[0]
            #expect(font.columns(of: "\(line) \(next)") > columns)
            #expect(font.columns(of: line) <= columns)
          }
        }
      }
    }
  }

  @Test func theLargestThatFitsIsChosen() throws {
    let roomy = try #require(BlockText.largest("Goed werk", in: Size(columns: 150, rows: 38)))
    #expect(roomy.font == .huge)
    let tight = try #require(BlockText.largest("Goed werk", in: Size(columns: 40, rows: 4)))
    #expect(tight.font == .small)
    #expect(BlockText.largest("Goed werk", in: Size(columns: 30, rows: 3)) == nil)
    #expect(BlockText.largest("日本", in: Size(columns: 300, rows: 100)) == nil)
  }
}
