/// The routes of the lane.
enum Route: Hashable, Sendable {
  case page, file(String)
  case joinForm, answerForm, lineForm
  case session, join, task, answer, withdraw, line, withdrawLine, leave, events

  /// Names of the files of the page.
  static let files = ["app.css", "app.js", "icoon.svg"]

  /// - Returns: nil for a path that is none of them.
  init?(path: String) {
    switch path {
    case "/": self = .page
    case "/formulier/meedoen": self = .joinForm
    case "/formulier/antwoord": self = .answerForm
    case "/formulier/regel": self = .lineForm
    case "/api/session": self = .session
    case "/api/join": self = .join
    case "/api/task": self = .task
    case "/api/answer": self = .answer
    case "/api/answer/withdraw": self = .withdraw
    case "/api/line": self = .line
    case "/api/line/withdraw": self = .withdrawLine
    case "/api/leave": self = .leave
    case "/api/events": self = .events
    default:
      // The session's code as it stands in a QR code.
      if (5...9).contains(path.utf8.count), path.dropFirst().allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber) }) {
        self = .page
        return
      }
      guard path.hasPrefix("/"), Self.files.contains(String(path.dropFirst())) else { return nil }
      self = .file(String(path.dropFirst()))
    }
  }

  var methods: [String] {
    switch self {
    case .page, .file, .session, .task: ["GET", "HEAD"]
    case .events: ["GET"]
    case .joinForm, .answerForm, .lineForm, .join, .answer, .withdraw, .line, .withdrawLine, .leave: ["POST"]
    }
  }

  /// Whether it speaks HTML to a browser.
  var isForm: Bool {
    switch self {
    case .page, .joinForm, .answerForm, .lineForm: true
    default: false
    }
  }
}
