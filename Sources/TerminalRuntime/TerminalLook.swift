import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What can be known of the terminal without taking it over.
public struct TerminalLook: Hashable, Sendable {
  /// Whether input and output are a terminal.
  public let isTerminal: Bool
  /// What `TERM` says.
  public let name: String
  /// Whether a screen can be drawn on it.
  public let canDraw: Bool
  /// Number of colours of its description.
  public let colors: Int
  /// Size in cells; nil where it does not tell.
  public let columns: Int?
  public let rows: Int?
  /// Whether the locale of the environment is UTF-8.
  public let isUTF8: Bool

  /// Looks now.
  public init() {
    terminal_read_locale()
    isTerminal = plain_is_terminal()
    name = getenv("TERM").map { String(cString: $0) } ?? ""
    var colors: Int32 = 0
    canDraw = isTerminal && terminal_is_described(&colors)
    self.colors = Int(colors)
    let size = (columns: Int(plain_columns()), rows: Int(plain_rows()))
    columns = size.columns > 0 ? size.columns : nil
    rows = size.rows > 0 ? size.rows : nil
    isUTF8 = terminal_speaks_utf8()
  }
}
