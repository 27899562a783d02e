import CTerminal
import Canvas

extension KeyPress {
  /// What a key of the C side means; nil for a key that has no meaning here.
  init?(_ key: TerminalKey) {
    switch key {
    case .up: self = .key(.up)
    case .down: self = .key(.down)
    case .left: self = .key(.left)
    case .right: self = .key(.right)
    case .home: self = .key(.home)
    case .end: self = .key(.end)
    case .pageUp: self = .key(.pageUp)
    case .pageDown: self = .key(.pageDown)
    case .insert: self = .key(.insert)
    case .delete: self = .key(.delete)
    case .backspace: self = .key(.backspace)
    case .enter: self = .key(.enter)
    case .backTab: self = .key(.backTab)
    case .pasteStart: self = .pasteStart
    case .pasteEnd: self = .pasteEnd
    case .unknown, .resize: return nil
    }
  }
}
