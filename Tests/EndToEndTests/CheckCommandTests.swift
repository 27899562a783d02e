import Foundation
import Testing

extension EndToEnd {
  /// `goedwerk controleer` on copies of the shipped programme with one fault each.
  @Suite struct CheckCommandTests {
    private let place: Workplace
    private let folder: String

    init() throws {
      place = try Workplace()
      folder = place.path("programma")
      let shipped = (place.environment["GOEDWERK_ASSETS"] ?? "") + "/programmes/goed-werk"
      try FileManager.default.copyItem(atPath: shipped, toPath: folder)
    }

    /// Changes the first place in a file where a text stands; returns its line, from 1.
    private func change(_ file: String, _ old: String, to new: String) throws -> Int {
      let text = try place.text(folder + "/" + file)
      let range = try #require(text.range(of: old), "\(file) holds \(old)")
      try place.write(text.replacingCharacters(in: range, with: new), to: folder + "/" + file)
      return text[..<range.lowerBound].count { $0 == "\n" } + 1
    }

    private func check() async throws -> Workplace.Run { try await place.run(["controleer", folder]) }

    @Test func theShippedProgrammeIsGood() async throws {
      let run = try await check()
      #expect(run.exitCode == 0 && run.errors == "")
      #expect(run.output.hasPrefix("Goed: Goed Werk"))
      #expect(run.output.contains("30 waarden"))
    }

    @Test(.timeLimit(.minutes(1))) func whatIsNoFileIsNotWaitedFor() async throws {
      let file = folder + "/1-introductie.yaml"
      try FileManager.default.removeItem(atPath: file)
      try #require(mkfifo(file, 0o600) == 0)
      let run = try await check()
      #expect(run.exitCode == 65 && run.output.contains("1-introductie.yaml ontbreekt of is niet te lezen"))
    }

    @Test(
      arguments: [
        ("1-introductie.yaml", "shortest: 5", "kortste: 5", "kortste"),
        ("1-introductie.yaml", "minutes: 10", "minutes: tien", "tien"),
        ("1-introductie.yaml", "form: collect", "form: verzamelen", "verzamelen"),
        ("1-introductie.yaml", "id: verwachtingen", "id: welkom", "welkom"),
        ("1-introductie.yaml", "    title: Welkom en spelregels", "\ttitle: Welkom en spelregels", "tab"),
        ("1-introductie.yaml", "room: >-", "room: \"open", "inspringen"),
        ("values.yaml", "size: 4", "size: 40", "samen 56 waarden"),
        ("values.yaml", "number: 2\n", "number: 1\n", "1"),
        ("programme.yaml", "1-introductie.yaml", "9-bestaat-niet.yaml", "9-bestaat-niet.yaml"),
        ("programme.yaml", "title: Goed Werk", "title: Goed Werk\ntitle: Nog een", "title"),
      ])
    func aFaultIsNamedWithItsPlace(file: String, old: String, new: String, words: String) async throws {
      let line = try change(file, old, to: new)
      let run = try await check()
      #expect(run.exitCode == 65)
      #expect(run.errors == "", "what is found is the output")
      let places = run.output.matches(of: #/(?m)^\S*?([\w.-]+\.yaml):(\d+):(\d+): fout: /#)
      #expect(!places.isEmpty, "\(run.output)")
      let near = places.contains { match in
        match.output.1 == file && abs((Int(match.output.2) ?? 0) - line) <= (new.contains("\"open") ? 400 : 4)
      }
      #expect(near, "line \(line) of \(file):\n\(run.output)")
      #expect(run.output.contains(words))
      #expect(run.output.firstMatch(of: #/(?m)\d+ fout(en)?, \d+ waarschuwing/#) != nil)
    }

    @Test func otherFilesThanTextAreRefused() async throws {
      try Data([0xFF, 0xFE, 0x00, 0x41]).write(to: URL(filePath: folder + "/values.yaml"))
      let notText = try await check()
      #expect(notText.exitCode == 65 && notText.errors == "" && notText.output.contains("values.yaml"))
      try Data(repeating: UInt8(ascii: "["), count: 10 << 20).write(to: URL(filePath: folder + "/values.yaml"))
      let nonsense = try await check()
      #expect(nonsense.exitCode == 65 && nonsense.errors == "" && nonsense.output.contains("values.yaml"))
      #expect(nonsense.output.utf8.count < 10_000)
    }

    @Test func aFolderThatIsNotThereIsNoInput() async throws {
      let missing = try await place.run(["controleer", place.path("nergens")])
      #expect(missing.exitCode == 66 && missing.output == "" && missing.errors.hasPrefix("goedwerk: "))
      let empty = place.path("leeg")
      try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
      let run = try await place.run(["controleer", empty])
      #expect(run.exitCode == 65 && run.output.contains("programme.yaml"))
    }
  }
}
