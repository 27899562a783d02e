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
    case .readAloud, .naming:
      pop()
      return []
    case .introduction(let page): return press(key, onIntroduction: page)
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
    case .history(let screen): return press(key, on: screen)
    case .reserve(let screen): return press(key, on: screen)
    case .past(let screen): return press(key, on: screen)
    case .wishes(let screen): return press(key, on: screen)
    case .cases(let menu): return press(key, on: menu)
    case .review(let review): return press(key, on: review)
    case .groups(let screen): return press(key, on: screen)
    case .report(let screen): return press(key, on: screen)
    case .phones(let screen): return press(key, on: screen)
    case .offers(let screen): return press(key, on: screen)
    case .lanes(let menu): return press(key, on: menu)
    case .entry(let entry): return press(key, on: entry)
    }
  }

  private mutating func press(_ key: Key, on question: Confirmation) -> [AppEffect] {
    switch key {
    case .character(let letter) where letter == question.instead?.key:
      pop()
      if let instead = question.instead { return carryOut(instead.then) }
    case .character(" ") where question.isFinal: notice = Notice(.news, "Enter of j: \(question.yes). Esc of n: niet.")
    case .enter, .character("j"), .character(" "):
      pop()
      return carryOut(question.then)
    case .escape, .character("n"), .control("c"), .backspace, .left: pop()
    default: notice = Notice(.news, "Enter of j: \(question.yes). Esc of n: niet.")
    }
    return []
  }

  mutating func carryOut(_ consequence: Confirmation.Consequence) -> [AppEffect] {
    switch consequence {
    case .closeSession: return [.close]
    case .endSession: return [.endSession]
    case .leaveSurface: return [.quit]
    case .endMeeting: return [.submit([.endMeeting])]
    case .submit(let commands): return [.submit(commands)]
    case .chooseGroups:
      overlays.append(.groups(GroupsScreen()))
      return [.listGroups]
    case .readReport:
      overlays.append(.report(ReportScreen()))
      return [.readReport(isIntern: false)]
    case .showOffers: overlays.append(.offers(OffersScreen()))
    case .showNotes: overlays.append(.notes)
    case .reviewLines: overlays.append(.review(LineReview()))
    case .replace(let seat): return [.replaceSeat(seat)]
    case .showCode(let seat):
      // It stays until the next key, and nowhere else.
      if let code = session?.state.seat(seat)?.cardCode { notice = Notice(.news, "De code van \(seat.label) is \(code).") }
    case .showWishes:
      if case .wishes(var screen)? = overlays.last {
        screen.isVisible = true
        overlays[overlays.count - 1] = .wishes(screen)
      }
    case .showTyping:
      if case .entry(.paper(var entry))? = overlays.last {
        entry.isVisible = true
        overlays[overlays.count - 1] = .entry(.paper(entry))
      }
    }
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
      return open(menu.lanes[place - 1], state)
    case .enter, .character(" "):
      pop()
      return open(menu.lanes[menu.selection], state)
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
    guard let session = session?.state else { return [] }
    let state = entryState(session)
    let before = entry
    var entry = entry
    let outcome = entry.handle(key == .control("c") ? .escape : key, in: state, at: now)
    overlays[overlays.count - 1] = .entry(entry)
    if case .paper(let paper) = entry, paper.checkCode == nil, paper.questions.contains(where: { $0.kind == .sort }) {
      self.session?.hasCheckedCode = true
    }
    switch outcome {
    case .stay: return []
    case .leave:
      pop()
      if pastBlock == nil {
        declinedEntry = state.flow.position
        declinesWholeStep = entry.asksWholeStep
      }
      return []
    case .submit(let commands):
      entryBefore = before
      return effects(of: commands)
    case .finish(let commands):
      pop()
      entryBefore = before
      return effects(of: commands)
    case .ask(let question): return ask(question)
    }
  }

  /// What entry leads to: as it is, or as a correction of the block that is looked back at.
  private func effects(of commands: [Command]) -> [AppEffect] {
    guard !commands.isEmpty else { return [] }
    guard let block = pastBlock else { return [.submit(commands)] }
    return [.submit(commands.map { $0.isAboutQuestion ? .correct(block, $0) : $0 })]
  }
}

extension Command {
  /// Whether it fills in a question, so that afterwards it has to be a correction.
  fileprivate var isAboutQuestion: Bool {
    switch self {
    case .enterCounts, .answerAsGroup, .submitAnswer, .clearAnswer, .enterLine: true
    default: false
    }
  }
}
