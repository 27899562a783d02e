/// Untrusted text as glyphs that are safe to draw, each with its width.
///
/// Left out: control characters, whole escape sequences, marks that change the writing direction, invisible characters, variation
/// selectors and enclosing marks. A joined emoji becomes its first picture, a flag its two letters, a skin tone goes, a tab is a
/// space, and what has no agreed width becomes U+FFFD. A line break comes through as `Glyph.newline` with width 0.
struct GlyphSequence: Sequence {
  private let text: String

  init(_ text: String) { self.text = text }

  func makeIterator() -> Iterator { Iterator(scalars: text.unicodeScalars.makeIterator()) }

  struct Element {
    let glyph: Glyph
    let columns: Int
  }

  struct Iterator: IteratorProtocol {
    var scalars: String.UnicodeScalarView.Iterator
    private var pending: Unicode.Scalar?

    init(scalars: String.UnicodeScalarView.Iterator) { self.scalars = scalars }

    mutating func next() -> Element? {
      while let scalar = take() {
        if let element = element(startingWith: scalar) { return element }
      }
      return nil
    }

    private mutating func take() -> Unicode.Scalar? {
      if let scalar = pending {
        pending = nil
        return scalar
      }
      return scalars.next()
    }

    private mutating func element(startingWith scalar: Unicode.Scalar) -> Element? {
      switch scalar.value {
      case 0x20...0x7E: return Element(glyph: withMarks(scalar), columns: 1)
      case 0x09: return Element(glyph: .space, columns: 1)
      case 0x0D:
        if let following = take(), following != "\n" { pending = following }
        return Element(glyph: .newline, columns: 0)
      case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: return Element(glyph: .newline, columns: 0)
      case 0x1B:
        skipEscapeSequence()
        return nil
      case 0x9B:
        skipControlSequence()
        return nil
      case 0x90, 0x98, 0x9D...0x9F:
        skipControlString()
        return nil
      case 0x1F1E6...0x1F1FF:
        return Element(glyph: Glyph(Unicode.Scalar(UInt8(ascii: "A") + UInt8(scalar.value - 0x1F1E6))), columns: 1)
      default: break
      }
      switch TextWidth.columns(of: scalar) {
      case 0: return nil  // a mark without a letter to stand on
      case let columns?: return Element(glyph: withMarks(scalar), columns: columns)
      case nil: return isInvisible(scalar) ? nil : Element(glyph: .replacement, columns: 1)
      }
    }

    /// The scalar with the marks that follow it; everything that only changes its look is skipped.
    private mutating func withMarks(_ scalar: Unicode.Scalar) -> Glyph {
      var glyph = Glyph(scalar)
      while let following = take() {
        // Nearly all text ends here: plain letters, signs and spaces.
        if following.value >= 0x20 && following.value < 0x7F {
          pending = following
          return glyph
        }
        if following.value == 0x200D {
          skipJoined()
        } else if (0x1F3FB...0x1F3FF).contains(following.value) {
          guard scalar.properties.isEmojiModifierBase else {
            pending = following
            return glyph
          }
        } else if following.value >= 0x300, TextWidth.columns(of: following) == 0 {
          if following.properties.generalCategory != .enclosingMark { glyph = glyph.adding(following) }
        } else if following.value < 0x300 || !isInvisible(following) {
          pending = following
          return glyph
        }
      }
      return glyph
    }

    /// After a joiner between emoji: the next picture belongs to the first one.
    private mutating func skipJoined() {
      guard let following = take() else { return }
      if following.value < 0x300 || !following.properties.isEmoji { pending = following }
    }

    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
      let properties = scalar.properties
      return properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format || properties.generalCategory == .control
    }

    private mutating func skipEscapeSequence() {
      guard let introducer = take() else { return }
      switch introducer {
      case "[": skipControlSequence()
      case "]", "P", "X", "^", "_": skipControlString()
      default:
        var scalar: Unicode.Scalar? = introducer
        while let current = scalar, (0x20...0x2F).contains(current.value) { scalar = take() }
        if let current = scalar, !(0x30...0x7E).contains(current.value) { pending = current }
      }
    }

    /// Parameters, intermediate bytes and one final byte (ECMA-48, 5.4).
    private mutating func skipControlSequence() {
      while let scalar = take() {
        if (0x20...0x3F).contains(scalar.value) { continue }
        if !(0x40...0x7E).contains(scalar.value) { pending = scalar }
        return
      }
    }

    /// Up to BEL, ST or the end of the line (ECMA-48, 5.6).
    private mutating func skipControlString() {
      while let scalar = take() {
        switch scalar.value {
        case 0x07, 0x9C: return
        case 0x0A, 0x0D:
          pending = scalar
          return
        case 0x1B:
          if let following = take(), following != "\\" { pending = following }
          return
        default: continue
        }
      }
    }
  }
}
