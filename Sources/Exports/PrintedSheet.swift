public import Programme
public import SessionEngine

/// What can be printed for the lanes without devices.
public enum PrintedSheet: String, Hashable, Sendable, CaseIterable {
  case cards = "kaarten"
  case entrySheets = "invulbladen"

  public func file(values: ValueList, state: SessionState?) -> ExportFile { ExportFile(name: rawValue + ".html", bytes: []) }
}
