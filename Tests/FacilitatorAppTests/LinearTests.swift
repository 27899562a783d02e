import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The session in plain lines.
@Suite struct LinearTests {
  private static let canary = "kanarie in de mijn"

  private static func expectPlain(_ lines: [String], _ location: SourceLocation = #_sourceLocation) {
    for line in lines {
      #expect(TextWidth.columns(of: line) <= 80, "\(line)", sourceLocation: location)
      let drawn = line.unicodeScalars.first {
        (0x2500...0x25FF).contains($0.value) || (0x2800...0x28FF).contains($0.value) || $0.value < 32
      }
      #expect(drawn == nil, "\(line)", sourceLocation: location)
    }
  }

  /// A person who sees nothing leads all meetings of a group, with every way of entry but paper.
  @Test func allMeetingsOfAGroupCanBeLedByLines() throws {
    let driver = AppDriver(try Shipped.programme())
    let reader = LinearReader(driver)
    reader.hears("1 Nieuwe sessie", "Nummer: openen")
    reader.type(lines: "1", "Team Waterkant", "6", "")
    reader.hears("6 deelnemers in deze groep.", "Lege regel: start")
    var walk = LinearWalk(reader, writing: Self.canary)
    let isOver = walk.lead()
    #expect(isOver, "\(reader.answer.joined(separator: "\n"))")
    let state = try #require(driver.session)
    #expect(state.endedMeetings.count == state.meetings.count)
    #expect(state.endedMeetings.count == 5)
    let asked = Set(state.meetings.flatMap(\.blocks).flatMap(\.questions).map(\.id))
    let answered = asked.filter { id in
      let record = state.flow.record(id)
      return state.answeredCount(id) > 0 || !record.counts.isEmpty || record.groupAnswer != nil || !record.lines.isEmpty
    }
    #expect(answered.count * 10 > asked.count * 9, "\(answered.count) of \(asked.count)")
    #expect(driver.rejections.isEmpty, "\(driver.rejections.map(\.sentence))")
    Self.expectPlain(reader.told)
    #expect(reader.hidden.contains(Self.canary))
    #expect(!reader.told.contains { $0.contains(Self.canary) })
    let notes = state.meetings.flatMap(\.blocks).flatMap(\.notes).map { $0.prefix(40) }
    #expect(notes.count > 20)
    let all = reader.told.joined(separator: " ")
    for note in notes { #expect(!all.contains(note), "\(note)") }
  }

  @Test func theClosingMeetingCanBeLedByLines() throws {
    let driver = AppDriver(try Shipped.programme())
    let reader = LinearReader(driver)
    reader.type(lines: "2", "", "8", "")
    var walk = LinearWalk(reader, writing: Self.canary)
    let isOver = walk.lead()
    #expect(isOver, "\(reader.answer.joined(separator: "\n"))")
    #expect(driver.session?.endedMeetings.count == 1)
    #expect(driver.rejections.isEmpty)
    Self.expectPlain(reader.told)
  }
}
