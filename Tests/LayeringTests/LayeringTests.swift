import Testing

/// The project as it stands keeps its own rules. `RuleTests` shows that each rule can fail.
@Suite struct LayeringTests {
  private let tree = ProjectTree()
  private let table = LayerTable.goedwerk

  @Test func everyTargetIsInTheTable() throws {
    #expect(try Set(tree.targets()).isSubset(of: table.arrows.keys), "a new target needs its arrows in LayerTable")
    #expect(try tree.targets().count >= 10)
  }

  @Test func noArrowClosesACircle() {
    var order: [String: Int] = [:]
    func depth(_ target: String, below path: [String]) -> Int {
      #expect(!path.contains(target), "\((path + [target]).joined(separator: " -> "))")
      guard !path.contains(target) else { return 0 }
      if let known = order[target] { return known }
      let found = 1 + (table.arrows[target, default: []].map { depth($0, below: path + [target]) }.max() ?? 0)
      order[target] = found
      return found
    }
    for target in table.arrows.keys { _ = depth(target, below: []) }
  }

  @Test func importsFollowTheArrows() throws {
    var read = 0
    for target in try tree.targets() {
      for file in try tree.files(under: "Sources/" + target, endings: ["swift"]) {
        #expect(table.faults(in: file, of: target) == [])
        read += file.imports.count
      }
    }
    #expect(read >= 100, "the files were found")
  }

  /// What is declared may be imported tomorrow, so the manifest keeps to the table too.
  @Test func theManifestDeclaresNoOtherArrows() throws {
    let manifest = try #require(try tree.rootFiles().first { $0.path == "Package.swift" })
    let declared = ManifestArrows(manifest.code)
    #expect(declared.arrows.count >= 10)
    for (target, names) in declared.arrows {
      #expect(names.subtracting(table.arrows[target, default: []]).isEmpty, "Package.swift, \(target)")
    }
  }

  @Test func pureTargetsArePure() throws {
    for target in table.pure {
      for file in try tree.files(under: "Sources/" + target, endings: ["swift"]) {
        let faults = try PurityRule().faults(in: file)
        #expect(faults == [])
      }
    }
  }

  @Test func filesAreShort() throws {
    for folder in ["Sources", "Tests", "Benchmarks"] {
      for file in try tree.files(under: folder, endings: ["swift", "c", "h", "py", "sh"]) {
        #expect(TextRules.lengthFaults(in: file) == [])
      }
    }
  }

  @Test func cursesStaysInItsTarget() throws {
    let files = try tree.files(under: "Sources", endings: ["c", "h"])
    for file in files { #expect(TextRules.cursesFaults(in: file) == []) }
    #expect(files.filter { $0.includes.contains("curses.h") }.count == 1, "one file includes <curses.h>")
  }

  @Test func nothingKnowsThisMachine() throws {
    let folders = ["Sources", "Tests", "Benchmarks", "assets", "scripts", "docs"]
    for file in try tree.rootFiles() + folders.flatMap({ try tree.files(under: $0) }) {
      let faults = try TextRules.machinePathFaults(in: file)
      #expect(faults == [])
    }
  }
}
