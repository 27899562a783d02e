public import ArgumentParser
public import Exports
import Programme
import SessionEngine

/// Writes what goes on paper.
struct PrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "afdrukken", abstract: "Maakt waardenkaarten of invulbladen om af te drukken (HTML, A4).")

  @Argument(help: "kaarten of invulbladen.")
  var sheet: PrintedSheet

  @ArgumentParser.Option(name: .customLong("sessie"), help: "Sessiebestand of naam; nodig voor invulbladen met de codes van de deelnemers.")
  var session: String?

  @ArgumentParser.Option(name: .customLong("programma"), help: "Map van een programma, als er nog geen sessie is (alleen kaarten).")
  var programme: String?

  @ArgumentParser.Option(name: .customLong("naar"), help: "Bestand dat gemaakt wordt; - voor de uitvoer.")
  var target: String?

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    do {
      let file = try await file()
      if target == "-" { return StandardOutput.bytes(file.bytes) }
      let path = target ?? file.name
      try FileAccess.write(file.bytes, to: path)
      StandardOutput.line(path)
    } catch {
      throw Fault(wrapping: error)
    }
  }

  private func file() async throws -> ExportFile {
    if let session {
      let state = try await HostedSession.state(in: folder.sessions.resolve(session))
      return sheet.file(for: state)
    }
    guard sheet == .cards else {
      throw Fault("Invulbladen hebben de codes van een sessie nodig: geef --sessie NAAM.", .badUsage)
    }
    let loaded = try ProgrammeFolder.require(try programme ?? Assets(given: folder.assets).standardProgramme)
    return CardSheets(values: loaded.values).file
  }
}

extension PrintedSheet: ExpressibleByArgument {}
