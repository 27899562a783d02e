import ParticipantPages
import Testing

@Suite struct MarkupTests {
  @Test func textNeverBecomesATag() {
    let evil = "<script>alert(1)</script> \"x\" onload='y' & ç"
    let part: Markup = "<p title=\"\(evil)\">\(evil)</p>"
    let safe = "&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; onload=&#39;y&#39; &amp; ç"
    #expect(part.html == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test func marksThatSteerTheReaderGo() {
    let part: Markup = "<p>\("a\u{1B}[31m\u{0}b\u{202E}c\u{2066}d\u{200F}e\u{85}f\ng")</p>"
    #expect(part.html == "<p>a[31mbcdef\ng</p>")
  }

  @Test func aPieceOfMarkupStaysMarkup() {
    let inner: Markup = "<b>\("<")</b>"
    let outer: Markup = "<p>\(inner)\([inner, "", inner])</p>"
    #expect(outer.html == "<p><b>&lt;</b><b>&lt;</b>\n<b>&lt;</b></p>")
  }

  @Test func anAttributeStandsOnlyWhereItHolds() {
    let yes: Markup = "<input\("checked", if: true)>"
    let no: Markup = "<input\("checked", if: false)>"
    #expect(yes.html == "<input checked>")
    #expect(no.html == "<input>")
  }

  /// A group's name is typed by a person and stands on every page.
  @Test func aNameOnTheFirstPageIsText() {
    var content = Gallery.join
    content.group = "<img src=x onerror=alert(1)>"
    content.code = "\"><script>"
    content.fault = "</p><b>"
    let html = PhonePage.join(content).html
    #expect(!html.contains("<img") && !html.contains("<b>") && html.contains("&lt;img src=x"))
    #expect(PageReading(html).starts("script").count == 1)
  }
}
