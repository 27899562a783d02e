import Canvas
import Testing

@testable import TerminalRuntime

@Suite struct ColorReductionTests {
  @Test(arguments: [0, 1, 2, 7])
  func withoutColoursEverythingIsStandard(count: Int) {
    let pair = ColorReduction.pair(.plain.colored(.rgb(255, 0, 0)).on(.ansi(4)), count: count)
    #expect(pair.foreground == -1 && pair.background == -1)
  }

  /// Every colour number is one that the terminal has, or curses would crash.
  @Test(arguments: [8, 16, 88, 256, 1 << 24])
  func numbersStayBelowTheCount(count: Int) {
    let levels = Array(stride(from: UInt8(0), through: 255, by: 17))
    let mixed = levels.flatMap { red in levels.flatMap { green in levels.map { Color.rgb(red, green, $0) } } }
    let own = (UInt8.min...UInt8.max).map { Color.ansi($0) }
    let outside = (mixed + own).filter { !(0..<Int32(count)).contains(ColorReduction.number($0, count: count)) }
    #expect(mixed.count == 4_096 && outside.isEmpty)
    #expect(ColorReduction.number(.standard, count: count) == -1)
  }

  @Test(
    arguments: [
      (Color.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(255, 0, 0), 196), (.rgb(95, 135, 175), 67), (.rgb(8, 8, 8), 232),
      (.rgb(238, 238, 238), 255),
      (.rgb(128, 128, 128), 244), (.ansi(9), 9),
    ] as [(Color, Int32)])
  func nearestOf256(color: Color, number: Int32) {
    #expect(ColorReduction.number(color, count: 256) == number)
  }

  @Test(
    arguments: [
      (Color.rgb(250, 10, 10), 16, 9), (.rgb(250, 10, 10), 8, 1), (.rgb(0, 0, 0), 8, 0), (.ansi(12), 8, 4),
      (.rgb(1, 2, 3), 1 << 24, 0x010203),
    ] as [(Color, Int, Int32)])
  func nearestOfOthers(color: Color, count: Int, number: Int32) {
    #expect(ColorReduction.number(color, count: count) == number)
  }

  @Test func textNeverDisappears() {
    for count in [8, 16, 256] {
      for first in stride(from: 0, through: 255, by: 51) {
        for second in stride(from: 0, through: 255, by: 51) where first != second {
          let style = Style.plain.colored(.rgb(UInt8(first), 90, 90)).on(.rgb(UInt8(second), 90, 90))
          let pair = ColorReduction.pair(style, count: count)
          #expect(pair.foreground != pair.background, "\(style) with \(count)")
        }
      }
    }
    #expect(ColorReduction.pair(.plain.colored(.ansi(8)), count: 8).foreground == -1)
  }
}
