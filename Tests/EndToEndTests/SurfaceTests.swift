import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// One session on several real terminals.
  @Suite struct SurfaceTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func host() async throws -> Terminal {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 3)
      return terminal
    }

    /// A screen that is there before the next one comes, so that their numbers are known.
    private func attach(_ command: String, columns: Int = 80, rows: Int = 24) async throws -> Terminal {
      let terminal = try await Terminal(place, columns: columns, rows: rows, command, try place.session())
      try await terminal.wait(for: command == "regie" ? "Notities" : "1.1  Welkom en spelregels")
      return terminal
    }

    @Test func theRoomFollowsTwoFacilitatorsAndNeverSeesWhatTheyType() async throws {
      let host = try await host()
      let room = try await attach("zaal")
      let first = try await attach("regie")
      let second = try await attach("regie", columns: 160, rows: 45)
      try await room.wait(for: "1.1  Welkom en spelregels")
      try await first.wait(for: "Notities")
      try await second.wait(for: "REGIE 4")
      try await host.wait(for: "De regie is op een ander scherm")
      let welcome = try await room.capture()
      try await first.press("Space")
      try await room.wait("the next step") { $0 != welcome }
      try await second.wait(for: "Spatie: verzamelen")
      try await second.press("Space")
      try await second.wait(for: "Spatie: typen")
      try await second.press("Space")
      try await second.wait(for: "Enter toevoegen")
      try await second.type("nog niet af")
      try await second.wait(for: "nog niet af")
      try await first.press("h")
      try await room.wait(for: "Een scherm voor de zaal.")
      try await host.wait(for: "Het hoofdscherm")
      try await first.press("x")
      for terminal in [room, host] {
        let picture = try await terminal.wait(for: "1.1  Welkom", without: "scherm voor")
        #expect(!picture.contains("nog niet af"))
      }
      try await second.wait(for: "nog niet af")
      try await second.press("Enter")
      try await room.wait(for: "nog niet af")
      // The neutral screen of the room is one key on control, and its own on the room's screen.
      try await first.press("b")
      try await room.wait(for: "Team Waterkant", without: "1.1  Welkom")
      try await first.press("b", "b", "b")
      try await room.wait(for: "1.1  Welkom")
      try await room.press("b")
      try await room.wait(for: "Team Waterkant", without: "1.1  Welkom")
      try await host.wait(for: "1.1  Welkom")
    }

    @Test func surfacesWaitForAKilledHostAndGoOn() async throws {
      let host = try await host()
      let room = try await attach("zaal")
      let control = try await attach("regie")
      let picture = try await room.wait(for: "1.1  Welkom en spelregels")
      try await control.wait(for: "Notities")
      try await host.signal(SIGKILL)
      try await host.end()
      try await room.wait(for: "Even geen verbinding")
      try await control.wait(for: "Even geen verbinding")
      try await control.press("Space")
      try await control.wait(for: "Even geen verbinding")
      try await host.restart("hervat", try place.session())
      #expect(try await room.wait(for: "1.1  Welkom", without: "Even geen verbinding") == picture)
      try await control.wait(for: "Notities", without: "Even geen verbinding")
      try await control.press("Space")
      try await room.wait("the next step") { $0 != picture }
    }

    @Test func theSessionGoesOnWithoutTheHostsWindowUntilSomebodyEndsIt() async throws {
      let host = try await host()
      let process = try await host.process()
      let room = try await attach("zaal")
      let control = try await attach("regie")
      let picture = try await room.wait(for: "1.1  Welkom en spelregels")
      try await control.wait(for: "Notities")
      try await host.closeWindow()
      try await control.wait(for: "Schermen: 2 zaal, 3 regie")
      try await control.press("Space")
      try await room.wait("the next step") { $0 != picture }
      #expect(isRunning(process))
      try await control.press("Q")
      try await control.wait(for: "op alle schermen?")
      try await control.press("Enter")
      let ended = try await poll(within: Terminal.patience) { !isRunning(process) }
      #expect(ended)
      try await room.wait(for: "De sessie is gesloten")
      try await control.wait(for: "De sessie is gesloten")
      let session = try place.session()
      let left = try place.names(place.sessions).filter { $0.contains(".goedwerk") && $0 != ".goedwerk.log" }
      #expect(left == [session.split(separator: "/").last.map(String.init)])
    }

    /// The workplace's settings name the network of this machine alone.
    @Test func theFacilitatorOpensPhonesAndPutsTheCodeInTheRoom() async throws {
      let host = try await host()
      let room = try await attach("zaal")
      let control = try await attach("regie")
      let picture = try await room.capture()
      try await control.press("f")
      let lane = try await control.wait(for: "Code: ")
      let code = String(try #require(lane.firstMatch(of: #/Code: (\w+)/#)).1)
      #expect(try await room.capture() == picture)
      try await control.press("t")
      try await room.wait(for: code)
      try await host.wait(for: code)
      try await room.wait(for: "Nog niemand binnen")
      try await control.press("Space")
      #expect(try await room.wait(for: "1.1  Welkom", without: code) == picture)
      try await host.wait(for: "De regie is op een ander scherm", without: code)
      try await control.wait(for: "Code: \(code)")
      // Another facilitator who comes later knows it too, and closes it.
      let second = try await attach("regie")
      try await second.wait(for: "Code: \(code)")
      try await second.press("f", "k")
      try await control.wait(for: "Notities", without: code)
      try await control.press("Q")
      try await control.wait(for: "op alle schermen?")
      try await control.press("Enter")
      try await host.wait(for: "Ga verder met")
    }

    @Test func aScreenOfTheRoomThatWasTooSmallShowsTheSameAgain() async throws {
      let host = try await host()
      let room = try await attach("zaal")
      let picture = try await room.wait(for: "1.1  Welkom en spelregels")
      try await room.resize(columns: 20, rows: 5)
      try await room.wait(for: "klein: 20 bij 5")
      try await room.resize(columns: 80, rows: 24)
      #expect(try await room.wait(for: "1.1  Welkom en spelregels") == picture)
      try await host.wait(for: "Spatie ")
    }

    @Test func aScreenThatCameFirstWaits() async throws {
      let host = try await host()
      let session = try place.session()
      try await host.press("q")
      try await host.wait(for: "Stoppen?")
      try await host.press("Enter")
      try await host.wait(for: "Ga verder met")
      let room = try await Terminal(place, columns: 80, rows: 24, "zaal", session)
      try await room.wait(for: "Wacht op de sessie")
      let again = try await Terminal(place, "hervat", session)
      try await again.wait(for: "Spatie ")
      try await room.wait(for: "1.1  Welkom en spelregels")
    }
  }
}
