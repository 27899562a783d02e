import Programme
import Testing

/// Files that are made to hurt, and files that are hurt by accident.
struct HostileFileTests {
  private func oneError(_ text: String) -> Bool {
    let loading = ProgrammeLoader.load { $0 == "programme.yaml" ? [UInt8](text.utf8) : nil }
    return loading.programme == nil && loading.issues.contains { $0.severity == .error }
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["[", "{", "- ", "{a: ", "? ", "[a, {b: "])
  func deepNesting(piece: String) {
    #expect(oneError(String(repeating: piece, count: 120_000 / piece.utf8.count)))
    #expect(oneError(String(repeating: piece, count: 400)))
  }

  @Test(.timeLimit(.minutes(10))) func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text +=
        "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(oneError(text))
    #expect(oneError(text + "? *a30\n: b\n"))
    #expect(oneError("a: &a [x]\n*a : b\n*a : c\n"))
    #expect(oneError("id: &a [x]\ntitle: *a\n"))
    let wide =
      "a: &a [" + Array(repeating: "x", count: 100_000).joined(separator: ",")
      + "]\n? [*a, *a, *a]\n: b\n? [*a, *a, *a, 1]\n: c\n"
    #expect(oneError(wide))
  }

  @Test(.timeLimit(.minutes(10))) func manyFaultsAreBounded() {
    let text =
      "id: a\ntitle: A\nversion: 1\nmeetings: [x.yaml]\n"
      + (0..<20_000).map { "k\($0): 1\n" }.joined()
    let loading = ProgrammeLoader.load { $0 == "programme.yaml" ? [UInt8](text.utf8) : nil }
    #expect(loading.programme == nil)
    #expect(loading.issues.count <= 201)
    #expect(loading.issues.contains { $0.what.hasPrefix("Er zijn nog 19") })
  }

  @Test(.timeLimit(.minutes(10))) func manyFaultsOnOneLongLine() {
    let text = "id: a\ntitle: A\nversion: 1\nmeetings: [" + String(repeating: "x,", count: 50_000) + "y]\n"
    let loading = ProgrammeLoader.load { $0 == "programme.yaml" ? [UInt8](text.utf8) : nil }
    #expect(loading.programme == nil)
    #expect(loading.issues.count <= 201)
    #expect(loading.issues.allSatisfy { $0.text().count < 500 })
  }

  @Test(.timeLimit(.minutes(10))) func manyRepeatedKeysAreBounded() {
    #expect(oneError(String(repeating: "id: a\n", count: 100_000)))
    #expect(oneError("{" + String(repeating: "id: a, ", count: 50_000) + "}"))
  }

  /// Changed bytes never crash or hang the loader, and never leave the caller with neither a programme nor an error.
  @Test(.timeLimit(.minutes(10)), arguments: 0..<8)
  func changedBytes(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let names = ShippedFiles.partOne.keys.sorted()
    let pieces = [
      "\t", ": ", "- ", "\n", "\"", "'", "{", "}", "[", "]", "&a ", "*a ", "|", ">", "#", "\u{1B}",
      "é", "  ", "---\n", "{x}", "!!int ",
    ]
    // One meeting is enough to read every kind of line, and keeps the rounds short.
    for _ in 0..<25 {
      var files = ShippedFiles.partOne
      let name = names[Int.random(in: 0..<names.count, using: &random)]
      var bytes = try #require(files[name])
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(
            contentsOf: [UInt8](pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8),
            at: place)
        case 3:
          bytes.removeSubrange(
            place..<min(bytes.count, place + Int.random(in: 1...200, using: &random)))
        default:
          bytes.insert(
            contentsOf: bytes[
              place..<min(bytes.count, place + Int.random(in: 1...200, using: &random))], at: place)
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      files[name] = bytes
      let loading = ProgrammeLoader.load(files: files)
      #expect((loading.programme == nil) == loading.issues.contains { $0.severity == .error })
      let lineCount = bytes.count(where: { $0 == 0x0A || $0 == 0x0D }) + 1
      for issue in loading.issues {
        #expect(!issue.what.isEmpty)
        #expect(issue.file != name || issue.line <= lineCount)
        #expect(!issue.text().unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }
  }
}

/// A small random source with a seed (Steele, Lea and Flood 2014, SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
