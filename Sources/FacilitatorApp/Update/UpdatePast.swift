import Canvas
import Programme
import SessionEngine

extension AppState {
  mutating func press(_ key: Key, on screen: HistoryScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var screen = screen
    let blocks = screen.blocks(state)
    if screen.list.handle(key, count: blocks.count) {
      overlays[overlays.count - 1] = .history(screen)
      return []
    }
    switch key {
    case .tab:
      let held = max(1, state.endedMeetings.count)
      overlays[overlays.count - 1] = .history(HistoryScreen(meeting: (screen.meeting + held - 1) % held))
    case .enter, .character("i"), .character(" "): if let block = screen.list.chosen(of: blocks) { lookBack(at: block, state) }
    case .character("u"): return undo(state)
    case .escape, .character("o"), .character("q"), .backspace, .left, .control("c"): pop()
    default: break
    }
    return []
  }

  /// Takes the last action back, and says what it was.
  mutating func undo(_ state: SessionState) -> [AppEffect] {
    notice = state.lastAction.map { Notice(.news, "Teruggedraaid: \($0.words(in: state)).") }
    return [.submit([.undo])]
  }

  mutating func redo(_ state: SessionState) -> [AppEffect] {
    notice = state.undoneAction.map { Notice(.news, "Opnieuw gedaan: \($0.words(in: state)).") }
    return [.submit([.redo])]
  }

  mutating func press(_ key: Key, on screen: ReserveScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var screen = screen
    let reserve = state.reserve
    if screen.list.handle(key, count: reserve.count) {
      overlays[overlays.count - 1] = .reserve(screen)
      return []
    }
    switch key {
    case .enter, .character("e"):
      guard let block = screen.list.chosen(of: reserve) else { return [] }
      pop()
      let after = key == .enter ? state.flow.position?.block : nil
      let place = after == nil ? "aan het eind" : "na dit blok"
      notice = Notice(.news, "Blok \(block.number) staat erin, \(place).")
      return [.submit([.addBlock(block.id, after: after)])]
    case .escape, .character("q"), .backspace, .left, .control("c"): pop()
    default: break
    }
    return []
  }

  /// Opens what can be filled in or corrected of a block that has been.
  mutating func lookBack(at block: Block, _ state: SessionState) {
    do throws(Rejection) {
      let past = try state.lookingBack(at: block.id)
      if PastScreen.items(of: block, in: past).isEmpty {
        notice = Notice(.news, "Bij blok \(block.number) is niets ingevuld dat na te kijken is.")
      } else {
        overlays.append(.past(PastScreen(block: block.id)))
      }
    } catch {
      notice = Notice(.problem, error.sentence)
    }
  }

  mutating func press(_ key: Key, on screen: PastScreen) -> [AppEffect] {
    guard let state = session?.state, let block = state.index.block(screen.block), let past = try? state.lookingBack(at: block.id) else {
      pop()
      return []
    }
    var screen = screen
    let items = PastScreen.items(of: block, in: past)
    if screen.list.handle(key, count: items.count) {
      overlays[overlays.count - 1] = .past(screen)
      return []
    }
    switch key {
    case .enter, .character(" "), .character("i"):
      if let item = screen.list.chosen(of: items), let entry = entry(for: item, of: block, past) { overlays.append(.entry(entry)) }
    case .escape, .character("q"), .character("o"), .backspace, .left, .control("c"): pop()
    case .character("u"): return undo(state)
    default: break
    }
    return []
  }

  private func entry(for item: PastScreen.Item, of block: Block, _ past: SessionState) -> EntryScreen? {
    switch item {
    case .lines(let step): return .cards(CardEntry(block: block.id, step: block.steps[step]))
    case .question(let id, let lane): return past.index.question(id).flatMap { entry(lane, $0, among: [$0], past) }
    case .answers(let step, let lane):
      guard case .ask(let ask) = block.steps[step].content, let first = ask.questions.first else { return nil }
      return entry(lane, first, among: past.personalQuestions(of: ask.questions), past)
    }
  }

  /// The block that is looked back at, when what is entered is about that one.
  var pastBlock: BlockID? {
    for case .past(let screen) in overlays.reversed() { return screen.block }
    return nil
  }

  /// The session as entry has to see it: as it is, or as it was at the block that is looked back at.
  func entryState(_ state: SessionState) -> SessionState { pastBlock.flatMap { try? state.lookingBack(at: $0) } ?? state }
}
