import Canvas
import SessionEngine

/// Which screen this is, in letters that can be read across a room.
struct NamingScreen {
  let role: Surface.Role
  let number: Int

  func draw(on brush: inout Brush) {
    let whole = brush.frame.bounds
    let middle = whole.rows / 2
    let name = BigDigits.lines(for: role.name)
    let width = BigDigits.size(of: role.name).columns
    for (offset, text) in name.enumerated() {
      brush.frame.put(text, row: middle - 9 + offset, column: (whole.columns - width) / 2, style: brush.style(.accent(brush.part)))
    }
    _ = brush.bigDigits("\(number)", in: Rect(column: 0, row: middle - 3, columns: whole.columns, rows: 10), role: .strong)
    brush.centered(role.explanation, row: min(whole.rows - 2, middle + 9), in: whole, role: .text)
  }
}

extension Surface.Role {
  /// In capitals that `BigDigits` has.
  var name: String {
    switch self {
    case .shared: "HOOFD"
    case .room: "ZAAL"
    case .control: "REGIE"
    }
  }

  var word: String {
    switch self {
    case .shared: "hoofdscherm"
    case .room: "zaal"
    case .control: "regie"
    }
  }

  var explanation: String {
    switch self {
    case .shared: "Het hoofdscherm: hier is de sessie gestart."
    case .room: "Een scherm voor de zaal."
    case .control: "Een scherm voor de begeleider. De zaal hoort dit niet te zien."
    }
  }
}

/// A surface before its session is there.
struct WaitingScreen {
  let role: Surface.Role
  let session: String
  let link: LinkState

  func draw(on brush: inout Brush) {
    let whole = brush.frame.bounds
    let middle = whole.rows / 2
    brush.centered("Goed Werk", row: middle - 4, in: whole, role: .title(nil))
    brush.centered(headline, row: middle - 2, in: whole, role: .strong)
    brush.centered(advice, row: middle, in: whole, role: .text)
    brush.centered("q sluit dit scherm", row: whole.rows - 2, in: whole, role: .quiet)
  }

  private var headline: String {
    switch link {
    case .refused(let sentence): sentence
    case .ended: "De sessie is gesloten."
    case .waiting, .attached: "Wacht op de sessie ‘\(session)’"
    }
  }

  private var advice: String {
    switch link {
    case .refused: ""
    case .waiting, .attached, .ended: "Dit scherm gaat vanzelf verder na: goedwerk hervat \(session)"
    }
  }
}
