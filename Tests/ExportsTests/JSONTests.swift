import Exports
import Foundation
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("JSON follows its schema")
struct JSONTests {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../assets/schema/summary.schema.json").standardized

  private static let script = """
    import json, sys
    try:
        from jsonschema import Draft202012Validator as Validator
    except ImportError:
        sys.exit('jsonschema is missing: pip install jsonschema, or name another interpreter in GOEDWERK_PYTHON')
    schema = json.load(open(sys.argv[1], encoding='utf-8'))
    Validator.check_schema(schema)
    for error in Validator(schema).iter_errors(json.load(open(sys.argv[2], encoding='utf-8'))):
        print(error.json_path, error.message[:200])
    """

  func faults(in file: ExportFile) throws -> String {
    let outcome = try Python.run(Self.script, files: [file], arguments: [Self.schema.path, file.name])
    try #require(outcome.status == 0, "\(outcome.complaint)")
    return outcome.output
  }

  @Test func validatorFindsNothing() throws {
    let ten = try Workshop.whole().report()
    let seven = try Workshop.whole(group: Hostile.all.joined(separator: "").prefix(60).description, people: 7, cards: Hostile.all).report()
    var together = try Workshop()
    try together.played.advance(to: "sortering", step: "ask")
    try together.played.run(.answerAsGroup("sortering/waarden", .sort([[3, 1], [], [], [], [30]])))
    try together.played.advance(to: "sortering", step: "reveal")
    try together.played.run(.endMeeting)
    for report in [ten, seven, try together.report(), try Workshop().report()] {
      let file = try #require(JSONExport().files(of: report).first)
      #expect(try faults(in: file) == "")
    }
  }

  @Test func validatorSeesASmallGroup() throws {
    var report = try Workshop.whole().report()
    report.participants = 4
    let file = try #require(JSONExport().files(of: report).first)
    #expect(try faults(in: file).contains("$.participants"))
  }

  @Test func textsComeBackWhole() throws {
    let report = try Workshop.whole(cards: Hostile.all).report()
    let file = try #require(JSONExport().files(of: report).first)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let meetings = try #require(read["meetings"] as? [[String: Any]])
    let blocks = try #require(meetings.first?["blocks"] as? [[String: Any]])
    let block = try #require(blocks.first { $0["number"] as? String == "1.2" })
    let lists = try #require(block["lines"] as? [[String: Any]])
    let lines = lists.flatMap { ($0["lines"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String } }
    let shown = report.meetings[0].blocks[1].lines.flatMap { $0.lines.map(\.text) }
    #expect(lines == shown)
    #expect(Hostile.visible.allSatisfy(lines.contains))
  }
}
