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
    let step = 24.0
    let outer = Double(rings.count) * step + 6
    let gap = 40.0
    let high = max(2 * outer, gap * Double(rings.count))
    let middle = (x: outer + 20, y: high / 2 + 8)
    let shades = Palette.shades(5)
    for place in rings.indices.reversed() {
      let radius = Double(place + 1) * step + 6
      drawing.dot(x: middle.x, y: middle.y, radius: radius, fill: shades[min(4, 2 + place)].fill, border: Palette.rule)
    }
    for (place, ring) in rings.enumerated() {
      let radius = Double(place) * step + 16
      let y = middle.y + gap * (Double(rings.count - 1 - place) - Double(rings.count - 1) / 2)
      // The line starts where the ring crosses the height of its label, or on the ring's own circle.
      let dy = max(-radius, min(radius, y - middle.y))
      let x = middle.x + (radius * radius - dy * dy).squareRoot()
      drawing.line((x, middle.y + dy), (2 * outer + 50, y), color: Palette.rule)
      drawing.dot(x: x, y: middle.y + dy, radius: 3, fill: Palette.ink)
      let room = Drawing.width - 2 * outer - 60
      drawing.text(LineBreaks.lines(ring.title, width: room, size: 13, limit: 1).first ?? "", x: 2 * outer + 56, y: y - 2, isBold: true)
      for (row, line) in LineBreaks.lines(ring.words, width: room, size: 12, limit: 1).enumerated() {
        drawing.text(line, x: 2 * outer + 56, y: y + 14 + Double(row) * 14, size: 12, fill: Palette.quiet)
      }
    }
    drawing.height = high + 20
    return drawing
  }
}
