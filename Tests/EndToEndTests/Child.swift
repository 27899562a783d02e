import Glibc

/// A process that a test starts, without a shell and with the signals of a fresh one: a test runner may have blocked some of them.
struct Child {
  let id: pid_t

  /// - Parameters:
  ///   - environment: all of it; nothing is inherited.
  ///   - input: file for standard input; nil for nothing.
  ///   - output: file for standard output; nil for nothing.
  /// - Throws: `EndToEndFault` when the system refuses.
  init(
    _ arguments: [String], environment: [String: String], folder: String, input: String? = nil, output: String? = nil, errors: String? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = (["env", "-C", folder] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var id = pid_t()
    let result = posix_spawnp(&id, "env", &actions, &attributes, words, settings)
    guard result == 0 else { throw EndToEndFault("\(arguments[0]): \(String(cString: strerror(result)))") }
    self.id = id
  }

  /// Waits for the end.
  /// - Returns: the exit code, or 128 plus the signal that ended it.
  func end(within limit: Duration = .seconds(60)) async throws -> Int {
    var status: Int32 = 0
    let ended = try await poll(within: limit) { waitpid(id, &status, WNOHANG) == id }
    guard ended else {
      kill(id, SIGKILL)
      waitpid(id, &status, 0)
      throw EndToEndFault("process \(id) did not end")
    }
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
  }
}

/// Something that a test needs did not happen.
struct EndToEndFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Looks again and again until something holds; other tests go on meanwhile.
/// - Returns: whether it held before the time was over.
func poll(within limit: Duration, _ holds: () throws -> Bool) async throws -> Bool {
  let deadline = ContinuousClock.now + limit
  while true {
    if try holds() { return true }
    guard ContinuousClock.now < deadline else { return false }
    try await Task.sleep(for: .milliseconds(3))
  }
}

/// Whether a process still exists; one that ended and was not waited for counts as ended.
func isRunning(_ process: pid_t) -> Bool {
  guard let file = fopen("/proc/\(process)/stat", "r") else { return false }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 512)
  guard fgets(&line, 512, file) != nil else { return false }
  let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return text.split(separator: ")").last?.split(separator: " ").first != "Z"
}
