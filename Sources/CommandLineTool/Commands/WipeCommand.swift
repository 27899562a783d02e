import ArgumentParser
import SessionEngine
import Summary

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Deletes a session for good, after its report was made.
struct WipeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wis", abstract: "Wist een sessie met alle antwoorden, en schrijft een bewijs daarvan.")

  @Argument(help: ArgumentHelp("Sessiebestand of naam.", valueName: "sessie"))
  var session: String

  @Flag(name: .customLong("ja"), help: "Wist zonder te vragen, als er een verslag is.")
  var isSure = false

  @Flag(name: .customLong("zonder-verslag"), help: "Wist ook als er nog geen verslag is gemaakt.")
  var withoutReport = false

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    do {
      let wipe = try await SessionWipe(path: folder.sessions.exactPath(session))
      if !wipe.hasReport, !withoutReport {
        throw Fault(
          "Van deze sessie is nog geen verslag. Maak dat eerst met: goedwerk verslag \(session). Of wis met --zonder-verslag.", .badUsage)
      }
      for line in wipe.warning { StandardOutput.error(line) }
      if !isSure { try ask() }
      let wall = SystemClock().now().wall
      let certificate = try wipe.carryOut(on: CivilDate(milliseconds: wall, utcOffsetSeconds: SystemClock.utcOffset(at: wall)))
      StandardOutput.line(certificate)
    } catch {
      throw Fault(wrapping: error)
    }
  }

  private func ask() throws(Fault) {
    guard isatty(0) == 1 else { throw Fault("Zonder terminal vraagt wis om --ja.", .badUsage) }
    StandardOutput.error("Typ wis en Enter om te wissen. Iets anders laat alles staan.")
    guard readLine()?.trimmingPrefix(while: \.isWhitespace).lowercased() == "wis" else { throw Fault("Er is niets gewist.", .badUsage) }
  }
}
