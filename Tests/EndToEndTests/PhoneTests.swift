import Glibc
import Testing

extension EndToEnd {
  /// Phones with a real browser, a real server and a facilitator's real terminal together.
  @Suite struct PhoneTests {
    @Test(.timeLimit(.minutes(6))) func twoPhonesChooseChangeAndSeeTheResult() async throws {
      var room = try await PhoneRoom(participants: 2)
      try await room.openLane()
      let (first, second) = (room.phones.phone(1), room.phones.phone(2))
      let seats = [try await room.join(first), try await room.join(second)]
      #expect(Set(seats) == ["D1", "D2"])
      try await first.see("Kijk naar het scherm")

      try await room.ask(3, showing: "1.4", until: "0 van de 2 klaar")
      try await first.press("Altijd", "Verstuur")
      try await first.see("Bewaard.")
      try await room.terminal.wait(for: "1 van de 2 klaar")
      // Nothing chosen: said beside the field, and nothing is sent.
      try await second.press("Verstuur")
      try await second.see("Kies een antwoord.")
      try await second.expectNoViolations()
      try await second.press("Nooit", "Verstuur")
      try await second.see("Bewaard.")
      try await room.terminal.wait(for: "2 van de 2 klaar")
      try await first.press("Verander mijn antwoord", "Hangt ervan af", "Bewaar")
      try await first.see("Hangt ervan af")
      try await first.expectNoViolations()
      // A reload is the same seat with the same answer.
      try await first.reload()
      #expect(try await first.see("Hangt ervan af").contains(seats[0]))
      #expect(try await poll(within: Terminal.patience) { try EventLog(room.place.session()).count("answerSubmitted") == 3 })
    }

    /// Thirty cards by taps; the network goes away in the middle of it and while it is sent.
    @Test(.timeLimit(.minutes(6))) func aSortByTapsSurvivesTheNetwork() async throws {
      var room = try await PhoneRoom(participants: 2)
      try await room.openLane()
      let (first, second) = (room.phones.phone(1), room.phones.phone(2))
      try await room.join(first)
      try await room.join(second)
      try await room.ask(8, showing: "1.9", until: "0 van de 2 klaar")

      try await first.see("0 van de 30")
      try await first.expectNoViolations()
      for pile in Self.piles[..<12] { try await first.press(pile) }
      try await first.see("12 van de 30")
      try await first.network(false)
      try await first.see("Geen verbinding")
      try await first.press("Neutraal")
      try await first.see("13 van de 30")
      // The page is loaded again when the network is back: what was laid lies there still.
      try await first.network(true)
      try await first.miss("Geen verbinding")
      try await first.reload()
      try await first.see("13 van de 30")
      for pile in Self.piles[13...] { try await first.press(pile) }
      try await first.see("Alles heeft een plek")
      try await first.expectNoViolations()
      try await first.network(false)
      try await first.press("Verstuur")
      try await first.see("Je antwoord staat klaar")
      #expect(try EventLog(room.place.session()).count("answerSubmitted") == 0)
      try await first.network(true)
      try await first.see("Bewaard.")
      try await room.terminal.wait(for: "1 van de 2 klaar")
      #expect(try EventLog(room.place.session()).count("answerSubmitted") == 1)

      // A full pile offers a swap.
      for pile in Self.piles[..<4] { try await second.press(pile) }
      try await second.press("Het belangrijkst")
      try await second.see("is vol (4 van de 4)")
      try await second.expectNoViolations()
      try await second.press("Toch niet")
      // The question closes under somebody's hands.
      try await room.goOn(until: "Te weinig antwoorden")
      try await second.see("telt niet mee")
      try await second.see("Te weinig antwoorden")
      try await first.see("Te weinig antwoorden")
      try await first.expectNoViolations()
    }

    /// The power goes off in the room. The phone waits, and has its seat and its answer again.
    @Test(.timeLimit(.minutes(6))) func aPhoneFindsItsSeatAgain() async throws {
      var room = try await PhoneRoom(participants: 1)
      try await room.openLane()
      let phone = room.phones.phone(1)
      try await room.join(phone)
      try await room.ask(3, showing: "1.4", until: "0 van de 1 klaar")
      try await phone.press("Altijd", "Verstuur")
      try await phone.see("Bewaard.")
      try await phone.press("Verander mijn antwoord", "Nooit")
      try await room.terminal.signal(SIGKILL)
      try await room.terminal.end()
      try await phone.see("Geen verbinding")
      try await phone.press("Bewaar")
      try await phone.see("Je antwoord staat klaar")
      try await room.terminal.restart("hervat", "--map", room.place.sessions)
      try await room.terminal.wait(for: "1 van de 1 klaar")
      try await room.terminal.press("f")
      try await room.terminal.wait(for: "Meedoen met een telefoon")
      try await phone.miss("Geen verbinding")
      // The page says of the first answer that it was kept until the second is.
      func stored() throws -> [String] {
        try EventLog(room.place.session()).entries.filter { $0.kind == "answerSubmitted" }.map { $0.payload }
      }
      #expect(try await poll(within: Terminal.patience) { try stored().count == 2 })
      #expect(try stored().last?.contains("never") == true)
      try await phone.see("Bewaard.")
    }

    /// With the Tab key, the space bar and Enter alone.
    @Test(.timeLimit(.minutes(6))) func aKeyboardIsEnough() async throws {
      var room = try await PhoneRoom(participants: 1)
      try await room.openLane()
      let phone = room.phones.phone(1)
      try await phone.open(room.address + room.code)
      try await phone.see("Voordat je begint")
      try await Self.tab(to: "Doe mee", phone)
      try await phone.keys("enter")
      try await phone.miss("Voordat je begint")
      try await phone.see("Jouw plek")
      try await room.ask(3, showing: "1.4", until: "0 van de 1 klaar")
      try await phone.see("Verstuur")
      try await phone.keys("tab", "space", "arrow_down")
      try await Self.tab(to: "Verstuur", phone)
      try await phone.keys("enter")
      try await phone.see("Bewaard.")
      #expect(try await phone.see("Hangt ervan af").contains("veranderen"))
      try await room.ask(8, showing: "1.9", until: "0 van de 1 klaar")
      try await phone.see("0 van de 30")
      for pile in ["Het belangrijkst", "Belangrijk", "Neutraal", "Minder belangrijk", "Het minst belangrijk"] {
        try await Self.tab(to: pile, phone)
        for _ in Self.piles.filter({ $0 == pile }) { try await phone.keys("space") }
      }
      try await phone.see("Alles heeft een plek")
      try await Self.tab(to: "Verstuur", phone)
      try await phone.keys("enter")
      try await phone.see("Bewaard.")
      try await room.terminal.wait(for: "1 van de 1 klaar")
    }

    /// Every page is a plain form.
    @Test(.timeLimit(.minutes(6))) func noScriptIsNeeded() async throws {
      var room = try await PhoneRoom(participants: 1)
      try await room.openLane()
      let phone = room.phones.phone(1)
      try await phone.open(room.address, hasScript: false)
      try await phone.fill("#code", "FOUT")
      try await phone.press("Doe mee")
      try await phone.see("Deze code klopt niet")
      try await phone.fill("#code", room.code)
      try await phone.press("Doe mee")
      try await phone.see("D1")
      try await room.ask(3, showing: "1.4", until: "0 van de 1 klaar")
      try await phone.press("Kijk of er iets nieuws is", "Nooit", "Verstuur")
      try await phone.see("Bewaard.")
      try await room.ask(8, showing: "1.9", until: "0 van de 1 klaar")
      try await phone.open(room.address, hasScript: false)
      try await phone.choose("#k1", "Het belangrijkst")
      try await phone.press("Verstuur")
      try await phone.see("Er horen er 4.")
      for (card, pile) in Self.piles.enumerated() where pile != "Neutraal" { try await phone.choose("#k\(card + 1)", pile) }
      try await phone.press("Verstuur")
      try await phone.see("Bewaard.")
      let stored = try EventLog(room.place.session()).entries.filter { $0.kind == "answerSubmitted" }
      #expect(stored.count == 2)
      #expect(stored.last?.payload.contains("[1,2,3,4]") == true)
    }

    /// The pile of each card in the order of the list: 4, 6, 10, 6, 4.
    private static let piles = [
      ("Het belangrijkst", 4), ("Belangrijk", 6), ("Neutraal", 10), ("Minder belangrijk", 6), ("Het minst belangrijk", 4),
    ].flatMap { name, size in Array(repeating: name, count: size) }

    private static func tab(to words: String, _ phone: Phone) async throws {
      for _ in 0..<30 {
        if try await phone.focus().hasPrefix(words) { return }
        try await phone.keys("tab")
      }
      throw EndToEndFault("the Tab key never came to ‘\(words)’, but to ‘\(try await phone.focus())’")
    }
  }
}
