import Canvas
import Testing

@testable import TerminalRuntime

@Suite struct KeyDecoderTests {
  private func keys(_ presses: [KeyPress]) -> [Key] {
    var decoder = KeyDecoder()
    for press in presses { decoder.append(press) }
    return decoder.finish()
  }

  private func scalars(_ text: String) -> [KeyPress] { text.unicodeScalars.map { .scalar($0) } }

  @Test func lettersAreCharacters() {
    #expect(keys(scalars("aé日€")) == [.character("a"), .character("é"), .character("日"), .character("€")])
  }

  @Test func anAccentJoinsTheLetterBeforeIt() {
    #expect(keys(scalars("e\u{301}x")) == [.character("e\u{301}"), .character("x")])
    #expect(keys(scalars("ab")) == [.character("a"), .character("b")])
  }

  @Test(arguments: [
    ("\u{0}", Key.control(" ")), ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{8}", .backspace),
    ("\u{7F}", .backspace), ("\t", .tab), ("\r", .enter), ("\n", .enter), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
    ("\u{1B}", .escape), (" ", .character(" ")),
  ])
  func controlCodesAreKeys(text: String, key: Key) {
    #expect(keys(scalars(text)) == [key])
  }

  @Test func escapeAndALetterInOneDrainIsAlt() {
    #expect(keys(scalars("\u{1B}x")) == [.alt("x")])
    #expect(keys(scalars("\u{1B}\u{1B}x")) == [.escape, .alt("x")])
    #expect(keys(scalars("\u{1B}\r")) == [.escape, .enter])
    #expect(keys([.scalar("\u{1B}"), .key(.up)]) == [.escape, .up])
  }

  @Test func escapeAtTheEndOfADrainIsEscape() {
    var decoder = KeyDecoder()
    decoder.append(.scalar("\u{1B}"))
    #expect(decoder.finish() == [.escape])
    decoder.append(.scalar("x"))
    #expect(decoder.finish() == [.character("x")])
  }

  @Test func aPasteIsOneKeyWithLineFeeds() {
    let presses = [.scalar("a"), .pasteStart] + scalars("q\u{3}\u{1B}[A\r\nnog\rmeer\n") + [.pasteEnd, .scalar("b")]
    #expect(keys(presses) == [.character("a"), .paste("q\u{3}\u{1B}[A\nnog\nmeer\n"), .character("b")])
  }

  @Test func aPasteOverSeveralDrainsComesWhenItIsComplete() {
    var decoder = KeyDecoder()
    decoder.append(.pasteStart)
    decoder.append(.scalar("a"))
    #expect(decoder.finish() == [] && decoder.isPasting)
    decoder.append(.scalar("b"))
    #expect(decoder.finish() == [])
    decoder.append(.pasteEnd)
    #expect(decoder.finish() == [.paste("ab")] && !decoder.isPasting)
  }

  @Test func aPasteWithoutAnEndIsEndedByHand() {
    var decoder = KeyDecoder()
    decoder.endPaste()
    decoder.append(.pasteStart)
    decoder.append(.scalar("a"))
    decoder.endPaste()
    decoder.append(.scalar("q"))
    #expect(decoder.finish() == [.paste("a"), .character("q")])
  }

  @Test func aHugePasteIsCut() throws {
    var decoder = KeyDecoder()
    decoder.append(.pasteStart)
    for _ in 0..<KeyDecoder.longestPaste + 10 { decoder.append(.scalar("x")) }
    decoder.append(.pasteEnd)
    decoder.append(.pasteEnd)
    let keys = decoder.finish()
    guard case .paste(let text)? = keys.first else {
      Issue.record("no paste but \(keys)")
      return
    }
    #expect(keys.count == 1 && text.utf8.count == KeyDecoder.longestPaste)
  }
}
