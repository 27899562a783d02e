import ArgumentParser
import FacilitatorApp
import SessionEngine

/// Opens the start screen.
struct StartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "start", abstract: "Opent het beginscherm.")

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions

  func run() async throws {
    let assets = try Assets(given: folder.assets)
    try await TerminalSession.run(
      folder: folder.sessions, assets: assets, theme: look.chosen, isMuted: look.isMuted, opening: nil)
  }
}

/// Goes on with a session.
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "hervat", abstract: "Gaat verder met een sessie.")

  @Argument(help: "Sessiebestand of naam; zonder naam de laatst gebruikte sessie.")
  var session: String?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions

  func run() async throws {
    let sessions = folder.sessions
    let utcOffset = SystemClock.utcOffset(at: SystemClock().now().wall)
    let path: String
    if let session {
      path = sessions.resolve(session)
    } else if let first = sessions.listings(utcOffset: utcOffset).first {
      path = first.path
    } else {
      throw Fault("Er staan nog geen sessies in de map ‘\(folder.folder)’. Begin met: goedwerk", .noInput)
    }
    guard FileAccess.exists(path) else {
      throw Fault("‘\(path)’ bestaat niet. Kijk of de naam en de map kloppen.", .noInput)
    }
    let assets = try Assets(given: folder.assets)
    try await TerminalSession.run(
      folder: sessions, assets: assets, theme: look.chosen, isMuted: look.isMuted, opening: path)
  }
}
