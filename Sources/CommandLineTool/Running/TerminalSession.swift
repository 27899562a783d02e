import FacilitatorApp
import TerminalRuntime

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Opens the terminal, runs the loop, and leaves the shell as it was.
enum TerminalSession {
  static func run(
    folder: SessionFolder, programme: String, theme: Theme?, isMuted: Bool, groups: [String] = [],
    opening path: String?
  ) async throws {
    try await run(folder: folder, theme: theme) { terminal, events, tell, theme in
      let loop = FacilitatorLoop(
        terminal: terminal, events: events, tell: tell, folder: folder, programme: programme, theme: theme, isMuted: isMuted,
        groups: groups)
      try await loop.run(opening: path)
    }
  }

  /// Runs a loop on the terminal; what happens there is among its events.
  static func run(
    folder: SessionFolder, theme: Theme?,
    loop: (Terminal, AsyncStream<LoopEvent>, AsyncStream<LoopEvent>.Continuation, Theme?) async throws -> Void
  ) async throws {
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let log = openLog(in: folder)
    defer { if let log { closeLog(log) } }
    let (events, tell) = AsyncStream.makeStream(of: LoopEvent.self)
    let terminal: Terminal
    do {
      let options = TerminalOptions(usesColor: !noColor && theme != .mono, logDescriptor: log)
      terminal = try Terminal.open(options) { tell.yield(.terminal($0)) }
    } catch {
      throw Fault(error)
    }
    defer { terminal.close() }
    try await loop(terminal, events, tell, noColor ? .mono : theme)
  }

  /// Whatever libraries print goes here while the screen is open; no answer is ever written to it.
  private static func openLog(in folder: SessionFolder) -> Int32? {
    guard FileAccess.isFolder(folder.path) else { return nil }
    let descriptor = open(folder.path + "/.goedwerk.log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return descriptor >= 0 ? descriptor : nil
  }

  private static func closeLog(_ descriptor: Int32) { _ = close(descriptor) }
}
