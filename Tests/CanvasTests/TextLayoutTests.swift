import Testing

@testable import Canvas

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("goed werk doen", 9, ["goed werk", "doen"]),
    ("goed werk", 4, ["goed", "werk"]),
    ("verantwoordelijkheid", 8, ["verantwo", "ordelijk", "heid"]),
    ("de verantwoordelijkheid", 12, ["de", "verantwoorde", "lijkheid"]),
    ("een\n\ntwee", 20, ["een", "", "twee"]),
    ("regel\n", 20, ["regel", ""]),
    ("  inspringen kan", 12, ["  inspringen", "kan"]),
    ("veel    ruimte", 20, ["veel ruimte"]),
    ("veel    ruimte", 6, ["veel", "ruimte"]),
    ("top-5-lijst van IT-medewerkers", 20, ["top-5-lijst van IT-", "medewerkers"]),
    ("10\u{A0}van de 10", 8, ["10\u{A0}van", "de 10"]),
    ("日本語", 4, ["日本", "語"]),
    ("日", 1, ["\u{FFFD}"]),
    ("", 10, []), ("tekst", 0, []), ("tekst", -3, []), (" ", 5, [""]),
  ])
  func wrapsAtWords(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrapped(text, columns: columns) == lines)
  }

  @Test(arguments: [
    ("waarden", 7, "waarden"), ("waarden", 6, "waard…"), ("goed werk", 6, "goed…"), ("waarden", 1, "…"), ("waarden", 0, ""),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("a\nb", 5, "a b"), ("", 4, ""),
  ])
  func truncatesWithAnEllipsis(text: String, columns: Int, expected: String) {
    #expect(TextLayout.truncated(text, columns: columns) == expected)
  }

  @Test func aligns() {
    #expect(TextLayout.aligned("ja", columns: 5) == "ja   ")
    #expect(TextLayout.aligned("ja", columns: 5, .centered) == " ja  ")
    #expect(TextLayout.aligned("ja", columns: 5, .trailing) == "   ja")
    #expect(TextLayout.aligned("日本", columns: 6, .trailing) == "  日本")
    #expect(TextLayout.aligned("te lang", columns: 4) == "te…" + " ")
  }

  @Test func noLineIsTooWideAndNothingIsLost() {
    var source = TextSource(seed: 2)
    for _ in 0..<1_000 {
      let text = source.text(length: 30)
      let columns = source.number(2...25)
      let lines = TextLayout.wrapped(text, columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns && $0.last != " " }, "\(text.debugDescription) in \(columns)")
      let clean = PlainText.sanitised(text, newlines: .kept)
      let visible = { (string: String) in Array(string.unicodeScalars).filter { $0 != " " && $0 != "\n" } }
      #expect(visible(lines.joined()) == visible(clean), "\(text.debugDescription) in \(columns)")
      #expect(TextWidth.columns(of: TextLayout.truncated(text, columns: columns)) <= columns)
      #expect(TextWidth.columns(of: TextLayout.aligned(text, columns: columns, .centered)) == columns)
    }
  }

  @Test func aVeryLongTextIsWrapped() {
    let lines = TextLayout.wrapped(String(repeating: "goed werk ", count: 10_000), columns: 60)
    #expect(lines.count == 1_667)
    #expect(TextLayout.wrapped(String(repeating: "x", count: 100_000), columns: 50).count == 2_000)
  }
}
