public import Canvas
import Programme
import SessionEngine

/// A participant's own terminal: joins the lane of phones, shows the task of now and sends answers. It keeps no rule of its own: what counts is
/// what the server says is on disk.
public struct SeatSurface: Sendable {
  /// Something that happened around the terminal.
  public enum Input: Sendable {
    case key(Key)
    case resized(Size)
    case reply(LaneReply, to: LaneRequest)
    case word(LaneWord)
    /// The wait with this number is over.
    case woken(Int)
    /// The program goes on after it was stopped.
    case continued
  }

  /// What has to happen outside, in order.
  public enum Effect: Hashable, Sendable {
    case send(LaneRequest)
    /// Open a stream of news; one that is open ends.
    case listen
    case hangUp
    /// Wake after so many milliseconds, with this number.
    case wake(Int, milliseconds: Int)
    case suspend, quit
  }

  enum Stage: Hashable, Sendable { case joining, asked, seated }
  enum Overlay: Hashable, Sendable { case help, leaving, skipping, withdrawing }

  /// Something to send that was not acknowledged yet.
  struct Outgoing: Hashable, Sendable {
    let request: LaneRequest
    var isInFlight = true
  }

  public var size: Size
  public var theme: Theme
  /// Whether letters can be drawn with blocks: not where only ASCII is shown.
  public var hasBlocks = true
  /// Address of the lane, for the first screen.
  let address: String
  private let keyPrefix: String
  private var keyCount = 0

  var stage = Stage.joining
  var session: LaneSession
  var fields: JoinFields
  var view: ParticipantView?
  var version: Int?
  /// A question that was gone back to; nil for the one on the room's screen.
  var asked: QuestionID?
  var drafts: [QuestionID: SeatDraft] = [:]
  /// Questions of which the draft was changed since it was made.
  var touched: Set<QuestionID> = []
  /// A question whose answer is being changed.
  var changing: QuestionID?
  var lineDraft: LineDraft?
  var outgoing: Outgoing?
  var link = SeatLink()
  var overlay: Overlay?
  var scroll = 0
  var problem: String?
  var news: String?

  /// - Parameters:
  ///   - address: of the lane, as people read it.
  ///   - session: what the lane said first.
  ///   - code: the session's code as it came with the address; may be empty.
  ///   - seatCode: the code of a seat to come back to; may be empty.
  ///   - keyPrefix: 16 to 40 random letters and digits of this run, for the keys that requests carry.
  public init(size: Size, theme: Theme, address: String, session: LaneSession, code: String, seatCode: String, keyPrefix: String) {
    self.size = size
    self.theme = theme
    self.address = address.plain(80)
    self.session = session.cleaned
    self.keyPrefix = keyPrefix
    fields = JoinFields(code: code, seatCode: seatCode)
  }

  /// What has to happen first.
  public mutating func begin() -> [Effect] {
    switch session.joined {
    case .seated: return enter()
    case .asked:
      stage = .asked
      return wake(after: 3000)
    case .refused:
      problem = Self.noPlace
      return []
    case .none: return []
    }
  }

  static let noPlace = "Er is geen plek meer. Vraag het aan de begeleider in de zaal, of vul de code van je eigen plek in."

  /// Takes over what happened, and says what has to happen outside.
  public mutating func update(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return press(key)
    case .resized(let size): self.size = size
    case .reply(let reply, let request): return take(reply, to: request)
    case .word(let word): return take(word)
    case .woken(let number): return number == link.wakeNumber ? look() : []
    case .continued: return look()
    }
    return []
  }

  /// A key that no request of this terminal had before.
  mutating func newKey() -> String {
    keyCount += 1
    return "\(keyPrefix)-\(keyCount)"
  }

  /// The question on this screen, as it can be answered now.
  var question: ParticipantQuestion? { view?.question }

  /// Whether the fields of the question are on the screen: it is open, and not answered or being changed.
  var isEditing: Bool {
    guard let question, question.isOpen, view?.phase == .question else { return false }
    return question.answer == nil || changing == question.id
  }

  /// Whether letters are text now and no commands.
  var isTyping: Bool {
    switch stage {
    case .joining: return true
    case .asked: return false
    case .seated:
      if view?.phase == .lines, let lineDraft { return lineDraft.focus == nil }
      guard isEditing, let question else { return false }
      return drafts[question.id]?.isText ?? false
    }
  }
}

/// How this terminal stands with the lane.
struct SeatLink: Hashable, Sendable {
  /// Whether the last request had no answer.
  var isLost = false
  /// Whether the lane said that it closes.
  var saidBye = false
  var isLooking = false
  var mustLook = false
  var isListening = false
  /// Whether the stream said something.
  var hasHeard = false
  /// Whether to ask for the session before the task: the seat may be gone.
  var asksSession = false
  var wakeNumber = 0
  /// Milliseconds until the next attempt.
  var pause = SeatLink.firstPause
  var streamPause = SeatLink.firstPause

  static let firstPause = 500
  static let longestPause = 8000
  /// Without a stream, the task is asked for this often at least.
  static let longestStreamPause = 4000
}
