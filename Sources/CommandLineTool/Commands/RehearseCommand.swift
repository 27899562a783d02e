import ArgumentParser
import Documents
import Programme
import Rehearsal
import SessionEngine
import SessionHost
import SessionStore
import TerminalRuntime

/// Plays a session with simulated participants.
struct RehearseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repetitie", abstract: "Speelt een sessie met nagespeelde deelnemers en schrijft het verslag.")

  @ArgumentParser.Option(name: .customLong("deelnemers"), help: "Aantal nagespeelde deelnemers.")
  var participants = 10

  @ArgumentParser.Option(name: .customLong("zaad"), help: "Zelfde zaad, zelfde verloop.")
  var seed: UInt64 = 1

  @Flag(name: .customLong("stil"), help: "Zegt niets, tenzij er iets misgaat.")
  var isQuiet = false

  @ArgumentParser.Option(name: .customLong("sessie"), help: "Pad van het sessiebestand dat gemaakt wordt.")
  var session: String?

  @ArgumentParser.Option(name: .customLong("dagdeel"), help: "Alleen deze bijeenkomst, bijvoorbeeld introductie.")
  var meeting: String?

  @ArgumentParser.Option(name: .customLong("groepen"), help: "Aantal nagespeelde groepen naast elkaar in een slotbijeenkomst.")
  var groups = 3

  @ArgumentParser.Option(name: .customLong("programma"), help: "Map van het programma; anders dat van goedwerk zelf.")
  var programme: String?

  @ArgumentParser.Option(
    name: .customLong("snelheid"),
    help: "Speelt op het scherm, zoveel keer zo snel als echt (1 tot en met 3600); zonder terminal als anders.")
  var speed: Int?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var look: LookOptions

  func validate() throws {
    guard speed.map((1...3600).contains) ?? true else { throw ValidationError("Kies een snelheid van 1 tot en met 3600.") }
    guard (1...SessionState.maximumSeats).contains(participants) else {
      throw ValidationError("Kies 1 tot en met \(SessionState.maximumSeats) deelnemers.")
    }
    guard (0...GroupsComparison.maximumGroups).contains(groups) else {
      throw ValidationError("Kies 0 tot en met \(GroupsComparison.maximumGroups) groepen.")
    }
  }

  func run() async throws {
    do {
      try await play()
    } catch let error as ExitCode {
      throw error
    } catch {
      throw Fault(wrapping: error)
    }
  }

  private func play() async throws {
    let loaded = try ProgrammeFolder.require(try programme ?? Assets(given: folder.assets).standardProgramme)
    let meetings = try chosenMeetings(loaded)
    let start = SystemClock().now()
    let path =
      try session
      ?? folder.sessions.freePath(
        group: "repetitie", wall: start.wall, utcOffset: SystemClock.utcOffset(at: start.wall))
    if let slash = path.lastIndex(of: "/") { try FileAccess.makeFolder(String(path[..<slash])) }
    if let speed, !isQuiet, TerminalLook().canDraw { return try await watch(loaded, meetings, at: path, speed: speed) }
    let clock = SteppedClock(start)
    let file = try SessionFile.create(at: path, group: "Repetitie", programme: loaded.title)
    let host = try SessionHost(log: file, clock: clock)
    // The closing meeting alone is a session of its own, with groups that are simulated first.
    let (closing, made) = scripts(loaded, meetings, from: start)
    var script = made
    var state = await host.snapshot()
    var told: BlockID?
    while let move = script.next(for: state) {
      clock.advance(milliseconds: move.milliseconds)
      for case .failure(let rejection) in try await host.submit(move.commands) {
        throw Fault("De repetitie liep vast: \(rejection.sentence)", .bug)
      }
      state = await host.snapshot()
      if let closing, groups > 0, state.flow.comparison == nil {
        do {
          _ = try await host.submit([.compareGroups(try closing.comparison(for: state))])
          state = await host.snapshot()
        } catch let rejection as Rejection {
          if !isQuiet, state.revision == 1 { StandardOutput.line("Geen groepen naast elkaar: \(rejection.sentence)") }
        }
      }
      if !isQuiet, let block = state.currentBlock, block.id != told {
        told = block.id
        StandardOutput.line("\(block.number) \(block.title)")
      }
    }
    if !isQuiet { StandardOutput.line("Sessie: \(path)") }
    do {
      let target = SummaryWriter.folder(for: path)
      _ = try await SummaryWriter.write(host, formats: ReportFormat.standard, to: target)
      if !isQuiet { StandardOutput.line("Verslag: \(target)") }
    } catch {
      let fault = Fault(wrapping: error)
      if !isQuiet { StandardOutput.line("Geen verslag: \(fault.sentence)") }
    }
    try await host.close()
  }

  /// The script, and for the closing meeting alone the groups that are simulated first.
  private func scripts(
    _ programme: Programme, _ meetings: [MeetingID]?, from start: Moment
  ) -> (closing: ClosingRehearsal?, script: RehearsalScript) {
    let isClosing = meetings.map { ids in programme.meetings.contains { ids.contains($0.id) && $0.part == .closing } } ?? false
    guard isClosing else {
      return (nil, RehearsalScript(programme: programme, participants: participants, seed: seed, meetings: meetings))
    }
    let closing = ClosingRehearsal(programme: programme, participants: participants, groups: groups, seed: seed, from: start)
    return (closing, closing.script(meetings: meetings))
  }

  /// Plays on the real screens, where a person can take over.
  private func watch(_ programme: Programme, _ meetings: [MeetingID]?, at path: String, speed: Int) async throws {
    let clock = ScaledClock(speed: speed)
    let (closing, script) = scripts(programme, meetings, from: clock.now())
    guard case .createSession(let group, _, let codes, _, let isClosing) = script.creation else { return }
    let made = try await HostedSession.create(
      at: path, group: group, programme: programme, codes: codes, isRehearsal: true, isClosing: isClosing, clock: clock)
    try await made.host.close()
    let watched = WatchedRehearsal(clock: clock, speed: speed, script: script, closing: groups > 0 ? closing : nil)
    try await TerminalSession.run(
      folder: folder.sessions, programme: "", theme: look.chosen, isMuted: look.isMuted, opening: path, watched: watched)
    StandardOutput.line("Sessie: \(path)")
  }

  private func chosenMeetings(_ programme: Programme) throws(Fault) -> [MeetingID]? {
    guard let meeting else { return nil }
    guard let found = programme.meetings.first(where: { $0.id.rawValue == meeting || $0.title.lowercased() == meeting.lowercased() }) else {
      let names = programme.meetings.map(\.id.rawValue).joined(separator: ", ")
      throw Fault("‘\(meeting)’ is geen bijeenkomst van dit programma. Kies uit: \(names).", .badUsage)
    }
    return [found.id]
  }
}
