import Programme
import SessionEngine

extension CommandGenerator {
  /// What stands outside undo: a newer version of the programme, and what a report gives out or leaves out.
  mutating func lasting(_ state: SessionState) -> Command {
    switch random.below(8) {
    case 0...3: return .replaceProgramme(newer(than: state.programme))
    case 4, 5:
      let text = random.pick(state.flow.cards)?.text ?? "woord"
      return .reviewText(text, [.keep, .drop, .change(to: "iets anders")][random.below(3)])
    case 6: return .recallSummaries
    default:
      let told = state.programme.meetings.flatMap(\.blocks).flatMap(\.questions).compactMap { state.writtenRelease(of: $0)?.told }
      return .noteSummary(results: told.filter { _ in random.chance(60) }, waiting: [])
    }
  }

  /// The programme with one change that an author could make; now and then without any.
  private mutating func newer(than old: Programme) -> Programme {
    var programme = old
    programme.version += 1
    guard !programme.meetings.isEmpty else { return programme }
    let meeting = random.below(programme.meetings.count)
    let count = programme.meetings[meeting].blocks.count
    let block = random.below(max(1, count))
    switch random.below(9) {
    case 0: return RichFixtures.programme
    case 1 where count > 1: programme.meetings[meeting].blocks.remove(at: block)
    case 2 where count > 1: programme.meetings[meeting].blocks.swapAt(block, random.below(count))
    case 3 where !programme.meetings[meeting].reserve.isEmpty: programme.meetings[meeting].reserve.removeLast()
    case 4 where programme.meetings.count > 1: programme.meetings.remove(at: meeting)
    case 5 where count > 0 && programme.meetings[meeting].blocks[block].steps.count > 1:
      programme.meetings[meeting].blocks[block].steps.removeLast()
    case 6 where count > 0: programme.meetings[meeting].blocks[block].minutes += 3
    case 7: programme.cases = random.chance(50) ? nil : programme.cases
    default: if count > 0 { programme.meetings[meeting].blocks[block].title += " (nieuw)" }
    }
    return programme
  }
}
