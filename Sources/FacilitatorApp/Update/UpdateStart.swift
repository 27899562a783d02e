import Canvas
import SessionEngine

extension AppState {
  mutating func pressOnStart(_ key: Key) -> [AppEffect] {
    if start.form != nil { return pressInForm(key) }
    let items = start.items
    switch key {
    case .up, .backTab: start.selection = max(0, start.selection - 1)
    case .down, .tab: start.selection = min(items.count - 1, start.selection + 1)
    case .home: start.selection = 0
    case .end: start.selection = items.count - 1
    case .enter, .character(" "), .right: return choose(items[min(start.selection, items.count - 1)])
    case .character("n"): return choose(.new)
    case .character("r"): return choose(.rehearse)
    case .character("q"), .escape, .control("c"): return [.quit]
    case .character("c"): settings.theme = settings.theme.next
    case .character("i"): return beginIntroduction()
    case .character("?"), .function(1): overlays.append(.help(.start(isForm: false)))
    default: break
    }
    return []
  }

  private mutating func choose(_ item: StartScreen.Item) -> [AppEffect] {
    switch item {
    case .new: start.form = NewSessionForm(start: suggestedStart, isRehearsal: false)
    case .rehearse: start.form = NewSessionForm(start: suggestedStart, isRehearsal: true)
    case .closing: start.form = NewSessionForm(start: suggestedStart, isRehearsal: false, isClosing: true)
    case .quit: return [.quit]
    case .resume(let listing):
      if let problem = listing.problem {
        notice = Notice(.problem, problem)
        return []
      }
      startMinute = nil
      return [.open(path: listing.path)]
    }
    return []
  }

  /// Opens the form for a closing session at once.
  public mutating func beginClosing() { _ = choose(.closing) }

  /// The present time, up to the next five minutes.
  private var suggestedStart: String {
    let minute = (LocalTime.minuteOfDay(now.wall, offset: settings.utcOffset) + 4) / 5 * 5 % 1440
    return LocalTime.two(minute / 60) + "." + LocalTime.two(minute % 60)
  }

  private mutating func pressInForm(_ key: Key) -> [AppEffect] {
    switch key {
    case .function(1):
      overlays.append(.help(.start(isForm: true)))
      return []
    case .escape, .control("c"):
      start.form = nil
      return []
    case .enter:
      if let form = start.form, form.focus != .start, form.problem == nil {
        start.form?.handle(.tab)
        return []
      }
      guard let asked = start.form?.submitted() else { return [] }
      startMinute = asked.startMinute
      return [.create(asked.session)]
    default:
      start.form?.handle(key)
      return []
    }
  }
}
