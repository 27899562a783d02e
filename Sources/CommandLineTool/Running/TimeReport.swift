import Planning
import Programme
import SessionEngine

/// What earlier sessions say about the times of a programme, in words.
struct TimeReport {
  let blocks: [Block]
  /// Minutes per block, one entry per session.
  let taken: [[BlockID: Int]]

  /// Writes what sessions say about a programme; without one about that of the last session. Rehearsals count for nothing.
  static func show(_ sessions: [String], folder: SessionFolder, programme: String?) async throws {
    do {
      var states: [SessionState] = []
      for session in sessions {
        let state = try await HostedSession.state(in: folder.resolve(session))
        if state.identity?.isRehearsal == true {
          StandardOutput.line("‘\(session)’ is een repetitie en telt niet mee.")
        } else {
          states.append(state)
        }
      }
      guard let plan = try programme.map({ try ProgrammeFolder.require($0) }) ?? states.last?.programme else { return }
      let blocks = plan.meetings.flatMap { $0.blocks + $0.reserve }
      for line in TimeReport(blocks: blocks, taken: states.map(\.minutesTaken)).lines { StandardOutput.line(line) }
    } catch {
      throw Fault(wrapping: error)
    }
  }

  var lines: [String] {
    let found = blocks.compactMap { block -> (block: Block, advice: TimeAdvice)? in
      TimeAdvice(block: block.id, plannedMinutes: block.minutes, taken: taken.compactMap { $0[block.id] }).map { (block, $0) }
    }
    guard !found.isEmpty else { return ["In deze sessies is nog geen bijeenkomst afgesloten: er zijn geen tijden om te vergelijken."] }
    let changes = found.filter { $0.advice.suggestedMinutes != nil }
    let words = found.map { block, advice in
      let times = advice.taken.count == 1 ? "één keer gedaan" : "\(advice.taken.count) keer gedaan"
      let proposal = advice.suggestedMinutes.map { " Voorstel: \($0)." } ?? ""
      return "\(block.number) \(block.title): gepland \(block.minutes) minuten, \(times): "
        + advice.taken.map(String.init).joined(separator: ", ") + "." + proposal
    }
    let enough = found.contains { $0.advice.taken.count >= TimeAdvice.fewestRuns }
    let end =
      changes.isEmpty
      ? enough
        ? "Geen voorstel: geen blok duurde steeds langer of korter dan gepland."
        : "Geen voorstel: daarvoor zijn minstens \(TimeAdvice.fewestRuns) keren nodig."
      : changes.count == 1 ? "1 voorstel voor een volgende keer." : "\(changes.count) voorstellen voor een volgende keer."
    return words + [end]
  }
}
