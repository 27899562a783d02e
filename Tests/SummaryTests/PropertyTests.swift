import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("Whatever happens in a session")
struct PropertyTests {
  @Test func noFigureIsOverFewerThanFive() throws {
    var results = 0
    for seed in 0..<UInt64(60) { results += try play(seed: seed) }
    #expect(results > 100, "too little happens to show anything")
  }

  /// Plays a session and checks its reports along the way; gives the number of results seen.
  private func play(seed: UInt64) throws -> Int {
    var results = 0
    var generator = CommandGenerator(seed: seed)
    var session = PlayedSession()
    for _ in 0..<400 {
      session.clock.advance(milliseconds: generator.pause())
      let command = generator.command(for: session.state)
      if session.rejection(of: command) == nil { try session.run(command) }
      guard session.state.revision % 40 == 0, let report = try? SummaryReport(session.state) else { continue }
      try check(report, session.state)
      results += report.meetings.flatMap(\.blocks).flatMap(\.results).count
    }
    return results
  }

  private func check(_ report: SummaryReport, _ state: SessionState) throws {
    #expect(report.participants >= 5 && report.participants == state.activeSeats.count)
    let allowed = Set(
      state.flow.cards.filter(\.mayBeReported).compactMap { card -> String? in
        switch state.verdicts[card.text] {
        case nil, .keep: card.text
        case .change(let text): text
        case .drop: nil
        }
      })
    for meeting in report.meetings {
      #expect((meeting.participants ?? 5) >= 5)
      for block in meeting.blocks {
        #expect(block.lines.flatMap(\.lines).allSatisfy { allowed.contains($0.text) })
        for result in block.results {
          #expect((result.people ?? 5) >= 5)
          switch result.figure {
          case .withheld, .words: break
          case .options(let options): #expect(options.map { $0.count ?? 1 }.reduce(0, +) >= 5)
          case .scale(let scale): #expect(scale.parts.map(\.count).reduce(0, +) == result.people)
          case .headings(let headings): #expect(headings.flatMap(\.lines).allSatisfy { allowed.contains($0.text) })
          case .sort(let sort):
            #expect(sort.rows.isEmpty == (result.people == nil))
            #expect(sort.rows.allSatisfy { $0.pileCounts.reduce(0, +) == result.people })
          case .means(let means): #expect(means.isTogether == (result.people == nil))
          }
        }
      }
    }
  }
}
