/// Options with one number per round, as a group of bars for each option.
public struct RoundsPlot: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var title: String
    /// One per round; nil where a round has none.
    public var values: [Double?]
    /// As they are printed.
    public var words: [String]

    public init(title: String, values: [Double?], words: [String]) {
      self.title = title
      self.values = values
      self.words = words
    }
  }

  /// Names of the rounds.
  public var rounds: [String]
  public var rows: [Row]
  /// The value that is as long as the chart; more than zero.
  public var whole: Double

  public init(rounds: [String], rows: [Row], whole: Double) {
    self.rounds = rounds
    self.rows = rows
    self.whole = whole
  }

  private static let labelWidth = 230.0
  private static let start = 242.0
  private static let room = 320.0

  var drawing: Drawing {
    var drawing = Drawing()
    let shades = Palette.shades(rounds.count)
    var x = Self.start
    for (round, shade) in zip(rounds, shades) {
      drawing.rectangle(x: x, y: 4, width: 12, height: 12, fill: shade.fill, border: Palette.rule)
      drawing.text(round, x: x + 17, y: 14, size: 12)
      x += 34 + LineBreaks.width(of: round, size: 12)
    }
    var y = 26.0
    for row in rows {
      let lines = LineBreaks.lines(row.title, width: Self.labelWidth, size: 13)
      let height = max(Double(rounds.count) * 15 + 8, Double(lines.count) * 16 + 8)
      for (place, line) in lines.enumerated() {
        drawing.text(
          line, x: Self.labelWidth, y: y + height / 2 - Double(lines.count - 1) * 8 + 4.5 + Double(place) * 16, anchor: .end)
      }
      let first = y + (height - Double(rounds.count) * 15) / 2
      for (place, value) in row.values.enumerated() where place < shades.count {
        let length = value.map { Self.room * min(1, max(0, $0 / max(whole, .leastNormalMagnitude))) } ?? 0
        let top = first + Double(place) * 15
        if length > 0 {
          drawing.rectangle(x: Self.start, y: top + 1, width: length, height: 12, fill: shades[place].fill, border: Palette.rule)
        }
        drawing.text(row.words[place], x: Self.start + length + 6, y: top + 11, size: 11)
      }
      y += height
    }
    drawing.line((Self.start, 24), (Self.start, y))
    drawing.height = y + 6
    return drawing
  }
}
