import Canvas
import Planning
import Programme
import SessionEngine

extension AppState {
  mutating func press(_ key: Key, on screen: OverviewScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    if let field = screen.field { return press(key, on: field, of: screen, state) }
    var screen = screen
    let plan = state.plan
    let block = plan.indices.contains(screen.selection) ? plan[screen.selection] : nil
    switch key {
    case .up: screen.selection = max(0, screen.selection - 1)
    case .down: screen.selection = min(max(0, plan.count - 1), screen.selection + 1)
    case .home: screen.selection = 0
    case .end: screen.selection = max(0, plan.count - 1)
    case .enter:
      guard let block else { return [] }
      pop()
      return [.submit([.jump(to: block.id)])]
    case .character("x"), .delete:
      guard let block else { return [] }
      let isLeftOut = state.flow.meeting?.isLeftOut(block.id) == true
      return [.submit([isLeftOut ? .restoreBlock(block.id) : .skipBlock(block.id)])]
    case .character("i"):
      if let block { lookBack(at: block, state) }
      return []
    case .tab:
      guard state.flow.meetings.count > 1 else { return [] }
      overlays.append(.history(HistoryScreen(meeting: state.flow.meetings.count - 2)))
      return []
    case .character("+"), .character("="):
      if state.reserve.isEmpty {
        notice = Notice(.problem, "Alle reserveblokken staan er al in.")
      } else {
        overlays.append(.reserve(ReserveScreen()))
      }
      return []
    case .character("p"):
      propose(state)
      return []
    case .character("e"):
      guard let meeting = state.flow.meeting else { return [] }
      screen.field = OverviewField(end: state.wishedEnd(of: meeting), offsets: settings.utcOffset)
    case .character("l"):
      guard let block else { return [] }
      screen.field = OverviewField(block, minutes: state.flow.minutes(of: block))
    case .character("v"):
      guard let block else { return [] }
      let isPostponed = state.flow.meeting?.postponed.contains(block.id) == true
      return [.submit([isPostponed ? .restoreBlock(block.id) : .postponeBlock(block.id)])]
    case .character("u"): return undo(state)
    case .character("r"): return redo(state)
    case .escape, .character("o"), .character("q"), .backspace, .left, .control("c"):
      pop()
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .overview(screen)
    return []
  }

  private mutating func press(_ key: Key, on field: OverviewField, of screen: OverviewScreen, _ state: SessionState) -> [AppEffect] {
    var screen = screen
    var field = field
    var effects: [AppEffect] = []
    switch key {
    case .escape, .control("c"): screen.field = nil
    case .enter:
      screen.field = nil
      if let command = field.command(in: state, offsets: settings.utcOffset) {
        if let refusal = state.refusal(of: command, at: now) { field.problem = refusal } else { effects = [.submit([command])] }
      }
      if field.problem != nil { screen.field = field }
    default:
      field.problem = nil
      _ = field.field.handle(key)
      screen.field = field
    }
    overlays[overlays.count - 1] = .overview(screen)
    return effects
  }

  /// Shows what would bring the meeting to an end on time, with what comes of it.
  private mutating func propose(_ state: SessionState) {
    guard let schedule = state.schedule(at: now) else { return }
    guard let repair = schedule.repair else {
      notice = Notice(.news, "De bijeenkomst eindigt op tijd. Er is niets te herstellen.")
      return
    }
    guard !repair.measures.isEmpty else {
      notice = Notice(
        .problem, "Niets kan meer korter; \(TimeWording.minutes(repair.drift.minutes)) te laat. Met e verschuift het einde.")
      return
    }
    var minutes: [BlockID: Int] = [:]
    var leftOut: [BlockID] = []
    for measure in repair.measures {
      switch measure {
      case .shorten(let block, let count): minutes[block] = count
      case .drop(let block): leftOut.append(block)
      }
    }
    overlays.append(
      .confirm(
        Confirmation(
          question: repair.drift.isLate ? "Voorstel om minder laat te eindigen" : "Voorstel om op tijd te eindigen",
          detail: TimeWording.proposal(repair, state.plan, offsets: settings.utcOffset), yes: "overnemen",
          then: .submit([.acceptRepair(minutes: minutes, leftOut: leftOut)]))))
  }
}
