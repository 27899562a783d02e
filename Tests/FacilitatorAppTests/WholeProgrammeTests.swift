import Canvas
import Programme
import Rehearsal
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Every page of every block, reserve blocks too, with the answers of a simulated group.
@Suite struct WholeProgrammeTests {
  /// The reserve blocks played as blocks of their meeting.
  private static func everything() throws -> Programme {
    var programme = try Shipped.programme()
    for place in programme.meetings.indices {
      programme.meetings[place].blocks += programme.meetings[place].reserve
      programme.meetings[place].reserve = []
    }
    return programme
  }

  /// Calls back on the state of every page when it is left.
  private static func play(_ people: Int, _ look: (SessionState, Moment) -> Void) throws {
    var script = RehearsalScript(programme: try everything(), participants: people, seed: 3)
    var state = SessionState()
    var now = Moment(wall: 0, boot: "", uptime: 0)
    while let move = script.next(for: state) {
      now = now.advanced(by: move.milliseconds)
      if move.commands.contains(where: { [.advance, .advanceStep].contains($0) }) { look(state, now) }
      for command in move.commands { for event in try state.decide(command, at: now) { state.apply(event) } }
    }
  }

  @Test(arguments: [4, 10, 300])
  func nothingIsLostOnAnyPage(people: Int) throws {
    let sizes = [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 36), Size(columns: 160, rows: 45)]
    var seen: Set<String> = []
    var forms: Set<ExerciseForm> = []
    try Self.play(people) { state, now in
      let view = RoomView(state)
      guard let position = state.flow.position, seen.insert("\(position)").inserted else { return }
      for size in people == 300 ? [sizes[0], sizes[3]] : sizes {
        var brush = Brush(size: size, theme: .mono, part: view.part)
        let layout = Layout(size)
        RoomPainter(view: view, now: now, utcOffset: 0, scroll: 0).draw(layout, on: &brush)
        #expect(!brush.hasLostText, "\(position) at \(size)")
        guard case .result(let result, let kind) = view.scene else { continue }
        if let form = state.currentBlock?.form { forms.insert(form) }
        #expect(result.headline.count > 10, "\(position)")
        let composition = ResultComposition(
          result, view: kind, part: view.part, size: layout.content.size, showsPrompt: true, isLarge: brush.canGrow)
        for line in composition.rows(scroll: 0).map(\.line) {
          #expect(line.endColumn <= layout.content.columns, "\(position) at \(size): \(line.pieces.map(\.text))")
          Self.expectNoWordsOverEachOther(line, "\(position) at \(size)")
        }
      }
    }
    #expect(seen.count > 250)
    #expect(forms.count >= 14, "\(forms)")
  }

  private static func expectNoWordsOverEachOther(_ line: ResultLine, _ place: String) {
    let words = line.pieces.filter { $0.text.contains(where: \.isLetter) }.sorted { $0.column < $1.column }
    for (one, next) in zip(words, words.dropFirst()) {
      #expect(one.column + TextWidth.columns(of: one.text) <= next.column, "\(place): \(one.text) / \(next.text)")
    }
  }
}
