import Canvas
public import SessionEngine

/// What the facilitator's screen knows of the other screens of its session.
struct OtherScreens: Sendable {
  /// All screens, this one included; empty while there are no others to know of.
  var all: [Surface] = []
  /// Number of this screen.
  var number = 1
  /// How a control surface stands with its host; the shared screen is the host itself.
  var link = LinkState.attached
  /// What holds for all screens of the room, as far as this screen does not show it itself.
  var stage = RoomStage()
}

extension AppState {
  /// What holds for all screens of the room: on the shared screen what is on it, on a control surface what was asked for.
  public var stage: RoomStage {
    guard !isControl else { return others.stage }
    var stage = others.stage
    stage.cover = nil
    stage.isNaming = false
    stage.isMuted = settings.isMuted
    stage.isStepSilent = isStepSilent
    stage.isJoining = overlays.contains(where: \.isJoining)
    switch overlays.last {
    case .neutral(let cover): stage.cover = cover
    case .naming: stage.isNaming = true
    case nil: stage.scroll = scroll
    default: break
    }
    return stage
  }

  /// In words how answers or lines are being entered here; nil when nothing is. For the other facilitator.
  public var entering: String? {
    guard case .entry(let entry)? = overlays.last(where: { if case .entry = $0 { true } else { false } }) else { return nil }
    return entry.words
  }

  /// Whether this is a screen for the facilitator alone.
  var isControl: Bool { settings.role == .control }

  /// All screens of the session.
  var surfaces: [Surface] { others.all }

  /// Number of this screen.
  var number: Int { others.number }

  /// Whether a facilitator leads from another screen, so that this one is for the room.
  var isLedElsewhere: Bool { !isControl && others.all.contains { $0.role == .control } }

  /// Who reads the screen of the lane of phones here.
  var readerOfPhones: PhonesPainter.Reader {
    isControl ? .facilitator(isInRoom: others.stage.isJoining) : isLedElsewhere ? .room : .everybody
  }

  /// Takes over what another screen asked for.
  mutating func adopt(_ stage: RoomStage) -> [AppEffect] {
    others.stage = stage
    guard !isControl else { return [] }
    let silence = stage.isStepSilent == isStepSilent ? [] : switchSoundOfStep()
    if !stage.isJoining {
      overlays.removeAll(where: \.isJoining)
    } else if phones != nil, !overlays.contains(where: \.isJoining) {
      overlays.append(.phones(.lane))
    }
    overlays.removeAll { overlay in
      switch overlay {
      case .neutral, .naming: true
      default: false
      }
    }
    if let cover = stage.cover { overlays.append(.neutral(cover)) }
    if stage.isNaming { overlays.append(.naming) }
    if overlays.isEmpty { scroll = min(maximumScroll, stage.scroll) }
    guard stage.isMuted != settings.isMuted else { return silence }
    settings.isMuted = stage.isMuted
    return silence + [.rememberSound(isMuted: settings.isMuted)]
  }

  /// Puts a question on the screen. What asks only because the room looks along needs no question where it doesn't.
  mutating func ask(_ question: Confirmation) -> [AppEffect] {
    if isControl, question.then.concernsOnlookers { return carryOut(question.then) }
    overlays.append(.confirm(question))
    return []
  }

  /// Keys that mean something else on a control surface than on the screen that the room looks at; nil for those that do not.
  mutating func pressOnControl(_ action: Action) -> [AppEffect]? {
    switch action {
    case .neutral: others.stage.cover = RoomCover.after(others.stage.cover)
    case .naming: others.stage.isNaming = true
    case .quit:
      overlays.append(
        .confirm(
          Confirmation(
            question: "Deze regie sluiten?", detail: "De sessie gaat door op de andere schermen. Weer openen kan altijd: goedwerk regie.",
            yes: "sluiten", then: .leaveSurface)))
    case .endSession:
      overlays.append(
        .confirm(
          Confirmation(
            question: "De sessie afsluiten op alle schermen?", detail: "Alles is bewaard. Hervatten kan op elk moment.", yes: "afsluiten",
            isFinal: true, then: .endSession)))
    case .scrollUp: others.stage.scroll = max(0, min(roomScroll, others.stage.scroll) - 1)
    case .scrollDown: others.stage.scroll = min(roomScroll, others.stage.scroll + 1)
    default: return nil
    }
    return []
  }

  /// Keys of a control surface before its session is there.
  mutating func pressWhileWaiting(_ key: Key) -> [AppEffect] {
    switch key {
    case .character("q"), .escape, .control("c"): return [.quit]
    case .character("c"): settings.theme = settings.theme.next
    default: break
    }
    return []
  }

  /// How far the list on the room's screens can scroll; the smallest screen decides.
  private var roomScroll: Int {
    guard let state = session?.state else { return 0 }
    let view = RoomView(state)
    let sizes = others.all.filter { $0.role != .control }.map { Size(columns: $0.columns, rows: $0.rows) }
    return (sizes.isEmpty ? [Self.smallest] : sizes).map { size in
      var surface = RoomSurface(size: size, now: now, theme: settings.theme, utcOffset: settings.utcOffset, session: "")
      surface.hasBlocks = settings.hasBlocks
      _ = surface.update(.view(view))
      return surface.draw().maximumScroll
    }.max() ?? 0
  }

  /// Without a host nothing can be done; what was entered stands on the screen again.
  mutating func refusedWithoutHost(_ effects: [AppEffect]) -> [AppEffect] {
    guard isControl, others.link != .attached else { return effects }
    var kept: [AppEffect] = []
    for effect in effects {
      switch effect {
      case .quit, .suspend, .bell: kept.append(effect)
      default:
        notice = Notice(.problem, "Er is nu geen verbinding met de sessie. Dit is niet gedaan.")
        takeEntryBack()
        if case .phones(.opening)? = overlays.last { pop() }
      }
    }
    return kept
  }
}

extension Confirmation.Consequence {
  /// Whether it puts something on the screen that people in the room should not read.
  fileprivate var concernsOnlookers: Bool {
    switch self {
    case .showNotes, .showCode, .showTyping, .showWishes, .chooseGroups, .showOffers, .readReport: true
    default: false
    }
  }
}
