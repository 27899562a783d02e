import Canvas
import Programme
import SessionEngine

/// The lines that participants sent: those that wait, then those that were put aside.
struct OffersScreen: Sendable {
  var selection = 0

  /// In the order of the screen.
  static func lines(_ state: SessionState) -> [LineOffer] { state.waitingOffers + state.refusedOffers }
}

extension AppState {
  mutating func press(_ key: Key, on screen: OffersScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var screen = screen
    let lines = OffersScreen.lines(state)
    screen.selection = min(screen.selection, max(0, lines.count - 1))
    let chosen = lines.indices.contains(screen.selection) ? lines[screen.selection] : nil
    switch key {
    case .up: screen.selection = max(0, screen.selection - 1)
    case .down: screen.selection = min(max(0, lines.count - 1), screen.selection + 1)
    case .enter, .character(" "): return chosen.map { [.submit([.admitOffer($0.id, mayBeReported: mustBeReported($0, state))])] } ?? []
    case .character("m"): return chosen.map { [.submit([.admitOffer($0.id, mayBeReported: true)])] } ?? []
    case .character("x"), .delete:
      guard let chosen, state.flow.offers[chosen.id] == nil else { return [] }
      return [.submit([.refuseOffer(chosen.id)])]
    case .character("u"): return state.canUndo ? [.submit([.undo])] : []
    case .escape, .character("q"), .character("f"), .backspace, .left, .control("c"):
      pop()
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .offers(screen)
    return []
  }

  /// Where only lines that may be reported are kept, a line that is let through is one.
  private func mustBeReported(_ offer: LineOffer, _ state: SessionState) -> Bool {
    offer.gather(in: state)?.keeping == .reportedOnly
  }
}

extension LineOffer {
  /// The step that asked for the line; nil when a newer programme has it no more.
  func gather(in state: SessionState) -> Gather? {
    let content = state.index.block(block)?.steps.first { $0.id == step }?.content
    if case .gather(let gather)? = content { return gather }
    return nil
  }

  /// Its heading, where there are several.
  func column(in state: SessionState) -> Column? {
    guard let columns = gather(in: state)?.columns, columns.count > 1 else { return nil }
    return columns.first { $0.id == column }
  }
}
