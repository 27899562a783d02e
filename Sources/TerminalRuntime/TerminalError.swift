/// Why no terminal could be opened.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input comes from a file or a pipe.
  case inputIsNoTerminal
  /// Standard output goes to a file or a pipe.
  case outputIsNoTerminal
  /// `TERM` is empty or names a terminal that curses has no description of.
  case unknownTerminal(name: String)
  /// The terminal cannot place its cursor, as with `TERM=dumb`.
  case unsupportedTerminal(name: String)
  /// The system refused, or this process has a terminal open already.
  case couldNotStart
}

extension TerminalError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal"
    case .outputIsNoTerminal: "standard output is not a terminal"
    case .unknownTerminal(let name): "terminal type '\(name)' is not known"
    case .unsupportedTerminal(let name): "terminal type '\(name)' cannot place its cursor"
    case .couldNotStart: "the terminal could not be started"
    }
  }
}
