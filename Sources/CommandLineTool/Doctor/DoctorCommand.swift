import ArgumentParser
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
    for finding in diagnosis.findings { StandardOutput.line(finding.line) }
    if facts.isTerminal, !isSilent {
      for finding in DoctorSamples(facts: facts).ask() { StandardOutput.line(finding.line) }
    }
    StandardOutput.line("")
    StandardOutput.line(diagnosis.conclusion)
    if !diagnosis.isFit { throw ExitCode.failure }
  }
}
