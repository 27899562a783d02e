import Programme
import Testing

/// One edit of the small programme and everything that is then reported.
struct Fault: Sendable, CustomTestStringConvertible {
  var file: String
  var old: String
  var new: String
  var expected: [String]

  init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
    self.file = file
    self.old = old
    self.new = new
    self.expected = expected
  }

  var testDescription: String { "\(file): \(old.prefix(30)) -> \(new.prefix(30))" }
}

struct FaultTests {
  @Test func smallProgrammeHasNoIssue() {
    let loading = ProgrammeLoader.load(files: SmallProgramme.files.mapValues { [UInt8]($0.utf8) })
    #expect(SmallProgramme.list(loading) == [])
    #expect(loading.programme?.block(BlockID("oogst"))?.room == "Noem 2 woorden.")
    #expect(
      loading.programme?.values.steps.map(\.question) == [
        "Kies er 2.", "Kies er 1 van de 2.", "Kies er 1 van de 3.",
      ])
  }

  @Test(arguments: blockFaults + formFaults + valueFaults + referenceFaults + programmeFaults)
  func faultIsReportedAtItsPlace(_ fault: Fault) {
    #expect(
      SmallProgramme.issues(in: fault.file, replacing: fault.old, with: fault.new) == fault.expected
    )
  }

  @Test func openQuestionNeedsAnIdOfItsOwn() {
    var files = ShippedFiles.files
    let text = ShippedFiles.text("1-introductie.yaml").replacing("id: anders\n", with: "id: tijd\n")
    files["1-introductie.yaml"] = [UInt8](text.utf8)
    #expect(ProgrammeLoader.load(files: files).issues.map(\.what) == ["De id “tijd” komt ook bij items voor."])
  }
}
