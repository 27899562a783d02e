public import ArgumentParser
public import Exports

/// Writes the summary of a session.
struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verslag", abstract: "Schrijft het verslag van een sessie.")

  @Argument(help: "Sessiebestand of naam.")
  var session: String

  @Option(name: .customLong("formaat"), help: "md, json of csv; zonder keuze alle drie.")
  var format: ExportFormat?

  @Option(name: .customLong("naar"), help: "Map voor het verslag; - voor de uitvoer (niet bij csv).")
  var target: String?

  @Flag(
    name: .customLong("vervangt-eerdere"),
    help: "Alle eerdere verslagen van deze sessie zijn weggegooid, elke kopie. Nodig als er sindsdien een paar antwoorden anders zijn.")
  var replacesEarlier = false

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    let path = folder.sessions.resolve(session)
    do {
      if target == "-", format == nil || format == .csv {
        throw Fault("Kies met --naar - ook --formaat md of --formaat json.", .badUsage)
      }
      let report = try await SummaryWriter.report(ofFile: path, replacesEarlier: replacesEarlier, clock: SystemClock())
      if target == "-", let format {
        for file in format.files(of: report) { StandardOutput.bytes(file.bytes) }
        return
      }
      let paths = try SummaryWriter.write(
        report, formats: format.map { [$0] } ?? ExportFormat.allCases, to: target ?? SummaryWriter.folder(for: path))
      for path in paths { StandardOutput.line(path) }
    } catch {
      throw Fault(wrapping: error)
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
