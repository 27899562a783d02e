import Exports
import Foundation
import Programme
import Rehearsal
import SessionEngine
import Summary
import Testing

/// The examples of docs/programma.md, one of every form, played by ten simulated participants, in the report.
@Suite("Each of the 24 forms has a line in the report")
struct EveryExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func programme() throws -> Programme {
    let page = try String(contentsOf: Self.root.appending(path: "docs/programma.md"), encoding: .utf8)
    let blocks = page.matches(of: #/(?ms)^```yaml\n(?<yaml>- id: .*?)^```$/#).map { String($0.output.yaml) }
    let body = blocks.joined().split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    let shipped = Self.root.appending(path: "assets/programmes/goed-werk")
    let loading = ProgrammeLoader.load { name in
      switch name {
      case "programme.yaml": Array("id: proef\ntitle: Proef\nversion: 1\nmeetings: [alles.yaml]\n".utf8)
      case "alles.yaml": Array("id: alles\npart: introduction\ntitle: Alles\nblocks:\n\(body)\n".utf8)
      default: (try? Data(contentsOf: shipped.appending(path: name))).map { [UInt8]($0) }
      }
    }
    return try #require(loading.programme, "\(loading.issues.map { $0.text() })")
  }

  private func played(_ programme: Programme) throws -> SessionState {
    var script = RehearsalScript(programme: programme, participants: 10, seed: 4)
    var state = SessionState()
    var milliseconds: Int64 = 0
    for _ in 0..<100_000 {
      guard let move = script.next(for: state) else { break }
      milliseconds += move.milliseconds
      let now = Moment(wall: 1_790_000_000_000 + milliseconds, boot: "een", uptime: milliseconds)
      for command in move.commands { for event in try state.decide(command, at: now) { state.apply(event) } }
    }
    return state
  }

  @Test func everyFormHasItsLine() throws {
    let programme = try programme()
    let blocks = programme.meetings.flatMap(\.blocks)
    #expect(Set(blocks.map(\.form)) == Set(ExerciseForm.allCases))
    let report = try SummaryReport(try played(programme))
    let text = MarkdownExport().text(of: report).split(separator: "\n").map(String.init)
    for block in blocks {
      switch block.form {
      case .pause:
        #expect(text.contains { $0.hasPrefix("| \(block.number) | \(block.title) |") }, "the break is not in the table of times")
      case .evaluation:
        for question in block.questions where !question.isConfidential {
          #expect(text.contains { $0.hasPrefix("| \(question.prompt) |") }, "\(question.prompt)")
        }
      default:
        guard let heading = text.firstIndex(of: "#### \(block.title)") else {
          Issue.record("\(block.form.rawValue) has no heading")
          continue
        }
        let below = text[(heading + 1)...].prefix { !$0.hasPrefix("#") }
        #expect(below.contains { !$0.isEmpty }, "\(block.form.rawValue) has nothing under its heading")
      }
    }
  }
}
