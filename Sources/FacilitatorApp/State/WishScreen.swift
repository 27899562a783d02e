import Canvas
import SessionEngine

/// Who has to be apart or together in subgroups. The room looks along: the numbers stay hidden unless the facilitator asks.
struct WishScreen: Sendable {
  enum Kind: Int, Sendable, CaseIterable { case apart, together }

  var kind = Kind.apart
  var field = TextField(maximumLength: 40)
  /// The wish that is chosen in the list of this kind; nil while typing.
  var focus: Int?
  /// Whether the facilitator asked to see the numbers.
  var isVisible = false
  var problem: String?

  static func wishes(_ kind: Kind, of wishes: SubgroupWishes) -> [[SeatID]] { kind == .apart ? wishes.apart : wishes.together }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    let wishes = state.currentWishes
    let own = Self.wishes(kind, of: wishes)
    switch key {
    case .escape:
      if focus != nil { focus = nil } else { return .leave }
    case .tab, .backTab:
      kind = kind == .apart ? .together : .apart
      focus = nil
    case .up: focus = own.isEmpty ? nil : max(0, min(own.count, focus ?? own.count) - 1)
    case .down: focus = focus.flatMap { $0 + 1 < own.count ? $0 + 1 : nil }
    case .control("t"):
      if isVisible { isVisible = false } else { return .ask(Self.showing) }
    case .enter where focus == nil: return add(to: wishes, in: state, at: now)
    case .character("x") where focus != nil, .delete where focus != nil:
      guard let place = focus, own.indices.contains(place) else { return .stay }
      focus = nil
      var left = own
      left.remove(at: place)
      return .submit([command(with: left, wishes)])
    default:
      if focus == nil { _ = field.handle(key) }
    }
    return .stay
  }

  private static let showing = Confirmation(
    question: "De nummers laten zien?", detail: "Iedereen in de zaal kan dan meelezen.", yes: "laten zien", then: .showWishes)

  private mutating func add(to wishes: SubgroupWishes, in state: SessionState, at now: Moment) -> EntryOutcome {
    var seats: [SeatID] = []
    for word in field.text.split(whereSeparator: { " ,;".contains($0) }) {
      guard let seat = try? PaperLine.seat(String(word), in: state) else {
        // The sentence repeats no number: the room should not read it.
        problem = "Een van deze nummers doet niet mee. Typ nummers zoals 3 en 7."
        return .stay
      }
      if !seats.contains(seat) { seats.append(seat) }
    }
    guard !seats.isEmpty else {
      problem = "Typ minstens twee nummers, zoals 3 en 7."
      return .stay
    }
    let command = command(with: Self.wishes(kind, of: wishes) + [seats.sorted()], wishes)
    if let refusal = state.refusal(of: command, at: now) {
      problem = refusal
      return .stay
    }
    field = TextField(maximumLength: 40)
    return .submit([command])
  }

  private func command(with own: [[SeatID]], _ wishes: SubgroupWishes) -> Command {
    kind == .apart ? .setWishes(apart: own, together: wishes.together) : .setWishes(apart: wishes.apart, together: own)
  }

  /// One dot for every word that is typed: its length would tell something.
  var masked: (text: String, cursor: Int) {
    guard !isVisible else { return (field.text, field.cursor) }
    func mask(_ text: String) -> String {
      text.split(separator: " ", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "•" }.joined(separator: " ")
    }
    let text = mask(field.text)
    return (text, min(text.count, mask(String(field.text.prefix(field.cursor))).count))
  }

  /// A wish as it may be drawn.
  func words(_ wish: [SeatID]) -> String { wish.map { isVisible ? $0.label : "••" }.joined(separator: " ") }
}
