import Exports
import Testing

@Suite("A whole meeting gives the expected files")
struct GoldenTests {
  @Test(arguments: ExportFormat.allCases)
  func wholeMeeting(format: ExportFormat) throws {
    let report = try Workshop.whole().report()
    for file in format.files(of: report) { try Golden.expect(file) }
  }

  @Test func sameSessionSameBytes() throws {
    let workshop = try Workshop.whole()
    for format in ExportFormat.allCases {
      let first = format.files(of: try workshop.report())
      let again = format.files(of: try Workshop.whole().report())
      #expect(first == again)
      #expect(Set(first.map(\.name)).count == first.count)
    }
  }
}
