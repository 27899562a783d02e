import Foundation
import Glibc

/// A folder of its own for one test, with the program that was built beside the tests.
final class Workplace: Sendable {
  /// The folder, without links.
  let folder: String
  /// The real program.
  let program: String
  /// What a process gets to see of the environment, and nothing else.
  let environment: [String: String]
  /// The folder of session files.
  let sessions: String
  private let isMounted: Bool

  /// - Parameter bytes: room for the session files on a medium of their own, which needs root; nil for an ordinary folder.
  init(mediumOf bytes: Int? = nil) throws {
    guard let made = mkdtemp(strdup(FileManager.default.temporaryDirectory.path + "/goedwerk-e2e-XXXXXX")) else {
      throw EndToEndFault("no folder: \(String(cString: strerror(errno)))")
    }
    defer { free(made) }
    folder = URL(filePath: String(cString: made)).resolvingSymlinksInPath().path
    sessions = folder + "/sessions"
    mkdir(sessions, 0o700)
    if let bytes, mount("tmpfs", sessions, "tmpfs", 0, "size=\(bytes),mode=0700") != 0 {
      throw EndToEndFault("no medium: \(String(cString: strerror(errno)))")
    }
    isMounted = bytes != nil
    // Whoever works here has seen the introduction, and lets phones in from this machine only.
    for part in ["/.config", "/.config/goedwerk"] { mkdir(folder + part, 0o700) }
    try Data("inleiding = gezien\nnetwerk = lo\n".utf8).write(to: URL(filePath: folder + "/.config/goedwerk/instellingen"))
    program = try Workplace.builtProgram()
    environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder, "TZ": "UTC",
      "GOEDWERK_ASSETS": URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "assets").path,
    ]
  }

  deinit {
    endAll()
    if isMounted { umount2(sessions, 2) }
    // A program that lost its terminal a moment ago may still be closing its file.
    for _ in 0..<200 where access(folder, F_OK) == 0 {
      if (try? FileManager.default.removeItem(atPath: folder)) == nil { usleep(10_000) }
    }
  }

  /// Ends every process that was started on this folder: a session goes on without its terminal while somebody looks at it.
  private func endAll() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let id = pid_t(name), id != getpid(), let words = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
        continue
      }
      if String(decoding: words, as: UTF8.self).contains(folder + "/") { kill(id, SIGKILL) }
    }
  }

  /// The program stands in the folder of the test bundle.
  private static func builtProgram() throws -> String {
    let bundle = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let places = [bundle] + CommandLine.arguments.map { URL(filePath: $0) }
    let found = places.map { $0.deletingLastPathComponent().appending(path: "goedwerk").path }.first { access($0, X_OK) == 0 }
    guard let found else { throw EndToEndFault("goedwerk is not beside \(bundle.path)") }
    return found
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// What one run of the program did.
  struct Run {
    let exitCode: Int
    let output: String
    let errors: String
  }

  /// Runs the program without a terminal, in this folder.
  /// - Parameters:
  ///   - before: words of a command that runs it, such as `setpriv`.
  ///   - input: a file for its standard input.
  func run(_ arguments: [String], before: [String] = [], input: String? = nil) async throws -> Run {
    let output = path(".out-\(UUID().uuidString)")
    let errors = path(".err-\(UUID().uuidString)")
    defer {
      unlink(output)
      unlink(errors)
    }
    let child = try Child(
      before + [program] + arguments, environment: environment, folder: folder, input: input, output: output, errors: errors)
    let exitCode = try await child.end()
    return Run(exitCode: exitCode, output: try text(output), errors: try text(errors))
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
  func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
  func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

  /// The one session file that is there.
  func session() throws -> String {
    let found = try names(sessions).filter { $0.hasSuffix(".goedwerk") && !$0.hasPrefix(".") }
    guard found.count == 1 else { throw EndToEndFault("session files: \(found)") }
    return sessions + "/" + found[0]
  }

  /// The names in a folder, those that begin with a dot included.
  func names(_ path: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// The words before a command that take a superuser's power over rights away, so that a mark "read-only" counts.
  var withoutPower: [String] { geteuid() == 0 ? ["setpriv", "--bounding-set=-all", "--"] : [] }
}
