import Exports
import Summary
import Testing

@Suite("Markdown keeps outside text as text")
struct MarkdownTests {
  @Test(arguments: [
    ("=cmd|'/C calc'!A0", "- \\=cmd\\|'/C calc'!A0"), ("<script>alert(1)</script>", "- \\<script\\>alert(1)\\</script\\>"),
    ("# kop", "- \\# kop"), ("- streep", "- \\- streep"), ("1. punt", "- 1\\. punt"), ("> citaat", "- \\> citaat"), ("```", "- \\`\\`\\`"),
    ("&amp; &#60;", "- \\&amp; \\&\\#60;"), ("[x](http://y)", "- \\[x\\](http://y)"), ("x\\\"y\\", "- x\\\\\"y\\\\"),
    ("regel een\nregel twee", "- regel een regel twee"),
  ])
  func lineOfAList(card: String, line: String) throws {
    let text = MarkdownExport().text(of: try Workshop.whole(cards: [card]).report())
    #expect(text.split(separator: "\n").contains(Substring(line)))
  }

  @Test func interimReportSaysSo() throws {
    var workshop = try Workshop()
    try workshop.gather(["meer tijd"])
    let text = MarkdownExport().text(of: try workshop.report())
    #expect(text.contains("**VOORLOPIG.**"))
    #expect(text.contains("| 1.3 | Vragen aan de organisator | loopt nog | 5 | - |"))
    #expect(text.contains("| 1.9 | Waardensortering | niet aan toegekomen | 35 | - |"))
    #expect(!(MarkdownExport().text(of: try Workshop.whole().report()).contains("VOORLOPIG")))
  }
}
