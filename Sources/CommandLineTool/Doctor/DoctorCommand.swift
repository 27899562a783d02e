import ArgumentParser
import Canvas
import Diagnosis

/// Looks whether a session can be led here, and says what to do when not.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dokter", abstract: "Kijkt of alles klaar is voor een sessie, en zegt wat er te doen is.")

  @Flag(name: .customLong("zonder-vragen"), help: "Toont geen proefbeelden en vraagt niets.")
  var isSilent = false

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    let facts = await MachineProbe(folder: folder.sessions, assets: folder.assets).facts()
    let diagnosis = Diagnosis(facts)
    let columns = max(20, facts.columns ?? 80)
    for finding in diagnosis.findings { Self.tell(finding.line, columns) }
    if facts.isTerminal, !isSilent {
      for finding in DoctorSamples(facts: facts).ask() { Self.tell(finding.line, columns) }
    }
    StandardOutput.line("")
    Self.tell(diagnosis.conclusion, columns)
    if !diagnosis.isFit { throw ExitCode.failure }
  }

  /// Prints a paragraph in lines that break between words.
  private static func tell(_ text: String, _ columns: Int) {
    for line in TextLayout.wrapped(text, columns: columns) { StandardOutput.line(line) }
  }
}
