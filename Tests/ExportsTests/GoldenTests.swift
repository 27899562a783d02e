import Exports
import Summary
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

  /// Both editions may go to one folder: neither is written over the other.
  @Test func noFileOfOneEditionHasTheNameOfTheOther() throws {
    let report = try Workshop.whole().report()
    #expect(report.edition == .intern)
    for format in ExportFormat.allCases {
      let intern = format.files(of: report).map(\.name)
      let extern = format.files(of: report.external).map(\.name)
      #expect(!intern.isEmpty && Set(intern).isDisjoint(with: extern), "\(format)")
      #expect(intern.allSatisfy { $0.contains("-intern") } && !extern.contains { $0.contains("intern") })
    }
  }
}
