import Testing

@testable import Canvas

@Suite struct StyleTests {
  @Test func modifiersChangeOneThing() {
    #expect(Style.plain.bold == Style(isBold: true))
    #expect(Style.plain.underlined == Style(isUnderlined: true))
    #expect(Style.plain.reversed == Style(isReversed: true))
    #expect(Style.plain.on(.ansi(3)) == Style(background: .ansi(3)))
    #expect(Style.plain.colored(.rgb(1, 2, 3)).bold == Style(foreground: .rgb(1, 2, 3), isBold: true))
    #expect(Style.plain.colored(.ansi(1)).on(.ansi(2)).bold.monochrome == Style.plain.bold)
  }

  @Test func differentColoursAreNeverEqual() {
    let colors: [Color] = [.standard, .ansi(0), .ansi(15), .rgb(0, 0, 0), .rgb(0, 0, 15), .rgb(15, 0, 0), .rgb(255, 255, 255)]
    for (first, color) in colors.enumerated() {
      for (second, other) in colors.enumerated() { #expect((color == other) == (first == second)) }
    }
  }
}
