/// Rows that are divided into the same parts, as bars of equal length: five-part bars of values, statements with a survey below them.
public struct SharesPlot: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var title: String
    /// One count or percentage for each part; empty where `words` stand instead of a bar.
    public var shares: [Int]
    /// What stands behind the bar, for example `n = 10`; may be empty.
    public var words: String
    /// Whether the row is a survey from elsewhere: it is drawn lower, and in percentages.
    public var isReference: Bool

    public init(title: String, shares: [Int], words: String, isReference: Bool = false) {
      self.title = title
      self.shares = shares
      self.words = words
      self.isReference = isReference
    }
  }

  /// Names of the parts, for the legend.
  public var parts: [String]
  public var rows: [Row]

  public init(parts: [String], rows: [Row]) {
    self.parts = parts
    self.rows = rows
  }

  private static let labelWidth = 218.0
  private static let start = 228.0
  private static let end = 588.0
  private static let size = 12.5
  /// More rows than this stand closer together, so that a list of all values leaves room on its page.
  private static let mostRoomy = 20

  var drawing: Drawing {
    var drawing = Drawing()
    var y = legend(in: &drawing) + 6
    let shades = Palette.shades(parts.count)
    for row in rows {
      let lines = LineBreaks.lines(row.title, width: Self.labelWidth, size: Self.size)
      let isTight = rows.count > Self.mostRoomy
      let height = max(row.isReference ? 17 : isTight ? 19 : 23, Double(lines.count) * 15 + (isTight ? 3 : 6))
      let thickness = row.isReference ? 12.0 : isTight ? 15.0 : 18.0
      let middle = y + height / 2
      for (place, line) in lines.enumerated() {
        let first = middle - Double(lines.count - 1) * 7.5 + 4.5
        drawing.text(
          line, x: Self.labelWidth, y: first + Double(place) * 15, size: Self.size, anchor: .end,
          fill: row.isReference ? Palette.quiet : Palette.ink)
      }
      let sum = row.shares.reduce(0) { $0 + max(0, $1) }
      var x = Self.start
      for (place, share) in row.shares.enumerated() where share > 0 && sum > 0 {
        let width = (Self.end - Self.start) * Double(share) / Double(sum)
        drawing.rectangle(
          x: x, y: middle - thickness / 2, width: width, height: thickness, fill: shades[place].fill, border: Palette.rule)
        let words = "\(share)"
        let size = row.isReference ? 10.0 : 12.0
        if LineBreaks.width(of: words, size: size) + 3 < width {
          drawing.text(words, x: x + width / 2, y: middle + size * 0.36, size: size, anchor: .middle, fill: shades[place].ink)
        }
        x += width
      }
      let place = row.shares.isEmpty ? Self.start : Self.end + 6
      drawing.text(row.words, x: place, y: middle + 4, size: row.shares.isEmpty ? 12 : 11, fill: Palette.quiet)
      y += height
    }
    drawing.height = y + 4
    return drawing
  }

  /// Squares with the names of the parts, on as many lines as they need.
  /// - Returns: where the drawing goes on.
  private func legend(in drawing: inout Drawing) -> Double {
    var x = Self.start
    var y = 14.0
    for (part, shade) in zip(parts, Palette.shades(parts.count)) {
      let width = 18 + LineBreaks.width(of: part, size: 12) + 14
      if x > Self.start, x + width > Drawing.width {
        x = Self.start
        y += 18
      }
      drawing.rectangle(x: x, y: y - 10, width: 12, height: 12, fill: shade.fill, border: Palette.rule)
      drawing.text(part, x: x + 17, y: y, size: 12)
      x += width
    }
    return y + 4
  }
}
