import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

private typealias Fixtures = ProgrammeFixtures

/// The own terminal as a value: what it asks for after what comes in.
@Suite("The own terminal")
struct SurfaceTests {
  private static func session(_ joined: LaneSession.Joined) -> LaneSession {
    LaneSession(group: "Groep", isRehearsal: false, keptUntil: "Tot later.", joined: joined, seat: nil)
  }

  private static func surface(_ joined: LaneSession.Joined = .none, code: String = "K7QM3") -> SeatSurface {
    SeatSurface(
      size: Size(columns: 80, rows: 24), theme: .mono, address: "10.0.0.5:8080", session: session(joined), code: code, seatCode: "",
      keyPrefix: "0123456789abcdef")
  }

  /// A session whose statements are open, and what seat 1 sees of it.
  private static func asking() throws -> (PlayedSession, ParticipantView) {
    var session = try PlayedSession(seats: 3, in: Fixtures.firstMeeting)
    try session.run(.jump(to: Fixtures.statements))
    return (session, try view(session))
  }

  private static func view(_ session: PlayedSession) throws -> ParticipantView {
    ParticipantView(ParticipantScene(session.state), seat: try #require(session.state.seats.first), in: session.state)
  }

  /// A surface that shows a task and listens.
  private static func seated(_ view: ParticipantView) -> SeatSurface {
    var surface = surface(.seated)
    #expect(surface.begin() == [.send(.task(nil))])
    #expect(surface.update(.reply(.task(view, version: 1), to: .task(nil))) == [.listen])
    return surface
  }

  @Test("Without a code nothing is sent; with one a seat is asked for once")
  func joining() {
    var surface = Self.surface(code: "")
    #expect(surface.begin() == [])
    #expect(surface.update(.key(.enter)) == [])
    #expect(surface.render().text.contains("Vul de code in"))
    for character in "k7qm3" { _ = surface.update(.key(.character(character))) }
    #expect(surface.update(.key(.enter)) == [.send(.join(code: "k7qm3", seat: ""))])
    #expect(surface.update(.key(.enter)) == [], "one at a time")
    let join = LaneRequest.join(code: "k7qm3", seat: "")
    #expect(surface.update(.reply(.refused(LaneRefusal(status: 403, message: "Deze code klopt niet.")), to: join)) == [])
    #expect(surface.render().text.contains("Deze code klopt niet."))
    _ = surface.update(.key(.enter))
    #expect(surface.update(.reply(.lost, to: join)) == [])
    #expect(surface.render().text.contains("Geen verbinding"))
    _ = surface.update(.key(.enter))
    guard case .wake(let number, _)? = surface.update(.reply(.asked, to: join)).first else {
      Issue.record("it looks again")
      return
    }
    #expect(surface.update(.woken(number)) == [.send(.session)])
    #expect(surface.update(.reply(.session(Self.session(.seated)), to: .session)) == [.send(.task(nil))])
  }

  @Test("An answer counts when it is acknowledged; until then it goes again with the same key")
  func retry() throws {
    let (_, view) = try Self.asking()
    var surface = Self.seated(view)
    _ = surface.update(.key(.down))
    let answer = try #require(ParticipantAnswer(.choice(["eens"])))
    let request = LaneRequest.answer(Fixtures.oneQuestion, answer, key: "0123456789abcdef-1")
    #expect(surface.update(.key(.enter)) == [.send(request)])
    #expect(surface.render().text.contains("Bezig met versturen"))
    #expect(surface.update(.key(.enter)) == [], "the first is under way")
    // Nobody knows whether it arrived.
    #expect(surface.update(.reply(.lost, to: request)) == [.send(.task(nil))])
    #expect(surface.render().text.contains("staat klaar"))
    #expect(!surface.render().text.contains("Bewaard"))
    let effects = surface.update(.reply(.lost, to: .task(nil)))
    guard case .wake(let number, let pause)? = effects.last else {
      Issue.record("it waits")
      return
    }
    #expect(effects.first == .hangUp)
    #expect(surface.update(.woken(number)) == [.send(.task(nil))])
    guard case .wake(_, let longer)? = surface.update(.reply(.lost, to: .task(nil))).last else {
      Issue.record("it waits again")
      return
    }
    #expect(longer == 2 * pause)
    #expect(surface.update(.woken(number)) == [], "an earlier wait says nothing any more")
    #expect(surface.update(.continued) == [.send(.task(nil))])
    #expect(surface.update(.reply(.task(view, version: 1), to: .task(nil))) == [.send(request), .listen])
    #expect(surface.update(.reply(.acknowledged, to: request)) == [.send(.task(nil))])
    #expect(surface.render().text.contains("Bewaard"))
  }

  @Test("Whoever may not store now is tried again; a refusal is told and nothing is sent again")
  func refusals() throws {
    let (_, view) = try Self.asking()
    var surface = Self.seated(view)
    _ = surface.update(.key(.down))
    guard case .send(let request)? = surface.update(.key(.enter)).first else {
      Issue.record("it sends")
      return
    }
    let full = surface.update(.reply(.refused(LaneRefusal(status: 503, message: "Het opslaan lukt nu niet.")), to: request))
    guard case .wake(let number, _)? = full.first else {
      Issue.record("it waits")
      return
    }
    #expect(surface.update(.woken(number)) == [.send(.task(nil))])
    #expect(surface.update(.reply(.task(view, version: 1), to: .task(nil))) == [.send(request)])
    let closed = LaneRefusal(status: 409, message: "Deze vraag is\u{1B}[2J gesloten.")
    #expect(surface.update(.reply(.refused(closed), to: request)) == [.send(.task(nil))])
    #expect(surface.render().text.contains("Deze vraag is gesloten."))
    #expect(surface.update(.reply(.task(view, version: 2), to: .task(nil))) == [])
  }

  @Test("News of the same version asks nothing; other news asks once, also when it comes while it looks")
  func news() throws {
    let (_, view) = try Self.asking()
    var surface = Self.seated(view)
    #expect(surface.update(.word(.look(1))) == [])
    #expect(surface.update(.word(.look(2))) == [.send(.task(nil))])
    #expect(surface.update(.word(.look(3))) == [])
    #expect(surface.update(.reply(.task(view, version: 2), to: .task(nil))) == [.send(.task(nil))])
    #expect(surface.update(.reply(.task(view, version: 3), to: .task(nil))) == [])
  }

  @Test("A stream that breaks off is opened again after a look, each time a little later, up to a bound")
  func stream() throws {
    let (_, view) = try Self.asking()
    var surface = Self.seated(view)
    var pauses: [Int] = []
    for _ in 0..<6 {
      guard case .wake(let number, let pause)? = surface.update(.word(.ended)).first else {
        Issue.record("it waits")
        return
      }
      pauses.append(pause)
      #expect(surface.update(.woken(number)) == [.send(.task(nil))])
      #expect(surface.update(.reply(.task(view, version: 1), to: .task(nil))) == [.listen])
    }
    #expect(pauses == pauses.sorted())
    #expect(pauses.last == SeatLink.longestStreamPause)
    _ = surface.update(.word(.look(1)))
    guard case .wake(_, SeatLink.firstPause)? = surface.update(.word(.ended)).first else {
      Issue.record("a stream that said something begins anew")
      return
    }
  }

  @Test("A seat that went elsewhere leads to the first screen, with a reason")
  func elsewhere() throws {
    let (_, view) = try Self.asking()
    var surface = Self.seated(view)
    let effects = surface.update(.word(.bye))
    #expect(effects.first == .hangUp)
    guard case .wake(let number, _)? = effects.last else { return }
    #expect(surface.update(.woken(number)) == [.send(.session)])
    #expect(surface.update(.reply(.session(Self.session(.none)), to: .session)) == [.hangUp])
    #expect(surface.render().text.contains("geen plek meer"))
    #expect(surface.render().text.contains("Voordat je begint"))
  }

  @Test("What is being filled in stays while others answer, and is told to be lost when the question closes")
  func drafts() throws {
    var (session, view) = try Self.asking()
    var surface = Self.seated(view)
    _ = surface.update(.key(.down))
    view.together = ["D2"]
    _ = surface.update(.reply(.task(view, version: 2), to: .task(nil)))
    #expect(surface.render().text.contains("1 (x)"))
    // The next question: the first one is still open, so that nothing is lost.
    try session.run(.advance)
    _ = surface.update(.reply(.task(try Self.view(session), version: 3), to: .task(nil)))
    #expect(surface.problem == nil)
    try session.run([.advance, .advance, .advance])
    _ = surface.update(.reply(.task(try Self.view(session), version: 4), to: .task(nil)))
    #expect(surface.render().text.contains("Uitslag"))
  }

  @Test("A skip that would throw work away asks first; leaving always asks, and says how to come back")
  func questions() throws {
    let (_, view) = try Self.asking()
    var surface = Self.seated(view)
    _ = surface.update(.key(.character("1")))
    #expect(surface.update(.key(.character("s"))) == [])
    #expect(surface.render().text.contains("Deze vraag overslaan?"))
    _ = surface.update(.key(.escape))
    #expect(surface.update(.key(.character("q"))) == [])
    #expect(surface.render().text.contains("Stoppen?"))
    #expect(surface.render().text.contains("D1-AAAA"))
    #expect(surface.update(.key(.escape)) == [])
    #expect(surface.update(.key(.control("c"))) == [])
    #expect(surface.update(.key(.enter)) == [.hangUp, .quit])
  }

  @Test("A window that is too small says so, loses nothing, and lets nobody answer blindly")
  func small() throws {
    let (_, view) = try Self.asking()
    var surface = Self.seated(view)
    _ = surface.update(.key(.down))
    let before = surface.render()
    _ = surface.update(.resized(Size(columns: 60, rows: 20)))
    #expect(surface.render().text.contains("60 bij 20"))
    #expect(surface.update(.key(.enter)) == [])
    _ = surface.update(.resized(Size(columns: 80, rows: 24)))
    #expect(surface.render() == before)
  }
}
