import Testing

@testable import Canvas

@Suite struct BigDigitsTests {
  @Test func drawsATime() {
    let expected = """
        ██    ██████      ██████  ██  ██
      ████        ██  ██      ██  ██  ██
        ██    ██████      ██████  ██████
        ██    ██      ██      ██      ██
      ██████  ██████      ██████      ██
      """
    let lines = BigDigits.lines(for: "12:34").map { $0.trimmingTrailingBlanks() }
    #expect(lines.joined(separator: "\n") == expected)
  }

  @Test(arguments: ["0", "12:34", "-7", "+100%", "1 2", "00:00"], 1...3)
  func everyLineHasTheSizeThatIsTold(text: String, scale: Int) {
    let lines = BigDigits.lines(for: text, scale: scale)
    let size = BigDigits.size(of: text, scale: scale)
    #expect(lines.count == 5 * scale && size.rows == 5 * scale)
    for line in lines { #expect(TextWidth.columns(of: line) == size.columns) }
  }

  @Test func everyCharacterIsToldApart() {
    let all = "0123456789:+-%D "
    #expect(Set(all.map { BigDigits.lines(for: String($0)) }).count == all.count)
  }

  @Test func takesTheLargestScaleThatFits() {
    #expect(BigDigits.size(of: "12:34") == Size(columns: 34, rows: 5))
    #expect(BigDigits.scale(of: "12:34", fitting: Size(columns: 80, rows: 24)) == 2)
    #expect(BigDigits.scale(of: "12:34", fitting: Size(columns: 33, rows: 24)) == nil)
    #expect(BigDigits.scale(of: "12:34", fitting: Size(columns: 160, rows: 14)) == 2)
    #expect(BigDigits.scale(of: "letters", fitting: Size(columns: 160, rows: 45)) == nil)
  }

  @Test func otherCharactersAreLeftOut() {
    #expect(BigDigits.lines(for: "1x") == BigDigits.lines(for: "1"))
    #expect(BigDigits.lines(for: "") == ["", "", "", "", ""])
  }
}
