import Diagnosis
import Testing

/// What is said about a machine follows from what was found on it.
@Suite struct DiagnosisTests {
  private static let sound = MachineFacts(
    isTerminal: true, terminalName: "xterm-256color", canDraw: true, columns: 120, rows: 36, colors: 256, isUTF8: true,
    locale: "nl_NL.UTF-8",
    folder: FolderFacts(path: "sessions", exists: true, isWritable: true, freeBytes: 80_000_000_000),
    sessions: [SessionFacts(name: "team", mode: 0o600)],
    clock: ClockFacts(wall: 1_790_000_000_000, notBefore: 1_789_000_000_000, utcOffset: 7200, drift: 0),
    tools: [ToolFacts(name: "pandoc", purpose: "DOCX", isFound: true)])

  private func finding(_ subject: String, _ change: (inout MachineFacts) -> Void) throws -> Finding {
    var facts = Self.sound
    change(&facts)
    return try #require(Diagnosis(facts).findings.first { $0.subject == subject }, "\(Diagnosis(facts).findings.map(\.subject))")
  }

  @Test func aSoundMachineHasNothingToMend() {
    let diagnosis = Diagnosis(Self.sound)
    #expect(diagnosis.isFit)
    #expect(diagnosis.findings.allSatisfy { $0.weight == .good }, "\(diagnosis.findings.map(\.line))")
    #expect(diagnosis.conclusion == "Alles is in orde.")
  }

  @Test(arguments: [(79, 24, false), (80, 23, false), (80, 24, true), (300, 100, true)])
  func aSessionNeedsEightyByTwentyFour(columns: Int, rows: Int, fits: Bool) throws {
    let size = try finding("Grootte") { ($0.columns, $0.rows) = (columns, rows) }
    #expect((size.weight != .fault) == fits)
    #expect(size.text.contains("\(columns)") && size.text.contains("\(rows)"))
  }

  @Test func everyFaultSaysWhatToDo() throws {
    let faults = [
      try finding("Terminal") { $0.canDraw = false }, try finding("Grootte") { $0.columns = 40 },
      try finding("Map met sessies") { $0.folder.isWritable = false }, try finding("Schijfruimte") { $0.folder.freeBytes = 1000 },
      try finding("Bewaren") { $0.storeFault = "De schijf is vol." },
      try finding("Programma") { $0.programmeFault = "Er is geen programma." },
      try finding("Klok") { $0.clock.wall = 0 },
    ]
    for fault in faults {
      #expect(fault.weight == .fault, "\(fault.line)")
      #expect(!fault.advice.isEmpty, "\(fault.line)")
    }
  }

  @Test func withoutATerminalASessionCanStillBeLedElsewhere() {
    var facts = Self.sound
    (facts.isTerminal, facts.columns, facts.rows, facts.colors) = (false, nil, nil, nil)
    let diagnosis = Diagnosis(facts)
    #expect(diagnosis.isFit)
    #expect(!diagnosis.findings.contains { $0.subject == "Grootte" })
    #expect(diagnosis.findings.first?.weight == .remark)
  }

  @Test func aMissingToolIsNoFault() throws {
    let tool = try finding("Hulpprogramma weasyprint") { $0.tools = [ToolFacts(name: "weasyprint", purpose: "PDF", isFound: false)] }
    #expect(tool.weight == .good)
    #expect(tool.text.contains("werkt ook zonder"))
  }

  @Test func aToolThatIsTooOldIsNamedWithWhatToDo() throws {
    let tool = try finding("Hulpprogramma weasyprint") {
      $0.tools = [ToolFacts(name: "weasyprint", purpose: "PDF", isFound: true, fault: "het is te oud: 57.2", package: "WeasyPrint 70")]
    }
    #expect(tool.weight == .remark)
    #expect(tool.line.contains("57.2") && tool.line.contains("installeer dan WeasyPrint 70"))
  }

  @Test func aFileThatOthersMayReadIsNamed() throws {
    let session = try finding("Sessie ‘open’") {
      $0.sessions = [SessionFacts(name: "open", mode: 0o644), SessionFacts(name: "dicht", mode: 0o600)]
    }
    #expect(session.weight == .remark)
    #expect(session.advice.contains("chmod 600"))
  }

  @Test func aSessionInAnotherWindowIsNoFault() throws {
    let sessions = try finding("Sessies") { $0.sessions = [SessionFacts(name: "team", mode: 0o600, problem: "in gebruik", isInUse: true)] }
    #expect(sessions.weight == .good)
    #expect(sessions.text.contains("1 is al open in een ander venster"))
  }

  @Test func otherLettersThanUTF8AreTold() throws {
    let letters = try finding("Letters") { ($0.isUTF8, $0.locale) = (false, "nl_NL.ISO-8859-1") }
    #expect(letters.weight == .remark)
    #expect(letters.advice.contains("C.UTF-8"))
  }
}
