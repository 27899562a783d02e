import Canvas

/// One thing that curses read, before it means a key.
enum KeyPress: Hashable {
  case scalar(Unicode.Scalar)
  case key(Key)
  case pasteStart
  case pasteEnd
}

/// Turns what curses reads into keys. A line break in a paste is a line feed, however the terminal sent it. One drain of the terminal goes in with `append`, and comes out with `finish`.
struct KeyDecoder {
  /// A larger paste is cut, so that a mistake cannot fill the memory.
  static let longestPaste = 1_000_000

  private var keys: [Key] = []
  private var isEscapePending = false
  private var paste: String.UnicodeScalarView?
  private var pastedCount = 0
  private var lastPasted: Unicode.Scalar?

  /// Whether a paste has begun and its end has not come yet.
  var isPasting: Bool { paste != nil }

  /// Takes one thing that was read.
  mutating func append(_ press: KeyPress) {
    if paste != nil {
      appendToPaste(press)
      return
    }
    switch press {
    case .scalar(let scalar): append(scalar)
    case .key(let key):
      releaseEscape()
      keys.append(key)
    case .pasteStart:
      releaseEscape()
      paste = String.UnicodeScalarView()
      pastedCount = 0
      lastPasted = nil
    case .pasteEnd: break
    }
  }

  /// The keys of this drain, in order. A paste that is still coming is kept for the next drain.
  mutating func finish() -> [Key] {
    releaseEscape()
    defer { keys = [] }
    return keys
  }

  /// Ends a paste whose end never came.
  mutating func endPaste() {
    guard let text = paste else { return }
    paste = nil
    keys.append(.paste(String(text)))
  }

  private mutating func appendToPaste(_ press: KeyPress) {
    switch press {
    case .pasteEnd: endPaste()
    case .scalar(let scalar):
      defer { lastPasted = scalar }
      guard pastedCount < Self.longestPaste, !(scalar == "\n" && lastPasted == "\r") else { return }
      pastedCount += 1
      paste?.append(scalar == "\r" ? "\n" : scalar)
    case .key, .pasteStart: break
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\u{1B}" {
      releaseEscape()
      isEscapePending = true
      return
    }
    let key = Self.key(for: scalar)
    if isEscapePending, case .character(let character) = key {
      isEscapePending = false
      keys.append(.alt(character))
      return
    }
    releaseEscape()
    if case .character(let last)? = keys.last, case .character = key, !scalar.isASCII {
      // An accent that was typed after its letter belongs to it.
      let joined = String(last) + String(scalar)
      if joined.count == 1, let character = joined.first {
        keys[keys.count - 1] = .character(character)
        return
      }
    }
    keys.append(key)
  }

  private mutating func releaseEscape() {
    if isEscapePending { keys.append(.escape) }
    isEscapePending = false
  }

  /// What a scalar means when no key code came with it.
  static func key(for scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    default: .character(Character(scalar))
    }
  }
}
