import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// A disk that fills up while the session runs. On a small medium of its own, which needs root to mount.
  @Suite(.enabled(if: geteuid() == 0)) struct FullDiskTests {
    private let place: Workplace

    init() throws { place = try Workplace(mediumOf: 1 << 20) }

    /// - Parameter pages: how many pages of 4 KiB stay free.
    private func fill(leaving pages: Int = 0) throws {
      let descriptor = open(place.sessions + "/vulling", O_WRONLY | O_CREAT, 0o600)
      defer { close(descriptor) }
      let page = [UInt8](repeating: 1, count: 4_096)
      while write(descriptor, page, page.count) > 0 {}
      try #require(errno == ENOSPC)
      let size = lseek(descriptor, 0, SEEK_END)
      try #require(ftruncate(descriptor, size - pages * page.count) == 0)
    }

    /// Wherever it fails: with room for nothing, for the empty file, or for all but the last of it.
    @Test(arguments: [0, 4, 8, 10, 12, 16, 20])
    func aSessionThatCannotBeMadeLeavesNothing(pages: Int) async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.wait(for: "> Nieuwe sessie")
      try fill(leaving: pages)
      try await terminal.press("n")
      try await terminal.wait(for: "> Naam van de groep")
      try await terminal.type("Groep")
      try await terminal.press("Enter", "Enter", "Enter")
      try await terminal.wait(for: "! De schijf is vol")
      let left = try place.names(place.sessions).filter { $0.contains("groep") }
      #expect(left == [])
      // With room it works from the same form.
      unlink(place.sessions + "/vulling")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Spatie start Introductie")
    }

    @Test func theSessionGoesOnAndNothingThatWasKeptIsLost() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 3)
      for _ in 0..<2 { try await terminal.goOn() }
      try await terminal.press("Space")
      try await terminal.wait(for: "Enter toevoegen")
      try await terminal.type("de eerste regel")
      try await terminal.press("Enter")
      try await terminal.wait(for: "• de eerste regel")
      try fill()
      // What is left of the last page takes a few more; every one that is on the list counts.
      var kept = ["de eerste regel"]
      var isFull = false
      for number in 1...60 where !isFull {
        let line = "regel \(number) " + String(repeating: "lang ", count: 10)
        try await terminal.type(line)
        try await terminal.press("Enter")
        let picture = try await terminal.wait("an answer") { $0.contains("De schijf is vol") || $0.contains("• regel \(number) ") }
        isFull = picture.contains("De schijf is vol")
        if !isFull { kept.append(line.trimmingCharacters(in: .whitespaces)) }
      }
      #expect(isFull)

      // It goes on: other screens, and again a refusal instead of an end.
      try await terminal.press("Escape")
      try await terminal.wait(for: "nog niet bewaard")
      try await terminal.press("Escape")
      try await terminal.wait(for: "Spatie ")
      try await terminal.press("Space")
      try await terminal.wait(for: "De schijf is vol")
      try await terminal.press("?")
      try await terminal.wait(for: "Uitleg van de toetsen")
      try await terminal.press("Escape")
      try await terminal.wait(for: "Spatie ")

      // A crash now, and room again: everything that was on the list is there.
      try await terminal.signal(SIGKILL)
      try await terminal.end()
      unlink(place.sessions + "/vulling")
      try await terminal.restart("hervat", place.session())
      try await terminal.wait(for: "1.1  Welkom en spelregels")
      let log = try EventLog(place.session()).entries.filter { $0.kind == "cardAdded" }
      #expect(log.count == kept.count)
      for (entry, line) in zip(log, kept) { #expect(entry.payload.contains(line)) }
      let count = try EventLog(place.session()).entries.count
      try await terminal.goOn()
      #expect(try EventLog(place.session()).entries.count == count + 1)
    }

    @Test func afterMakingRoomTheSameKeyWorks() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 3)
      try fill()
      var presses = 0
      var isFull = false
      while !isFull, presses < 200 {
        try await terminal.press("t")
        presses += 1
        isFull = try await terminal.capture().contains("De schijf is vol")
      }
      #expect(isFull)
      let count = try EventLog(place.session()).entries.count
      unlink(place.sessions + "/vulling")
      try await terminal.goOn()
      #expect(try EventLog(place.session()).entries.count >= count + 1)
      try await terminal.leave()
      let code = try await terminal.end()
      #expect(code == 0)
      let beside = try place.names(place.sessions).filter { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") }
      #expect(beside == [])
    }
  }
}
