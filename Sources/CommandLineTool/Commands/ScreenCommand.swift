import ArgumentParser
import Canvas
import FacilitatorApp
import Programme
import Rehearsal
import SessionEngine

/// Prints the frame that the room would see, for looking and for pictures.
struct ScreenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scherm", abstract: "Toont een scherm zoals de zaal het ziet, als tekst of als tekening.")

  @ArgumentParser.Option(name: .customLong("sessie"), help: "Sessiebestand of naam.")
  var session: String?

  @ArgumentParser.Option(name: .customLong("programma"), help: "Map van een programma.")
  var programme: String?

  @ArgumentParser.Option(name: .customLong("blok"), help: "Nummer of naam van het blok; zonder blok het scherm van nu, of het beginscherm.")
  var block: String?

  @ArgumentParser.Option(name: .customLong("stap"), help: "Nummer van de stap in het blok.")
  var step = 1

  @ArgumentParser.Option(name: .customLong("pagina"), help: "Nummer van de bladzijde in de stap.")
  var page = 1

  @ArgumentParser.Option(name: .customLong("grootte"), help: "Kolommen x regels.")
  var size = "100x30"

  @ArgumentParser.Option(name: .customLong("als"), help: "tekst of svg.")
  var format = ScreenFormat.text

  @Flag(name: .customLong("voorbeeld"), help: "Met antwoorden van nagespeelde deelnemers.")
  var withExample = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions

  enum ScreenFormat: String, ExpressibleByArgument {
    case text = "tekst"
    case svg
  }

  func run() async throws {
    do {
      let frame = try await frame()
      switch format {
      case .text: StandardOutput.line(frame.text)
      case .svg: StandardOutput.line(frame.svg(title: "Goed Werk"))
      }
    } catch {
      throw Fault(wrapping: error)
    }
  }

  private func frame() async throws -> Frame {
    let numbers = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ (1...500).contains($0) }) else {
      throw Fault("‘\(size)’ is geen grootte. Geef kolommen en regels, zoals 100x30.", .badUsage)
    }
    let clock = SystemClock().now()
    let settings = Settings(
      theme: look.chosen ?? .dark, isMuted: false, utcOffset: SystemClock.offsets(around: clock.wall), folder: folder.folder)
    var app = AppState(size: Size(columns: numbers[0], rows: numbers[1]), now: clock, settings: settings)
    guard session != nil || programme != nil else {
      _ = app.update(.listed(folder.sessions.listings(utcOffset: SystemClock.utcOffset(at: clock.wall))))
      return app.render()
    }
    var walk = ScreenWalk(state: SessionState(), now: clock)
    if let session {
      let path = folder.sessions.resolve(session)
      walk.state = try await HostedSession.state(in: path)
      // A block of a meeting that is over is shown as it was there.
      if let block, let meeting = try walk.endedMeeting(of: block), let then = try HostedSession.state(in: path, beforeEndOf: meeting) {
        walk.state = then
      }
    } else if let programme {
      try walk.begin(try ProgrammeFolder.require(programme), block: block, withExample: withExample)
    }
    if let block { try walk.go(to: block, step: step, page: page) }
    app.now = walk.now
    _ = app.update(.opened(walk.state, path: session ?? "", idleMinutes: 0))
    return app.render()
  }
}
