/// What one cell shows: one scalar and at most two combining marks, packed in eight bytes.
public struct Glyph: Hashable, Sendable {
  private let bits: UInt64

  private static let scalarBits: UInt64 = 21
  private static let scalarMask: UInt64 = (1 << scalarBits) - 1

  /// A blank cell.
  public static let space = Glyph(" ")
  /// The right half of a wide glyph: nothing of its own.
  static let none = Glyph(bits: 0)
  /// A line break in running text; never stands in a cell.
  static let newline = Glyph("\n")
  /// What stands for a character whose width is not known.
  static let replacement = Glyph("\u{FFFD}")

  /// One scalar, taken as it is: untrusted text goes through `Frame.put` or `PlainText`.
  init(_ scalar: Unicode.Scalar) { bits = UInt64(scalar.value) }

  private init(bits: UInt64) { self.bits = bits }

  /// This glyph with one more mark; a third mark is left out.
  func adding(_ mark: Unicode.Scalar) -> Glyph {
    if bits >> Self.scalarBits == 0 { return Glyph(bits: bits | UInt64(mark.value) << Self.scalarBits) }
    if bits >> (2 * Self.scalarBits) == 0 { return Glyph(bits: bits | UInt64(mark.value) << (2 * Self.scalarBits)) }
    return self
  }

  /// The scalar that carries the width; U+0000 in the right half of a wide glyph.
  public var base: Unicode.Scalar { scalar(at: 0) }

  /// The scalars in order, base first; none in the right half of a wide glyph.
  public var scalars: [Unicode.Scalar] { (0..<scalarCount).map { scalar(at: UInt64($0)) } }

  /// How many scalars there are, 0 to 3.
  public var scalarCount: Int {
    if bits == 0 { return 0 }
    if bits >> Self.scalarBits == 0 { return 1 }
    return bits >> (2 * Self.scalarBits) == 0 ? 2 : 3
  }

  /// The glyph as text; empty in the right half of a wide glyph.
  public var string: String {
    var view = String.UnicodeScalarView()
    append(to: &view)
    return String(view)
  }

  /// Adds the scalars to text that is being built; nothing in the right half of a wide glyph.
  func append(to view: inout String.UnicodeScalarView) {
    for place in 0..<UInt64(scalarCount) { view.append(scalar(at: place)) }
  }

  /// The scalar at a place from 0 to 2; U+0000 where there is none.
  public func scalar(at place: UInt64) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(bits >> (place * Self.scalarBits) & Self.scalarMask)) ?? "\u{FFFD}"
  }
}
