/// Rings around a middle, with the number of people in each.
public struct RingsPlot: Hashable, Sendable {
  public struct Ring: Hashable, Sendable {
    public var title: String
    /// As it is printed; may be empty.
    public var words: String

    public init(title: String, words: String) {
      self.title = title
      self.words = words
    }
  }

  /// From the inner one to the outer one.
  public var rings: [Ring]

  public init(rings: [Ring]) { self.rings = rings }

  var drawing: Drawing {
    var drawing = Drawing()
    let step = 34.0
    let outer = Double(rings.count) * step + 6
    let middle = (x: outer + 20, y: outer + 8)
    let shades = Palette.shades(5)
    for place in rings.indices.reversed() {
      let radius = Double(place + 1) * step + 6
      drawing.dot(x: middle.x, y: middle.y, radius: radius, fill: shades[min(4, 2 + place)].fill, border: Palette.rule)
    }
    let gap = max(34, 2 * outer / Double(max(1, rings.count)))
    for (place, ring) in rings.enumerated() {
      let radius = Double(place) * step + 22
      let y = middle.y - outer + gap * (Double(rings.count - 1 - place) + 0.5)
      // The line starts where the ring crosses the height of its label, or on the ring's own circle.
      let dy = max(-radius, min(radius, y - middle.y))
      let x = middle.x + (radius * radius - dy * dy).squareRoot()
      drawing.line((x, middle.y + dy), (2 * outer + 50, y), color: Palette.rule)
      drawing.dot(x: x, y: middle.y + dy, radius: 3, fill: Palette.ink)
      let lines = LineBreaks.lines(ring.title, width: Drawing.width - 2 * outer - 70, size: 13, limit: 2)
      for (row, line) in lines.enumerated() { drawing.text(line, x: 2 * outer + 56, y: y + Double(row) * 15, isBold: true) }
      drawing.text(ring.words, x: 2 * outer + 56, y: y + Double(lines.count) * 15, fill: Palette.quiet)
    }
    drawing.height = 2 * outer + 16
    return drawing
  }
}
