public import ArgumentParser
public import Exports
import Programme
import SessionEngine

/// Writes what goes on paper.
struct PrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "afdrukken", abstract: "Maakt bladen om af te drukken (HTML, A4).",
    discussion: """
      kaarten      waardenkaarten om uit te knippen
      invulbladen  een blad per deelnemer voor de waardensortering; nodig: --sessie
      draaiboek    tijden, schermteksten, notities en vragen, voor de begeleider
      casussen     een blad per casus, voor deelnemers
      evaluatie    briefjes zonder naam, vier op een blad

      Met --sessie wordt het programma van die sessie afgedrukt. Open het bestand
      in een browser en druk het daar af.
      """)

  @Argument(help: ArgumentHelp("kaarten, invulbladen, draaiboek, casussen of evaluatie.", valueName: "blad"))
  var sheet: PrintedSheet

  @ArgumentParser.Option(name: .customLong("sessie"), help: "Sessiebestand of naam; nodig voor invulbladen met de codes van de deelnemers.")
  var session: String?

  @ArgumentParser.Option(name: .customLong("programma"), help: "Map van een programma, als er nog geen sessie is.")
  var programme: String?

  @ArgumentParser.Option(name: .customLong("begin"), help: "Tijd waarop een bijeenkomst begint, zoals 9:00 (alleen draaiboek).")
  var begin: String?

  @ArgumentParser.Option(name: .customLong("naar"), help: "Bestand dat gemaakt wordt; - voor de uitvoer.")
  var target: String?

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    do {
      let file = try await file()
      if target == "-" {
        StandardOutput.bytes(file.bytes)
        return
      }
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
      return sheet.file(for: state, start: try start())
    }
    let loaded = try ProgrammeFolder.require(try programme ?? Assets(given: folder.assets).standardProgramme)
    guard let file = sheet.file(for: loaded, start: try start()) else {
      throw Fault("Invulbladen hebben de codes van een sessie nodig: geef --sessie NAAM.", .badUsage)
    }
    return file
  }

  /// Minutes after midnight; nil when no time was given.
  private func start() throws(Fault) -> Int? {
    guard let begin else { return nil }
    let parts = begin.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute) else {
      throw Fault("‘\(begin)’ is geen tijd. Geef uren en minuten, zoals 9:00.", .badUsage)
    }
    return hour * 60 + minute
  }
}

extension PrintedSheet: ExpressibleByArgument {}
