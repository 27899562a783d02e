import Programme
import Testing

struct InventoryTests {
  private func shipped() throws -> (Programme, Inventory) {
    let reading = ProgrammeLoader.inventory(bytes: try #require(ShippedFiles.files[ProgrammeLoader.inventoryFile]))
    #expect(reading.issues.isEmpty)
    return (try #require(ShippedFiles.loading.programme), try #require(reading.inventory))
  }

  @Test func everySubjectIsUsedOrInReserve() throws {
    let (programme, inventory) = try shipped()
    let use = InventoryUse(of: programme, in: inventory)
    #expect(use.missing == [])
    #expect(use.unknown == [])
    #expect(use.summary.map(\.id) == ["R-L1", "N-L2", "N-P3"])
    #expect(use.planned.count + use.reserve.count + 3 == inventory.items.count)
    // 138 rows of the core, three of which stand for fourteen statements that have rows of their own below it, and 31 + 30 + 15 + 19.
    #expect(inventory.items.count == 138 - 3 + 31 + 30 + 15 + 19)
  }

  /// The text of every case that a block names as a source is among the cases; a block that plays cases can play those it names.
  @Test func namedCasesExist() throws {
    let (programme, inventory) = try shipped()
    let cases = Set((programme.cases ?? []).map(\.id))
    for item in inventory.items where item.id.firstMatch(of: #/^C\d+$/#) != nil {
      #expect(cases.contains(item.id))
      #expect(programme.caseStudy(item.id)?.title == item.text)
    }
    for block in programme.meetings.flatMap({ $0.blocks + $0.reserve }) {
      guard let playable = block.cases else { continue }
      let named = block.sources.filter(cases.contains)
      #expect(Set(named).isSubset(of: playable), "\(block.number) names \(named)")
    }
  }

  @Test func usedReserveMissingAndUnknown() throws {
    let yaml = "items: [{id: I-P1, text: Een}, {id: I-S2, text: Twee}, {id: I-P9, text: Drie}, {id: R-L1, text: Vier, place: summary}]"
    let inventory = try #require(ProgrammeLoader.inventory(bytes: [UInt8](yaml.utf8)).inventory)
    var files = SmallProgramme.files
    files["deel.yaml"] = files["deel.yaml"]?.replacing("sources: [F-1, I-P1]", with: "sources: [F-1, I-S1..3]")
    var programme = try #require(ProgrammeLoader.load(files: files.mapValues { [UInt8]($0.utf8) }).programme)
    programme.meetings[0].blocks[0].sources = ["I-P1 a"]
    programme.meetings[0].reserve = [programme.meetings[0].blocks[2]]
    programme.meetings[0].reserve[0].sources = ["I-P9", "I-P1"]
    let use = InventoryUse(of: programme, in: inventory)
    #expect(use.planned.map { "\($0.item.id) \($0.blocks)" } == [#"I-P1 ["1.1", "1.3"]"#, #"I-S2 ["1.2"]"#])
    #expect(use.reserve.map { "\($0.item.id) \($0.blocks)" } == [#"I-P9 ["1.3"]"#])
    #expect(use.summary.map(\.id) == ["R-L1"])
    #expect(use.missing == [])
    #expect(use.unknown.map { "\($0.id) \($0.block)" } == ["F-1 1.2", "I-S1 1.2", "I-S3 1.2"])
    programme.meetings[0].reserve = []
    #expect(InventoryUse(of: programme, in: inventory).missing.map(\.id) == ["I-P9"])
  }

  static let faults: [(String, String)] = [
    ("items: []", "inventory.yaml:1:8 fout: De lijst bij “items” is leeg."),
    ("items: [{id: I-P1}]", "inventory.yaml:1:9 fout: De sleutel “text” ontbreekt."),
    ("items: [{id: p1, text: a}]", "inventory.yaml:1:14 fout: “p1” kan geen nummer van een onderwerp zijn."),
    ("items: [{id: I-P1..3, text: a}]", "inventory.yaml:1:14 fout: “I-P1..3” kan geen nummer van een onderwerp zijn."),
    ("items: [{id: C1, text: a, place: elders}]", "inventory.yaml:1:34 fout: “elders” is bij “place” niet bekend."),
    ("items: [{id: C1, text: a}, {id: C1, text: b}]", "inventory.yaml:1:33 fout: Het nummer “C1” komt twee keer voor."),
  ]

  @Test(arguments: faults)
  func faultOfTheFile(yaml: String, expected: String) {
    let reading = ProgrammeLoader.inventory(bytes: [UInt8](yaml.utf8))
    #expect(reading.inventory == nil)
    #expect(SmallProgramme.list(ProgrammeLoading(programme: nil, issues: reading.issues)) == [expected])
  }

  @Test func sourceOutsideTheInventoryIsAWarningAtItsPlace() {
    var files = SmallProgramme.files
    files["inventory.yaml"] = "items: [{id: I-P2, text: Een}, {id: F-1, text: Twee}]"
    #expect(
      SmallProgramme.list(ProgrammeLoader.load(files: files.mapValues { [UInt8]($0.utf8) })) == [
        "deel.yaml:26:20 let op: “I-P1” staat niet in inventory.yaml."
      ])
  }
}
