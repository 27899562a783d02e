import Testing

@testable import Canvas

@Suite struct FrameTests {
  @Test func textStandsWhereItWasPut() {
    var frame = Frame(size: Size(columns: 12, rows: 3))
    let used = frame.put("goed", row: 1, column: 2, style: .plain.bold)
    frame.put("werk", row: 1, column: 2 + used + 1, style: .plain.colored(.ansi(2)))
    #expect(frame.text == "\n  goed werk\n")
    #expect(frame.styleMap() == "\n..bbbb.cccc\n")
  }

  @Test func textIsCutAtEveryEdge() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    #expect(frame.put("waarden", row: 0, column: -2) == 6)
    #expect(frame.put("ab", row: 1, column: 3) == 1)
    #expect(frame.put("weg", row: 2, column: 0) == 0)
    #expect(frame.put("weg", row: -1, column: 0) == 0)
    #expect(frame.put("weg", row: 0, column: 4) == 0)
    #expect(frame.text == "arde\n   a")
  }

  @Test func aWidthLimitsWhatIsDrawn() {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    #expect(frame.put("waarden", row: 0, column: 1, width: 3) == 3)
    #expect(frame.put("x", row: 0, column: 5, width: 0) == 0)
    #expect(frame.put("x", row: 0, column: 5, width: -1) == 0)
    #expect(frame.put("x", row: 0, column: 6, width: .max) == 1)
    #expect(frame.text == " waa  x")
  }

  @Test func halfAWideCharacterIsABlank() {
    var frame = Frame(size: Size(columns: 3, rows: 3))
    frame.put("日本", row: 0, column: 0)
    frame.put("日本", row: 1, column: -1)
    frame.put("日", row: 2, column: 0)
    frame.put("x", row: 2, column: 1)
    #expect(frame.text == "日\n 本\n x")
    #expect(frame[0, 1].isContinuation && frame[0, 1].text == "")
    #expect(!frame[0, 2].isContinuation)
    frame.put("y", row: 0, column: 0)
    #expect(frame.text == "y\n 本\n x")
    #expect(!frame[0, 1].isContinuation)
  }

  @Test func fillsAPartWithOneCharacter() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    frame.fill(Rect(column: 4, row: 1, columns: 100, rows: 100), "█")
    frame.fill(Rect(column: 0, row: 0, columns: 3, rows: 1), "日")
    frame.fill(Rect(column: -5, row: 2, columns: 7, rows: 1), "\u{1B}")
    #expect(frame.text == "日\n    ██\n    ██")
  }

  @Test func restylesAndLeavesTheTextAlone() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    frame.put("keus", row: 1, column: 0, style: .plain.colored(.rgb(1, 2, 3)))
    frame.restyle(Rect(column: 1, row: 1, columns: 50, rows: 50)) { $0.reversed }
    #expect(frame.text == "\nkeus")
    #expect(frame.styleMap() == "\ncRRR")
  }

  @Test func drawsOneFrameOnAnother() {
    var notice = Frame(size: Size(columns: 4, rows: 1))
    notice.put("日本", row: 0, column: 0, style: .plain.reversed)
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.put("abcdef", row: 0, column: 0)
    frame.draw(notice, row: 0, column: 1)
    #expect(frame.text == "a日本f")
    frame.draw(notice, row: 0, column: 3)
    #expect(frame.text == "a日日")
    #expect(frame.styleMap() == ".rrrrr")
  }

  @Test func drawsABox() {
    var frame = Frame(size: Size(columns: 5, rows: 4))
    frame.box(Rect(column: 0, row: 0, columns: 5, rows: 3))
    frame.horizontalLine(row: 3, column: 1, columns: 50)
    #expect(frame.text == "┌───┐\n│   │\n└───┘\n ────")
  }

  @Test func equalMeansNothingToDraw() {
    var first = Frame(size: Size(columns: 3, rows: 1))
    var second = first
    first.put("ja", row: 0, column: 0)
    #expect(first != second)
    second.put("ja", row: 0, column: 0)
    #expect(first == second)
    second.put("ja", row: 0, column: 0, style: .plain.bold)
    #expect(first != second)
    first = second
    first.cursor = Frame.Position(row: 0, column: 1)
    #expect(first != second)
  }

  @Test func anyDrawingAtAnyPlaceKeepsTheFrameWhole() {
    var source = TextSource(seed: 3)
    let far = [Int.min, -1_000, -3, -1, 0, 1, 5, 9, 10, 11, 1_000, Int.max]
    func place() -> Int { far[source.number(0...far.count - 1)] }
    for _ in 0..<600 {
      var frame = Frame(size: Size(columns: 10, rows: 4))
      for _ in 0..<4 {
        frame.put(source.text(length: 12), row: place(), column: place(), width: source.number(0...1) == 0 ? nil : place())
        frame.put(source.text(length: 12), row: source.number(-1...4), column: source.number(-4...11))
        frame.fill(Rect(column: place(), row: place(), columns: place(), rows: place()), source.number(0...1) == 0 ? "日" : "x")
        frame.restyle(Rect(column: place(), row: place(), columns: place(), rows: place())) { $0.bold }
        let other = frame
        frame.draw(other, row: place(), column: place())
        frame.box(Rect(column: place(), row: place(), columns: source.number(0...12), rows: source.number(0...5)))
        #expect(isWhole(frame), "\(frame.text)")
      }
    }
  }

  /// Whether every row is filled exactly by narrow cells and by wide cells with their right half.
  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      var column = 0
      while column < frame.size.columns {
        let cell = frame[row, column]
        guard !cell.isContinuation, let width = TextWidth.columns(of: cell.glyph.base), width > 0 else { return false }
        if width == 2, !frame[row, column + 1].isContinuation { return false }
        column += width
      }
      return column == frame.size.columns
    }
  }
}
