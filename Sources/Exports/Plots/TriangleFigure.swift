import Canvas

/// Points in a triangle by their weights of the corners, or words at its sides.
public struct TriangleFigure: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var title: String
    /// One for each corner; their sum may be any number.
    public var weights: [Double]

    public init(title: String, weights: [Double]) {
      self.title = title
      self.weights = weights
    }
  }

  /// Names of the three corners: above, below on the left, below on the right.
  public var corners: [String]
  public var points: [Point]
  /// Words at the sides between the first and second, first and third, second and third corner; empty when there are none.
  public var sides: [String]

  public init(corners: [String], points: [Point], sides: [String] = []) {
    self.corners = corners
    self.points = points
    self.sides = sides
  }

  private static let top = 28.0
  private static let high = 168.0
  private static var left: Double { (Drawing.width - high * TrianglePlot.aspect) / 2 }

  private func place(_ place: TrianglePlot.Place) -> (x: Double, y: Double) {
    (Self.left + place.x * Self.high * TrianglePlot.aspect, Self.top + place.y * Self.high)
  }

  var drawing: Drawing {
    var drawing = Drawing()
    let corner = TrianglePlot.corners.map(place)
    drawing.polygon(corner, fill: "#f3f7fa", border: Palette.rule)
    for (name, (place, anchor)) in zip(corners, zip(corner, [Drawing.Anchor.middle, .middle, .middle])) {
      drawing.text(name, x: place.x, y: place.y + (place.y < 100 ? -10 : 20), anchor: anchor, isBold: true)
    }
    for (words, ends) in zip(sides, TrianglePlot.sides) {
      let (a, b) = (corner[ends.0], corner[ends.1])
      let isBottom = ends.0 == 1
      for (line, text) in LineBreaks.lines(words, width: isBottom ? 360 : 180, size: 12).enumerated() {
        let y = (a.y + b.y) / 2 + (isBottom ? 38 : -15) + Double(line) * 15
        // Each line stands clear of the side, which leans away from the middle.
        let lean = isBottom ? 0.5 : (y - a.y) / (b.y - a.y)
        let x = a.x + (b.x - a.x) * lean + (isBottom ? 0 : ends.1 == 1 ? -14 : 14)
        drawing.text(text, x: x, y: y, size: 12, anchor: isBottom ? .middle : ends.1 == 1 ? .end : .start)
      }
    }
    for (number, point) in points.enumerated() where point.weights.count == 3 {
      let spot = place(TrianglePlot.place(weights: point.weights[0], point.weights[1], point.weights[2]))
      drawing.dot(x: spot.x, y: spot.y, radius: points.count > 1 ? 9 : 7)
      if points.count > 1 {
        drawing.text("\(number + 1)", x: spot.x, y: spot.y + 4, size: 11, anchor: .middle, fill: Palette.paper, isBold: true)
      }
    }
    var y = Self.top + Self.high + (sides.isEmpty ? 44 : 68)
    for (number, point) in points.enumerated() where !point.title.isEmpty {
      let name = points.count > 1 ? "\(number + 1). \(point.title)" : point.title
      for line in LineBreaks.lines(name, width: 560, size: 12) {
        drawing.text(line, x: Drawing.width / 2, y: y, size: 12, anchor: .middle, fill: Palette.quiet)
        y += 16
      }
    }
    drawing.height = y - 6
    return drawing
  }
}
