/// `styles.xml`: what headings, text, tables and pages look like. A reader can change each in one place.
struct ODTStyles {
  let document: ReportDocument

  private static let accent = "#1f5a85"
  private static let quiet = "#555555"

  private struct Paragraph {
    var name: String
    var parent = "Standard"
    var next: String? = nil
    var level: Int? = nil
    var paragraph: String
    var text: String
    /// Where a number at the right of a row of dots stands, in millimetres from the margin; nil without one.
    var tab: Int? = nil
  }

  private static let paragraphs = [
    Paragraph(name: "Text body", paragraph: "fo:margin-bottom=\"2.5mm\"", text: ""),
    Paragraph(
      name: "Title", next: "Subtitle", paragraph: "fo:margin-bottom=\"2mm\" fo:keep-with-next=\"always\"",
      text: "fo:font-size=\"24pt\" fo:font-weight=\"bold\" fo:color=\"#1a1a1a\""),
    Paragraph(
      name: "Subtitle", next: "Text body",
      paragraph: "fo:margin-bottom=\"8mm\" fo:padding-bottom=\"2mm\" fo:border-bottom=\"2pt solid \(accent)\"",
      text: "fo:font-size=\"14pt\" fo:color=\"\(quiet)\""),
    heading(1, size: 17, top: 10, color: accent), heading(2, size: 13, top: 7, color: accent), heading(3, size: 12, top: 5, color: accent),
    Paragraph(name: "Heading 1 Page", parent: "Heading 1", next: "Text body", level: 1, paragraph: "fo:break-before=\"page\"", text: ""),
    Paragraph(name: "Fact", paragraph: "fo:margin-bottom=\"1mm\"", text: ""),
    Paragraph(name: "Lead", paragraph: "fo:margin-top=\"3mm\" fo:margin-bottom=\"1mm\" fo:keep-with-next=\"always\"", text: ""),
    Paragraph(
      name: "Note", paragraph: "fo:margin-top=\"1.5mm\" fo:margin-bottom=\"2mm\"", text: "fo:font-size=\"9.5pt\" fo:color=\"\(quiet)\""),
    Paragraph(
      name: "Notice",
      paragraph: "fo:margin-bottom=\"3mm\" fo:padding=\"2mm\" fo:background-color=\"#f3f7fa\" fo:border-left=\"2.5pt solid \(accent)\"",
      text: ""),
    Paragraph(name: "List Contents", paragraph: "fo:margin-bottom=\"0.8mm\"", text: ""),
    Paragraph(
      name: "Table Caption", paragraph: "fo:margin-top=\"3mm\" fo:margin-bottom=\"1mm\" fo:keep-with-next=\"always\"",
      text: "fo:font-size=\"9.5pt\" fo:color=\"\(quiet)\""),
    Paragraph(
      name: "Table Contents", paragraph: "fo:line-height=\"115%\" fo:orphans=\"0\" fo:widows=\"0\"", text: "fo:font-size=\"9.5pt\""),
    Paragraph(name: "Table Contents Number", parent: "Table Contents", paragraph: "fo:text-align=\"end\"", text: ""),
    Paragraph(name: "Table Heading", parent: "Table Contents", paragraph: "fo:keep-with-next=\"always\"", text: "fo:font-weight=\"bold\""),
    Paragraph(name: "Table Heading Number", parent: "Table Heading", paragraph: "fo:text-align=\"end\"", text: ""),
    Paragraph(name: "Figure", paragraph: "fo:margin-top=\"2mm\" fo:line-height=\"100%\"", text: ""),
    Paragraph(
      name: "Figure Caption", paragraph: "fo:margin-top=\"4mm\" fo:margin-bottom=\"1mm\" fo:keep-with-next=\"always\"", text: ""),
    Paragraph(
      name: "Contents Heading", paragraph: "fo:margin-top=\"6mm\" fo:margin-bottom=\"1mm\"",
      text: "fo:font-size=\"13pt\" fo:font-weight=\"bold\""),
    Paragraph(name: "Contents 1", paragraph: "fo:margin-top=\"0.6mm\" fo:line-height=\"110%\"", text: "", tab: 170),
    Paragraph(name: "Contents 2", paragraph: "fo:line-height=\"110%\" fo:margin-left=\"6mm\"", text: "", tab: 164),
    Paragraph(
      name: "Header", paragraph: "fo:text-align=\"end\"", text: "fo:font-size=\"9pt\" fo:font-weight=\"bold\" fo:color=\"\(quiet)\""),
    Paragraph(name: "Footer", paragraph: "fo:text-align=\"end\"", text: "fo:font-size=\"9pt\" fo:color=\"\(quiet)\""),
  ]

  private static func heading(_ level: Int, size: Int, top: Int, color: String) -> Paragraph {
    Paragraph(
      name: "Heading \(level)", next: "Text body", level: level,
      paragraph: "fo:margin-top=\"\(top)mm\" fo:margin-bottom=\"2mm\" fo:keep-with-next=\"always\"",
      text: "fo:font-size=\"\(size)pt\" fo:font-weight=\"bold\" fo:color=\"\(color)\"")
  }

  private static func encoded(_ name: String) -> String { name.replacing(" ", with: "_20_") }

  private static func xml(_ style: Paragraph) -> String {
    let display = style.name.contains(" ") ? " style:display-name=\"\(style.name)\"" : ""
    let next = style.next.map { " style:next-style-name=\"\(encoded($0))\"" } ?? ""
    let level = style.level.map { " style:default-outline-level=\"\($0)\"" } ?? ""
    let text = style.text.isEmpty ? "" : "<style:text-properties \(style.text)/>"
    let tab = style.tab.map {
      "<style:tab-stops><style:tab-stop style:position=\"\($0)mm\" style:type=\"right\" style:leader-style=\"dotted\" "
        + "style:leader-text=\".\"/></style:tab-stops>"
    }
    let paragraph = "<style:paragraph-properties \(style.paragraph)" + (tab.map { ">\($0)</style:paragraph-properties>" } ?? "/>")
    return "<style:style style:name=\"\(encoded(style.name))\"\(display) style:family=\"paragraph\" "
      + "style:parent-style-name=\"\(encoded(style.parent))\"\(next)\(level)>\(paragraph)\(text)</style:style>"
  }

  var xml: String {
    let face = "Liberation Sans"
    let header =
      document.mark.isEmpty
      ? "" : "<style:header><text:p text:style-name=\"Header\">\(ODTContent.text(document.mark))</text:p></style:header>"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-styles \(ODTContent.namespaces) office:version="1.3">
      <office:font-face-decls><style:font-face style:name="\(face)" svg:font-family="'\(face)'" style:font-family-generic="swiss" \
      style:font-pitch="variable"/></office:font-face-decls>
      <office:styles>
      <style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="130%" fo:text-align="start" fo:orphans="2" \
      fo:widows="2" fo:hyphenation-ladder-count="no-limit"/><style:text-properties style:font-name="\(face)" fo:font-size="11pt" fo:color="#1a1a1a" \
      fo:language="nl" fo:country="NL" fo:hyphenate="false"/></style:default-style>
      <style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
      <style:style style:name="Standard" style:family="paragraph"/>
      \(Self.paragraphs.map(Self.xml).joined(separator: "\n"))
      <style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
      <style:style style:name="Contents_20_Link" style:display-name="Contents Link" style:family="text"><style:text-properties \
      fo:color="#1a1a1a" style:text-underline-style="none"/></style:style>
      <text:list-style style:name="List_20_1" style:display-name="List 1"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\
      <style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment \
      text:label-followed-by="listtab" text:list-tab-stop-position="5mm" fo:text-indent="-5mm" fo:margin-left="5mm"/>\
      </style:list-level-properties></text:list-level-style-bullet></text:list-style>
      </office:styles>
      <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" \
      style:print-orientation="portrait" fo:margin-top="20mm" fo:margin-bottom="15mm" fo:margin-left="20mm" fo:margin-right="20mm"/>\
      <style:header-style><style:header-footer-properties fo:margin-bottom="4mm"/></style:header-style>\
      <style:footer-style><style:header-footer-properties fo:margin-top="6mm"/></style:footer-style></style:page-layout></office:automatic-styles>
      <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">\(header)<style:footer>\
      <text:p text:style-name="Footer">pagina <text:page-number text:select-page="current">1</text:page-number> van \
      <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>
      </office:document-styles>

      """
  }
}
