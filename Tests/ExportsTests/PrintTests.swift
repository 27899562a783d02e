import Exports
import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Sheets to print")
struct PrintTests {
  private func read(_ file: ExportFile) throws -> PrintedPages { try PrintedPages(file) }

  @Test(arguments: [(ValueListFixtures.seven, 1), (ValueListFixtures.standard30, 2), (ValueListFixtures.revised35, 3)])
  func everyCardIsThereOnce(values: ValueList, pages: Int) throws {
    let read = try read(CardSheets(values: values).file)
    #expect(read.pages.count == pages)
    let texts = read.pages.flatMap { $0 }
    for value in values.values {
      #expect(texts.count { $0 == value.name } == 1)
      #expect(texts.count { $0 == value.description } == 1)
      #expect(texts.count { $0 == "\(value.number)" } == 1)
    }
    #expect(texts.count { $0 == values.checkCode } == values.values.count + pages)
  }

  @Test(arguments: [ValueListFixtures.seven, ValueListFixtures.standard30, ValueListFixtures.revised35])
  func oneSheetASeat(values: ValueList) throws {
    let codes = ["D1-K7QM", "D2-ABCD", "D10-WXYZ"]
    let read = try read(EntrySheets(values: values, codes: codes, group: "Team <b>\"Noord\"</b> & co").file)
    let sizes = values.pileSizes
    let written = sizes[0] + sizes[1] + sizes[3] + sizes[4]
    #expect(read.boxes == Array(repeating: written + sizes[0] + sizes[4], count: 3))
    for (page, code) in zip(read.pages, codes) {
      #expect(page.count { $0 == code } == 2)
      #expect(page.count { $0 == values.checkCode } == 2)
      for other in codes where other != code { #expect(!page.contains(other)) }
      #expect(page.count { $0.hasSuffix("· Team <b>\"Noord\"</b> & co") } == 2)
      for value in values.values { #expect(page.count { $0 == value.name } == 1) }
      #expect(page.count { $0.hasPrefix("Keuze ") } == 4)
      let top = sizes[0] + sizes[1]
      #expect(page.contains("Kies \(top) van de \(values.values.count).") && page.contains("Kies \(sizes[0]) van de \(top)."))
      #expect(page.contains("Kies \(sizes[3] + sizes[4]) van de \(values.values.count - top)."))
    }
  }

  @Test func whatTheSheetSaysToTypeIsWhatTheProgramReads() throws {
    var session = try PlayedSession(seats: 3)
    let values = session.state.programme.values
    let code = try #require(session.state.seats.last).cardCode
    let page = try #require(try read(EntrySheets(values: values, codes: [code], group: "G").file).pages.first)
    var line = try #require(page.first { $0.hasPrefix("D3 ++") })
    var numbers = values.values.map(\.number)[...]
    while let gap = line.firstMatch(of: /\((\d+) nummers\)/) {
      let count = try #require(Int(gap.1))
      line.replaceSubrange(gap.range, with: numbers.prefix(count).map(String.init).joined(separator: " "))
      numbers = numbers.dropFirst(count)
    }
    try session.run(.startMeeting(ProgrammeFixtures.lastMeeting, plannedStart: 0, present: session.state.seats.map(\.id)))
    let question = try #require(session.state.index.question(ProgrammeFixtures.sortQuestion))
    let typed = try PaperLine(line, questions: [question], in: session.state)
    #expect(typed.seats == [SeatID(3)])
    guard case .sort(let piles) = typed.answers[question.id] else {
      Issue.record("\(typed)")
      return
    }
    #expect(piles.map(\.count) == values.pileSizes)
  }
}
