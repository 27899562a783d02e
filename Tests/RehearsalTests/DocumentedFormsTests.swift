import Foundation
import Programme
import Rehearsal
import SessionEngine
import Testing

/// The examples of docs/programma.md are one programme: it loads, and a group of simulated people plays it.
@Suite("Examples of docs/programma.md")
struct DocumentedFormsTests {
  private static let root = ShippedProgrammeTests.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let page = (try? String(contentsOf: root.appending(path: "docs/programma.md"), encoding: .utf8)) ?? ""

  /// The examples below a heading with a form, each as it stands in the page.
  private static let examples: [(form: String, yaml: String)] = page.matches(
    of: #/(?ms)^### (?<form>[a-z-]+): [^\n]*\n(?:(?!^#).)*?^```yaml\n(?<yaml>.*?)^```$/#
  ).map { (String($0.output.form), String($0.output.yaml)) }

  /// The shipped folder with one meeting of all the examples.
  private static func files(with blocks: [String]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in ["values.yaml", "references.yaml", "cases.yaml", "inventory.yaml"] {
      files[name] = (try? Data(contentsOf: ShippedProgrammeTests.folder.appending(path: name))).map { [UInt8]($0) }
    }
    files["programme.yaml"] = [UInt8]("id: proef\ntitle: Proef\nversion: 1\nmeetings: [alles.yaml]\n".utf8)
    let body = blocks.joined().split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    files["alles.yaml"] = [UInt8]("id: alles\npart: introduction\ntitle: Alles\nblocks:\n\(body)\n".utf8)
    return files
  }

  @Test func everyFormHasOneExample() {
    #expect(Set(Self.examples.map(\.form)) == Set(ExerciseForm.allCases.map(\.rawValue)))
    #expect(Self.examples.count == ExerciseForm.allCases.count)
    for example in Self.examples { #expect(example.yaml.contains("\n  form: \(example.form)\n"), "\(example.form)") }
  }

  @Test func theExamplesHaveNoFaultAndNoWarning() {
    let issues = ProgrammeLoader.load(files: Self.files(with: Self.examples.map(\.yaml))).issues
    #expect(issues.map { $0.text() } == [])
  }

  @Test(arguments: [10, 3, 1])
  func theExamplesArePlayed(participants: Int) throws {
    let programme = try #require(ProgrammeLoader.load(files: Self.files(with: Self.examples.map(\.yaml))).programme)
    let session = RehearsedSession.played(programme, participants: participants, seed: 4)
    #expect(session.isEnded)
    #expect(session.rejections == [])
    #expect(session.state.endedMeetings.count == 1)
    for question in programme.meetings[0].blocks.flatMap(\.questions) {
      #expect(session.state.flow.record(question.id).stage == .closed, "\(question.id.rawValue)")
    }
  }

  /// What a facilitator does: other texts, minutes, statements, values and order, and a block of any form more.
  @Test(arguments: ExerciseForm.allCases)
  func aCopyWithChangesAndOneBlockMoreIsPlayed(form: ExerciseForm) throws {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: ShippedProgrammeTests.folder.path) {
      files[name] = [UInt8](try Data(contentsOf: ShippedProgrammeTests.folder.appending(path: name)))
    }
    func change(_ file: String, _ old: String, _ new: String) throws {
      let text = String(decoding: files[file] ?? [], as: UTF8.self)
      let range = try #require(text.firstRange(of: old), "\(old) in \(file)")
      files[file] = [UInt8]((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
    }
    try change("programme.yaml", "  - 2-vakmanschap.yaml\n  - 3-moraal.yaml\n", "  - 3-moraal.yaml\n  - 2-vakmanschap.yaml\n")
    try change("1-introductie.yaml", "title: Welkom en spelregels", "title: Hartelijk welkom")
    try change("1-introductie.yaml", "minutes: 10\n    shortest: 5", "minutes: 12\n    shortest: 4")
    try change(
      "values.yaml", "values:\n",
      "values:\n  - {id: humor, number: 99, name: Humor, short: Humor, description: Kunnen lachen om het werk.}\n")
    let example = try #require(Self.examples.first { $0.form == form.rawValue }).yaml
    // What the example looks back at stands before it.
    let needed = Self.examples.filter { earlier in
      guard earlier.form != form.rawValue, let id = earlier.yaml.firstMatch(of: #/^- id: (\S+)/#)?.output.1 else { return false }
      return example.contains("source: \(id)\n") || example.contains("earlier: \(id)\n") || example.contains("block: \(id)")
    }
    let added = (needed.map(\.yaml) + [example]).map { yaml in
      yaml.replacing("- id: ", with: "- id: eigen-").replacing("number: 1.", with: "number: 9.").replacing(
        "source: ", with: "source: eigen-"
      )
      .replacing("earlier: ", with: "earlier: eigen-").replacing("block: ", with: "block: eigen-")
    }
    let body = added.joined().split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    try change("1-introductie.yaml", "blocks:\n", "blocks:\n\(body)\n")
    let loading = ProgrammeLoader.load(files: files)
    let programme = try #require(loading.programme, "\(loading.issues.map { $0.text() })")
    #expect(programme.meetings.map(\.id.rawValue).prefix(3) == ["introductie", "moraal", "vakmanschap"])
    #expect(programme.values.values.count == 31)
    let session = RehearsedSession.played(programme, participants: 6, seed: 2, meetings: [programme.meetings[0].id])
    #expect(session.isEnded && session.rejections == [])
    #expect(session.state.programme.meetings[0].blocks.contains { $0.form == form && $0.id.rawValue.hasPrefix("eigen-") })
  }
}
