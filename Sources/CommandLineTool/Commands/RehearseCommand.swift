import ArgumentParser
import Documents
import Programme
import Rehearsal
import SessionEngine
import SessionHost
import SessionStore

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

  @OptionGroup var folder: FolderOptions

  func validate() throws {
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
    let clock = SteppedClock(start)
    let file = try SessionFile.create(at: path, group: "Repetitie", programme: loaded.title)
    let host = try SessionHost(log: file, clock: clock)
    // The closing meeting alone is a session of its own, with groups that are simulated first.
    let isClosing = meetings.map { ids in loaded.meetings.contains { ids.contains($0.id) && $0.part == .closing } } ?? false
    let closing = isClosing ? ClosingRehearsal(programme: loaded, participants: participants, groups: groups, seed: seed, from: start) : nil
    var script =
      closing?.script(meetings: meetings)
      ?? RehearsalScript(programme: loaded, participants: participants, seed: seed, meetings: meetings)
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

  private func chosenMeetings(_ programme: Programme) throws(Fault) -> [MeetingID]? {
    guard let meeting else { return nil }
    guard let found = programme.meetings.first(where: { $0.id.rawValue == meeting || $0.title.lowercased() == meeting.lowercased() }) else {
      let names = programme.meetings.map(\.id.rawValue).joined(separator: ", ")
      throw Fault("‘\(meeting)’ is geen bijeenkomst van dit programma. Kies uit: \(names).", .badUsage)
    }
    return [found.id]
  }
}
