import Canvas
import SessionEngine

extension AppState {
  mutating func list(_ groups: [GroupListing]) {
    guard case .groups(var screen)? = overlays.last else { return }
    let comparison = session?.state.flow.comparison
    screen.take(groups, comparison)
    overlays[overlays.count - 1] = .groups(screen)
    let gone = (comparison?.groups ?? []).filter { group in !groups.contains { $0.mark == group.mark } }.map(\.name)
    if !gone.isEmpty { notice = Notice(.problem, "Er is geen bestand meer van \(Wording.list(gone)). Opnieuw kiezen haalt die weg.") }
  }

  mutating func press(_ key: Key, on screen: GroupsScreen) -> [AppEffect] {
    var screen = screen
    if var field = screen.naming {
      switch key {
      case .enter:
        if let path = screen.focused?.path { screen.chosen[path] = field.text.trimmingBlanks }
        screen.naming = nil
      case .escape, .control("c"): screen.naming = nil
      default:
        _ = field.handle(key)
        screen.naming = field
      }
      overlays[overlays.count - 1] = .groups(screen)
      return []
    }
    switch key {
    case .up: screen.selection = max(0, screen.selection - 1)
    case .down: screen.selection = min(max(0, (screen.groups?.count ?? 0) - 1), screen.selection + 1)
    case .home: screen.selection = 0
    case .end: screen.selection = max(0, (screen.groups?.count ?? 0) - 1)
    case .enter: toggle(&screen)
    case .character("n"):
      if let path = screen.focused?.path, screen.chosen[path] == nil { toggle(&screen) }
      if let path = screen.focused?.path, let name = screen.chosen[path] {
        screen.naming = TextField(name, maximumLength: GroupsComparison.longestName)
      }
    case .character(" "):
      let chosen = screen.result
      guard !chosen.isEmpty || session?.state.flow.comparison != nil else {
        notice = Notice(.problem, "Kies eerst een of meer groepen met Enter.")
        return []
      }
      pop()
      return [.compareGroups(chosen)]
    case .escape, .backspace, .left, .character("a"), .character("q"), .control("c"):
      pop()
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .groups(screen)
    return []
  }

  private mutating func toggle(_ screen: inout GroupsScreen) {
    guard let group = screen.focused else { return }
    if screen.chosen.removeValue(forKey: group.path) != nil { return }
    if let refusal = screen.refusal() {
      notice = Notice(.problem, refusal)
    } else {
      screen.chosen[group.path] = ""
    }
  }
}
