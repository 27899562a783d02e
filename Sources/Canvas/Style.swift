/// How a cell looks.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var isBold: Bool
  public var isUnderlined: Bool
  public var isReversed: Bool

  /// A style; without arguments it is the terminal's own plain look.
  public init(
    foreground: Color = .standard, background: Color = .standard,
    isBold: Bool = false, isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  /// The terminal's own text and background.
  public static let plain = Style()

  /// This style in bold.
  public var bold: Style { changed { $0.isBold = true } }
  /// This style underlined.
  public var underlined: Style { changed { $0.isUnderlined = true } }
  /// This style with text and background colour swapped.
  public var reversed: Style { changed { $0.isReversed = true } }
  /// This style on another background.
  public func on(_ color: Color) -> Style { changed { $0.background = color } }
  /// This style with another text colour.
  public func colored(_ color: Color) -> Style { changed { $0.foreground = color } }

  /// This style without colours; bold, underline and reverse stay.
  public var monochrome: Style {
    changed {
      $0.foreground = .standard
      $0.background = .standard
    }
  }

  private func changed(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }
}
