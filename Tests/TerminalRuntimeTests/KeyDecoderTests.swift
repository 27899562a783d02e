import Canvas
import Testing

@testable import TerminalRuntime

@Suite struct KeyDecoderTests {
  private func keys(_ presses: [KeyPress]) -> [Key] {
    var decoder = KeyDecoder()
    for press in presses { decoder.append(press) }
    return decoder.finish()
  }

  private func typed(_ text: String) -> [KeyPress] { text.utf8.map { .byte($0) } }

  @Test func lettersAreCharacters() {
    #expect(keys(typed("aé日€")) == [.character("a"), .character("é"), .character("日"), .character("€")])
  }

  @Test func anAccentJoinsTheLetterBeforeIt() {
    #expect(keys(typed("e\u{301}x")) == [.character("e\u{301}"), .character("x")])
    #expect(keys(typed("ab")) == [.character("a"), .character("b")])
  }

  @Test(arguments: [
    ("\u{0}", Key.control(" ")), ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{8}", .backspace),
    ("\u{7F}", .backspace), ("\t", .tab), ("\r", .enter), ("\n", .enter), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
    ("\u{1B}", .escape), (" ", .character(" ")),
  ])
  func controlCodesAreKeys(text: String, key: Key) {
    #expect(keys(typed(text)) == [key])
  }

  @Test func bytesThatAreNoUTF8AreLatin1AndEatNothing() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0xC3, 0x62, 0xE9, 0x0D, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0x80, 0x78]
    let expected: [Key] = [
      .character("ÿ"), .character("þ"), .character("a"), .character("Ã"), .character("b"), .character("é"), .enter, .character("€"),
    ]
    #expect(Array(keys(bytes.map { .byte($0) }).prefix(8)) == expected)
    #expect(keys(bytes.map { .byte($0) }).last == .character("x"))
  }

  @Test func aCharacterThatIsCutInTwoComesWhole() {
    var decoder = KeyDecoder()
    decoder.append(.byte(0xC3))
    #expect(decoder.finish() == [])
    decoder.append(.byte(0xA9))
    #expect(decoder.finish() == [.character("é")])
  }

  @Test func escapeAndALetterInOneDrainIsAlt() {
    #expect(keys(typed("\u{1B}x")) == [.alt("x")])
    #expect(keys(typed("\u{1B}\u{1B}x")) == [.escape, .alt("x")])
    #expect(keys(typed("\u{1B}\r")) == [.escape, .enter])
    #expect(keys([.byte(0x1B), .key(.up)]) == [.escape, .up])
  }

  @Test(arguments: ["\u{1B}[1;5C", "\u{1B}[<0;10;20M", "\u{1B}[I", "\u{1B}OX", "\u{1B}[15~", "\u{1B}[?1;2c"])
  func aSequenceThatNobodyKnowsPressesNothing(text: String) {
    #expect(keys(typed("a" + text + "q")) == [.character("a"), .character("q")])
  }

  @Test func anIntroducerThatNothingFollowsIsAlt() {
    #expect(keys(typed("\u{1B}[")) == [.alt("[")])
    #expect(keys(typed("\u{1B}O")) == [.alt("O")])
    #expect(keys(typed("\u{1B}[1;5")) == [])
    #expect(keys([.byte(0x1B), .byte(UInt8(ascii: "[")), .key(.up)]) == [.alt("["), .up])
  }

  @Test func escapeAtTheEndOfADrainIsEscape() {
    var decoder = KeyDecoder()
    decoder.append(.byte(0x1B))
    #expect(decoder.finish() == [.escape])
    decoder.append(.byte(UInt8(ascii: "x")))
    #expect(decoder.finish() == [.character("x")])
  }

  @Test func aPasteIsOneKeyWithLineFeeds() {
    let presses = [.byte(UInt8(ascii: "a")), .pasteStart] + typed("q\u{3}\u{1B}[A\r\nnog\rmeer\n") + [.pasteEnd, .byte(UInt8(ascii: "b"))]
    #expect(keys(presses) == [.character("a"), .paste("q\u{3}\u{1B}[A\nnog\nmeer\n"), .character("b")])
  }

  @Test func aPasteOverSeveralDrainsComesWhenItIsComplete() {
    var decoder = KeyDecoder()
    decoder.append(.pasteStart)
    decoder.append(.byte(UInt8(ascii: "a")))
    #expect(decoder.finish() == [] && decoder.isPasting)
    decoder.append(.byte(UInt8(ascii: "b")))
    #expect(decoder.finish() == [])
    decoder.append(.pasteEnd)
    #expect(decoder.finish() == [.paste("ab")] && !decoder.isPasting)
  }

  @Test func aPasteWithoutAnEndIsEndedByHand() {
    var decoder = KeyDecoder()
    decoder.endPaste()
    decoder.append(.pasteStart)
    decoder.append(.byte(UInt8(ascii: "a")))
    decoder.endPaste()
    decoder.append(.byte(UInt8(ascii: "q")))
    #expect(decoder.finish() == [.paste("a"), .character("q")])
  }

  @Test func aHugePasteIsCut() {
    var decoder = KeyDecoder(longestPaste: 3)
    decoder.append(.pasteStart)
    for _ in 0..<10 { decoder.append(.byte(UInt8(ascii: "x"))) }
    decoder.append(.pasteEnd)
    decoder.append(.pasteEnd)
    #expect(decoder.finish() == [.paste("xxx")])
  }
}
