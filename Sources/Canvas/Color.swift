/// A colour of text or background.
public enum Color: Hashable, Sendable {
  /// What the terminal itself uses.
  case standard
  /// One of the terminal's own sixteen colours, 0 to 15; a higher number means its remainder by 16.
  case ansi(UInt8)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)

  /// The colour in one number, so that comparing costs one instruction.
  var packed: UInt32 {
    switch self {
    case .standard: 0
    case .ansi(let index): 1 << 24 | UInt32(index & 15)
    case .rgb(let red, let green, let blue): 2 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
  }

  public static func == (left: Color, right: Color) -> Bool { left.packed == right.packed }
  public func hash(into hasher: inout Hasher) { hasher.combine(packed) }
}
