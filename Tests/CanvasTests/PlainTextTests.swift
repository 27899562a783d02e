import Testing

@testable import Canvas

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("\u{1B}[2J\u{1B}[1;31mrood\u{1B}[0m", "rood"),
    ("\u{9B}31mrood", "rood"),
    ("\u{1B}]0;titel\u{7}tekst", "tekst"),
    ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
    ("\u{9D}0;titel\u{9C}tekst", "tekst"),
    ("\u{1B}Pq#0\u{1B}\\na", "na"),
    ("\u{1B}(0lqk", "lqk"),
    ("\u{1B}cwis", "wis"),
    ("\u{1B}", ""),
    ("\u{1B}[", ""),
    ("\u{1B}[31", ""),
    ("\u{1B}[31é", "é"),
    ("\u{1B}\u{1B}[31mx", "x"),
    ("a\u{8}\u{7F}\u{7}b", "ab"),
    ("a\tb", "a b"),
  ])
  func escapeSequencesGoAsAWhole(text: String, expected: String) {
    #expect(PlainText.sanitised(text) == expected)
  }

  @Test func aControlStringThatNeverEndsTakesOnlyItsOwnLine() {
    #expect(PlainText.sanitised("\u{1B}]0;open\nvolgende", newlines: .kept) == "\nvolgende")
  }

  @Test(arguments: [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C] as [UInt32])
  func directionMarksGo(value: UInt32) throws {
    let mark = try #require(Unicode.Scalar(value))
    #expect(PlainText.sanitised("ja\(mark)een") == "jaeen")
  }

  @Test(arguments: [
    ("👩‍👩‍👧‍👦", "👩"), ("🏳️‍🌈", "🏳"), ("👍🏽", "👍"), ("🧑🏿‍🚀", "🧑"), ("❤️‍🔥", "❤"), ("🇳🇱", "NL"), ("3️⃣", "3"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"),
  ])
  func anEmojiFamilyBecomesItsFirstPicture(text: String, expected: String) {
    #expect(PlainText.sanitised(text) == expected)
    #expect(PlainText.sanitised("a" + text + "b") == "a" + expected + "b")
  }

  @Test func aJoinerBetweenLettersJoinsNothing() {
    #expect(PlainText.sanitised("a\u{200D}b") == "ab")
    #expect(PlainText.sanitised("👩\u{200D}b") == "👩b")
  }

  @Test func accentsStayButAHeapOfThemDoesNot() {
    #expect(PlainText.sanitised("e\u{301}").unicodeScalars.count == 2)
    #expect(PlainText.sanitised("e" + String(repeating: "\u{301}", count: 500)).unicodeScalars.count == 3)
    #expect(PlainText.sanitised("\u{301}a") == "a")
  }

  @Test(arguments: ["\u{E000}", "\u{F0000}", "\u{378}", "\u{FFFE}", "\u{FFFD}"])
  func whatHasNoAgreedWidthIsReplaced(text: String) {
    #expect(PlainText.sanitised(text) == "\u{FFFD}")
  }

  @Test func lineBreaksAreSpacesOrStay() {
    let text = "een\r\ntwee\rdrie\nvier\u{2028}vijf\u{85}zes"
    #expect(PlainText.sanitised(text) == "een twee drie vier vijf zes")
    #expect(PlainText.sanitised(text, newlines: .kept) == "een\ntwee\ndrie\nvier\nvijf\nzes")
  }

  @Test func aLongTextIsCut() {
    let text = String(repeating: "👩‍👩‍👧", count: 100_000)
    #expect(PlainText.sanitised(text, maximumLength: 200) == String(repeating: "👩", count: 200))
    #expect(PlainText.sanitised(String(repeating: "a", count: 100_000)).count == 100_000)
    #expect(PlainText.sanitised("abc", maximumLength: 0) == "")
  }

  @Test func anyTextIsSafeAfterwardsAndStaysTheSameTheSecondTime() {
    var source = TextSource(seed: 1)
    for _ in 0..<1_000 {
      let text = source.text(length: 40)
      let clean = PlainText.sanitised(text, newlines: .kept)
      #expect(PlainText.sanitised(clean, newlines: .kept) == clean)
      let unsafe = clean.unicodeScalars.filter { $0 != "\n" && TextWidth.columns(of: $0) == nil }
      #expect(unsafe.isEmpty, "\(text.debugDescription)")
      #expect(PlainText.sanitised(text, maximumLength: 7).unicodeScalars.count <= 21)
    }
  }
}
