/// What moved between two moments, as lines from a common start to where each thing came out.
public struct SlopesPlot: Hashable, Sendable {
  public struct Slope: Hashable, Sendable {
    public var title: String
    /// Signed; above zero is up.
    public var move: Double
    /// As it is printed, for example `+0,8`.
    public var words: String
    /// Whether it moved more than chance makes: drawn thicker.
    public var isStrong: Bool

    public init(title: String, move: Double, words: String, isStrong: Bool) {
      self.title = title
      self.move = move
      self.words = words
      self.isStrong = isStrong
    }
  }

  /// Names of the two moments.
  public var before: String
  public var after: String
  public var slopes: [Slope]

  public init(before: String, after: String, slopes: [Slope]) {
    self.before = before
    self.after = after
    self.slopes = slopes
  }

  private static let left = 130.0
  private static let right = 330.0
  private static let top = 34.0
  private static let gap = 17.0

  var drawing: Drawing {
    var drawing = Drawing()
    let most = max(slopes.map(\.move.magnitude).max() ?? 0, .leastNormalMagnitude)
    let room = max(120, Double(slopes.count) * Self.gap)
    let zero = Self.top + room / 2
    let places = slopes.map { zero - $0.move / most * room / 2 }
    drawing.text(before, x: Self.left, y: 16, anchor: .middle, isBold: true)
    drawing.text(after, x: Self.right, y: 16, anchor: .middle, isBold: true)
    drawing.line((Self.left, Self.top - 6), (Self.left, Self.top + room + 6), color: Palette.faint)
    drawing.line((Self.right, Self.top - 6), (Self.right, Self.top + room + 6), color: Palette.faint)
    drawing.line((Self.left, zero), (Self.right, zero), color: Palette.faint, dashes: "3 4")
    let labels = Self.spread(places)
    for (place, slope) in slopes.enumerated() {
      let color = slope.isStrong ? Palette.accent : Palette.rule
      drawing.line((Self.left, zero), (Self.right, places[place]), color: color, width: slope.isStrong ? 3 : 1.25)
      drawing.dot(x: Self.right, y: places[place], radius: 4, fill: color)
      let name = LineBreaks.lines(slope.title, width: 230, size: 12, limit: 1).first ?? ""
      drawing.text(slope.words, x: Self.right + 44, y: labels[place] + 4, size: 12, anchor: .end, isBold: slope.isStrong)
      drawing.text(name, x: Self.right + 54, y: labels[place] + 4, size: 12, isBold: slope.isStrong)
    }
    drawing.dot(x: Self.left, y: zero, radius: 5, fill: Palette.ink)
    drawing.height = max(Self.top + room, labels.max() ?? 0) + 16
    return drawing
  }

  /// Places of labels: near their points, in the same order, never over one another.
  private static func spread(_ places: [Double]) -> [Double] {
    var result = places
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var last = -Double.infinity
    for place in order {
      result[place] = max(places[place], last + 16)
      last = result[place]
    }
    // Half of the shift goes back up, so that labels stay about their points.
    let excess = max(0, (order.last.map { result[$0] - places[$0] }) ?? 0) / 2
    return excess > 0 ? result.map { $0 - excess } : result
  }
}
