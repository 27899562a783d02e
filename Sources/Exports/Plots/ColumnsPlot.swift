/// People per number of a scale, as columns of dots on a line with the middle score marked.
public struct ColumnsPlot: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var title: String
    public var count: Int

    public init(title: String, count: Int) {
      self.title = title
      self.count = count
    }
  }

  public var columns: [Column]
  /// Words at the two ends.
  public var low: String
  public var high: String
  /// Place of the middle score in columns from 0; nil where columns hold several numbers.
  public var middle: Double?

  public init(columns: [Column], low: String, high: String, middle: Double?) {
    self.columns = columns
    self.low = low
    self.high = high
    self.middle = middle
  }

  private static let left = 40.0
  private static let right = 600.0
  /// More people than this in one column are drawn as a bar.
  private static let mostDots = 12

  var drawing: Drawing {
    var drawing = Drawing()
    let width = (Self.right - Self.left) / Double(max(1, columns.count))
    let most = columns.map(\.count).max() ?? 0
    let isBars = most > Self.mostDots
    let room = isBars ? 84.0 : Double(max(1, most)) * 13 + 6
    let base = 22 + room
    for (place, column) in columns.enumerated() {
      let x = Self.left + (Double(place) + 0.5) * width
      var top = base
      if isBars {
        top = base - (room - 4) * Double(column.count) / Double(most)
        if column.count > 0 {
          drawing.rectangle(x: x - width * 0.3, y: top, width: width * 0.6, height: base - top, fill: Palette.accent)
        }
      } else {
        for dot in 0..<column.count {
          top = base - 8 - Double(dot) * 13
          drawing.dot(x: x, y: top, radius: 5.5)
        }
      }
      if column.count > 0 { drawing.text("\(column.count)", x: x, y: top - 9, size: 12, anchor: .middle, isBold: true) }
      drawing.text(column.title, x: x, y: base + 17, size: 12, anchor: .middle)
    }
    drawing.line((Self.left, base), (Self.right, base))
    if let middle {
      let x = Self.left + (middle + 0.5) * width
      drawing.polygon([(x, base + 23), (x - 6, base + 33), (x + 6, base + 33)], fill: Palette.ink, border: Palette.ink)
      drawing.text("middelste score", x: min(max(x, 60), 580), y: base + 46, size: 11, anchor: .middle, fill: Palette.quiet)
    }
    drawing.height = ends(in: &drawing, y: base + (middle == nil ? 36 : 62))
    return drawing
  }

  private func ends(in drawing: inout Drawing, y: Double) -> Double {
    let lows = LineBreaks.lines(low, width: 260, size: 12)
    let highs = LineBreaks.lines(high, width: 260, size: 12)
    for (place, line) in lows.enumerated() { drawing.text(line, x: Self.left, y: y + Double(place) * 15, size: 12, fill: Palette.quiet) }
    for (place, line) in highs.enumerated() {
      drawing.text(line, x: Self.right, y: y + Double(place) * 15, size: 12, anchor: .end, fill: Palette.quiet)
    }
    return y + Double(max(lows.count, highs.count)) * 15 - 4
  }
}
