import Foundation
import Testing

extension EndToEnd {
  /// Pastes and sizes.
  @Suite struct InputTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test(arguments: [true, false])
    func aPasteOfFiveHundredCharactersIsOneLine(isBracketed: Bool) async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 3)
      for _ in 0..<2 { try await terminal.goOn() }
      try await terminal.press("Space")
      try await terminal.wait(for: "Enter toevoegen")
      let text = (0..<100).map { "w\($0)xy".prefix(4) + " " }.joined()
      #expect(text.count == 500)
      try await terminal.paste(text, isBracketed: isBracketed)
      try await terminal.press("Enter")
      try await terminal.wait(for: "• w0xy w1xy w2xy")
      let cards = try EventLog(place.session()).entries.filter { $0.kind == "cardAdded" }
      try #require(cards.count == 1)
      let stored = try #require(cards[0].payload.firstMatch(of: #/"text":"([^"]*)"/#)).output.1
      #expect(text.hasPrefix(stored) && stored.count >= 80, "the beginning of it, as far as a line may go: \(stored.count)")
      // Keys work as before.
      try await terminal.press("Escape")
      try await terminal.wait(for: "Spatie ")
    }

    /// A paste of many lines never acts as keys: 'q', 'Enter' and the rest stay letters.
    @Test func aPasteOnTheRoomScreenDoesNothing() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 3)
      let before = try EventLog(place.session())
      try await terminal.paste(String(repeating: "q j\n x o\n", count: 56))
      let picture = try await terminal.wait(for: "! ")
      #expect(picture.contains("1.1  Welkom") && picture.contains("Geplakte tekst"))
      #expect(try EventLog(place.session()).entries == before.entries)
    }

    @Test func aStormOfSizesEndsInAFreshPicture() async throws {
      let terminal = try await Terminal(place, columns: 90, rows: 28, "--map", place.sessions)
      try await terminal.startSession(participants: 6)
      try await terminal.jump(to: 3, showing: "1.4  Altijd")
      var (columns, rows) = (90, 28)
      for round in 0..<40 {
        columns = 40 + (round * 37 + 11) % 121
        rows = 10 + (round * 17 + 5) % 46
        try await terminal.resize(columns: columns, rows: rows)
        if round % 7 == 0 { try await terminal.press("o", "Escape") }
      }
      for (columns, rows) in [(120, 40), (80, 24)] {
        try await terminal.resize(columns: columns, rows: rows)
        let fresh = try await freshPicture(columns, rows)
        let looks = try await terminal.wait("the fresh picture") { $0 == fresh.text }
        #expect(looks == fresh.text)
        #expect(try await terminal.capture(withLooks: true) == fresh.looks)
      }
    }

    /// What a new window of that size shows of a copy of the session.
    private func freshPicture(_ columns: Int, _ rows: Int) async throws -> (text: String, looks: String) {
      let copy = place.path("kopie.goedwerk")
      for ending in ["", "-wal"] {
        let source = try place.session() + ending
        if FileManager.default.fileExists(atPath: source) { try place.bytes(source).write(to: URL(filePath: copy + ending)) }
      }
      let fresh = try await Terminal(place, columns: columns, rows: rows, "hervat", copy)
      let text = try await fresh.wait(for: "1.4  Altijd")
      let looks = try await fresh.capture(withLooks: true)
      try await fresh.leave()
      try await fresh.end()
      return (text, looks)
    }

    @Test func aSmallWindowSaysWhichSizeIsNeeded() async throws {
      let terminal = try await Terminal(place, columns: 80, rows: 24, "--map", place.sessions)
      try await terminal.startSession(participants: 3)
      let picture = try await terminal.wait(for: "Spatie ")
      for (columns, rows) in [(79, 24), (80, 23), (40, 10), (20, 5)] {
        try await terminal.resize(columns: columns, rows: rows)
        let small = try await terminal.wait(for: "\(columns) bij \(rows)")
        let words = small.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Dit venster is te klein"))
        if columns >= 40 { #expect(words.contains("80 kolommen") && words.contains("24 regels")) }
      }
      try await terminal.resize(columns: 80, rows: 24)
      let back = try await terminal.wait(for: "Spatie ")
      #expect(back == picture)
    }
  }
}
