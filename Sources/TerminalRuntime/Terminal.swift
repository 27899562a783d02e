import CTerminal
public import Canvas

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The terminal of this process: it shows frames and tells what was pressed.
///
/// It has one owner and is not `Sendable`: curses takes one call at a time, from any thread. `events` may be read anywhere. Only one
/// terminal can be open at a time; `close` (or the end of the last reference) gives it back as it was found.
public final class Terminal {
  /// What happens, in order, for one reader. Empty for ever when `open` was given a `deliver` of its own.
  public let events: AsyncStream<TerminalEvent>
  /// What the terminal can do.
  public let capabilities: TerminalCapabilities

  private let pump: InputPump
  private let finish: @Sendable () -> Void
  private var painter = Painter()
  private var decoder = KeyDecoder()
  private var lastFrame: Frame?
  private var lastInput = ContinuousClock.now
  private var phase = Phase.open

  private enum Phase { case open, suspended, closed }

  /// After this long without a key a paste whose end was lost counts as complete.
  private static let pastePatience = Duration.seconds(5)

  /// Takes the terminal over.
  /// - Parameter deliver: gets every event on the pump's own thread instead of `events`, for a loop that has one stream for
  ///   everything; it must return at once.
  /// - Throws: why there is none; the terminal is then as it was.
  public static func open(
    _ options: TerminalOptions = TerminalOptions(), deliver: (@Sendable (TerminalEvent) -> Void)? = nil
  ) throws(TerminalError) -> Terminal {
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    switch terminal_open(options.usesColor, options.logDescriptor ?? -1) {
    case .succeeded: break
    case .inputIsNoTerminal: throw .inputIsNoTerminal
    case .outputIsNoTerminal: throw .outputIsNoTerminal
    case .unknownKind: throw .unknownTerminal(name: kind)
    case .unsupportedKind: throw .unsupportedTerminal(name: kind)
    case .failed: throw .couldNotStart
    }
    let capabilities = TerminalCapabilities(
      colors: Int(terminal_colors()), isUTF8: terminal_speaks_utf8() && !options.isASCIIOnly)
    let (stream, continuation) = AsyncStream.makeStream(of: TerminalEvent.self)
    let pump = InputPump(deliver: deliver ?? { continuation.yield($0) })
    guard pump.start() else {
      terminal_close()
      throw .couldNotStart
    }
    return Terminal(events: stream, finish: { continuation.finish() }, capabilities: capabilities, pump: pump)
  }

  private init(
    events: AsyncStream<TerminalEvent>, finish: @escaping @Sendable () -> Void, capabilities: TerminalCapabilities, pump: InputPump
  ) {
    self.events = events
    self.finish = finish
    self.capabilities = capabilities
    self.pump = pump
  }

  deinit { close() }

  /// The size that is painted on; changes only by `adoptSize` and `resume`.
  public var size: Size {
    guard phase != .closed else { return Size(columns: 0, rows: 0) }
    return Size(columns: Int(terminal_columns()), rows: Int(terminal_rows()))
  }

  /// Takes over the size that the window has now; call it after `.resized`. The next frame is painted in full.
  @discardableResult
  public func adoptSize() -> Size {
    guard phase != .closed else { return size }
    pump.expectResize()
    if terminal_adopt_size() { lastFrame = nil }
    return size
  }

  /// Shows a frame. One that is equal to what is shown costs a comparison only.
  /// - Returns: whether anything was sent to the terminal.
  @discardableResult
  public func draw(_ frame: Frame) -> Bool {
    guard phase == .open, frame != lastFrame else { return false }
    painter.put(capabilities.isUTF8 ? frame : frame.asciified(), colors: capabilities.colors)
    terminal_flush(lastFrame == nil)
    lastFrame = frame
    return true
  }

  /// All keys that wait, in order; call it after `.inputReady`, which comes again only then.
  public func readKeys() -> [Key] {
    guard phase == .open else { return [] }
    if decoder.isPasting, lastInput.duration(to: .now) > Self.pastePatience { decoder.endPaste() }
    var value: UInt32 = 0
    reading: while true {
      switch terminal_read(&value) {
      case .byte: decoder.append(.byte(UInt8(truncatingIfNeeded: value)))
      case .key: if let press = TerminalKey(rawValue: value).flatMap(KeyPress.init) { decoder.append(press) }
      case .functionKey: decoder.append(.key(.function(Int(value))))
      case .nothing: break reading
      case .closed:
        pump.hangUp()
        break reading
      }
    }
    lastInput = .now
    pump.watchInput(true)
    return decoder.finish()
  }

  /// Asks for a `.tick` every so many milliseconds, the first one after `firstAfter` (or after a whole interval); nil stops them.
  ///
  /// Without `firstAfter` a rhythm with the same interval goes on undisturbed, so this may be called after every update.
  public func setTick(every milliseconds: Int?, firstAfter: Int? = nil) {
    guard phase != .closed else { return }
    pump.tick(every: milliseconds.map { .milliseconds($0) }, first: firstAfter.map { .milliseconds($0) })
  }

  /// Sounds the terminal's bell.
  public func bell() {
    if phase == .open { terminal_bell() }
  }

  /// Names the window, where the terminal has a title; the former title returns at `close`.
  public func setTitle(_ title: String) {
    if phase == .open { terminal_title(PlainText.sanitised(title, maximumLength: 200)) }
  }

  /// Gives the screen and the keys to another program until `resume`.
  public func suspend() {
    guard phase == .open else { return }
    phase = .suspended
    pump.watchInput(false)
    terminal_suspend()
  }

  /// Takes the screen and the keys back and paints the next frame in full. Without `suspend` it repairs a screen that another
  /// program wrote on, as after `.continued`.
  public func resume() {
    guard phase != .closed else { return }
    phase = .open
    lastFrame = nil
    pump.expectResize()
    terminal_resume()
    pump.watchInput(true)
  }

  /// Stops the program as Ctrl-Z does in a shell, with the shell's screen in sight, and returns when it goes on.
  public func stopProcess() {
    guard phase == .open else { return }
    suspend()
    terminal_stop()
    resume()
  }

  /// Gives the terminal back as it was found and ends `events`. Does nothing the second time.
  public func close() {
    guard phase != .closed else { return }
    phase = .closed
    pump.stop()
    terminal_close()
    finish()
  }
}
