import Canvas

/// One thing that curses read, before it means a key.
enum KeyPress: Hashable {
  case byte(UInt8)
  case key(Key)
  case pasteStart
  case pasteEnd
}

/// Turns what curses reads into keys. One drain of the terminal goes in with `append` and comes out with `finish`; a line break in
/// a paste is a line feed, however the terminal sent it.
struct KeyDecoder {
  private let longestPaste: Int
  private var keys: [Key] = []
  private var bytes = ByteDecoder()
  private var escape = Escape.none
  private var paste: String.UnicodeScalarView?
  private var pastedCount = 0
  private var lastPasted: Unicode.Scalar?

  /// How much of an escape sequence was read; curses leaves one that it does not know as bytes.
  private enum Escape {
    case none
    case escape
    /// The character after Escape, which begins a sequence if more follows: `[` or `O`.
    case introducer(Character)
    case parameters
  }

  /// - Parameter longestPaste: how many characters of one paste are kept, so that a mistake cannot fill the memory.
  init(longestPaste: Int = 1_000_000) { self.longestPaste = longestPaste }

  /// Whether a paste has begun and its end has not come yet.
  var isPasting: Bool { paste != nil }

  /// Takes one thing that was read.
  mutating func append(_ press: KeyPress) {
    if paste != nil {
      appendToPaste(press)
      return
    }
    switch press {
    case .byte(let byte): bytes.append(byte).forEach { append($0) }
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
    case .byte(let byte): bytes.append(byte).forEach { appendToPaste($0) }
    case .key, .pasteStart: break
    }
  }

  private mutating func appendToPaste(_ scalar: Unicode.Scalar) {
    defer { lastPasted = scalar }
    guard pastedCount < longestPaste, !(scalar == "\n" && lastPasted == "\r") else { return }
    pastedCount += 1
    paste?.append(scalar == "\r" ? "\n" : scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch escape {
    case .none: appendPlain(scalar)
    case .escape: appendAfterEscape(scalar)
    case .introducer("O"): escape = .none
    case .introducer, .parameters:
      // ECMA-48, 5.4: up to and with the final byte. A key without a meaning here must not act as the letters of its name.
      escape = (0x20...0x3F).contains(scalar.value) ? .parameters : .none
    }
  }

  private mutating func appendAfterEscape(_ scalar: Unicode.Scalar) {
    guard scalar != "\u{1B}", case .character(let character) = Self.key(for: scalar) else {
      releaseEscape()
      appendPlain(scalar)
      return
    }
    if character == "[" || character == "O" {
      escape = .introducer(character)
    } else {
      escape = .none
      keys.append(.alt(character))
    }
  }

  private mutating func appendPlain(_ scalar: Unicode.Scalar) {
    if scalar == "\u{1B}" {
      escape = .escape
      return
    }
    let key = Self.key(for: scalar)
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

  /// What was begun and not continued is what was pressed: Escape itself, or Alt with the introducer.
  private mutating func releaseEscape() {
    switch escape {
    case .none, .parameters: break
    case .escape: keys.append(.escape)
    case .introducer(let character): keys.append(.alt(character))
    }
    escape = .none
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
