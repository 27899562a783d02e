public import Programme
public import SessionEngine

/// What can be printed; the raw value is the name on the command line.
public enum PrintedSheet: String, Hashable, Sendable, CaseIterable {
  case cards = "kaarten"
  case entrySheets = "invulbladen"
  case runSheet = "draaiboek"
  case cases = "casussen"
  case evaluation = "evaluatie"

  /// The sheet for a session, made of its own programme.
  /// - Parameter start: for a run sheet, minutes after midnight at which each meeting begins; nil counts from 0:00.
  public func file(for state: SessionState, start: Int? = nil) -> ExportFile {
    let seats = state.activeSeats
    if self == .runSheet { return RunSheet(session: state, start: start).file }
    return file(for: state.programme, people: seats.count, start: start)
      ?? EntrySheets(values: state.programme.values, codes: seats.map(\.cardCode), group: state.identity?.group ?? "").file
  }

  /// The sheet for a programme without a session; nil for entry sheets, which need the codes of seats.
  /// - Parameters:
  ///   - people: how many slips of each evaluation there are to be at least.
  ///   - start: as for a session.
  public func file(for programme: Programme, people: Int = 1, start: Int? = nil) -> ExportFile? {
    switch self {
    case .cards: CardSheets(values: programme.values).file
    case .entrySheets: nil
    case .runSheet: RunSheet(programme: programme, start: start).file
    case .cases: CasePages(programme: programme).file
    case .evaluation: EvaluationSlips(programme: programme, people: people).file
    }
  }
}
