import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Another program, started in a session of its own and stopped with all that it started when it takes too long.
struct Child {
  /// What it is for, and its name, for the words of a fault.
  let format: ReportFormat
  let name: String
  /// Seconds.
  let limit: Int

  struct Outcome: Sendable {
    var isSuccess: Bool
    var output: [UInt8]
    var complaint: String

    /// The last line that the program said.
    var lastWords: String {
      let line = complaint.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
      return String(line.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }.prefix(200).map(Character.init))
    }
  }

  /// Output that is longer than this fails.
  private static let mostBytes = 1 << 20

  /// Nil when there is no such program.
  /// - Parameter folder: where it works; the current folder when nil.
  func run(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) async throws(DocumentFault) -> Outcome? {
    enum Race: Sendable {
      case done(Outcome?)
      case late
      case failed(String)
    }
    var options = PlatformOptions()
    // Away from the terminal, and a group of its own that can be stopped as a whole.
    options.createSession = true
    options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))]
    let executable: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
    let changes = Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(rawValue: $0.key), Optional($0.value)) })
      .compactMap { key, value in key.map { ($0, value) } }
    let surroundings = Environment.inherit.updating(Dictionary(uniqueKeysWithValues: changes))
    let fixed = options
    let seconds = limit
    let race = await withTaskGroup(of: Race.self) { group in
      group.addTask {
        do {
          let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments), environment: surroundings, workingDirectory: folder.map { FilePath($0) },
            platformOptions: fixed, input: .none, output: .bytes(limit: Self.mostBytes), error: .string(limit: Self.mostBytes))
          return .done(
            Outcome(
              isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput, complaint: result.standardError))
        } catch let error as SubprocessError where error.code == .executableNotFound {
          return .done(nil)
        } catch {
          return .failed("\(error)")
        }
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return .late
      }
      let first = await group.next() ?? .late
      group.cancelAll()
      return first
    }
    switch race {
    case .done(let outcome): return outcome
    case .late: throw .toolTooSlow(format: format, tool: name, seconds: limit)
    case .failed(let detail): throw .toolFailed(format: format, tool: name, detail: String(detail.prefix(200)))
    }
  }
}
