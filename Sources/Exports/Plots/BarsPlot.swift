/// Options with one number each, as bars from one line.
public struct BarsPlot: Hashable, Sendable {
  public struct Bar: Hashable, Sendable {
    public var title: String
    /// Length of the bar; nil where the number is secret.
    public var value: Double?
    /// As it is printed beside the bar.
    public var words: String

    public init(title: String, value: Double?, words: String) {
      self.title = title
      self.value = value
      self.words = words
    }
  }

  public var bars: [Bar]
  /// The value that is as long as the chart; more than zero.
  public var whole: Double

  public init(bars: [Bar], whole: Double) {
    self.bars = bars
    self.whole = whole
  }

  private static let labelWidth = 230.0
  private static let start = 242.0
  private static let room = 300.0
  private static let size = 13.0

  var drawing: Drawing {
    var drawing = Drawing()
    var y = 4.0
    for bar in bars {
      let lines = LineBreaks.lines(bar.title, width: Self.labelWidth, size: Self.size)
      let height = max(24, Double(lines.count) * 16 + 6)
      let middle = y + height / 2
      for (place, line) in lines.enumerated() {
        let first = middle - Double(lines.count - 1) * 8 + 4.5
        drawing.text(line, x: Self.labelWidth, y: first + Double(place) * 16, anchor: .end)
      }
      let length = bar.value.map { Self.room * min(1, max(0, $0 / max(whole, .leastNormalMagnitude))) } ?? 0
      if length > 0 { drawing.rectangle(x: Self.start, y: middle - 8, width: length, height: 16, fill: Palette.accent) }
      drawing.text(bar.words, x: Self.start + length + 7, y: middle + 4.5, fill: bar.value == nil ? Palette.quiet : Palette.ink)
      y += height
    }
    drawing.line((Self.start, 2), (Self.start, y + 2))
    drawing.height = y + 6
    return drawing
  }
}
