import Testing

extension EndToEnd {
  /// The main path: from the start screen to a result in front of the group.
  @Suite struct StartTests {
    @Test func aGroupCountsHandsAndSeesItsResult() async throws {
      let place = try Workplace()
      let terminal = try await Terminal(place, columns: 80, rows: 24, "--map", place.sessions)
      try await terminal.startSession(participants: 10)
      try await terminal.jump(to: 3, showing: "1.4  Altijd, hangt ervan af, nooit")
      while try await terminal.nextDeed() != "invullen" { try await terminal.goOn() }
      try await terminal.press("Space")
      try await terminal.wait(for: "Handen tellen")
      try await terminal.press("1")
      try await terminal.wait(for: "Enter volgende")

      // More hands than people: said, and nothing kept.
      try await terminal.type("7")
      try await terminal.press("Enter")
      try await terminal.type("7")
      try await terminal.press("Enter", "Enter")
      try await terminal.wait(for: "! Samen zijn dit 14, maar er zijn 10 mensen aanwezig.")
      #expect(try EventLog(place.session()).count("countsEntered") == 0)

      try await terminal.press("Up", "BSpace")
      try await terminal.type("2")
      try await terminal.press("Enter")
      try await terminal.type("1")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Spatie volgende vraag")
      let entry = try #require(try EventLog(place.session()).entries.last { $0.kind == "countsEntered" })
      #expect(entry.payload.contains("[7,2,1]"))

      for counts in [["1", "8", "1"], ["0", "3", "7"]] {
        let before = try await terminal.goOn()
        try await terminal.press("Space")
        try await terminal.wait("entry") { $0 != before && !$0.contains("Spatie ") }
        if try await terminal.capture().contains("Handen tellen") { try await terminal.press("1") }
        try await terminal.wait(for: "Samen 0 van de 10 aanwezigen")
        for count in counts {
          try await terminal.type(count)
          try await terminal.press("Enter")
        }
        try await terminal.wait(for: "Spatie ")
      }
      #expect(try await terminal.nextDeed() == "toon resultaat")
      #expect(try await !terminal.capture().contains("8"), "nothing shows before the result does")
      try await terminal.press("Space")
      let result = try await terminal.wait(for: "Een ambtenaar geeft ook advies als niemand erom vraagt.", without: "toon resultaat")
      #expect(result.contains("7") && result.contains("Hangt ervan af"))

      try await terminal.leave()
      let code = try await terminal.end()
      #expect(code == 0)
      #expect(try place.names(place.sessions).filter { $0.hasPrefix(".") == false }.count == 1, "one file again")
    }
  }
}
