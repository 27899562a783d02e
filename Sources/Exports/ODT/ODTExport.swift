import Summary

/// Writes a document as the files of an OpenDocument text (ODF 1.3), to be put into a zip archive in this order.
public struct ODTExport: Sendable {
  public static let mediaType = "application/vnd.oasis.opendocument.text"

  /// Points of a picture for each unit of a drawing: an office that makes points of drawings takes so many.
  public var density: Int

  public init(density: Int = 1) { self.density = density }

  public func entries(of document: ReportDocument) -> [ArchiveEntry] {
    var pictures: [ArchiveEntry] = []
    for case .chart(let chart) in document.parts {
      let svg = chart.plot.svg(title: chart.title, description: chart.alternative, id: "f\(chart.number)", density: density)
      pictures.append(ArchiveEntry(path: ODTContent.picture(chart), bytes: Array(svg.utf8)))
    }
    let texts = [
      ("content.xml", ODTContent(document: document).xml), ("styles.xml", ODTStyles(document: document).xml), ("meta.xml", meta(document)),
      ("settings.xml", Self.settings),
    ]
    return [ArchiveEntry(path: "mimetype", bytes: Array(Self.mediaType.utf8), isStored: true)]
      + texts.map { ArchiveEntry(path: $0, bytes: Array($1.utf8)) } + pictures
      + [ArchiveEntry(path: "META-INF/manifest.xml", bytes: Array(manifest(texts.map(\.0), pictures.map(\.path)).utf8))]
  }

  /// Nothing but what the document is; above all no author, no tool's path and no time of day.
  private func meta(_ document: ReportDocument) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"><office:meta>\
    <meta:generator>goedwerk</meta:generator><dc:title>\(XMLText.escaped(document.fullTitle))</dc:title>\
    <dc:date>\(document.date.iso)T00:00:00</dc:date><dc:language>nl-NL</dc:language></office:meta></office:document-meta>

    """
  }

  /// A row whose paragraphs stay with what follows stays with the next row.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3">\
    <office:settings><config:config-item-set config:name="ooo:configuration-settings">\
    <config:config-item config:name="TableRowKeep" config:type="boolean">true</config:config-item></config:config-item-set>\
    </office:settings></office:document-settings>

    """

  private func manifest(_ texts: [String], _ pictures: [String]) -> String {
    let entries =
      ["<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"\(Self.mediaType)\"/>"]
      + texts.map { "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>" }
      + pictures.map { "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"image/svg+xml\"/>" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
      \(entries.joined(separator: "\n"))
      </manifest:manifest>

      """
  }
}
