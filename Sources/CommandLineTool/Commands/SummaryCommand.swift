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

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    let path = folder.sessions.resolve(session)
    do {
      let state = try await HostedSession.state(in: path)
      if target == "-" {
        guard let format, format != .csv else { throw Fault("Kies met --naar - ook --formaat md of --formaat json.", .badUsage) }
        for file in format.files(of: try SummaryWriter.report(state)) { StandardOutput.bytes(file.bytes) }
        return
      }
      let paths = try SummaryWriter.write(
        state, formats: format.map { [$0] } ?? ExportFormat.allCases, to: target ?? SummaryWriter.folder(for: path))
      for path in paths { StandardOutput.line(path) }
    } catch {
      throw Fault(wrapping: error)
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
