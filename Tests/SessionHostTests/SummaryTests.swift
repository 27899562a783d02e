import SessionEngine
import SessionHost
import TestSupport
import Testing

@Suite("The lines for the start screen")
struct SummaryTests {
  private let log = MemoryEventLog()
  private let clock = FakeClock()

  private func host() async throws -> SessionHost {
    let host = try SessionHost(log: log, clock: clock)
    _ = try await host.submit([
      .createSession(group: "Team Noord", programme: Fixtures.tiny, codes: Fixtures.codes(3), isRehearsal: false)
    ])
    return host
  }

  @Test("They say what the session is and where it stands")
  func lines() async throws {
    let host = try await host()
    let created = clock.now().wall
    #expect(
      log.summary == [
        "group": "Team Noord", "programme": "Klein programma", "progress": "Nog niet begonnen", "created": "\(created)",
        "changed": "\(created)", "seats": "3", "meeting": "", "block": "", "rehearsal": "0", "ended": "",
      ])
    clock.advance(minutes: 5)
    _ = try await host.submit([.startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [SeatID(1)]), .jump(to: Fixtures.rest)])
    #expect(log.summary["progress"] == "Begin: 1.3 Pauze")
    #expect(log.summary["meeting"] == "begin")
    #expect(log.summary["changed"] == "\(created + 300_000)")
    _ = try await host.submit([.withdrawSeat(SeatID(3)), .endMeeting])
    #expect(log.summary["progress"] == "Begin is afgerond")
    #expect(log.summary["ended"] == "\(created + 300_000)")
    #expect(log.summary["seats"] == "2")
    #expect(log.summary["block"] == "")
  }

  @Test("An answer does not move the time of the last change, in the next run neither")
  func answersHaveNoTime() async throws {
    let first = try await host()
    _ = try await first.submit([
      .startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [SeatID(1)]), .jump(to: Fixtures.statements),
    ])
    let changed = try #require(log.summary["changed"])
    clock.advance(minutes: 5)
    _ = try await first.submit([.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(1), answer: .scale(2))])
    #expect(log.summary["changed"] == changed)
    let second = try SessionHost(log: log, clock: clock)
    clock.advance(minutes: 5)
    _ = try await second.submit([.clearAnswer(Fixtures.scaleQuestion, seat: SeatID(1))])
    #expect(log.summary["changed"] == changed)
    #expect(log.records.count == 5)
  }
}
