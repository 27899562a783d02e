import Disclosure
import Programme
import SessionEngine

/// The lines of a session that may be reported, and which blocks have others.
///
/// A line needs the yes of who said it, an open step, and a meeting of at least five people.
struct ReportableLines {
  private var cards: [BlockID: [Card]] = [:]
  private(set) var reportable: Set<CardID> = []
  /// Blocks with lines that nobody said yes to.
  private(set) var blocksWithoutConsent: Set<BlockID> = []
  /// Blocks with a step whose lines are confidential.
  private(set) var confidentialBlocks: Set<BlockID> = []

  init(_ state: SessionState) {
    let large = state.flow.meetings.filter { $0.peakPresence >= Disclosure.smallestGroup }
    let meetings = Set(large.map(\.id))
    for card in state.flow.cards {
      guard let block = state.index.block(card.block), let step = block.steps.first(where: { $0.id == card.step }) else { continue }
      if case .gather(let gather) = step.content, gather.keeping == .confidential {
        confidentialBlocks.insert(card.block)
        continue
      }
      guard let meeting = state.index.meeting(of: card.block), meetings.contains(meeting) else { continue }
      guard card.mayBeReported else {
        blocksWithoutConsent.insert(card.block)
        continue
      }
      // Nothing but steering characters is no line.
      guard !card.text.cleaned.allSatisfy(\.isWhitespace) else { continue }
      cards[card.block, default: []].append(card)
      reportable.insert(card.id)
    }
  }

  /// The lines of a block that may be reported, in the order of typing.
  subscript(_ block: BlockID) -> [Card] { cards[block] ?? [] }

  /// Lines in the order of the alphabet, the same ones taken together: the order of typing could tell who spoke.
  static func sorted(_ cards: [Card]) -> [ReportLine] {
    var times: [String: Int] = [:]
    for card in cards { times[card.text.cleaned, default: 0] += card.times ?? 1 }
    return times.keys.map(DutchOrder.init).sorted().map { ReportLine(text: $0.text, times: times[$0.text] ?? 0) }
  }
}
