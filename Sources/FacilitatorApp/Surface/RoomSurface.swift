public import Canvas
public import SessionEngine

/// How a surface stands with the host of its session.
public enum LinkState: Hashable, Sendable {
  /// Nobody hosts the session yet, or no longer.
  case waiting
  case attached
  /// Turned away, with a sentence.
  case refused(String)
  /// The session was closed in order.
  case ended
}

/// A screen of the room in a process of its own: the room's projection, drawn at its own size. Its keys change nothing but the screen itself.
public struct RoomSurface: Sendable {
  /// Something that happened around the screen.
  public enum Input: Sendable {
    case key(Key)
    case tick(Moment)
    case resized(Size)
    case view(RoomView)
    case stage(RoomStage)
    case numbered(Int)
    case link(LinkState)
  }

  /// What the screen wants to happen outside.
  public enum Effect: Hashable, Sendable {
    case suspend, quit
  }

  public var size: Size
  public var now: Moment
  public var theme: Theme
  /// Whether letters can be drawn with blocks: not where only ASCII is shown.
  public var hasBlocks = true
  let utcOffset: LocalOffsets
  /// Name of the session, for the words while it waits.
  let session: String
  private var view: RoomView?
  private var stage = RoomStage()
  private var number = 0
  private var link = LinkState.waiting
  private var ownCover: RoomCover?
  private var signals = TimerSignals()
  private var notice: Notice?
  private var isLeaving = false

  /// - Parameters:
  ///   - utcOffset: of local time.
  ///   - session: name of the session, for the words while it waits.
  public init(size: Size, now: Moment, theme: Theme, utcOffset: LocalOffsets, session: String) {
    self.size = size
    self.now = now
    self.theme = theme
    self.utcOffset = utcOffset
    self.session = session
  }

  /// Takes over what happened, and says what has to happen outside.
  public mutating func update(_ input: Input) -> Effect? {
    switch input {
    case .key(let key): return press(key)
    case .tick(let moment):
      now = moment
      giveSign()
    case .resized(let size): self.size = size
    case .view(let view):
      if view.timer != self.view?.timer { signals.adopt(view.timer, at: now) }
      self.view = view
      link = .attached
    case .stage(let stage): self.stage = stage
    case .numbered(let number):
      self.number = number
      link = .attached
    case .link(let link): self.link = self.link.followed(by: link)
    }
    return nil
  }

  /// The clock on the screen.
  public var timer: TimerState { view?.timer ?? .idle }

  /// Whether the screen changes by itself every second.
  public var wantsTicks: Bool { timer.isRunning }

  /// Milliseconds until the shown time changes.
  public var millisecondsToNextTick: Int64 { view?.timer.millisecondsToNextSecond(at: now) ?? 1000 }

  private mutating func press(_ key: Key) -> Effect? {
    let wasLeaving = isLeaving
    notice = nil
    isLeaving = false
    switch key {
    case .control("z"): return .suspend
    case .control("c"): return .quit
    case .character("q"):
      if wasLeaving || view == nil { return .quit }
      isLeaving = true
      notice = Notice(.news, "Nog een keer q sluit dit scherm. De sessie gaat door.")
    case .character("c"): theme = theme.next
    case .character("b"), .character("."), .control("b"): ownCover = RoomCover.after(ownCover)
    default: ownCover = nil
    }
    return nil
  }

  private mutating func giveSign() {
    if let until = notice?.until, now.milliseconds(since: until) >= 0 { notice = nil }
    guard let view, signals.sign(view.timer, hasHalfway: view.hasHalfwaySignal, at: now) == .half else { return }
    notice = .halfway(at: now)
  }

  /// The picture of the screen.
  public func render() -> Frame { draw().frame }

  func draw() -> Brush {
    var brush = Brush(size: size, theme: theme, part: view?.part, hasBlocks: hasBlocks)
    let layout = Layout(size)
    if size.columns < AppState.smallest.columns || size.rows < AppState.smallest.rows {
      TooSmallScreen(isOnlyLooking: true).draw(on: &brush)
    } else if stage.isNaming {
      NamingScreen(role: .room, number: number).draw(on: &brush)
    } else if let cover = ownCover ?? stage.cover {
      NeutralScreen(picture: cover, group: view?.group ?? "").draw(on: &brush)
    } else if let view {
      HeaderPainter(view: view, now: now, isMuted: false, isCovered: view.joining != nil).draw(layout, on: &brush)
      if let poster = view.joining {
        _ = JoinPainter(poster, view: view).draw(layout, on: &brush)
      } else {
        RoomPainter(view: view, now: now, utcOffset: utcOffset, scroll: stage.scroll).draw(layout, on: &brush)
      }
      drawNotice(layout, on: &brush)
    } else {
      WaitingScreen(role: .room, session: session, link: link).draw(on: &brush)
    }
    return brush
  }

  private func drawNotice(_ layout: Layout, on brush: inout Brush) {
    if let words = link.words {
      brush.message(words, nil, layout)
    } else if let notice {
      brush.message(nil, notice.text, layout)
    }
  }
}

extension LinkState {
  /// A session that was closed, or that turned this screen away, is not one that was lost.
  func followed(by next: LinkState) -> LinkState {
    switch (self, next) {
    case (.ended, .waiting), (.refused, .waiting): self
    default: next
    }
  }

  /// What a screen says that shows a session and has lost it; nil while all is well.
  var words: String? {
    switch self {
    case .attached: nil
    case .waiting: "Even geen verbinding met de sessie. Dit scherm gaat vanzelf verder."
    case .refused(let sentence): sentence
    case .ended: "De sessie is gesloten. Dit scherm gaat verder als zij weer opent."
    }
  }
}

extension RoomCover {
  /// The picture that the next press gives: the group's name, a pause, black, nothing.
  static func after(_ cover: RoomCover?) -> RoomCover? {
    switch cover {
    case nil: .group
    case .group: .pause
    case .pause: .black
    case .black: nil
    }
  }
}

extension TimerState {
  /// Milliseconds until the shown time changes; nil when there is none.
  func millisecondsToNextSecond(at now: Moment) -> Int64? {
    guard let remaining = remaining(at: now) else { return nil }
    let phase = remaining % 1000
    return phase > 0 ? phase : 1000 + phase
  }
}

extension Notice {
  /// A room without sound has to see that half of the time has passed.
  static func halfway(at now: Moment) -> Notice {
    Notice(.news, "Halverwege. Tijd om te wisselen.", until: now.advanced(by: 60_000))
  }
}
