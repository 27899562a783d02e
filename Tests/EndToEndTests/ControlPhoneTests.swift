import Testing

extension EndToEnd {
  /// A facilitator who leads from a screen of their own, a room's screen, and a phone.
  @Suite struct ControlPhoneTests {
    @Test(.timeLimit(.minutes(6))) func aLineFromAPhoneWaitsForControlAndCanBeTakenBack() async throws {
      var room = try await PhoneRoom(participants: 2)
      let session = try room.place.session()
      let hall = try await Terminal(room.place, columns: 80, rows: 24, "zaal", session)
      try await hall.wait(for: "1.1  Welkom en spelregels")
      let control = try await Terminal(room.place, columns: 100, rows: 30, "regie", session)
      try await control.wait(for: "Notities")
      try await room.openLane(from: control)
      let phone = room.phones.phone(1)
      try await room.join(phone)
      try await control.wait(for: "Binnen: 1")
      try await control.press("Space", "Space")
      try await control.wait(for: "Spatie: typen")
      let empty = try await hall.wait(for: "Welke regel mist nog?")
      try await phone.fill("textarea", "bel eerst even")
      try await phone.press("Verstuur")
      try await control.wait(for: "Regels die wachten: 1")
      #expect(try await hall.capture() == empty)
      try await control.press("f", "r")
      try await control.wait(for: "bel eerst even")
      #expect(try await hall.capture() == empty)
      try await control.press("Enter")
      try await hall.wait(for: "bel eerst even")
      try await room.terminal.wait(for: "bel eerst even")
      try await control.press("u")
      try await hall.wait(for: "nog niets", without: "bel eerst even")
      try await control.wait(for: "1 regel wacht")
    }
  }
}
