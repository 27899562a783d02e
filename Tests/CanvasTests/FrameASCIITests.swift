import Foundation
import Testing

@testable import Canvas

@Suite struct FrameASCIITests {
  private func ascii(_ text: String) -> String {
    var frame = Frame(size: Size(columns: 40, rows: 1))
    frame.put(text, row: 0, column: 0)
    return frame.asciified().text
  }

  @Test(arguments: [
    ("┌──┐│└┘", "+--+|++"), ("██▓▒░", "###=."), ("▁▂", "__"), ("“goed” ‘werk’", "\"goed\" 'werk'"),
    ("coöperatie – één", "cooperatie - een"),
    ("e\u{301}", "e"), ("日本", "? ?"), ("…", "."), ("→ ← ↑ ↓", "> < ^ v"), ("• punt", "* punt"), ("€ 5", "E 5"), ("plain #1", "plain #1"),
    ("\u{FFFD}", "?"),
  ])
  func becomesPlain(text: String, expected: String) {
    #expect(ascii(text) == expected)
  }

  /// Foundation's own folding is the independent oracle for letters with accents.
  @Test func lettersLoseTheirAccentsOnly() throws {
    for value in UInt32(0xC0)...0x17F {
      let scalar = try #require(Unicode.Scalar(value))
      let folded = String(scalar).folding(options: .diacriticInsensitive, locale: nil)
      guard folded.unicodeScalars.count == 1, let plain = folded.unicodeScalars.first, plain.isASCII else { continue }
      #expect(Frame.asciiScalar(for: scalar) == plain, "\(scalar)")
    }
  }

  @Test func everyFrameBecomesASCIIAndKeepsItsShape() {
    var source = TextSource(seed: 5)
    for _ in 0..<300 {
      var frame = Frame(size: Size(columns: 20, rows: 3))
      for row in 0..<3 { frame.put(source.text(length: 20), row: row, column: 0, style: .plain.bold) }
      let plain = frame.asciified()
      #expect(plain.size == frame.size && plain.styleMap() == frame.styleMap())
      #expect(plain.cells.allSatisfy { $0.glyph.scalarCount == 1 && $0.glyph.base.isASCII && !$0.isContinuation })
      #expect(plain.asciified() == plain)
    }
  }

  @Test func blocksStayVisibleBeforeTheirGround() {
    for value in UInt32(0x2581)...0x2595 where value != 0x2591 {
      #expect(Unicode.Scalar(value).map(Frame.asciiScalar) != " ")
    }
    #expect(ascii(Bar.progress(fraction: 0.5, columns: 4) + "|") == "##  |")
  }
}
