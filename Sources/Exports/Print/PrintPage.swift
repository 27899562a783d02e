import Summary

/// HTML for paper: A4, Dutch, nothing from outside the file.
enum PrintPage {
  /// A whole document; every section of class `sheet` is one page.
  static func document(title: String, style: String, sheets: [String]) -> String {
    """
    <!doctype html>
    <html lang="nl">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    \(sheetStyle)
    \(style)
    </style>
    </head>
    <body>
    \(sheets.joined(separator: "\n"))
    </body>
    </html>

    """
  }

  /// Text of one or more paragraphs, each in its own tags.
  static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { "<p>\(escaped(String($0)))</p>" }.joined(separator: "\n")
  }

  /// A list with a dot before each text.
  static func list(_ texts: [String]) -> String {
    "<ul>\n" + texts.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n") + "\n</ul>"
  }

  /// Text between tags or in a quoted attribute, without characters that steer the reader.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.cleaned.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // A sheet is a little lower than the page without its margins, so that rounding never starts a second page.
  private static let sheetStyle = """
    @page { size: A4 portrait; margin: 10mm; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #000; background: #fff; font: 11pt/1.3 "Liberation Sans", Arial, Helvetica, sans-serif; }
    .sheet { width: 190mm; height: 276mm; margin: 0 auto; position: relative; overflow: hidden; break-after: page; page-break-after: always; }
    .sheet:last-of-type { break-after: auto; page-break-after: auto; }
    h1, h2, p, table, ol { margin: 0; }
    .code { font-family: "Liberation Mono", "Courier New", monospace; white-space: nowrap; }
    @media screen { .sheet { margin: 8mm auto; outline: 1px solid #767676; } }
    """
}
