import Canvas
import Programme
import SessionEngine

/// A line for the group that is being typed, and the lines that were sent.
struct LineDraft: Hashable, Sendable {
  let step: String
  var field: TextField
  /// Place of the heading.
  var column = 0
  /// Place in the list of own lines; nil while typing.
  var focus: Int?

  init(_ lines: ParticipantLines) {
    step = lines.step
    field = TextField(maximumLength: lines.maximumLength)
  }

  /// What the keys ask for.
  enum Outcome: Hashable, Sendable {
    case taken, unknown
    case problem(String)
    case send
    /// The line with this number is to be taken back.
    case takeBack(Int)
  }

  mutating func handle(_ key: Key, in lines: ParticipantLines) -> Outcome {
    if let focus { return list(key, min(focus, lines.own.count - 1), lines) }
    switch key {
    case .up: column = max(0, column - 1)
    case .down: column = min(max(0, lines.columns.count - 1), column + 1)
    case .tab:
      guard !lines.own.isEmpty else { return .problem("Je hebt nog niets verstuurd.") }
      focus = lines.own.count - 1
    case .enter: return field.text.trimmingBlanks.isEmpty ? .problem("Er staat nog geen tekst.") : .send
    default: return field.handle(key) ? .taken : .unknown
    }
    return .taken
  }

  private mutating func list(_ key: Key, _ place: Int, _ lines: ParticipantLines) -> Outcome {
    switch key {
    case .tab, .escape: focus = nil
    case .up: focus = max(0, place - 1)
    case .down: focus = min(lines.own.count - 1, place + 1)
    case .character("x"), .delete, .backspace:
      guard lines.own.indices.contains(place) else {
        focus = nil
        return .taken
      }
      guard lines.own[place].stage == .waiting else { return .problem("Deze regel is al bekeken door de begeleider.") }
      return .takeBack(lines.own[place].id)
    default: return .unknown
    }
    return .taken
  }
}
