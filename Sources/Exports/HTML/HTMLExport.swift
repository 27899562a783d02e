public import Summary

/// Writes a report as one HTML file: drawings inside, a print style for A4, no script and nothing from outside.
public struct HTMLExport: Sendable {
  /// How drawings stand in the file.
  public enum Drawings: Sendable {
    /// As SVG elements, with their words.
    case inline
    /// As pictures with an alternative text, for a program that makes paper of the file.
    case pictures
    /// Not at all: the tables tell the same.
    case none
  }

  public var drawings: Drawings

  public init(drawings: Drawings = .inline) { self.drawings = drawings }

  /// One file, `goedwerk-verslag-DATUM.html`.
  public func files(of report: SummaryReport) -> [ExportFile] {
    [ExportFile(name: "goedwerk-verslag-\(report.fileMark).html", bytes: Array(text(of: ReportDocument(report)).utf8))]
  }

  /// The document as HTML 5 that is also well-formed XML.
  public func text(of document: ReportDocument) -> String {
    let body = HTMLBody(document: document, drawings: drawings)
    // The page on paper names the country as well: standards, section 5.
    let language = drawings == .pictures ? "nl-NL" : "nl"
    return """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language)" xml:lang="\(language)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(XMLText.escaped(document.fullTitle))</title>
      <style>
      \(HTMLStyle.sheet(mark: document.mark))
      </style>
      </head>
      <body>
      <a class="skip" href="#inhoud">Naar de inhoud</a>
      <header>
      \(body.header)
      </header>
      \(body.contents)
      <main id="inhoud" tabindex="-1">
      \(body.main)
      </main>
      </body>
      </html>

      """
  }
}

extension ReportDocument {
  /// Title with who it is about.
  public var fullTitle: String { subtitle.isEmpty ? title : "\(title): \(subtitle)" }
}
