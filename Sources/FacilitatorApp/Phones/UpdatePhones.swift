import Canvas
import SessionEngine

extension AppState {
  /// Opens the lane of phones, or its screen when it is open. On a control surface the host opens it, and the room sees the code when asked.
  mutating func openPhones() -> [AppEffect] {
    overlays.append(.phones(phones == nil ? .opening : .lane))
    return phones == nil ? [.phones(.open)] : []
  }

  mutating func take(_ news: PhonesNews) {
    defer { phones = news.applied(to: phones) }
    switch news {
    case .choose(let networks): show(.choosing(networks, selection: 0))
    case .opened: show(.lane)
    case .counted(_, _, let asking):
      // On a screen that the room looks at while somebody leads from another one, nobody can let it in.
      if asking.count > (phones?.asking.count ?? 0), !isLedElsewhere {
        notice = Notice(.news, "Een telefoon vraagt om een plek. Druk op f en dan op a.")
      }
    case .checked: break
    case .closed:
      overlays.removeAll { if case .phones = $0 { true } else { false } }
      others.stage.isJoining = false
    }
  }

  private mutating func show(_ screen: PhonesScreen) {
    guard let place = overlays.lastIndex(where: { if case .phones = $0 { true } else { false } }) else { return }
    overlays[place] = .phones(screen)
  }

  mutating func press(_ key: Key, on screen: PhonesScreen) -> [AppEffect] {
    switch screen {
    case .opening:
      if key == .escape || key == .control("c") || key == .character("q") { pop() }
      return []
    case .choosing(let networks, let selection): return press(key, networks, selection)
    case .lane: return pressOnLane(key)
    }
  }

  private mutating func press(_ key: Key, _ networks: [NetworkChoice], _ selection: Int) -> [AppEffect] {
    var selection = selection
    switch key {
    case .up: selection = max(0, selection - 1)
    case .down: selection = min(networks.count - 1, selection + 1)
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard let place = digit.wholeNumberValue, networks.indices.contains(place - 1) else { return [] }
      return open(on: networks[place - 1])
    case .enter, .character(" "):
      guard networks.indices.contains(selection) else { return [] }
      return open(on: networks[selection])
    case .escape, .backspace, .left, .control("c"), .character("q"):
      if phones == nil { pop() } else { show(.lane) }
      return []
    default: return []
    }
    show(.choosing(networks, selection: selection))
    return []
  }

  private mutating func open(on network: NetworkChoice) -> [AppEffect] {
    show(.opening)
    return [.phones(.openOn(network))]
  }

  private mutating func pressOnLane(_ key: Key) -> [AppEffect] {
    // Another screen put it over something that is being typed here: no letter of that may let phones in or out.
    if overlays.dropLast().contains(where: { if case .entry = $0 { true } else { false } }), key != .escape { return [] }
    guard let lane = phones else {
      pop()
      return []
    }
    switch key {
    case .escape, .enter, .character(" "), .character("f"), .character("q"), .backspace, .left, .control("c"):
      pop()
      declinedEntry = session?.state.flow.position
      // Going on is going on with the session; every other way back leaves the code in the room.
      if isControl, key == .character(" ") || key == .enter { others.stage.isJoining = false }
      return []
    // Whoever leads from another screen lets phones in and out there; what is not named here does nothing here.
    case _ where isLedElsewhere: return []
    case .character("t") where isControl:
      others.stage.isJoining.toggle()
      return []
    case .character("k"):
      pop()
      notice = Notice(.news, "De telefoons zijn uit. Alle antwoorden zijn bewaard; met i gaat het verder op dit toetsenbord.")
      return [.phones(.close)]
    case .character("n"): return [.phones(.choose)]
    case .character("z"): return [.phones(.check)]
    case .character("a"):
      guard let first = lane.asking.first else { return nobodyAsks() }
      return [.phones(.admit(first, nil))]
    case .character("w"):
      guard let first = lane.asking.first else { return nobodyAsks() }
      return [.phones(.refuse(first))]
    case .character("r"): return openOffers()
    default: return []
    }
  }

  private mutating func nobodyAsks() -> [AppEffect] {
    notice = Notice(.problem, "Er is geen telefoon die om een plek vraagt.")
    return []
  }

  /// The lines that wait are for the facilitator only; on the shared screen everybody looks along.
  private mutating func openOffers() -> [AppEffect] {
    guard let state = session?.state, !state.waitingOffers.isEmpty || !state.refusedOffers.isEmpty else {
      notice = Notice(.problem, "Er wachten geen regels van telefoons.")
      return []
    }
    return ask(
      Confirmation(
        question: "Regels van telefoons lezen?", detail: "Iedereen kijkt mee. Zet anders eerst de beamer uit, of gebruik de regie.",
        yes: "lezen", then: .showOffers))
  }
}
