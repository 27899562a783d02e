import Canvas
import FacilitatorApp
import TerminalRuntime

/// The session as lines below each other, for a screen reader or a braille display.
final class LinearLines: FacilitatorScreen {
  let capabilities: TerminalCapabilities
  private let terminal: LineTerminal
  private var transcript = LinearTranscript()

  /// Without a terminal nobody knows how wide the paper is.
  private static let usualColumns = 80
  private static let narrowest = 20

  init(_ terminal: LineTerminal) {
    self.terminal = terminal
    capabilities = TerminalCapabilities(colors: 0, isUTF8: terminal.isUTF8)
    write(["Goed Werk, in gewone regels. Een vraagteken en Enter geeft uitleg."])
  }

  /// The app never finds a screen too small to work on: nothing is drawn.
  var size: Size { AppState.smallest }

  private var columns: Int { max(Self.narrowest, terminal.columns ?? Self.usualColumns) }

  private func write(_ lines: [String]) {
    let wrapped = LinearTranscript.wrapped(lines, columns: columns)
    terminal.write(capabilities.isUTF8 ? wrapped : wrapped.map(PlainText.asciified))
  }

  func show(_ app: AppState) {
    write(transcript.news(of: app, columns: columns))
    terminal.setEcho(!app.linear.isHidden)
  }

  func hear(for loop: FacilitatorLoop) async {
    for line in terminal.readLines() where !loop.isDone {
      loop.adoptTime()
      switch loop.app.reply(toLine: line) {
      case .say(let lines): write(lines)
      case .keys(let keys):
        transcript.heard()
        for key in keys where !loop.isDone {
          loop.adoptTime()
          await loop.handle(.key(key))
          if loop.app.hasLinearProblem { break }
        }
        loop.adoptTime()
        if !loop.isDone { show(loop.app) }
      }
    }
  }

  func adoptSize() -> Size {
    terminal.adoptSize()
    return size
  }

  func setTitle(_ title: String) {}
  func resume() {}
  func stopProcess() {}
  func bell() { terminal.bell() }
  func setTick(every milliseconds: Int?, firstAfter: Int?) { terminal.setTick(every: milliseconds, firstAfter: firstAfter) }
}

/// Runs the loop on plain lines.
enum LinearSession {
  static func run(folder: SessionFolder, programme: String, isMuted: Bool, groups: [String], opening path: String?) async throws {
    let (events, tell) = AsyncStream.makeStream(of: LoopEvent.self)
    let terminal: LineTerminal
    do {
      terminal = try LineTerminal.open { tell.yield(.terminal($0)) }
    } catch {
      throw Fault(error)
    }
    defer { terminal.close() }
    let loop = FacilitatorLoop(
      terminal: LinearLines(terminal), events: events, tell: tell, folder: folder, programme: programme, theme: .mono, isMuted: isMuted,
      groups: groups)
    // Somebody who listens on a pipe did not ask for it.
    loop.wantsIntroduction = terminal.isTerminal && path == nil && groups.isEmpty && !UserSettings.load().hasSeenIntroduction
    try await loop.run(opening: path)
  }
}
