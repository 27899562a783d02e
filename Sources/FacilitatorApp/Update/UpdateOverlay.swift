import Canvas
import Programme
import SessionEngine

extension AppState {
  mutating func press(_ key: Key, on overlay: Overlay) -> [AppEffect] {
    switch overlay {
    case .help, .notes:
      switch key {
      case .down, .pageDown, .character(" "): scroll = min(maximumScroll, scroll + (key == .down ? 1 : 8))
      case .up, .pageUp: scroll = max(0, scroll - (key == .up ? 1 : 8))
      default:
        pop()
        scroll = 0
      }
      return []
    case .neutral(let picture):
      pop()
      switch (key, picture) {
      case (.character("b"), .group), (.character("."), .group), (.control("b"), .group): overlays.append(.neutral(.pause))
      case (.character("b"), .pause), (.character("."), .pause), (.control("b"), .pause): overlays.append(.neutral(.black))
      default: break
      }
      return []
    case .confirm(let question): return press(key, on: question)
    case .overview(let screen): return press(key, on: screen)
    case .people(let screen): return press(key, on: screen)
    case .groups(let screen): return press(key, on: screen)
    case .lanes(let menu): return press(key, on: menu)
    case .entry(let entry): return press(key, on: entry)
    }
  }

  private mutating func press(_ key: Key, on question: Confirmation) -> [AppEffect] {
    switch key {
    case .character(" ") where question.isFinal: notice = Notice(.news, "Enter of j: \(question.yes). Esc of n: niet.")
    case .enter, .character("j"), .character(" "):
      pop()
      return carryOut(question.then)
    case .escape, .character("n"), .control("c"), .backspace, .left: pop()
    default: notice = Notice(.news, "Enter of j: \(question.yes). Esc of n: niet.")
    }
    return []
  }

  private mutating func carryOut(_ consequence: Confirmation.Consequence) -> [AppEffect] {
    switch consequence {
    case .closeSession: return [.close]
    case .endMeeting: return [.submit([.endMeeting])]
    case .submit(let commands): return [.submit(commands)]
    case .chooseGroups:
      overlays.append(.groups(GroupsScreen()))
      return [.listGroups]
    case .showNotes: overlays.append(.notes)
    case .showTyping:
      if case .entry(.paper(var entry))? = overlays.last {
        entry.isVisible = true
        overlays[overlays.count - 1] = .entry(.paper(entry))
      }
    }
    return []
  }

  private mutating func press(_ key: Key, on screen: OverviewScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
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
      let isSkipped = state.flow.meeting?.skipped.contains(block.id) == true
      return [.submit([isSkipped ? .restoreBlock(block.id) : .skipBlock(block.id)])]
    case .escape, .character("o"), .character("q"), .backspace, .left, .control("c"):
      pop()
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .overview(screen)
    return []
  }

  private mutating func press(_ key: Key, on screen: PeopleScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var screen = screen
    let seats = state.activeSeats
    switch key {
    case .left: screen.selection = max(0, screen.selection - 1)
    case .right: screen.selection = min(max(0, seats.count - 1), screen.selection + 1)
    case .up: if screen.selection >= PeopleScreen.columns { screen.selection -= PeopleScreen.columns }
    case .down: if screen.selection + PeopleScreen.columns < seats.count { screen.selection += PeopleScreen.columns }
    case .home: screen.selection = 0
    case .end: screen.selection = max(0, seats.count - 1)
    case .character(" "), .enter:
      guard seats.indices.contains(screen.selection) else { return [] }
      let seat = seats[screen.selection].id
      return [.submit([.setPresence(seat, isPresent: state.flow.meeting?.present.contains(seat) == false)])]
    case .character("+"): return [.addSeat]
    case .character("x"), .delete:
      guard seats.indices.contains(screen.selection) else { return [] }
      let seat = seats[screen.selection].id
      overlays.append(
        .confirm(
          Confirmation(
            question: "\(seat.label) trekt zich terug?",
            detail: "De antwoorden van \(seat.label) verdwijnen uit alle uitslagen. Dit kan niet terug.",
            yes: "terugtrekken", isFinal: true, then: .submit([.withdrawSeat(seat)]))))
      return []
    case .escape, .character("d"), .character("q"), .backspace, .control("c"):
      pop()
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .people(screen)
    return []
  }

  private mutating func press(_ key: Key, on menu: LaneMenu) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var menu = menu
    switch key {
    case .up: menu.selection = max(0, menu.selection - 1)
    case .down: menu.selection = min(menu.lanes.count - 1, menu.selection + 1)
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard let place = digit.wholeNumberValue, menu.lanes.indices.contains(place - 1) else { return [] }
      pop()
      open(menu.lanes[place - 1], state)
      return []
    case .enter, .character(" "):
      pop()
      open(menu.lanes[menu.selection], state)
      return []
    case .escape, .backspace, .left, .control("c"), .character("q"):
      pop()
      declinedEntry = state.flow.position
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .lanes(menu)
    return []
  }

  private mutating func press(_ key: Key, on entry: EntryScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    let before = entry
    var entry = entry
    let outcome = entry.handle(key == .control("c") ? .escape : key, in: state, at: now)
    overlays[overlays.count - 1] = .entry(entry)
    if case .paper(let paper) = entry, paper.checkCode == nil, paper.questions.contains(where: { $0.kind == .sort }) {
      session?.hasCheckedCode = true
    }
    switch outcome {
    case .stay: return []
    case .leave:
      pop()
      declinedEntry = state.flow.position
      declinesWholeStep = entry.asksWholeStep
      return []
    case .submit(let commands):
      entryBefore = before
      return commands.isEmpty ? [] : [.submit(commands)]
    case .finish(let commands):
      pop()
      entryBefore = before
      return commands.isEmpty ? [] : [.submit(commands)]
    case .ask(let question):
      overlays.append(.confirm(question))
      return []
    }
  }
}
