import Canvas

/// Turns a colour into one that the terminal has.
enum ColorReduction {
  /// What curses calls the terminal's own colour.
  static let standard: Int32 = -1

  /// The numbers of foreground and background for a terminal with `count` colours. Text never disappears: when both would become
  /// the same colour, the foreground becomes black or white, whichever differs more.
  static func pair(_ style: Style, count: Int) -> (foreground: Int32, background: Int32) {
    guard count >= 8 else { return (standard, standard) }
    let foreground = number(style.foreground, count: count)
    let background = number(style.background, count: count)
    if foreground == background, foreground != standard, style.foreground != style.background {
      let isDark = brightness(rgb(style.background)) < 128
      return (number(isDark ? .ansi(7) : .ansi(0), count: count), background)
    }
    if count < 16, style.foreground == .ansi(8) { return (standard, background) }
    return (foreground, background)
  }

  /// The number of the nearest colour. Between 16 and 256 colours only the first 16 are sure.
  static func number(_ color: Color, count: Int) -> Int32 {
    switch color {
    case .standard: standard
    case .ansi(let index) where count < 1 << 24: Int32(count < 16 ? index & 7 : index & 15)
    case .ansi(let index): direct(palette[Int(index & 15)])
    case .rgb(let red, let green, let blue):
      switch count {
      case (1 << 24)...: direct((Int(red), Int(green), Int(blue)))
      case 256...: nearestOf256((Int(red), Int(green), Int(blue)))
      case 16...: nearest((Int(red), Int(green), Int(blue)), of: palette)
      default: nearest((Int(red), Int(green), Int(blue)), of: Array(palette.prefix(8)))
      }
    }
  }

  private typealias Components = (red: Int, green: Int, blue: Int)

  /// The colour as its own number; the first eight numbers mean something else there, and are all but black.
  private static func direct(_ color: Components) -> Int32 {
    let value = color.red << 16 | color.green << 8 | color.blue
    return value < 8 ? 0 : Int32(value)
  }

  /// The cube of 6 x 6 x 6 and the 24 greys of xterm (256colres.pl), whichever is nearer.
  private static func nearestOf256(_ color: Components) -> Int32 {
    let levels = [0, 95, 135, 175, 215, 255]
    func level(_ value: Int) -> Int { levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0 }
    let (red, green, blue) = (level(color.red), level(color.green), level(color.blue))
    let grey = min(23, max(0, (color.red + color.green + color.blue) / 3 - 3) / 10)
    let greyValue = 8 + 10 * grey
    let cubeDistance = distance(color, (levels[red], levels[green], levels[blue]))
    let greyDistance = distance(color, (greyValue, greyValue, greyValue))
    return Int32(greyDistance < cubeDistance ? 232 + grey : 16 + 36 * red + 6 * green + blue)
  }

  private static func nearest(_ color: Components, of candidates: [Components]) -> Int32 {
    Int32(candidates.indices.min { distance(color, candidates[$0]) < distance(color, candidates[$1]) } ?? 0)
  }

  /// A squared distance that follows the eye's unequal sensitivity (weights of Rec. 601, times ten).
  private static func distance(_ first: Components, _ second: Components) -> Int {
    let red = first.red - second.red
    let green = first.green - second.green
    let blue = first.blue - second.blue
    return 3 * red * red + 6 * green * green + blue * blue
  }

  private static func brightness(_ color: Components) -> Int { (3 * color.red + 6 * color.green + color.blue) / 10 }

  private static func rgb(_ color: Color) -> Components {
    switch color {
    case .standard: (0, 0, 0)
    case .ansi(let index): palette[Int(index & 15)]
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    }
  }

  /// The sixteen colours of xterm.
  private static let palette: [Components] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
