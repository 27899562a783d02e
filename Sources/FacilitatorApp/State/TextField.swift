public import Canvas

/// One line of text that is being typed.
public struct TextField: Hashable, Sendable {
  public private(set) var text: String
  /// Position of the cursor in characters.
  public private(set) var cursor: Int
  let maximumLength: Int
  /// Whether the text was filled in beforehand and nothing was typed yet: the first character then replaces it.
  private var isSuggestion: Bool

  public init(_ text: String = "", maximumLength: Int) {
    isSuggestion = !text.isEmpty
    self.text = text
    self.maximumLength = maximumLength
    cursor = text.count
  }

  /// Takes a key of a line editor.
  ///
  /// - Returns: whether the key was one.
  public mutating func handle(_ key: Key) -> Bool {
    // Space is the main key everywhere else: pressed once too often, it must not wipe what was filled in beforehand.
    if isSuggestion, key == .character(" ") { return true }
    defer { isSuggestion = false }
    switch key {
    case .character(let character):
      if isSuggestion { clear() }
      insert(String(character))
    case .paste(let pasted):
      if isSuggestion { clear() }
      insert(pasted)
    case .backspace:
      guard cursor > 0 else { return true }
      remove(at: cursor - 1)
      cursor -= 1
    case .delete:
      guard cursor < text.count else { return true }
      remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): clear()
    default: return false
    }
    return true
  }

  private mutating func clear() {
    text = ""
    cursor = 0
  }

  private mutating func remove(at position: Int) {
    text.remove(at: text.index(text.startIndex, offsetBy: position))
  }

  /// Inserts what fits, on one line and without control characters.
  private mutating func insert(_ addition: String) {
    let clean = PlainText.sanitised(addition, maximumLength: maximumLength)
    let room = maximumLength - text.count
    guard room > 0 else { return }
    let piece = clean.prefix(room)
    text.insert(contentsOf: piece, at: text.index(text.startIndex, offsetBy: cursor))
    cursor = min(text.count, cursor + piece.count)
  }
}
