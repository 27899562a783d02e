import ArgumentParser
import Programme

/// Lists the faults of a programme, and what earlier sessions say about its times.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controleer", abstract: "Controleert de bestanden van een programma.",
    discussion: """
      Noemt elke fout met bestand, regel en kolom. Eindigt met code 65 als er
      fouten zijn. Met --tijden: hoe lang de blokken eerder duurden, en wat dat
      zegt over een volgende keer; de map mag dan weg.
      """)

  @Argument(help: ArgumentHelp("Map van het programma.", valueName: "map"))
  var programme: String?

  @Flag(name: .customLong("bronnen"), help: "Noemt van elk onderwerp uit inventory.yaml welke blokken het gebruiken.")
  var showsSources = false

  @ArgumentParser.Option(
    name: .customLong("tijden"), parsing: .upToNextOption, help: ArgumentHelp("Sessies van eerdere keren.", valueName: "sessie"))
  var sessions: [String] = []

  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if programme == nil, sessions.isEmpty { throw ValidationError("Geef de map van een programma, of --tijden met sessies.") }
  }

  func run() async throws {
    if let programme { try check(programme) }
    if !sessions.isEmpty { try await TimeReport.show(sessions, folder: folder.sessions, programme: programme) }
  }

  private func check(_ programme: String) throws {
    guard FileAccess.isFolder(programme) else {
      throw Fault("‘\(programme)’ is geen map. Geef de map waarin programme.yaml staat.", .noInput)
    }
    let loading = ProgrammeFolder.load(programme)
    var issues = loading.issues.map { $0.text(folder: programme) }
    if let loaded = loading.programme { issues += OverflowCheck.warnings(for: loaded) }
    for issue in issues { StandardOutput.line(issue + "\n") }
    let errors = loading.issues.count { $0.severity == .error }
    let warnings = issues.count - errors
    if errors > 0 {
      StandardOutput.line(
        "\(errors == 1 ? "1 fout" : "\(errors) fouten"), \(warnings == 1 ? "1 waarschuwing" : "\(warnings) waarschuwingen").")
      throw ExitCode.badData
    }
    guard let loaded = loading.programme else { throw ExitCode.badData }
    if showsSources {
      for line in InventoryText.lines(InventoryUse(of: loaded, in: try inventory(of: programme))) { StandardOutput.line(line) }
      return
    }
    let blocks = loaded.meetings.reduce(0) { $0 + $1.blocks.count }
    StandardOutput.line(
      "Goed: \(loaded.title), \(loaded.meetings.count == 1 ? "1 bijeenkomst" : "\(loaded.meetings.count) bijeenkomsten"), \(blocks) blokken, "
        + "\(loaded.values.values.count) waarden\(warnings == 0 ? "" : "; \(warnings == 1 ? "1 waarschuwing" : "\(warnings) waarschuwingen")")."
    )
  }

  /// The inventory of the folder, or else that of the programme that ships with goedwerk.
  private func inventory(of programme: String) throws -> Inventory {
    let own = programme + "/" + ProgrammeLoader.inventoryFile
    let path = FileAccess.exists(own) ? own : try Assets(given: folder.assets).standardProgramme + "/" + ProgrammeLoader.inventoryFile
    let reading = ProgrammeLoader.inventory(bytes: try FileAccess.read(path, limit: ProgrammeLoader.maximumFileSize))
    for issue in reading.issues { StandardOutput.line(issue.text(folder: String(path.dropLast(issue.file.count))) + "\n") }
    guard let inventory = reading.inventory else { throw ExitCode.badData }
    return inventory
  }
}
