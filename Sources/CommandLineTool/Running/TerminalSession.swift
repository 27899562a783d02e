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
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let log = openLog(in: folder)
    defer { if let log { closeLog(log) } }
    let terminal: Terminal
    do {
      terminal = try Terminal.open(TerminalOptions(usesColor: !noColor && theme != .mono, logDescriptor: log))
    } catch {
      throw Fault(error)
    }
    defer { terminal.close() }
    let loop = FacilitatorLoop(
      terminal: terminal, folder: folder, programme: programme, theme: noColor ? .mono : theme, isMuted: isMuted, groups: groups)
    try await loop.run(opening: path)
  }

  /// Whatever libraries print goes here while the screen is open; no answer is ever written to it.
  private static func openLog(in folder: SessionFolder) -> Int32? {
    guard FileAccess.isFolder(folder.path) else { return nil }
    let descriptor = open(folder.path + "/.goedwerk.log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return descriptor >= 0 ? descriptor : nil
  }

  private static func closeLog(_ descriptor: Int32) { _ = close(descriptor) }
}
