extension Frame {
  /// The same picture in plain ASCII, for a terminal that cannot show UTF-8: blocks become `#=.-_`, lines `+-|`, quotes straight,
  /// letters lose their accents, and anything else becomes `?`. Every cell keeps its place and its style.
  public func asciified() -> Frame {
    var copy = self
    for index in cells.indices {
      let cell = cells[index]
      let glyph: Glyph
      if cell.isContinuation {
        glyph = .space
      } else if cell.glyph.base.isASCII {
        glyph = Glyph(cell.glyph.base)
      } else {
        glyph = Glyph(Self.asciiScalar(for: cell.glyph.base))
      }
      if glyph != cell.glyph || cell.isContinuation { copy.cells[index] = Cell(glyph: glyph, style: cell.style) }
    }
    return copy
  }

  /// The ASCII sign that comes nearest.
  static func asciiScalar(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    switch scalar.value {
    case 0x2500...0x257F: return line(scalar.value)
    case 0x2588...0x258B, 0x2593: return "#"
    case 0x2592, 0x2584, 0x2580, 0x258C, 0x258D, 0x2590: return "="
    case 0x258E, 0x258F, 0x2595: return "-"
    case 0x2591: return "."
    case 0x2581...0x2583: return "_"
    case 0x2585...0x2587: return "#"
    case 0x2594: return "-"
    case 0x2596...0x259F: return "#"
    case 0x2801...0x28FF: return "."
    case 0x2800: return " "
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2018...0x201B, 0x2032, 0xB4: return "'"
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return "\""
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xA0: return " "
    default: return letters[scalar] ?? "?"
    }
  }

  /// Straight stretches keep their direction, everything with a corner or a crossing becomes `+`.
  private static func line(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578, 0x257A, 0x257C, 0x257E: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B, 0x257D, 0x257F: "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("A", "ÀÁÂÃÄÅĀĂĄÆ"), ("C", "ÇĆĈĊČ©"), ("D", "ĎĐÐ"), ("E", "ÈÉÊËĒĔĖĘĚ€"), ("G", "ĜĞĠĢ"), ("H", "ĤĦ"), ("I", "ÌÍÎÏĨĪĬĮİĲ"), ("J", "Ĵ"),
      ("K", "Ķ"), ("L", "ĹĻĽĿŁ£"), ("N", "ÑŃŅŇŊ"), ("O", "ÒÓÔÕÖØŌŎŐŒ"), ("P", "Þ"), ("R", "ŔŖŘ®"), ("S", "ŚŜŞŠȘ§"), ("T", "ŢŤŦȚ"),
      ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "ÝŶŸ¥"), ("Z", "ŹŻŽ"),
      ("a", "àáâãäåāăąæª"), ("c", "çćĉċč¢"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("f", "ƒ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıĳ"),
      ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏőœº°"), ("p", "þ"), ("r", "ŕŗř"), ("s", "śŝşšßșſ"),
      ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųµ"), ("w", "ŵ"), ("x", "×✗✕✖✘☒"), ("y", "ýÿŷ"), ("z", "źżž"),
      ("*", "•●◆◉★✱∗■▪◼"), ("o", "○◇◦☆□▫◻☐"), (".", "·…∙"), (">", "→›▶►▸❯⇒⟶"), ("<", "←‹◀◄◂❮⇐⟵"), ("^", "↑▲△▴⇧"),
      ("v", "↓▼▽▾⇩✓✔☑√"), ("~", "≈"), ("=", "≡≥≤"), ("!", "¡⚠"), ("/", "÷⁄"), ("+", "±†"), ("1", "¹"), ("2", "²"), ("3", "³"), (":", "∶"),
      ("_", "⎵␣"), ("-", "−↔↵"), ("|", "¦│"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, marked) in groups {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}

extension PlainText {
  /// Text in plain ASCII, for a terminal that cannot show UTF-8: every character becomes the sign that comes nearest.
  public static func asciified(_ text: String) -> String {
    String(String.UnicodeScalarView(text.precomposed.map(Frame.asciiScalar)))
  }
}

extension String {
  /// Whole characters as one scalar each, so that an accent does not become a sign of its own.
  fileprivate var precomposed: [Unicode.Scalar] { compactMap { $0.unicodeScalars.first } }
}
