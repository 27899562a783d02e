extension Frame {
  /// The picture as an SVG document of its own, with real text that can be searched and read aloud.
  ///
  /// Cells are 10 by 20 units. Standard colours are light text on a dark ground, as on the beamer. The cursor is not drawn.
  /// - Parameter title: what the picture shows, in Dutch; the accessible name.
  public func svg(title: String) -> String {
    let width = size.columns * SVG.cellWidth
    let height = size.rows * SVG.cellHeight
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"nl\" lang=\"nl\" role=\"img\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" font-family=\"'DejaVu Sans Mono', 'Liberation Mono', monospace\" font-size=\"16\">",
      "<title>\(SVG.escaped(title))</title>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(SVG.standardBackground)\"/>",
    ]
    for row in 0..<size.rows {
      let runs = styleRuns(row)
      lines += runs.compactMap { SVG.background($0, row: row) }
      lines += runs.compactMap { SVG.text($0, row: row) }
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  /// Neighbouring cells that look the same, from left to right.
  private func styleRuns(_ row: Int) -> [StyleRun] {
    var runs: [StyleRun] = []
    for (column, cell) in rowCells(row).enumerated() {
      if let last = runs.indices.last, runs[last].style == cell.style {
        runs[last].columns += 1
        cell.glyph.append(to: &runs[last].text.unicodeScalars)
      } else {
        runs.append(StyleRun(column: column, columns: 1, style: cell.style, text: cell.text))
      }
    }
    return runs
  }
}

private struct StyleRun {
  let column: Int
  var columns: Int
  let style: Style
  var text: String
}

private enum SVG {
  static let cellWidth = 10
  static let cellHeight = 20
  static let baseline = 15
  static let standardForeground = "#e5e5e5"
  static let standardBackground = "#101010"

  static func background(_ run: StyleRun, row: Int) -> String? {
    let fill = colors(run.style).background
    guard fill != standardBackground else { return nil }
    return "<rect x=\"\(run.column * cellWidth)\" y=\"\(row * cellHeight)\" width=\"\(run.columns * cellWidth)\" "
      + "height=\"\(cellHeight)\" fill=\"\(fill)\"/>"
  }

  static func text(_ run: StyleRun, row: Int) -> String? {
    let leading = run.text.unicodeScalars.prefix { $0 == " " }.count
    let text = String(String.UnicodeScalarView(run.text.unicodeScalars.dropFirst(leading))).trimmingTrailingBlanks()
    guard !text.isEmpty else { return nil }
    var attributes = "x=\"\((run.column + leading) * cellWidth)\" y=\"\(row * cellHeight + baseline)\" "
    attributes += "textLength=\"\(TextWidth.columns(of: text) * cellWidth)\" lengthAdjust=\"spacingAndGlyphs\" "
    attributes += "xml:space=\"preserve\" fill=\"\(colors(run.style).foreground)\""
    if run.style.isBold { attributes += " font-weight=\"bold\"" }
    if run.style.isUnderlined { attributes += " text-decoration=\"underline\"" }
    return "<text \(attributes)>\(escaped(text))</text>"
  }

  static func colors(_ style: Style) -> (foreground: String, background: String) {
    let foreground = hex(style.foreground, standard: standardForeground)
    let background = hex(style.background, standard: standardBackground)
    return style.isReversed ? (background, foreground) : (foreground, background)
  }

  static func hex(_ color: Color, standard: String) -> String {
    switch color {
    case .standard: standard
    case .ansi(let index): palette[Int(index & 15)]
    case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(twoDigits).joined()
    }
  }

  static func twoDigits(_ value: UInt8) -> String { (value < 16 ? "0" : "") + String(value, radix: 16) }

  /// Text for an XML document; what XML 1.0 forbids was cleaned away before it came here.
  static func escaped(_ text: String) -> String {
    PlainText.sanitised(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  static let palette = [
    "#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5",
    "#666666", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#ffffff",
  ]
}
