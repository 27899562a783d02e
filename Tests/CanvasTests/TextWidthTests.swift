import Testing

@testable import Canvas

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct TextWidthTests {
  #if canImport(Glibc)
    /// The C library is the independent oracle: what it gives 0, 1 or 2 columns, every terminal based on it does too.
    @Test func everyScalarHasTheWidthThatTheCLibraryGives() throws {
      // The Glibc module leaves wcwidth out, so it is looked up by name.
      let symbol = try #require(dlsym(nil, "wcwidth"))
      let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
      let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
      let previous = uselocale(locale)
      defer {
        uselocale(previous)
        freelocale(locale)
      }
      var compared = 0
      var differences: [String] = []
      for value in UInt32(0x20)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value), let ours = TextWidth.columns(of: scalar) else { continue }
        compared += 1
        let theirs = Int(wcwidth(wchar_t(value)))
        if ours != theirs { differences.append("U+\(String(value, radix: 16)) ours \(ours) theirs \(theirs)") }
      }
      #expect(compared > 140_000)
      #expect(differences == [])
    }
  #endif

  @Test(arguments: [
    ("", 0), ("goed werk", 9), ("coöperatie", 10), ("cafe\u{301}", 4), ("日本", 4), ("👩‍👩‍👧 samen", 8), ("👍🏽!", 3), ("🇳🇱", 2), ("1️⃣", 1),
    ("❤️", 1), ("a\tb", 3), ("\u{1B}[31mrood\u{1B}[0m", 4), ("█▌ ⣿", 4), ("\u{E000}", 1), ("\u{200B}", 0), ("\u{301}", 0), ("각", 2),
  ])
  func textIsAsWideAsItIsDrawn(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    var frame = Frame(size: Size(columns: 40, rows: 1))
    #expect(frame.put(text, row: 0, column: 0) == columns)
  }

  @Test(
    arguments: [
      "\u{0}", "\u{1B}", "\u{9B}", "\u{AD}", "\u{202E}", "\u{200D}", "\u{FE0F}", "\u{E000}", "\u{378}", "\u{10FFFF}", "\u{1FAE8}",
    ] as [Unicode.Scalar])
  func whatCannotBeDrawnHasNoWidth(scalar: Unicode.Scalar) {
    #expect(TextWidth.columns(of: scalar) == nil)
  }
}
