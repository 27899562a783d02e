import Canvas

extension AppState {
  mutating func show(_ preview: ReportPreview) {
    guard case .report(var screen)? = overlays.last else { return }
    screen.preview = preview
    screen.scroll = 0
    overlays[overlays.count - 1] = .report(screen)
  }

  mutating func press(_ key: Key, on screen: ReportScreen) -> [AppEffect] {
    var screen = screen
    var effects: [AppEffect] = []
    switch key {
    case .down: screen.scroll = min(maximumScroll, screen.scroll + 1)
    case .pageDown, .character(" "): screen.scroll = min(maximumScroll, screen.scroll + max(1, size.rows - 8))
    case .up: screen.scroll = max(0, screen.scroll - 1)
    case .pageUp: screen.scroll = max(0, screen.scroll - max(1, size.rows - 8))
    case .home: screen.scroll = 0
    case .end: screen.scroll = maximumScroll
    case .character("e"):
      screen.isIntern.toggle()
      screen.preview = nil
      effects = [.readReport(isIntern: screen.isIntern)]
    case .character("f"): screen.takeNextFormat()
    case .enter:
      guard let preview = screen.preview, preview.problem == nil else { return [] }
      pop()
      notice = Notice(.news, "Het verslag wordt geschreven …")
      return [.writeReport(isIntern: screen.isIntern, format: screen.formatName)]
    case .escape, .backspace, .left, .character("q"), .character("V"), .control("c"):
      pop()
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .report(screen)
    return effects
  }
}
