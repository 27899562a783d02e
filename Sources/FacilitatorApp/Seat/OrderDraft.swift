import Canvas
import Programme
import SessionEngine

/// An order that is made place by place: what has a place stands above what has none yet.
struct OrderDraft: Hashable, Sendable {
  let options: [ParticipantOption]
  private(set) var placed: [String]
  private(set) var focus: Int

  init(_ options: [ParticipantOption], placed: [String]) {
    self.options = options
    let known = Set(options.map(\.id))
    self.placed = placed.count == options.count && Set(placed) == known ? placed : []
    focus = 0
  }

  /// First what has a place, then the rest in the order of the question.
  var rows: [ParticipantOption] {
    placed.compactMap { id in options.first { $0.id == id } } + options.filter { !placed.contains($0.id) }
  }

  var result: SeatDraft.Result {
    let open = options.count - placed.count
    guard open > 0 else { return .answer(.rank(placed)) }
    return .missing(open == 1 ? "Eén onderdeel heeft nog geen plaats." : "\(open) onderdelen hebben nog geen plaats.")
  }

  mutating func handle(_ key: Key) -> SeatDraft.Outcome {
    switch key {
    case .up, .backTab: focus = max(0, focus - 1)
    case .down, .tab: focus = min(options.count - 1, focus + 1)
    case .home: focus = 0
    case .end: focus = options.count - 1
    case .character(" "): takeOrPut()
    case .character("+"), .left: return shift(by: -1)
    case .character("-"), .right: return shift(by: 1)
    case .backspace:
      guard !placed.isEmpty else { return .problem("Er heeft nog niets een plaats.") }
      placed.removeLast()
      focus = placed.count
    case .character(let digit) where digit.isASCII && digit.isNumber: return put(digit.wholeNumberValue ?? 0)
    case .enter: return .send
    default: return .unknown
    }
    return .taken
  }

  private mutating func takeOrPut() {
    guard focus >= placed.count else {
      placed.remove(at: focus)
      focus = placed.count
      return
    }
    placed.append(rows[focus].id)
    settleLast()
    focus = min(placed.count, options.count - 1)
  }

  /// What is left comes last by itself.
  private mutating func settleLast() {
    if placed.count == options.count - 1 { placed += options.map(\.id).filter { !placed.contains($0) } }
  }

  private mutating func shift(by step: Int) -> SeatDraft.Outcome {
    guard focus < placed.count else { return .problem("Dit heeft nog geen plaats. Spatie geeft de volgende plaats.") }
    let target = focus + step
    guard placed.indices.contains(target) else { return .taken }
    placed.swapAt(focus, target)
    focus = target
    return .taken
  }

  private mutating func put(_ place: Int) -> SeatDraft.Outcome {
    let id = rows[focus].id
    let others = placed.filter { $0 != id }
    guard place >= 1, place <= others.count + 1 else {
      return .problem(others.isEmpty ? "Geef eerst iets plaats 1." : "Kies een plaats van 1 tot en met \(others.count + 1).")
    }
    placed = others
    placed.insert(id, at: place - 1)
    settleLast()
    focus = min(placed.count, options.count - 1)
    return .taken
  }
}
