import Canvas
import SessionEngine

/// What was told so far, so that only news is told: lines that are added below the others, and never change.
public struct LinearTranscript: Sendable {
  private var told: LinearScreen?
  /// What the room's page said when it was told last, to come back to from something that lay over it.
  private var room: LinearScreen?
  private var notice: Notice?
  private var timer = TimerState.idle
  private var signals = TimerSignals()
  /// Whether a line was typed since the last news.
  private var isAsked = true

  public init() {}

  /// A line was typed: whatever comes of it is told, also when it is the same as before.
  public mutating func heard() {
    isAsked = true
    notice = nil
  }

  /// The lines that have to be told now.
  ///
  /// - Parameter columns: the longest line.
  public mutating func news(of app: AppState, columns: Int) -> [String] {
    var lines = remarks(of: app)
    let screen = app.linear
    if let told, told.name == screen.name {
      if isAsked {
        lines += screen.lines.filter { !told.lines.contains($0) } + [screen.prompt]
        self.told = screen
      }
    } else {
      lines += [""] + telling(of: screen) + [screen.guidance]
      told = screen
    }
    if screen.isRoom { room = screen }
    isAsked = false
    return LinearTranscript.wrapped(lines, columns: columns)
  }

  /// Lines of at most so many columns; an empty line stays empty.
  public static func wrapped(_ lines: [String], columns: Int) -> [String] {
    lines.flatMap { $0.isEmpty ? [""] : TextLayout.wrapped($0, columns: columns) }
  }

  /// All of a page; of one that is known only where it is and what is new. An exclamation mark tells it again.
  private func telling(of screen: LinearScreen) -> [String] {
    guard let room, room.name == screen.name, let first = screen.lines.first else { return screen.lines }
    return [first] + screen.lines.dropFirst().filter { !room.lines.contains($0) }
  }

  /// A message with what is typed here in place of a key that has no line.
  private func spoken(_ message: Notice) -> String { message.text.replacing("Ctrl-T laat", with: "Het nummer en t laat") }

  /// Messages, what was refused, and the clock.
  private mutating func remarks(of app: AppState) -> [String] {
    var lines: [String] = []
    let now = app.session?.state.flow.timer ?? .idle
    if now != timer {
      if timer != .idle || now != .idle { lines.append(LinearClock.change(to: now, at: app.now)) }
      timer = now
      signals.adopt(now, at: app.now)
    } else if let sign = signals.sign(now, hasHalfway: false, at: app.now), let words = LinearClock.sign(sign) {
      lines.append(words)
    }
    let message = app.notice ?? app.programmeFault.map { Notice(.problem, $0) }
    if message != notice {
      notice = message
      if let message { lines.append(message.kind == .problem ? "Let op: \(spoken(message))" : spoken(message)) }
    }
    if isAsked {
      let problem = app.overlays.last.flatMap(LinearProblem.text) ?? (app.session == nil ? app.start.form?.problem : nil)
      if let problem { lines.append("Let op: \(problem)") }
      if let news = app.overlays.last.flatMap(LinearProblem.news) { lines.append(news) }
    }
    return lines.flatMap(LinearText.clean)
  }
}

/// What an overlay says about the line that was typed last.
enum LinearProblem {
  static func text(of overlay: Overlay) -> String? {
    switch overlay {
    case .overview(let screen): screen.field?.problem
    case .wishes(let screen): screen.problem
    case .entry(let entry): entry.problem
    default: nil
    }
  }

  static func news(of overlay: Overlay) -> String? {
    guard case .entry(let entry) = overlay else { return nil }
    return switch entry {
    case .blind(let entry): entry.news
    case .paper(let entry): entry.news
    case .slips(let entry): entry.news
    default: nil
    }
  }
}

extension EntryScreen {
  /// Why the last key did nothing; nil when it did something.
  var problem: String? {
    switch self {
    case .counts(let entry): entry.problem
    case .choice(let entry): entry.problem
    case .groupSort(let entry): entry.problem
    case .assign(let entry): entry.problem
    case .points(let entry): entry.problem
    case .order(let entry): entry.problem
    case .marks(let entry): entry.problem
    case .blind(let entry): entry.problem
    case .paper(let entry): entry.problem
    case .cards(let entry): entry.problem
    case .slips(let entry): entry.problem
    case .meeting(let entry): entry.problem
    }
  }
}
