public import Canvas
public import Programme

/// Colours by meaning. Every meaning also has a word or a sign: colour is never alone.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  case dark = "donker"
  case light = "licht"
  case contrast = "contrast"
  /// No colour at all; also when `NO_COLOR` is set or the terminal has none.
  case mono = "zwart-wit"

  /// What a piece of the screen means.
  public enum Role: Hashable, Sendable {
    /// Running text.
    case text
    /// What matters most on the screen.
    case strong
    /// Less important text; still readable from the back row.
    case quiet
    /// The heading of the screen, in the accent colour of the part.
    case title(Part?)
    /// Bars, rules and digits in the accent colour of the part.
    case accent(Part?)
    /// The empty part of a bar.
    case track
    /// A pile or answer by its place from 0 (most) to 1 (least); neutral of judgement.
    case shade(Double)
    case focus
    case footer, footerKey
    case notice, problem
    /// A timer past zero.
    case overrun
  }

  /// The style of a role in this theme.
  public func style(_ role: Role) -> Style {
    switch self {
    case .mono: monochrome(role)
    case .dark: colored(role, .dark)
    case .light: colored(role, .light)
    case .contrast: colored(role, .contrast)
    }
  }

  /// The theme after this one, for the key that walks through them.
  public var next: Theme {
    let all = Theme.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The style of an empty screen.
  public var background: Style { style(.text) }

  private func monochrome(_ role: Role) -> Style {
    switch role {
    case .text, .quiet, .track, .footer, .shade, .accent: .plain
    case .strong, .title, .footerKey, .notice: .plain.bold
    case .focus, .overrun: .plain.reversed.bold
    case .problem: .plain.reversed
    }
  }

  private func colored(_ role: Role, _ palette: Palette) -> Style {
    let base = Style(foreground: palette.text, background: palette.ground)
    return switch role {
    case .text: base
    case .strong: base.colored(palette.strong).bold
    case .quiet: base.colored(palette.quiet)
    case .title(let part): base.colored(palette.accent(part)).bold
    case .accent(let part): base.colored(palette.accent(part))
    case .track: base.colored(palette.track)
    case .shade(let place): base.colored(palette.shade(place))
    case .focus: Style(foreground: palette.ground, background: palette.strong, isBold: true)
    case .footer: Style(foreground: palette.quiet, background: palette.band)
    case .footerKey: Style(foreground: palette.strong, background: palette.band, isBold: true)
    case .notice: base.colored(palette.notice).bold
    case .problem: base.colored(palette.problem).bold
    case .overrun: base.colored(palette.problem).bold
    }
  }
}
