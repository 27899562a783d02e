import Exports
import Foundation
import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Run sheet, cases and evaluation slips")
struct SheetTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "assets/programmes/goed-werk")
  private static let shipped = ProgrammeLoader.load { name in
    (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
  }.programme

  private static func oneLine(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

  @Test func runSheetHasEveryBlockInItsPlace() throws {
    let programme = try #require(Self.shipped)
    let read = try PrintedPages(try #require(PrintedSheet.runSheet.file(for: programme, start: 9 * 60)))
    #expect(read.pages.count == programme.meetings.count)
    for (meeting, page) in zip(programme.meetings, read.pages) {
      var minute = 9 * 60
      for block in meeting.blocks {
        let end = minute + block.minutes
        let times = [minute, end].map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" }
        #expect(page.contains("\(times[0])–\(times[1]) · \(block.number) \(block.title)"))
        minute = end
      }
      for block in meeting.reserve { #expect(page.contains("reserve · \(block.number) \(block.title)")) }
      for block in meeting.blocks + meeting.reserve {
        for note in block.notes { #expect(page.contains(Self.oneLine(note)), "\(block.number)") }
        for question in block.debrief { #expect(page.contains(Self.oneLine(question)), "\(block.number)") }
        if !block.room.contains("{") {
          for part in block.room.split(separator: "\n") { #expect(page.contains(Self.oneLine(String(part))), "\(block.number)") }
        }
      }
      #expect(!page.contains { $0.contains("{time}") })
    }
    #expect(read.texts.contains { $0.contains("Het programma gaat verder om 10:20") }, "a break says when it ends")
  }

  @Test func withoutATimeTheRunSheetCountsFromNothing() throws {
    let programme = try #require(Self.shipped)
    let read = try PrintedPages(try #require(PrintedSheet.runSheet.file(for: programme)))
    let first = try #require(programme.meetings.first?.blocks.first)
    #expect(read.pages[0].contains("0:00–0:\(first.minutes) · \(first.number) \(first.title)"))
  }

  @Test func casesForParticipantsTellNoOutcomeAndNoNote() throws {
    let programme = try #require(Self.shipped)
    let cases = try #require(programme.cases)
    let read = try PrintedPages(try #require(PrintedSheet.cases.file(for: programme)))
    #expect(read.pages.count == cases.count)
    let whole = read.texts.joined(separator: " ")
    let fiveSteps = try #require(programme.meetings.flatMap(\.blocks).first { $0.number == "3.6" }?.cases)
    for (study, page) in zip(cases, read.pages) {
      #expect(page.contains(study.title) && page.contains(study.id))
      // In five steps the group looks for a question of its own.
      #expect(page.contains(study.question) == !fiveSteps.contains(study.id), "\(study.id)")
      #expect(page.contains("Onze vraag") == fiveSteps.contains(study.id), "\(study.id)")
      for text in study.pages { #expect(page.contains(Self.oneLine(text))) }
      for role in study.roles { #expect(page.contains(role)) }
      for secret in study.outcome + [study.note] where !secret.isEmpty {
        #expect(!whole.contains(Self.oneLine(secret)), "\(study.id)")
        #expect(!whole.contains(Self.oneLine(secret).prefix(40)), "\(study.id)")
      }
    }
  }

  @Test(arguments: [(1, 1), (4, 1), (5, 2), (13, 4)])
  func enoughSlipsWithoutANumberOfASeat(people: Int, pages: Int) throws {
    let programme = try #require(Self.shipped)
    let blocks = programme.meetings.flatMap(\.blocks).filter { $0.form == .evaluation }
    let read = try PrintedPages(try #require(PrintedSheet.evaluation.file(for: programme, people: people)))
    #expect(read.pages.count == blocks.count * pages)
    for (place, block) in blocks.enumerated() {
      let page = read.pages[place * pages]
      for question in block.questions { #expect(page.count { $0 == question.prompt } == 4) }
      let scales = block.questions.count { if case .scale = $0.kind { true } else { false } }
      for number in 1...5 { #expect(page.count { $0 == "\(number)" } == 4 * scales) }
    }
    #expect(!read.texts.contains { $0.firstMatch(of: #/D\d/#) != nil })
  }

  @Test(arguments: [PrintedSheet.runSheet, .cases, .evaluation])
  func hostileTextStaysText(sheet: PrintedSheet) throws {
    var programme = try #require(Self.shipped)
    let hostile = "<script>alert(1)</script>\"'&<b>\u{202E}\u{1B}[31m"
    programme.title = hostile
    for meeting in programme.meetings.indices {
      programme.meetings[meeting].title = hostile
      programme.meetings[meeting].goal = hostile
      for block in programme.meetings[meeting].blocks.indices {
        programme.meetings[meeting].blocks[block].title = hostile
        programme.meetings[meeting].blocks[block].room = hostile
        programme.meetings[meeting].blocks[block].purpose = hostile
        programme.meetings[meeting].blocks[block].notes = [hostile]
        programme.meetings[meeting].blocks[block].debrief = [hostile]
        programme.meetings[meeting].blocks[block].number = hostile
        programme.meetings[meeting].blocks[block].sources = [hostile]
      }
    }
    programme.cases = [
      CaseStudy(
        id: "C1", title: hostile, axis: .politicsSociety, pages: [hostile], question: hostile, roles: [hostile], outcome: [hostile],
        source: hostile, note: hostile)
    ]
    let file = try #require(sheet.file(for: programme))
    let read = try PrintedPages(file)
    #expect(read.texts.contains { $0.contains("<script>alert(1)</script>\"'&<b>[31m") })
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func aSessionPrintsItsOwnProgramme() throws {
    let session = try PlayedSession(seats: 5)
    let programme = session.state.programme
    let run = String(decoding: PrintedSheet.runSheet.file(for: session.state).bytes, as: UTF8.self)
    for block in programme.meetings.flatMap(\.blocks) { #expect(run.contains("\(block.number) \(block.title)")) }
    #expect(PrintedSheet.entrySheets.file(for: programme) == nil)
    for sheet in PrintedSheet.allCases { #expect(sheet.file(for: session.state).name.hasPrefix("goedwerk-")) }
  }

  @Test func aProgrammeWithoutCasesOrEvaluationSaysSo() throws {
    var programme = try #require(Self.shipped)
    programme.cases = nil
    programme.meetings = []
    #expect(try PrintedPages(try #require(PrintedSheet.cases.file(for: programme))).texts.contains("Dit programma heeft geen casussen."))
    #expect(
      try PrintedPages(try #require(PrintedSheet.evaluation.file(for: programme))).texts.contains("Dit programma heeft geen evaluatie."))
  }
}
