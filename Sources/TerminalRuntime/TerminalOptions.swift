/// What the caller wants of the terminal, whatever it could do.
public struct TerminalOptions: Hashable, Sendable {
  /// False for a screen without colours, for instance because `NO_COLOR` is set.
  public var usesColor: Bool
  /// True for plain ASCII whatever the locale says.
  public var isASCIIOnly: Bool
  /// An open file descriptor that takes what is written to standard error while the terminal is open; nil throws that away
  /// when standard error is a terminal. It must stay open until the terminal is closed.
  public var logDescriptor: Int32?

  public init(usesColor: Bool = true, isASCIIOnly: Bool = false, logDescriptor: Int32? = nil) {
    self.usesColor = usesColor
    self.isASCIIOnly = isASCIIOnly
    self.logDescriptor = logDescriptor
  }
}

/// What the terminal can do, after the wishes of the caller.
public struct TerminalCapabilities: Hashable, Sendable {
  /// How many colours there are; 0 for none.
  public let colors: Int
  /// Whether characters outside ASCII are shown; frames are turned into plain ASCII otherwise.
  public let isUTF8: Bool

  public init(colors: Int, isUTF8: Bool) {
    self.colors = colors
    self.isUTF8 = isUTF8
  }
}
