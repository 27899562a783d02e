import Programme
import Testing

/// The number of values and the sizes of the piles are data.
struct ValueListSizeTests {
  private func loading(valueCount: Int) -> ProgrammeLoading {
    var files = ShippedFiles.files
    var text = ShippedFiles.text("values.yaml")
    for number in 31..<max(31, valueCount + 1) {
      text +=
        "  - id: extra-\(number)\n    number: \(number)\n    name: Extra \(number)\n    short: Extra\n    description: Iets meer.\n"
    }
    files["values.yaml"] = [UInt8](text.utf8)
    return ProgrammeLoader.load(files: files)
  }

  @Test func thirtyFiveValuesLoad() throws {
    let loading = loading(valueCount: 35)
    #expect(SmallProgramme.list(loading) == [])
    let programme = try #require(loading.programme)
    #expect(programme.values.pileSizes == [4, 6, 15, 6, 4])
    #expect(
      programme.block(BlockID("waardensortering"))?.room.hasPrefix("Hier zijn 35 waarden.") == true)
    #expect(programme.values.checkCode != ShippedFiles.loading.programme?.values.checkCode)
  }

  @Test func valuesComeInTheOrderOfTheirCards() throws {
    var files = SmallProgramme.files.mapValues { [UInt8]($0.utf8) }
    files["values.yaml"] = [UInt8](
      SmallProgramme.values.replacing("number: 1\n", with: "number: 9\n").utf8)
    let programme = try #require(ProgrammeLoader.load(files: files).programme)
    #expect(programme.values.values.map(\.number) == [2, 3, 4, 5, 9])
    #expect(programme.values.values.last?.id == "moed")
  }
}
