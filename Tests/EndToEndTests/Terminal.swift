import Foundation
import Glibc
import Testing

/// A real terminal: a private tmux server with one window, on which the program runs.
final class Terminal: Sendable {
  private let place: Workplace
  private let server: String
  private let settings: [String: String]

  /// How long anything may take before the test gives up; nothing waits this long when all is well.
  static let patience = Duration.seconds(90)

  /// - Parameter command: the words of what runs in it; by default the program with `arguments`.
  init(_ place: Workplace, columns: Int = 100, rows: Int = 30, command: [String]) async throws {
    self.place = place
    server = "goedwerk-" + UUID().uuidString.prefix(8)
    settings = place.environment.merging(["TMUX_TMPDIR": FileManager.default.temporaryDirectory.path, "TERM": "xterm"]) { $1 }
    try await tmux(
      "start-server", ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "default-terminal", "tmux-256color", ";", "set", "-g",
      "escape-time", "0", ";", "set", "-g", "status", "off", ";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--",
      Terminal.shellWords(command))
  }

  /// Starts the program.
  convenience init(_ place: Workplace, columns: Int = 100, rows: Int = 30, _ arguments: String...) async throws {
    try await self.init(place, columns: columns, rows: rows, command: [place.program] + arguments)
  }

  deinit {
    // The server's end also ends what runs on it.
    let words = ["tmux", "-L", server, "kill-server"]
    if let child = try? Child(words, environment: settings, folder: "/") { waitpid(child.id, nil, 0) }
  }

  /// Words so that a shell reads them as they are.
  private static func shellWords(_ words: [String]) -> String {
    "exec " + words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  @discardableResult
  private func tmux(_ words: String...) async throws -> String {
    let output = place.path(".tmux-" + server)
    let errors = place.path(".tmux-errors-" + server)
    let child = try Child(
      ["tmux", "-L", server, "-f", "/dev/null", "-u"] + words, environment: settings, folder: place.folder, output: output, errors: errors)
    let code = try await child.end(within: Terminal.patience)
    guard code == 0 else { throw EndToEndFault("tmux \(words.joined(separator: " ")): \(try place.text(errors))") }
    return try place.text(output)
  }

  // MARK: Keys

  /// Presses keys by their tmux names, such as `Enter`, `Space`, `C-c`.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux("send-keys", key) }
  }

  /// Types text as it is.
  func type(_ text: String) async throws { try await tmux("send-keys", "-l", "--", text) }

  /// Pastes text as a terminal does: bracketed where the program asked for that.
  func paste(_ text: String, isBracketed: Bool = true) async throws {
    try await tmux("set-buffer", "--", text)
    if isBracketed { try await tmux("paste-buffer", "-p") } else { try await tmux("paste-buffer") }
  }

  func resize(columns: Int, rows: Int) async throws { try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)") }

  // MARK: What stands there

  /// The picture now, with escape sequences for the looks when asked for.
  func capture(withLooks: Bool = false) async throws -> String {
    if withLooks { try await tmux("capture-pane", "-p", "-e") } else { try await tmux("capture-pane", "-p") }
  }

  /// Everything that was written, also what has scrolled away.
  func transcript() async throws -> String { try await tmux("capture-pane", "-p", "-S", "-") }

  /// Waits until the picture holds the text, holds the other text no longer, and stands still.
  /// - Returns: the picture.
  @discardableResult
  func wait(for text: String, without gone: String? = nil) async throws -> String {
    try await wait("‘\(text)’" + (gone.map { " without ‘\($0)’" } ?? "")) { picture in
      picture.contains(text) && gone.map { !picture.contains($0) } ?? true
    }
  }

  @discardableResult
  func wait(_ what: String, until holds: (String) throws -> Bool) async throws -> String {
    let deadline = ContinuousClock.now + Terminal.patience
    var last = ""
    while true {
      let picture = try await capture()
      if picture == last, try holds(picture) { return picture }
      last = picture
      guard ContinuousClock.now < deadline else { throw EndToEndFault("waited in vain for \(what); there stood:\n\(picture)") }
      try await Task.sleep(for: .milliseconds(4))
    }
  }

  /// What the terminal was left in: the own screen of a program, a hidden cursor, keys for applications.
  func marks() async throws -> String {
    let format = "screen=#{alternate_on} cursor=#{cursor_flag} keypad=#{keypad_flag} wrap=#{wrap_flag}"
    return try await tmux("display-message", "-p", format).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  // MARK: The process

  /// The process that runs in the window.
  func process() async throws -> pid_t {
    let text = try await tmux("display-message", "-p", "#{pane_pid}")
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Waits for the end of the process.
  /// - Returns: its exit code, or 128 plus the signal that ended it.
  @discardableResult
  func end() async throws -> Int {
    let deadline = ContinuousClock.now + Terminal.patience
    while ContinuousClock.now < deadline {
      let text = try await tmux("display-message", "-p", "#{pane_dead_status}:#{pane_dead_signal}:#{pane_dead}:")
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if let code = Int(parts[0]) { return code }
      if let signal = Int(parts[1]) { return 128 + signal }
      // tmux 3.3 sometimes misses the news of an end; the end of something else makes it look.
      if parts[2] == "1" { try await tmux("run-shell", "true") }
      try await Task.sleep(for: .milliseconds(4))
    }
    throw EndToEndFault("the program did not end; there stood:\n\(try await capture())")
  }

  /// Sends a signal to the process in the window.
  func signal(_ number: Int32) async throws { kill(try await process(), number) }

  /// Runs the program again in the window whose process has ended.
  func restart(_ arguments: String...) async throws {
    try await tmux("respawn-pane", Terminal.shellWords([place.program] + arguments))
  }

  /// Takes the window away, as when somebody closes it.
  func closeWindow() async throws { try await tmux("kill-server") }
}
