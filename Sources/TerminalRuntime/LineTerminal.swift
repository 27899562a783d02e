import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard input and output as a place for lines: nothing is drawn, moved or coloured, and a pipe will do.
///
/// Like `Terminal` it has one owner, and there is one of either at a time. The terminal edits the line that is being typed, so that a
/// screen reader or a braille display shows it as it does anywhere else.
public final class LineTerminal {
  /// Whether both ends are a terminal.
  public let isTerminal: Bool
  /// Whether characters outside ASCII are shown.
  public let isUTF8: Bool

  private let pump: InputPump
  private var pending: [UInt8] = []
  private var isClosed = false

  /// A longer line is cut: nobody types one.
  private static let longestLine = 64 * 1024

  /// - Parameter deliver: gets every event on the pump's own thread; it must return at once.
  /// - Throws: when the system refuses signals or a thread.
  public static func open(deliver: @escaping @Sendable (TerminalEvent) -> Void) throws(TerminalError) -> LineTerminal {
    guard plain_open() else { throw .couldNotStart }
    let pump = InputPump(deliver: deliver)
    guard pump.start() else {
      plain_close()
      throw .couldNotStart
    }
    return LineTerminal(pump: pump)
  }

  private init(pump: InputPump) {
    self.pump = pump
    isTerminal = plain_is_terminal()
    isUTF8 = terminal_speaks_utf8()
  }

  deinit { close() }

  /// Width in cells; nil when there is no terminal.
  public var columns: Int? {
    let columns = Int(plain_columns())
    return columns > 0 ? columns : nil
  }

  /// Takes note of a new size, so that a next one is news again.
  public func adoptSize() { pump.expectResize() }

  /// Whether the terminal shows what is typed.
  public func setEcho(_ isOn: Bool) { if !isClosed { plain_echo(isOn) } }

  /// All lines that are complete, in order; call it after `.inputReady`, which comes again only then.
  public func readLines() -> [String] {
    guard !isClosed else { return [] }
    var buffer = [UInt8](repeating: 0, count: 4096)
    var isOver = false
    while !isOver {
      let count = Int(plain_read(&buffer, Int32(buffer.count)))
      if count == 0 { break }
      if count < 0 { isOver = true } else { pending += buffer.prefix(count) }
      if pending.count > Self.longestLine * 4 { break }
    }
    var lines: [String] = []
    while let end = pending.firstIndex(of: 10) {
      lines.append(Self.text(pending[..<end]))
      pending.removeSubrange(...end)
    }
    if isOver {
      // A last line without an end was not given over: nothing is done that nobody confirmed.
      pending = []
      pump.hangUp()
    } else {
      if pending.count > Self.longestLine { pending.removeLast(pending.count - Self.longestLine) }
      pump.watchInput(true)
    }
    return lines
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let end = bytes.last == 13 ? bytes.dropLast() : bytes
    return String(decoding: end.prefix(longestLine), as: UTF8.self)
  }

  /// Sounds the bell of a terminal.
  public func bell() { if isTerminal { Self.write([7]) } }

  /// Adds lines below what was told.
  public func write(_ lines: [String]) { Self.write(lines.flatMap { Array($0.utf8) + [10] }) }

  private static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count, let base = buffer.baseAddress {
        #if canImport(Darwin)
          let count = Darwin.write(1, base + offset, buffer.count - offset)
        #elseif canImport(Musl)
          let count = Musl.write(1, base + offset, buffer.count - offset)
        #else
          let count = Glibc.write(1, base + offset, buffer.count - offset)
        #endif
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        offset += count
      }
    }
  }

  /// Asks for a `.tick` every so many milliseconds, the first one after `firstAfter`; nil stops them.
  public func setTick(every milliseconds: Int?, firstAfter: Int? = nil) {
    pump.tick(every: milliseconds.map { .milliseconds($0) }, first: firstAfter.map { .milliseconds($0) })
  }

  /// Gives the terminal back. Does nothing the second time.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    pump.stop()
    plain_close()
  }
}
