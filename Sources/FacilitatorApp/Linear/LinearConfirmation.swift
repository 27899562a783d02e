import Canvas
import SessionEngine

/// A question before something, answered with a number.
struct LinearConfirmation: LinearPage {
  let question: Confirmation

  var name: String { "vraag \(question.question)" }

  /// Lines stay where they are told: what is private may only come where nobody else ever looks.
  private var isPrivate: Bool {
    switch question.then {
    case .showNotes, .showTyping, .showWishes, .showCode, .showOffers, .readReport: true
    default: false
    }
  }

  var lines: [String] {
    let detail =
      isPrivate ? "Is dit venster voor niemand anders te zien? Wat hier komt te staan, blijft staan en is terug te lezen." : question.detail
    return [question.question, detail].filter { !$0.isEmpty }
  }

  var guidance: String {
    let instead = question.instead.map { "; 3 of \($0.key): \($0.words)" } ?? ""
    return "1: ja, \(question.yes); 2: nee, \(question.no)\(instead)."
  }

  func reply(to line: String) -> LinearReply {
    switch line {
    case "1", "j": return .keys([.character("j")])
    case "2", "n", LinearSign.back: return .keys([.escape])
    default:
      if let key = question.instead?.key, line == "3" || line == String(key) { return .keys([.character(key)]) }
      return .unknown(line, guidance)
    }
  }
}

/// Who has to be apart or together, hidden while it is typed.
struct LinearWishes: LinearPage {
  let screen: WishScreen
  let state: SessionState

  var name: String { "wensen \(screen.kind)" }
  var isHidden: Bool { true }

  var lines: [String] {
    let wishes = WishScreen.wishes(screen.kind, of: state.currentWishes)
    let told = screen.isVisible ? LinearText.numbered(wishes.map(screen.words)) : []
    return ["Wensen voor groepjes, \(title): \(wishes.count)."] + told
  }

  private var title: String { screen.kind == .apart ? "uit elkaar" : "bij elkaar" }

  var guidance: String {
    "Nummers erbij, zoals 3 7 (verborgen); t: \(screen.kind == .apart ? "bij elkaar" : "uit elkaar"); x en een nummer: die wens weg; "
      + "z: laten zien; punt: terug."
  }

  func reply(to line: String) -> LinearReply {
    switch line {
    case LinearSign.back: return .keys([.escape])
    case "": return .say([guidance])
    case "t": return .keys([.tab])
    case "z": return .keys([.control("t")])
    default: break
    }
    guard line.hasPrefix("x") else { return .keys(LinearText.fill(line) + [.enter]) }
    let count = WishScreen.wishes(screen.kind, of: state.currentWishes).count
    guard let number = Int(line.dropFirst().filter { $0 != " " }), (1...max(1, count)).contains(number), count > 0 else {
      return .say(["Er \(count == 1 ? "is 1 wens" : "zijn \(count) wensen") van deze soort."])
    }
    return .keys(Array(repeating: .up, count: count - number + 1) + [.character("x")])
  }
}
