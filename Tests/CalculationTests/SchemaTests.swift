import Foundation
import Testing

@testable import Calculation

/// The JSON against its schema, read by `jsonschema` of Python; the interpreter is `python3`, or the one that `GOEDWERK_PYTHON` names.
@Suite("JSON of bereken follows its schema")
struct SchemaTests {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../assets/schema/bereken.schema.json").standardized

  private static let script = """
    import json, sys
    try:
        from jsonschema import Draft202012Validator as Validator
    except ImportError:
        sys.exit('jsonschema is missing: pip install jsonschema, or name another interpreter in GOEDWERK_PYTHON')
    schema = json.load(open(sys.argv[1], encoding='utf-8'))
    Validator.check_schema(schema)
    for path in sys.argv[2:]:
        for error in Validator(schema).iter_errors(json.load(open(path, encoding='utf-8'))):
            print(path, error.json_path, error.message[:200])
    """

  @Test("sorts and rankings of all sizes, with and without groups")
  func valid() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "goedwerk-bereken-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for people in [2, 4, 5, 9, 10, 24] {
      var sorts = AnswerFile.random(people, seed: UInt64(people))
      sorts.groups = (0..<people).map { $0 % 2 == 0 ? "A" : "B" }
      let uneven = AnswerFile.random(people, scores: [5: 1, 4: 2, 2: 3], seed: 2)
      var dice = Dice(3)
      let ranks = AnswerFile(items: (1...7).map { "w\($0)" }, rows: (0..<people).map { _ in Array(1...7).shuffled(using: &dice) })
      for (place, file) in [sorts, uneven, ranks].enumerated() {
        let url = folder.appending(path: "\(people)-\(place).json")
        try Data(Calculation(bytes: file.csv(), showsViewpoints: true).json.utf8).write(to: url)
        paths.append(url.path)
      }
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3", "-c", Self.script, Self.schema.path] + paths
    let log = folder.appending(path: "log")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let handle = try FileHandle(forWritingTo: log)
    (process.standardOutput, process.standardError, process.standardInput) = (handle, handle, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    #expect(try String(contentsOf: log, encoding: .utf8) == "")
    #expect(process.terminationStatus == 0)
  }
}
