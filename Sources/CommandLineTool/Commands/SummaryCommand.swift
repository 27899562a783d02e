import ArgumentParser
import Documents

/// Writes the summary of a session.
struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verslag", abstract: "Schrijft het verslag van een sessie.")

  @Argument(help: "Sessiebestand of naam.")
  var session: String

  @Option(
    name: .customLong("formaat"),
    help: "Een of meer, met komma’s: md, html, odt, docx, pdf, csv, xlsx, json of pakket; zonder keuze alles wat geen ander programma nodig heeft.")
  var formats: ReportFormatList?

  @Option(name: .customLong("naar"), help: "Map voor het verslag; - voor de uitvoer (één formaat, niet csv).")
  var target: String?

  @Flag(
    name: .customLong("vervangt-eerdere"),
    help: "Alle eerdere verslagen van deze sessie zijn weggegooid, elke kopie. Nodig als er sindsdien een paar antwoorden anders zijn.")
  var replacesEarlier = false

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    let path = folder.sessions.resolve(session)
    do {
      if target == "-", formats?.single == nil {
        throw Fault("Kies met --naar - ook één formaat dat één bestand is, bijvoorbeeld --formaat md.", .badUsage)
      }
      let report = try await SummaryWriter.report(ofFile: path, replacesEarlier: replacesEarlier, clock: SystemClock())
      if target == "-", let format = formats?.single {
        StandardOutput.bytes(try await ReportFiles.bytes(of: report, as: format))
        return
      }
      let paths = try await ReportFiles.write(
        report, formats: formats?.formats ?? ReportFormat.standard, to: target ?? SummaryWriter.folder(for: path))
      for path in paths { StandardOutput.line(path) }
    } catch {
      throw Fault(wrapping: error)
    }
  }
}

/// Formats as they are given on the command line: names with commas between them.
struct ReportFormatList: ExpressibleByArgument {
  var formats: [ReportFormat]

  /// The format when there is only one, and it is one file.
  var single: ReportFormat? { formats.count == 1 && formats[0] != .csv ? formats[0] : nil }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let known = names.compactMap(ReportFormat.init(rawValue:))
    guard known.count == names.count else { return nil }
    // Each once, in the order in which they are written.
    formats = ReportFormat.allCases.filter(known.contains)
  }
}
