import ArgumentParser
import FacilitatorApp
import SessionEngine

/// Opens the start screen.
struct StartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "start", abstract: "Opent het beginscherm.")

  @Option(name: .customLong("programma"), help: ArgumentHelp("Map van een eigen programma voor nieuwe sessies.", valueName: "map"))
  var programme: String?

  @Option(
    name: .customLong("groepen"), parsing: .upToNextOption,
    help: ArgumentHelp("Sessies van groepen die een nieuwe slotbijeenkomst naast elkaar zet.", valueName: "bestand"))
  var groups: [String] = []

  @Flag(name: .customLong("lineair"), help: "Alles in gewone regels, voor een schermlezer of brailleleesregel.")
  var isLinear = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var copies: CopyOptions

  func run() async throws {
    try copies.remember()
    let groups = try folder.sessions.groups(groups)
    let programme = try programme ?? Assets(given: folder.assets).standardProgramme
    if isLinear {
      return try await LinearSession.run(
        folder: folder.sessions, programme: programme, isMuted: look.isMuted, groups: groups, opening: nil)
    }
    try await TerminalSession.run(
      folder: folder.sessions, programme: programme, theme: look.chosen, isMuted: look.isMuted, groups: groups, opening: nil)
  }
}

/// Goes on with a session.
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "hervat", abstract: "Gaat verder met een sessie.")

  @Argument(help: ArgumentHelp("Sessiebestand of naam; zonder naam de laatst gebruikte sessie.", valueName: "sessie"))
  var session: String?

  @Option(
    name: .customLong("programma"),
    help: ArgumentHelp("Map van het eigen programma, om een nieuwere versie over te nemen.", valueName: "map"))
  var programme: String?

  @Option(
    name: .customLong("groepen"), parsing: .upToNextOption,
    help: ArgumentHelp("Sessies van groepen die deze slotbijeenkomst naast elkaar zet.", valueName: "bestand"))
  var groups: [String] = []

  @Flag(name: .customLong("lineair"), help: "Alles in gewone regels, voor een schermlezer of brailleleesregel.")
  var isLinear = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var copies: CopyOptions

  func run() async throws {
    try copies.remember()
    let sessions = folder.sessions
    let groups = try sessions.groups(groups)
    let path = try folder.path(of: session)
    // A session holds its own programme; the standard one is for a next session, and need not be there.
    let programme = programme ?? (try? Assets(given: folder.assets).standardProgramme) ?? ""
    if isLinear {
      return try await LinearSession.run(folder: sessions, programme: programme, isMuted: look.isMuted, groups: groups, opening: path)
    }
    try await TerminalSession.run(
      folder: sessions, programme: programme, theme: look.chosen, isMuted: look.isMuted, groups: groups, opening: path)
  }
}
