import Exports
import Foundation
import Programme
import Rehearsal
import SessionEngine
import Summary
import Testing

/// The shipped programme, played by ten simulated participants, in the report.
@Suite("Every form has a line in the report")
struct EveryFormTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "assets/programmes/goed-werk")

  private static let programme = ProgrammeLoader.load { name in
    (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
  }.programme

  private func played() throws -> SessionState {
    let programme = try #require(Self.programme)
    var script = RehearsalScript(programme: programme, participants: 10, seed: 4)
    var state = SessionState()
    var milliseconds: Int64 = 0
    for _ in 0..<100_000 {
      guard let move = script.next(for: state) else { break }
      milliseconds += move.milliseconds
      let now = Moment(wall: 1_790_000_000_000 + milliseconds, boot: "een", uptime: milliseconds)
      for command in move.commands {
        guard let events = try? state.decide(command, at: now) else { continue }
        for event in events { state.apply(event) }
      }
    }
    // Every line may be reported, so that no form is silent for want of a yes.
    let now = Moment(wall: 1_790_000_000_000 + milliseconds, boot: "een", uptime: milliseconds)
    for card in state.flow.cards where !card.mayBeReported {
      for event in try state.decide(.setCardConsent(card.id, mayBeReported: true), at: now) { state.apply(event) }
    }
    return state
  }

  @Test func everyBlockTellsSomething() throws {
    let state = try played()
    let report = try SummaryReport(state)
    let told = report.meetings.flatMap(\.blocks)
    // What is only read or waited for has nothing to tell.
    let silent: Set<ExerciseForm> = [.explanation, .pause, .comparison, .presentation]
    let blocks = try #require(Self.programme).meetings.flatMap(\.blocks)
    for block in blocks where !silent.contains(block.form) {
      guard let own = told.first(where: { $0.number == block.number }) else {
        Issue.record("block \(block.number) is not in the report")
        continue
      }
      #expect(!own.results.isEmpty || !own.lines.isEmpty, "block \(block.number), \(block.form.rawValue)")
    }
    #expect(Set(blocks.map(\.form)).subtracting(silent).count >= 14)
  }

  @Test func whatResultsSayTogetherIsTold() throws {
    let report = try SummaryReport(try played())
    let blocks = report.meetings.flatMap(\.blocks)
    func kinds(_ number: String) -> [PictureSummary.Kind] { blocks.first { $0.number == number }?.pictures.map(\.kind) ?? [] }
    #expect(kinds("2.6") == [.rounds])
    #expect(kinds("2.8") == [.rounds, .triangle, .triangle])
    #expect(kinds("3.2") == [.rings])
    #expect(kinds("3.5") == [.sides])
    #expect(kinds("3.6") == [.axes])
    #expect(kinds("4.6") == [.shift])
    let story = try #require(blocks.first { $0.number == "3.6" }?.story)
    #expect(!story.question.isEmpty && !story.isOwn)
    #expect(blocks.first { $0.number == "3.5" }?.story == nil)
    for picture in blocks.flatMap(\.pictures) {
      #expect(!picture.headline.isEmpty && !picture.sentences.isEmpty)
      for sentence in picture.sentences { #expect(sentence.hasSuffix(".")) }
    }
  }

  @Test func theReportFollowsItsSchemaAndReadsAsText() throws {
    let report = try SummaryReport(try played())
    let file = try #require(JSONExport().files(of: report).first)
    #expect(try JSONTests().faults(in: file) == "")
    let extern = report.external
    #expect(try JSONTests().faults(in: try #require(JSONExport().files(of: extern).first)) == "")
    for report in [report, extern] { try GroupNumbersTests().expectCharts(of: report) }
    let shapes = JSONExport().text(of: report).matches(of: /"shape": "([a-z]+)"/).map { String($0.output.1) }
    #expect(Set(shapes) == ["bars", "parts", "rounds", "triangle", "sides", "rings", "axes", "shifts"])
    let text = MarkdownExport().text(of: report)
    for heading in ["**De ringen**", "**De driehoek**", "**Toen en nu**", "**De casus in de driehoek**", "Casus: "] {
      #expect(text.contains(heading), "\(heading)")
    }
  }
}
