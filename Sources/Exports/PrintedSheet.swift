import Programme
public import SessionEngine

/// What can be printed for the lanes without devices; the raw value is the name on the command line.
public enum PrintedSheet: String, Hashable, Sendable, CaseIterable {
  case cards = "kaarten"
  case entrySheets = "invulbladen"

  /// The sheet for a session: its value list, and for entry sheets one page a seat.
  public func file(for state: SessionState) -> ExportFile {
    switch self {
    case .cards: CardSheets(values: state.programme.values).file
    case .entrySheets:
      EntrySheets(values: state.programme.values, codes: state.activeSeats.map(\.cardCode), group: state.identity?.group ?? "").file
    }
  }
}
