/// Lines from 0 to 10, each with the place that the group gave.
public struct AxesPlot: Hashable, Sendable {
  public struct Axis: Hashable, Sendable {
    public var title: String
    public var low: String
    public var high: String
    public var lowest: Int
    public var highest: Int
    /// On the scale; nil when it is told in words only.
    public var value: Double?
    /// As it is printed at the point.
    public var words: String

    public init(title: String, low: String, high: String, lowest: Int, highest: Int, value: Double?, words: String) {
      self.title = title
      self.low = low
      self.high = high
      self.lowest = lowest
      self.highest = highest
      self.value = value
      self.words = words
    }
  }

  public var axes: [Axis]

  public init(axes: [Axis]) { self.axes = axes }

  private static let left = 60.0
  private static let right = 580.0

  var drawing: Drawing {
    var drawing = Drawing()
    var y = 16.0
    for axis in axes {
      for line in LineBreaks.lines(axis.title, width: 600, size: 13) {
        drawing.text(line, x: Drawing.width / 2, y: y, anchor: .middle, isBold: true)
        y += 17
      }
      y += 18
      drawing.line((Self.left, y), (Self.right, y), width: 1.5)
      let steps = max(1, axis.highest - axis.lowest)
      for step in 0...steps {
        let x = Self.left + (Self.right - Self.left) * Double(step) / Double(steps)
        drawing.line((x, y - (step == 0 || step == steps ? 7 : 4)), (x, y + (step == 0 || step == steps ? 7 : 4)))
      }
      drawing.text("\(axis.lowest)", x: Self.left - 12, y: y + 4, size: 12, anchor: .end)
      drawing.text("\(axis.highest)", x: Self.right + 12, y: y + 4, size: 12)
      if let value = axis.value {
        let x = Self.left + (Self.right - Self.left) * (value - Double(axis.lowest)) / Double(steps)
        drawing.dot(x: x, y: y, radius: 7)
        drawing.text(axis.words, x: x, y: y - 12, size: 12, anchor: .middle, isBold: true)
      }
      drawing.text(
        LineBreaks.lines(axis.low, width: 250, size: 12, limit: 1).first ?? "", x: Self.left, y: y + 24, size: 12, fill: Palette.quiet)
      drawing.text(
        LineBreaks.lines(axis.high, width: 250, size: 12, limit: 1).first ?? "", x: Self.right, y: y + 24, size: 12, anchor: .end,
        fill: Palette.quiet)
      y += 54
    }
    drawing.height = max(1, y - 20)
    return drawing
  }
}
