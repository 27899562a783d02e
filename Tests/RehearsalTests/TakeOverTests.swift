import Programme
import Rehearsal
import SessionEngine
import TestSupport
import Testing

@Suite("Taking over a rehearsal")
struct TakeOverTests {
  @Test(
    "Whatever a person does in between, the rehearsal goes on, sends nothing that is refused, and ends",
    arguments: Array(1...60) as [UInt64])
  func goesOnAfterAnything(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var person = CommandGenerator(seed: seed)
    var session = RehearsedSession(RehearsalScript(programme: RehearsalScriptTests.tiny, participants: 8, seed: seed))
    var interruptions = 0
    for _ in 0..<20_000 {
      let before = session.rejections.count
      guard session.step() else { break }
      #expect(session.rejections.count == before)
      if interruptions < 15, random.chance(10) {
        interruptions += 1
        for _ in 0..<(1 + random.below(12)) { session.run(person.command(for: session.state)) }
        session.rejections = []
      }
    }
    #expect(session.isEnded)
  }

  @Test("A move that was forgotten is asked again from a copy")
  func copiesAreIndependent() {
    var session = RehearsedSession(RehearsalScript(programme: RehearsalScriptTests.tiny, participants: 6, seed: 3))
    for _ in 0..<400 {
      var copy = session.script
      let forgotten = copy.next(for: session.state)
      var again = session.script
      #expect(again.next(for: session.state) == forgotten)
      guard session.step() else { break }
    }
    #expect(session.isEnded)
  }

  @Test("Undo of the rehearsal never takes back what a person did")
  func undoTakesBackItsOwnOnly() {
    for seed in 1...30 as ClosedRange<UInt64> {
      var session = RehearsedSession(RehearsalScript(programme: RehearsalScriptTests.tiny, participants: 6, seed: seed))
      var isPersonLast = false
      for _ in 0..<5_000 {
        let count = session.commands.count
        guard session.step() else { break }
        if isPersonLast { #expect(!session.commands[count...].contains(.undo) && !session.commands[count...].contains(.redo)) }
        isPersonLast = session.state.flow.meeting != nil && session.commands.count % 2 == 0
        if isPersonLast { session.run(.startTimer(minutes: 3)) }
      }
      #expect(session.isEnded)
    }
  }
}
