import ArgumentParser
import FacilitatorApp
import SessionEngine

/// A screen for the room, beside the one where the session was started.
struct RoomCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zaal", abstract: "Toont een lopende sessie op nog een scherm, voor de zaal.")

  @Argument(help: ArgumentHelp("Sessiebestand of naam; zonder naam de laatst gebruikte sessie.", valueName: "sessie"))
  var session: String?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions

  func run() async throws {
    let path = try folder.path(of: session)
    try await TerminalSession.run(folder: folder.sessions, theme: look.chosen) { terminal, events, tell, theme in
      try await RoomLoop(terminal: terminal, events: events, tell: tell, path: path, theme: theme).run()
    }
  }
}

/// A screen for the facilitator alone, with the notes and with entry that the room does not see.
struct ControlCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regie", abstract: "Bedient een lopende sessie vanaf een eigen scherm, met de notities.")

  @Argument(help: ArgumentHelp("Sessiebestand of naam; zonder naam de laatst gebruikte sessie.", valueName: "sessie"))
  var session: String?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions

  func run() async throws {
    let path = try folder.path(of: session)
    let sessions = folder.sessions
    try await TerminalSession.run(folder: sessions, theme: look.chosen) { terminal, events, tell, theme in
      // The main screen gives the sound of the clock already.
      let loop = FacilitatorLoop(
        terminal: terminal, events: events, tell: tell, folder: sessions, programme: "", theme: theme, isMuted: true, role: .control)
      try await loop.run(attachingTo: path)
    }
  }
}

extension FolderOptions {
  /// The path of a session that the command line names; the last used one without a name.
  func path(of session: String?) throws(Fault) -> String {
    let path: String
    if let session {
      path = sessions.resolve(session)
    } else if let first = sessions.listings(utcOffset: SystemClock.utcOffset(at: SystemClock().now().wall)).first {
      path = first.path
    } else {
      throw Fault("Er staan nog geen sessies in de map ‘\(self.folder)’. Begin met: goedwerk", .noInput)
    }
    guard FileAccess.exists(path) else { throw Fault("‘\(path)’ bestaat niet. Kijk of de naam en de map kloppen.", .noInput) }
    guard FileAccess.isOrdinaryFile(path) else {
      let kind = FileAccess.isFolder(path) ? "een map" : "geen sessie"
      let name = path.split(separator: "/").last.map(String.init) ?? path
      throw Fault("‘\(name)’ is \(kind). Kies een bestand dat op .goedwerk eindigt.", .badData)
    }
    return path
  }
}
