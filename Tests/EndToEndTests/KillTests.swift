import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// Power that goes off, at every step of a meeting: what was acknowledged is there again, and the same picture.
  @Suite struct KillTests {
    private let place: Workplace
    /// The smallest group that sees results.
    private let people = 5

    init() throws { place = try Workplace() }

    /// Ends the program without a warning and starts it again.
    private func kill(_ terminal: Terminal) async throws {
      let before = try await terminal.process()
      Glibc.kill(before, SIGKILL)
      let code = try await terminal.end()
      #expect(code == 128 + Int(SIGKILL))
      try await terminal.restart("hervat", place.session())
      let after = try await terminal.process()
      #expect(after != before)
    }

    /// Kills, resumes, and compares picture, clock and log.
    private func killAndCompare(_ terminal: Terminal) async throws {
      let before = RoomPicture(text: try await terminal.wait(for: "Spatie "))
      let log = try EventLog(place.session())
      let killedAt = ContinuousClock.now
      try await kill(terminal)
      let after = RoomPicture(text: try await terminal.wait(for: "Spatie "))
      let passed = Int((ContinuousClock.now - killedAt).components.seconds)
      let stored = try EventLog(place.session())
      #expect(after.withoutClock == before.withoutClock)
      let isWhole = stored.entries == log.entries
      #expect(isWhole, "\(log.entries.count) entries before, \(stored.entries.count) after")
      if let left = before.seconds, !before.isPaused {
        let range = (left - passed - 2)...left
        #expect(after.seconds.map(range.contains) == true, "\(left) s before, \(String(describing: after.seconds)) s after")
      }
      if let left = before.minutes { #expect(after.minutes.map { (left - 1...left).contains($0) } == true) }
    }

    @Test func aMeetingComesBackAtEveryStep() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: people)
      var blocks: [String] = []
      var steps = 0
      var lines = 0
      while true {
        try await killAndCompare(terminal)
        let picture = RoomPicture(text: try await terminal.capture())
        if let block = picture.block, blocks.last != block { blocks.append(block) }
        steps += 1
        try #require(steps < 150, "the meeting has an end")
        switch picture.nextDeed {
        case "sluit de bijeenkomst af":
          try await terminal.press("Space")
          try await terminal.wait(for: "Bijeenkomst afsluiten?")
          try await terminal.press("Enter")
          try await terminal.wait(for: "✓ Introductie (geweest)")
          let whole = try EventLog(place.session())
          try await kill(terminal)
          try await terminal.wait(for: "✓ Introductie (geweest)", without: "Het verslag staat")
          #expect(blocks == (1...11).map { "1.\($0)" })
          #expect(steps > 40)
          let log = try EventLog(place.session())
          #expect(log.entries == whole.entries)
          #expect(log.count("cardAdded") == lines)
          #expect(log.count("meetingEnded") == 1)
          return
        case "typen":
          lines += 1
          try await terminal.typeLine("regel nummer \(lines)")
        case "invullen": try await fillIn(terminal)
        default: try await terminal.goOn()
        }
      }
    }

    /// Answers a question for everybody by the first lane that is offered.
    private func fillIn(_ terminal: Terminal) async throws {
      try await terminal.press("Space")
      var picture = try await terminal.wait("entry") { RoomPicture(text: $0).nextDeed.isEmpty }
      if picture.contains("Hoe komen de antwoorden binnen?") {
        try await terminal.press("1")
        picture = try await terminal.wait("a lane") { RoomPicture(text: $0).nextDeed.isEmpty && !$0.contains("Hoe komen") }
      }
      if picture.contains("aanwezigen") {
        try await terminal.countHands(people)
      } else if picture.contains("is aan de beurt") {
        for person in 1...people {
          try await terminal.wait(for: "D\(person) is aan de beurt")
          try await terminal.answerBlind(Array(person...(person + 19)))
          let isLast = person == people
          try await terminal.wait(for: isLast ? "\(people) van de \(people) klaar" : "D\(person + 1) is aan de beurt")
          guard person == 2 else { continue }
          // In the midst of it.
          try await kill(terminal)
          try await terminal.wait(for: "2 van de \(people) klaar")
          try await terminal.press("i")
          try await terminal.wait(for: "Hoe komen")
          try await terminal.press("1")
        }
      } else if picture.contains("Eén regel per briefje") {
        // Slips without a number: one line, and the power goes off behind it.
        try await terminal.type("meer tijd")
        try await terminal.press("Enter")
        try await terminal.wait(for: "1 regel bewaard")
        try await kill(terminal)
        try await terminal.press("i")
        try await terminal.wait(for: "Hoe komen")
        try await terminal.press("1")
        try await terminal.wait(for: "1 regel bewaard")
        try await terminal.press("Escape")
        try await terminal.wait(for: "Spatie ")
      } else {
        // Words under headings: each one under the first.
        let words = try #require(picture.firstMatch(of: #/(\d+) van de (\d+)/#).flatMap { Int($0.output.2) })
        for _ in 0..<words {
          try await terminal.press("1")
          try await terminal.press("Space")
        }
        try await terminal.wait(for: "\(words) van de \(words)")
        try await terminal.press("Enter")
        try await terminal.wait(for: "Spatie ")
      }
    }

    /// What is asked is how much time went by, so time goes by.
    @Test func aRunningClockRanOnAndAPausedOneStoodStill() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 2)
      try await terminal.press("t")
      let start = RoomPicture(text: try await terminal.wait(for: "nog "))
      let left = try #require(start.seconds)
      #expect((595...600).contains(left))
      let began = ContinuousClock.now
      try await kill(terminal)
      let resumed = RoomPicture(
        text: try await terminal.wait("a clock two seconds further") { text in
          RoomPicture(text: text).seconds.map { $0 <= left - 2 } ?? false
        })
      let passed = Int((ContinuousClock.now - began).components.seconds)
      #expect(resumed.seconds.map { ((left - passed - 2)...(left - 2)).contains($0) } == true)

      try await terminal.press("t")
      let paused = try await terminal.wait(for: " stil ")
      let stoodStillFrom = ContinuousClock.now
      repeat {
        try await kill(terminal)
        let again = try await terminal.wait(for: " stil ")
        #expect(again == paused)
      } while ContinuousClock.now - stoodStillFrom < .seconds(2)
      let goesOnFrom = ContinuousClock.now
      try await terminal.press("t")
      let running = RoomPicture(text: try await terminal.wait(for: "nog "))
      let ran = Int((ContinuousClock.now - goesOnFrom).components.seconds)
      let stood = try #require(RoomPicture(text: paused).seconds)
      #expect(running.seconds.map { ((stood - ran - 1)...stood).contains($0) } == true, "none of the time that it stood still counted")
    }

    @Test func halfAnAnswerIsNoAnswerAndTheOthersStay() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 3)
      try await terminal.jump(to: 8, showing: "1.9  Waardensortering")
      while try await terminal.nextDeed() != "invullen" { try await terminal.goOn() }
      try await terminal.press("Space")
      try await terminal.wait(for: "Hoe komen")
      try await terminal.press("1")
      try await terminal.wait(for: "D1 is aan de beurt")
      try await terminal.answerBlind(Array(1...20))
      try await terminal.wait(for: "D2 is aan de beurt")
      try await terminal.press("Enter")
      try await terminal.wait(for: "D2 kiest")
      try await terminal.type("1 2 3 4 5 6 7 8")
      try await terminal.wait(for: "3 van de 6")
      try await kill(terminal)
      try await terminal.wait(for: "1 van de 3 klaar")
      let answers = try EventLog(place.session()).count("answerSubmitted")
      #expect(answers == 1)
    }
  }
}
