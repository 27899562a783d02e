import Foundation

/// Session files of one rehearsed meeting, each made once for all tests, since making one takes longer than using it.
actor RehearsedSession {
  static let shared = RehearsedSession()

  private var made: [Int: Data] = [:]

  /// A closed session file of so many participants.
  private func bytes(participants: Int) async throws -> Data {
    if let data = made[participants] { return data }
    let place = try Workplace()
    let path = place.path("groep.goedwerk")
    let run = try await place.run([
      "repetitie", "--stil", "--dagdeel", "introductie", "--deelnemers", "\(participants)", "--sessie", path,
    ])
    guard run.exitCode == 0, run.output == "", run.errors == "" else { throw EndToEndFault("rehearsal: \(run)") }
    let data = try place.bytes(path)
    made[participants] = data
    return data
  }

  /// Puts a copy into the folder of sessions; returns its path.
  func copy(to place: Workplace, as name: String = "groep.goedwerk", participants: Int = 6) async throws -> String {
    let path = place.sessions + "/" + name
    try await bytes(participants: participants).write(to: URL(filePath: path))
    chmod(path, 0o600)
    return path
  }
}
