import Foundation
import Testing
import Yams

@testable import Programme

/// The schemas that give completion in an editor, against the loader and, through `jsonschema` of Python, against the shipped files.
///
/// The interpreter is `python3`, or the one that `GOEDWERK_PYTHON` names.
struct SchemaTests {
  static let folder = ShippedFiles.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "schema")
  private static let own = ["programme", "values", "references", "cases", "inventory"]

  private static let script = """
    import json, sys
    try:
        from jsonschema import Draft202012Validator as Validator
    except ImportError:
        sys.exit('jsonschema is missing: pip install jsonschema, or name another interpreter in GOEDWERK_PYTHON')
    for line in sys.stdin:
        schema, document = line.rstrip('\\n').split('\\t')
        schema = json.load(open(schema, encoding='utf-8'))
        Validator.check_schema(schema)
        errors = sorted(f'{error.json_path}: {error.message[:120]}' for error in Validator(schema).iter_errors(json.loads(document)))
        print(json.dumps(errors))
    """

  /// What is wrong with each document, one list each.
  private func complaints(_ documents: [(schema: String, yaml: String)]) throws -> [[String]] {
    let lines = try documents.map { document in
      let schema = Self.folder.appending(path: document.schema + ".schema.json").path
      return schema + "\t" + String(decoding: try Self.json(document.yaml), as: UTF8.self)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3", "-c", Self.script]
    let base = FileManager.default.temporaryDirectory.appending(path: "goedwerk-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    let (input, output, errors) = (base.appending(path: "in"), base.appending(path: "out"), base.appending(path: "errors"))
    try Data(lines.joined(separator: "\n").utf8).write(to: input)
    for url in [output, errors] { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    let trouble = try String(contentsOf: errors, encoding: .utf8)
    try #require(process.terminationStatus == 0, "\(trouble)")
    return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map { line in
      try JSONDecoder().decode([String].self, from: Data(line.utf8))
    }
  }

  /// YAML as JSON on one line.
  private static func json(_ yaml: String) throws -> Data {
    try JSONSerialization.data(withJSONObject: try #require(try Yams.load(yaml: yaml)), options: [.sortedKeys, .withoutEscapingSlashes])
  }

  static func schema(of file: String) -> String {
    let stem = String(file.dropLast(".yaml".count))
    return own.contains(stem) ? stem : "meeting"
  }

  private static func document(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: name + ".schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func everyShippedFileFollowsItsSchema() throws {
    let names = ShippedFiles.files.keys.filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(names.count == 10)
    let found = try complaints(names.map { (Self.schema(of: $0), ShippedFiles.text($0)) })
    #expect(found.count == names.count)
    for (name, complaints) in zip(names, found) { #expect(complaints == [], "\(name)") }
  }

  @Test func everyShippedFileNamesItsSchema() throws {
    for name in ShippedFiles.files.keys where name.hasSuffix(".yaml") {
      let first = ShippedFiles.text(name).prefix { $0 != "\n" }
      #expect(first == "# yaml-language-server: $schema=../../schema/\(Self.schema(of: name)).schema.json")
    }
  }

  @Test func everyFormFollowsTheSchema() throws {
    let found = try complaints(FurtherForms.files.sorted { $0.key < $1.key }.map { (Self.schema(of: $0.key), $0.value) })
    #expect(found == Array(repeating: [], count: FurtherForms.files.count))
  }

  /// The keys of a form in the schema are those that the loader reads, and the required ones are those it asks for.
  @Test(arguments: ExerciseForm.allCases)
  func keysOfAForm(form: ExerciseForm) throws {
    let definitions = try #require(try Self.document("meeting")["$defs"] as? [String: Any])
    let block = try #require(definitions["block"] as? [String: Any])
    let common = try #require(block["properties"] as? [String: Any])
    #expect(Set(common.keys) == Set(BlockReading.keys))
    #expect((common["form"] as? [String: Any])?["enum"] as? [String] == ExerciseForm.allCases.map(\.rawValue))
    let rules = try #require(block["allOf"] as? [[String: Any]])
    #expect(rules.count == ExerciseForm.allCases.count)
    let rule = try #require(
      rules.first { rule in
        let properties = (rule["if"] as? [String: Any])?["properties"] as? [String: [String: String]]
        return properties?["form"]?["const"] == form.rawValue
      })
    let then = try #require(rule["then"] as? [String: Any])
    let recipe = FormTable.recipe(for: form)
    let own = Set((recipe.required + recipe.optional).map(\.key))
    #expect(Set((then["properties"] as? [String: Any])?.keys.map { $0 } ?? []) == own)
    #expect(Set((then["propertyNames"] as? [String: [String]])?["enum"] ?? []) == own.union(BlockReading.keys))
    #expect(Set(then["required"] as? [String] ?? []) == Set(recipe.required.map(\.key)))
    let oneOf = (then["anyOf"] as? [[String: [String]]] ?? []).compactMap { $0["required"]?.first }
    #expect(oneOf == recipe.oneOf.map(\.key))
  }

  /// Faults that both the loader and the schema see: file, old text, new text.
  static let faults: [(String, String, String)] = [
    ("deel.yaml", "form: ladder", "form: ladder-2"),
    ("deel.yaml", "minutes: 30", "minutes: 0"),
    ("deel.yaml", "minutes: 30", "minutes: dertig"),
    ("deel.yaml", "priority: may", "priority: misschien"),
    ("deel.yaml", "part: morals", "part: moraal"),
    ("deel.yaml", "id: oogst", "id: De Oogst"),
    ("deel.yaml", "total: 10", "total: 11"),
    ("deel.yaml", "title: Blok oogst", "titel: Blok oogst"),
    ("deel.yaml", "rungs: [Doen, Praten]", "treden: [Doen, Praten]"),
    ("deel.yaml", "    room: Doe dit samen.\n", ""),
    ("deel.yaml", "    total: 10\n", ""),
    ("deel.yaml", "source: oogst\n    dots: 2", "dots: 2"),
    ("deel.yaml", "dots: 2", "dots: 0"),
    ("deel.yaml", "{id: a, text: A}, {id: b, text: B}", "{id: a, text: A}"),
    ("deel.yaml", "{id: samen, title: Samenleving}", "{id: samen, naam: Samenleving}"),
    ("deel.yaml", ", {id: samen, title: Samenleving}", ""),
    ("deel.yaml", "view: ranking", "view: mooi"),
    ("deel.yaml", "votes: true", "votes: soms"),
    ("deel.yaml", "debrief: [Wat valt op?]", "debrief: Wat valt op?"),
    ("deel.yaml", "display: triangle", "display: rond"),
    ("cases.yaml", "axis: politics-society", "axis: geld"),
    ("cases.yaml", "question: Mag het plan door?", "vraag: Mag het plan door?"),
    ("values.yaml", "size: remainder", "size: rest"),
    ("values.yaml", "number: 1", "number: 1000"),
    ("values.yaml", "intro: Sorteer voor het werk.", "intro: [Sorteer]"),
    ("references.yaml", "percentages: [40, 60]", "percentages: [40, 160]"),
    ("references.yaml", "count: unknown", "count: veel"),
    ("programme.yaml", "version: 1", "version: een"),
    ("programme.yaml", "- deel.yaml", "- ../deel.yaml"),
    ("programme.yaml", "title: Proef", "title: {naam: Proef}"),
  ]

  @Test func brokenFilesAreRefusedByBoth() throws {
    var documents: [(schema: String, yaml: String)] = []
    for (file, old, new) in Self.faults {
      let text = try #require(FurtherForms.files[file])
      let range = try #require(text.firstRange(of: old), "\(file) holds \(old)")
      let broken = text[..<range.lowerBound] + new + text[range.upperBound...]
      documents.append((Self.schema(of: file), String(broken)))
      var files = FurtherForms.files
      files[file] = String(broken)
      let loading = ProgrammeLoader.load(files: files.mapValues { [UInt8]($0.utf8) })
      #expect(loading.programme == nil, "the loader takes \(new) in \(file)")
    }
    let found = try complaints(documents)
    #expect(found.count == Self.faults.count)
    for (fault, complaints) in zip(Self.faults, found) { #expect(complaints != [], "the schema takes \(fault.2) in \(fault.0)") }
  }
}
