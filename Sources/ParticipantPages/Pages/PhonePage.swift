public import SessionEngine

/// The pages of the phone lane: whole HTML documents that work without a script. A script keeps them up to date and makes them smoother.
public enum PhonePage {
  /// Paths of what the pages point to and send to.
  public enum Path {
    public static let page = "/"
    public static let join = "/formulier/meedoen"
    public static let answer = "/formulier/antwoord"
    public static let line = "/formulier/regel"
    public static let style = "/app.css"
    public static let script = "/app.js"
    public static let icon = "/icoon.svg"
  }

  /// The first screen: who asks, what is kept, when it is deleted, and the field for the code.
  public static func join(_ content: JoinContent) -> Markup {
    PageShell(
      title: "Doe mee", group: content.group, isRehearsal: content.isRehearsal, main: JoinPart(content: content).markup,
      mark: content.stage == .asked ? "wachtrij" : "meedoen"
    )
    .markup
  }

  /// What a seat can do now.
  ///
  /// - Parameters:
  ///   - version: the version of the task, as the event stream tells it.
  ///   - key: an idempotency key for what the forms of this page send.
  ///   - sent: what was sent and could not be taken; it stands in the fields again.
  ///   - fault: why, in a sentence that stands beside the fields.
  public static func task(_ view: ParticipantView, version: Int, key: String, sent: FieldValues? = nil, fault: String? = nil) -> Markup {
    let part = TaskPart(view: view, key: key, sent: sent, fault: fault)
    var shell = PageShell(
      title: part.title, group: view.group, isRehearsal: view.isRehearsal, main: part.markup, mark: part.mark)
    shell.seat = view.seat
    shell.version = version
    shell.screen = part.screen
    shell.isFaulty = fault != nil
    return shell.markup
  }

  /// A page that says that something is not possible, for example because the phone sends too often.
  public static func refusal(_ words: String, group: String) -> Markup {
    let main: Markup = """
      <h1 tabindex="-1" id="vraag">Dat ging niet</h1>
      <p class="fout" role="alert">\(words)</p>
      <p><a class="knop" href="\(Path.page)">Ga terug</a></p>
      """
    return PageShell(title: "Dat ging niet", group: group, isRehearsal: false, main: main, mark: "fout").markup
  }
}

/// What the first screen tells.
public struct JoinContent: Sendable {
  public enum Stage: Sendable {
    /// The phone has no seat.
    case open
    /// All seats are taken; the facilitator was asked.
    case asked
    /// The facilitator did not let this phone in.
    case refused
  }

  public var group: String
  public var isRehearsal: Bool
  /// A sentence on how long answers are kept.
  public var keptUntil: String
  public var stage: Stage
  /// The session's code as it came with the address or was sent, and the code of a seat that was sent.
  public var code: String
  public var seatCode: String
  /// Why a code was not taken; nil before one was sent.
  public var fault: String?

  public init(
    group: String, isRehearsal: Bool, keptUntil: String, stage: Stage = .open, code: String = "", seatCode: String = "",
    fault: String? = nil
  ) {
    self.group = group
    self.isRehearsal = isRehearsal
    self.keptUntil = keptUntil
    self.stage = stage
    self.code = code
    self.seatCode = seatCode
    self.fault = fault
  }
}
