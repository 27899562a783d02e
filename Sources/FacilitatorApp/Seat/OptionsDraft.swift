import Canvas
import SessionEngine

/// One or several of a few options.
struct OptionsDraft: Hashable, Sendable {
  let options: [ParticipantOption]
  let maximum: Int
  private(set) var chosen: [String]
  private(set) var focus: Int?

  init(_ question: ParticipantQuestion, chosen: [String]) {
    options = question.options
    maximum = question.maximum ?? 1
    self.chosen = question.options.map(\.id).filter(chosen.contains)
    focus = maximum > 1 ? 0 : options.firstIndex { chosen.contains($0.id) }
  }

  mutating func handle(_ key: Key) -> SeatDraft.Outcome {
    switch key {
    case .up, .backTab: return move(to: max(0, (focus ?? 0) - 1))
    case .down, .tab: return move(to: min(options.count - 1, focus.map { $0 + 1 } ?? 0))
    case .home: return move(to: 0)
    case .end: return move(to: options.count - 1)
    case .character(" "): return choose(focus ?? 0)
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard let place = digit.wholeNumberValue, options.indices.contains(place - 1) else {
        return .problem("Typ een getal van 1 tot en met \(min(9, options.count)).")
      }
      focus = place - 1
      return choose(place - 1)
    case .enter: return .send
    default: return .unknown
    }
  }

  /// With one answer the arrows choose, as in a row of round buttons.
  private mutating func move(to place: Int) -> SeatDraft.Outcome {
    focus = place
    if maximum == 1 { chosen = [options[place].id] }
    return .taken
  }

  private mutating func choose(_ place: Int) -> SeatDraft.Outcome {
    let id = options[place].id
    focus = place
    if maximum == 1 {
      chosen = [id]
    } else if let known = chosen.firstIndex(of: id) {
      chosen.remove(at: known)
    } else if chosen.count < maximum {
      let now = chosen + [id]
      chosen = options.map(\.id).filter(now.contains)
    } else {
      return .problem("Je hebt al \(maximum) antwoorden gekozen. Haal er eerst een weg.")
    }
    return .taken
  }
}
