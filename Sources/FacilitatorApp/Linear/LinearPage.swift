public import Canvas
import SessionEngine

/// One screen told in lines, and what a typed line means there.
protocol LinearPage {
  /// Tells this page apart from others: with another name the whole page is told, with the same one only what changed.
  var name: String { get }
  /// Whole sentences or items, not yet wrapped.
  var lines: [String] { get }
  /// What can be typed now, as it is told when the page is new.
  var guidance: String { get }
  /// The same in fewer words, for when the page was told before.
  var prompt: String { get }
  /// Whether what is typed must not be echoed.
  var isHidden: Bool { get }
  /// - Parameter line: without blanks at both ends, and none of the lines that mean the same everywhere.
  func reply(to line: String) -> LinearReply
}

extension LinearPage {
  var isHidden: Bool { false }
  var prompt: String { guidance }
}

/// What a typed line leads to.
public enum LinearReply: Hashable, Sendable {
  /// Keys as a person would press them on the screen; what is left of them is dropped when one is refused.
  case keys([Key])
  /// Nothing happens; this is told.
  case say([String])
}

extension LinearReply {
  /// What was typed means nothing here; it is named, so that nobody has to guess whether it was heard.
  static func unknown(_ line: String, _ guidance: String) -> LinearReply {
    let words = line.isEmpty ? [] : ["‘\(line.count > 40 ? line.prefix(40) + "…" : line[...])’ is hier geen keuze."]
    return .say(words + [guidance])
  }
}

/// The screen as somebody reads it line by line, with a screen reader or a braille display.
public struct LinearScreen: Hashable, Sendable {
  /// Tells this screen apart from others.
  public var name: String
  /// Clean text, not yet wrapped.
  public var lines: [String]
  /// What can be typed now, when the screen is new.
  public var guidance: String
  /// The same in fewer words.
  public var prompt: String
  /// Whether what is typed next must not be echoed.
  public var isHidden: Bool
  /// Whether it is what the room sees, with nothing over it.
  var isRoom = false
}

/// Lines that mean the same on every page.
enum LinearSign {
  static let help = "?"
  static let again = "!"
  static let clock = "="
  static let back = "."

  static let explained = [
    "Punt: terug, of klaar.", "Vraagteken: deze uitleg.", "Uitroepteken: het scherm nog een keer.", "Is-teken: hoeveel tijd er nog is.",
  ]
}

extension AppState {
  /// The screen in lines.
  public var linear: LinearScreen {
    let page = linearPage
    return LinearScreen(
      name: page.name, lines: page.lines.flatMap(LinearText.clean), guidance: PlainText.sanitised(page.guidance),
      prompt: PlainText.sanitised(page.prompt), isHidden: page.isHidden,
      isRoom: page is LinearRoom)
  }

  /// What a typed line means on the screen as it is now.
  public func reply(toLine text: String) -> LinearReply {
    let line = PlainText.sanitised(text, maximumLength: 2000).trimmingBlanks
    let page = linearPage
    switch line {
    case LinearSign.help: return .say([page.guidance] + LinearSign.explained + linearHelp)
    case LinearSign.again:
      let clock = LinearClock.words(session?.state.flow.timer ?? .idle, at: now).map { [$0] } ?? []
      return .say(page.lines.flatMap(LinearText.clean) + clock + [page.guidance])
    case LinearSign.clock: return .say([LinearClock.answer(session?.state.flow.timer ?? .idle, at: now)])
    default: return page.reply(to: line)
    }
  }

  /// Whether the line that is being typed was refused, so that the rest of it does not count.
  public var hasLinearProblem: Bool {
    if notice?.kind == .problem { return true }
    if session == nil { return start.form?.problem != nil }
    guard let top = overlays.last else { return false }
    return LinearProblem.text(of: top) != nil
  }

  private var linearHelp: [String] {
    session != nil && overlays.isEmpty ? ["0: alle keuzes met hun nummers."] : []
  }

  var linearPage: any LinearPage {
    guard let session else { return linearStart }
    guard let top = overlays.last else { return LinearRoom(app: self, state: session.state) }
    return linearPage(of: top, session.state)
  }
}

/// Text for lines.
enum LinearText {
  /// The paragraphs of a text without anything that could disturb a terminal.
  static func clean(_ text: String) -> [String] {
    PlainText.sanitised(text, newlines: .kept).split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// Items with their numbers.
  static func numbered(_ items: [String]) -> [String] { items.enumerated().map { "\($0.offset + 1) \($0.element)" } }

  /// Whole numbers between blanks, commas or semicolons; nil when there is anything else.
  static func numbers(_ line: String) -> [Int]? {
    let words = line.split { $0 == " " || $0 == "," || $0 == ";" }
    let numbers = words.compactMap { word in word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil }
    return numbers.count == words.count && !numbers.isEmpty ? numbers : nil
  }

  /// The keys of a number.
  static func digits(_ number: Int) -> [Key] { String(number).map { .character($0) } }

  /// The keys of a text.
  static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  /// Keys that put a text in a field in place of what stands there.
  static func fill(_ text: String) -> [Key] { [.control("u"), .paste(text)] }

  /// The arrows from one place of a list to another.
  static func moves(from: Int, to: Int, forward: Key = .down, back: Key = .up) -> [Key] {
    Array(repeating: to > from ? forward : back, count: abs(to - from))
  }
}
