import Canvas
import Programme
import SessionEngine

extension AppState {
  mutating func press(_ key: Key, on screen: PeopleScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var screen = screen
    let seats = state.keptSeats
    let seat = seats.indices.contains(screen.selection) ? seats[screen.selection].id : nil
    switch key {
    case .left: screen.selection = max(0, screen.selection - 1)
    case .right: screen.selection = min(max(0, seats.count - 1), screen.selection + 1)
    case .up: if screen.selection >= PeopleScreen.columns { screen.selection -= PeopleScreen.columns }
    case .down: if screen.selection + PeopleScreen.columns < seats.count { screen.selection += PeopleScreen.columns }
    case .home: screen.selection = 0
    case .end: screen.selection = max(0, seats.count - 1)
    case .character(" "), .enter:
      guard let seat else { return [] }
      return [.submit([.setPresence(seat, isPresent: state.flow.meeting?.present.contains(seat) == false)])]
    case .character("+"), .character("="): return [.addSeat]
    case .character("w"):
      overlays.append(.wishes(WishScreen(isVisible: isControl)))
      return []
    case .character("v"):
      if let seat { ask(replacing(seat), ifPossible: .replaceSeat(seat, code: ""), state) }
      return []
    case .control("t"), .character("t"):
      guard let seat else { return [] }
      return ask(
        Confirmation(
          question: "De code van \(seat.label) laten zien?", detail: "Iedereen in de zaal kan dan meelezen.", yes: "laten zien",
          then: .showCode(seat)))
    case .character("x"), .delete:
      guard let seat else { return [] }
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

  private func replacing(_ seat: SeatID) -> Confirmation {
    Confirmation(
      question: "Komt er iemand in de plaats van \(seat.label)?",
      detail:
        "Wie nieuw is, krijgt een eigen nummer met een code. De antwoorden van \(seat.label) blijven meetellen; nieuwe komen er niet bij. Dit kan niet terug.",
      yes: "vervangen", isFinal: true, then: .replace(seat))
  }

  /// Asks a question, or says why what it is about can't be.
  private mutating func ask(_ question: Confirmation, ifPossible command: Command, _ state: SessionState) {
    if let refusal = state.refusal(of: command, at: now) {
      notice = Notice(.problem, refusal)
    } else {
      overlays.append(.confirm(question))
    }
  }

  mutating func press(_ key: Key, on screen: WishScreen) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var screen = screen
    let outcome = screen.handle(key == .control("c") ? .escape : key, in: state, at: now)
    overlays[overlays.count - 1] = .wishes(screen)
    return follow(outcome)
  }

  mutating func press(_ key: Key, on review: LineReview) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    var review = review
    let outcome = review.handle(key, in: state)
    overlays[overlays.count - 1] = .review(review)
    if case .leave = outcome {
      pop()
      // Back to the question that it came from, with what is left now.
      return pressInRoom(.character(" "))
    }
    return follow(outcome)
  }

  private mutating func follow(_ outcome: EntryOutcome) -> [AppEffect] {
    switch outcome {
    case .stay: return []
    case .leave:
      pop()
      return []
    case .submit(let commands): return commands.isEmpty ? [] : [.submit(commands)]
    case .finish(let commands):
      pop()
      return commands.isEmpty ? [] : [.submit(commands)]
    case .ask(let question): return ask(question)
    }
  }

  mutating func press(_ key: Key, on menu: CaseMenu) -> [AppEffect] {
    guard let state = session?.state, let block = state.index.block(menu.block) else { return [] }
    var menu = menu
    let ids = CaseMenu.ids(block, state)
    if menu.list.handle(key, count: ids.count) {
      overlays[overlays.count - 1] = .cases(menu)
      return []
    }
    switch key {
    case .enter, .character(" "), .character("i"):
      guard let id = menu.list.chosen(of: ids) else { return [] }
      pop()
      if id == CaseStudy.own, let step = state.currentStep { overlays.append(.entry(.cards(CardEntry(block: block.id, step: step)))) }
      return state.caseID(of: block) == id ? [] : [.submit([.chooseCase(block.id, id)])]
    case .escape, .character("q"), .backspace, .left, .control("c"): pop()
    default: break
    }
    return []
  }
}
