/// A picture made of rectangles, lines, dots and text, in units of which 640 are as wide as the text of an A4 page.
public struct Drawing: Sendable {
  /// Width of every drawing.
  public static let width = 640.0

  var height = 0.0
  private var elements: [String] = []

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: String, border: String? = nil) {
    let stroke = border.map { " stroke=\"\($0)\" stroke-width=\"0.75\"" } ?? ""
    elements.append(
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" height=\"\(Self.number(height))\" "
        + "fill=\"\(fill)\"\(stroke)/>")
  }

  mutating func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), color: String = Palette.rule, width: Double = 1, dashes: String = ""
  ) {
    let dashed = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    elements.append(
      "<line x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\" x2=\"\(Self.number(to.x))\" y2=\"\(Self.number(to.y))\" "
        + "stroke=\"\(color)\" stroke-width=\"\(Self.number(width))\"\(dashed)/>")
  }

  mutating func polygon(_ corners: [(x: Double, y: Double)], fill: String, border: String) {
    let points = corners.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    elements.append("<polygon points=\"\(points)\" fill=\"\(fill)\" stroke=\"\(border)\" stroke-width=\"1.25\"/>")
  }

  mutating func dot(x: Double, y: Double, radius: Double, fill: String = Palette.accent, border: String = Palette.paper) {
    elements.append(
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" fill=\"\(fill)\" stroke=\"\(border)\" "
        + "stroke-width=\"1\"/>")
  }

  enum Anchor: String { case start, middle, end }

  /// - Parameter y: the line on which the letters stand.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = 13, anchor: Anchor = .start, fill: String = Palette.ink, isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let weight = isBold ? " font-weight=\"bold\"" : ""
    elements.append(
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-size=\"\(Self.number(size))\" text-anchor=\"\(anchor.rawValue)\" "
        + "fill=\"\(fill)\"\(weight)>\(XMLText.escaped(text))</text>")
  }

  func document(title: String, description: String, id: String, density: Int) -> String {
    let size =
      "viewBox=\"0 0 \(Self.number(Self.width)) \(Self.number(height))\" width=\"\(Self.number(Self.width * Double(density)))\" height=\"\(Self.number(height * Double(density)))\""
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\" xml:lang=\"nl\" lang=\"nl\" "
      + "font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\">"
    let names = "<title id=\"\(id)-t\">\(XMLText.escaped(title))</title><desc id=\"\(id)-d\">\(XMLText.escaped(description))</desc>"
    return ([head + names] + elements + ["</svg>"]).joined(separator: "\n")
  }

  /// At most two decimals, the same on every machine.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    let size = DecimalText.text(hundredths, digits: 2, mark: ".")
    return size.hasSuffix("0") ? String(size.dropLast()) : size
  }
}

/// One accent and greys; each pair of text and ground has a contrast of at least 4.5, each border at least 3.
enum Palette {
  static let ink = "#1a1a1a"
  static let quiet = "#555555"
  static let rule = "#767676"
  static let faint = "#c8c8c8"
  static let paper = "#ffffff"
  static let accent = "#1f5a85"
  static let reference = "#8a8a8a"

  /// Shades for parts in order, dark to light, so that they keep their order in grey.
  static func shades(_ count: Int) -> [(fill: String, ink: String)] {
    let all: [(String, String)] = [
      ("#10364f", paper), ("#2c6a99", paper), ("#8db4d2", ink), ("#c9dceb", ink), ("#f3f7fa", ink),
    ]
    switch count {
    case ...1: return [all[1]]
    case 2: return [all[1], all[3]]
    case 3: return [all[0], all[2], all[4]]
    case 4: return [all[0], all[1], all[3], all[4]]
    default: return (0..<count).map { all[min(all.count - 1, $0 * all.count / count)] }
    }
  }
}
