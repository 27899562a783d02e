/// One place of a frame.
public struct Cell: Hashable, Sendable {
  /// What stands here; `Glyph.space` where nothing was drawn.
  public let glyph: Glyph
  /// How it looks.
  public internal(set) var style: Style
  /// Whether this is the right half of a wide glyph, whose text stands in the cell before it.
  public let isContinuation: Bool

  /// A cell with a glyph that fills one column, or the left half of one that fills two.
  init(glyph: Glyph = .space, style: Style = .plain, isContinuation: Bool = false) {
    self.glyph = glyph
    self.style = style
    self.isContinuation = isContinuation
  }

  /// The text of this cell; empty in the right half of a wide glyph.
  public var text: String { glyph.string }
}
