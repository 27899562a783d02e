import Foundation
import ParticipantPages
import Programme
import SessionEngine
import Testing

/// Rules that hold for every page of the whole programme.
@Suite struct PageRulesTests {
  @Test func everyPageKeepsTheRules() throws {
    var pages: Set<String> = []
    try Gallery.walk { view, state in
      let html = PhonePage.task(view, version: 1, key: "0123456789abcdef").html
      guard pages.insert(html).inserted else { return }
      for fault in Self.faults(in: html) { Issue.record("\(view.block ?? "") \(view.phase): \(fault)") }
      for seat in state.seats.dropFirst() { #expect(!html.contains(seat.cardCode)) }
    }
    #expect(pages.count > 200)
    for content in [Gallery.join] { #expect(Self.faults(in: PhonePage.join(content).html) == []) }
    #expect(Self.faults(in: PhonePage.refusal("Nee.", group: "<b>").html) == [])
  }

  /// That the rules can fail.
  @Test(arguments: [
    ("<p><b></p></b>", "</p> in"), ("<p style=\"x\"></p>", "style"), ("<p onclick=\"x\"></p>", "onclick"),
    ("<script>x</script>", "script"), ("<link href=\"http://x\">", "http"), ("<i id=\"a\"></i><i id=\"a\"></i>", "twice"),
    ("<label for=\"weg\"></label>", "weg"), ("<input id=\"kaal\" name=\"kaal\">", "no label"), ("<h1>a</h1><h1>b</h1>", "h1"),
    ("<p aria-describedby=\"niets\"></p>", "niets"),
  ])
  func rulesCanFail(html: String, about: String) { #expect(Self.faults(in: html).contains { $0.contains(about) }) }

  private static func faults(in html: String) -> [String] {
    let page = PageReading(html)
    var faults: [String] = []
    if let fault = page.nestingFault { faults.append(fault) }
    if page.starts("h1").count != 1 { faults.append("not one h1") }
    if page.starts("html").first?.attributes["lang"] != "nl" { faults.append("no lang=nl") }
    if html.contains("http:") || html.contains("https:") || html.contains("//") && html.contains("=\"//") { faults.append("http address") }
    for tag in page.starts("script") where tag.attributes["src"] == nil { faults.append("script inside the page") }
    if !page.starts("style").isEmpty { faults.append("style inside the page") }
    var ids: Set<String> = []
    for tag in page.tags where !tag.isEnd {
      for name in tag.attributes.keys where name == "style" || name.hasPrefix("on") { faults.append("attribute \(name)") }
      if let id = tag.attributes["id"], !ids.insert(id).inserted { faults.append("id \(id) twice") }
    }
    for tag in page.tags where !tag.isEnd {
      for name in ["for", "aria-labelledby", "aria-describedby"] {
        for id in (tag.attributes[name] ?? "").split(separator: " ") where !ids.contains(String(id)) {
          faults.append("no \(id) for \(name)")
        }
      }
    }
    return faults + unnamed(page)
  }

  /// Fields without a label: of their own, around them, or by reference.
  private static func unnamed(_ page: PageReading) -> [String] {
    let labelled = Set(page.starts("label").compactMap { $0.attributes["for"] })
    var depth = 0
    var faults: [String] = []
    for tag in page.tags {
      if tag.name == "label" { depth += tag.isEnd ? -1 : 1 }
      guard !tag.isEnd, ["input", "select", "textarea"].contains(tag.name), tag.attributes["type"] != "hidden" else { continue }
      let hasLabel = depth > 0 || tag.attributes["id"].map(labelled.contains) == true || tag.attributes["aria-labelledby"] != nil
      if !hasLabel { faults.append("no label: \(tag.attributes["name"] ?? tag.name)") }
    }
    return faults
  }

  /// The first load is the largest page with all files that it needs.
  @Test func theFirstLoadIsSmall() throws {
    let pages = try Gallery.sheets().map(\.html.utf8.count) + [PhonePage.join(Gallery.join).html.utf8.count]
    let largest = try #require(pages.max())
    #expect(largest > 10_000, "the value sort is among them")
    let files = try ["app.css", "app.js", "icoon.svg"].map { try Data(contentsOf: Gallery.assets.appending(path: "web/\($0)")).count }
    #expect(largest + files.reduce(0, +) < 60_000, "\(largest) and \(files)")
  }

  /// Nothing on a page that the room's screen does not show, but what is the seat's own: a result that was not revealed is not there.
  @Test func noResultBeforeTheRoomHasIt() throws {
    var open = 0
    try Gallery.walk { view, _ in
      guard view.phase != .result else { return }
      let html = PhonePage.task(view, version: 1, key: "0123456789abcdef").html
      #expect(!html.contains("class=\"uitslag\"") && !html.contains("van de 6"))
      open += 1
    }
    #expect(open > 100)
  }

  /// A closed question has no form.
  @Test func aClosedQuestionHasNoForm() throws {
    let closed = try Gallery.sheets().filter { $0.view.phase == .closed }
    #expect(closed.count >= 3)
    for sheet in closed { #expect(!sheet.html.contains("<form") && sheet.html.contains("gesloten")) }
  }

  /// What could not be taken stands in the fields again, with the reason beside them.
  @Test func whatCouldNotBeTakenStandsThereAgain() throws {
    let sheet = try #require(Gallery.sheets().first { $0.name == "vraag-points-leeg" || $0.name == "vraag-points-klaar-leeg" })
    let id = try #require(sheet.view.question?.id.rawValue)
    let sent = FieldValues([("question", id), ("points-0", "7"), ("points-1", "x"), ("points-2", "9")])
    let html = PhonePage.task(sheet.view, version: 1, key: "0123456789abcdef", sent: sent, fault: "Verdeel <precies> 10 punten.").html
    #expect(html.contains("role=\"alert\">Verdeel &lt;precies&gt; 10 punten.</p>"))
    #expect(html.contains("<title>Let op: "))
    let fields = PageReading(html).sent(by: PhonePage.Path.answer).filter { $0.name.hasPrefix("points") }.map(\.value)
    #expect(fields == ["7", "x", "9"])
    let other = FieldValues([("question", "een/ander"), ("points-0", "7")])
    let untouched = PhonePage.task(sheet.view, version: 1, key: "0123456789abcdef", sent: other, fault: "Gesloten.").html
    #expect(PageReading(untouched).sent(by: PhonePage.Path.answer).filter { $0.name.hasPrefix("points") }.map(\.value) == ["0", "0", "0"])
  }
}
