import Canvas
import Programme

/// The colours of one theme. Text reaches a contrast of 4.5 to 1 against the ground, bars 3 to 1.
struct Palette {
  let ground: Color
  let band: Color
  let text: Color
  let strong: Color
  let quiet: Color
  let track: Color
  let notice: Color
  let problem: Color
  let parts: [Part: Color]
  /// From most to least important; a scale of one hue to another without good or bad.
  let shades: [Color]

  func accent(_ part: Part?) -> Color { part.flatMap { parts[$0] } ?? strong }

  func shade(_ place: Double) -> Color {
    let index = Int((min(1, max(0, place)) * Double(shades.count - 1)).rounded())
    return shades[index]
  }

  static let dark = Palette(
    ground: .rgb(18, 20, 26), band: .rgb(34, 38, 48), text: .rgb(226, 228, 233), strong: .rgb(255, 255, 255), quiet: .rgb(168, 174, 186),
    track: .rgb(96, 102, 116), notice: .rgb(240, 205, 110), problem: .rgb(255, 138, 120),
    parts: [
      .introduction: .rgb(122, 190, 255), .craftsmanship: .rgb(255, 190, 92), .morals: .rgb(196, 166, 255),
      .engagement: .rgb(116, 216, 160), .closing: .rgb(255, 158, 188),
    ],
    shades: [.rgb(122, 190, 255), .rgb(104, 160, 214), .rgb(146, 150, 162), .rgb(206, 160, 104), .rgb(255, 190, 92)])

  static let light = Palette(
    ground: .rgb(252, 252, 250), band: .rgb(230, 232, 236), text: .rgb(32, 36, 44), strong: .rgb(0, 0, 0), quiet: .rgb(84, 90, 102),
    track: .rgb(140, 146, 156), notice: .rgb(122, 78, 0), problem: .rgb(176, 24, 16),
    parts: [
      .introduction: .rgb(0, 88, 168), .craftsmanship: .rgb(150, 82, 0), .morals: .rgb(104, 52, 178), .engagement: .rgb(0, 108, 62),
      .closing: .rgb(168, 20, 88),
    ],
    shades: [.rgb(0, 88, 168), .rgb(54, 112, 168), .rgb(112, 116, 126), .rgb(164, 104, 36), .rgb(150, 82, 0)])

  static let contrast = Palette(
    ground: .ansi(0), band: .ansi(0), text: .ansi(15), strong: .ansi(15), quiet: .ansi(15), track: .ansi(7), notice: .ansi(11),
    problem: .ansi(11),
    parts: [.introduction: .ansi(14), .craftsmanship: .ansi(11), .morals: .ansi(13), .engagement: .ansi(10), .closing: .ansi(15)],
    shades: [.ansi(14), .ansi(14), .ansi(7), .ansi(11), .ansi(11)])
}
