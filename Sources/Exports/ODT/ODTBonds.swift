/// What a paragraph has to do with the parts around it: a note or a source stays on the page of what it is about, and text below a table
/// stands free of it.
struct ODTBonds {
  var staysWithNext: Bool
  var isBelowTable: Bool

  static let none = ODTBonds(staysWithNext: false, isBelowTable: false)

  init(staysWithNext: Bool, isBelowTable: Bool) {
    self.staysWithNext = staysWithNext
    self.isBelowTable = isBelowTable
  }

  /// Of the part at a place of the document.
  init(of place: Int, in document: ReportDocument) {
    let parts = document.parts
    staysWithNext = false
    isBelowTable = false
    if place + 1 < parts.endIndex, case .paragraph(let next) = parts[place + 1] { staysWithNext = [.note, .source].contains(next.role) }
    if place > parts.startIndex, case .table = parts[place - 1] { isBelowTable = true }
  }

  /// The styles that have a kept or a free twin.
  private static let bases = ["Text_20_body", "Note", "List_20_Contents"]

  /// The name of the style with these bonds.
  func style(_ base: String) -> String {
    guard Self.bases.contains(base) else { return base }
    return base + (isBelowTable ? "_below" : "") + (staysWithNext ? "_kept" : "")
  }

  /// The twins, as automatic styles.
  static let styles: [String] = bases.flatMap { base in
    [(true, false), (false, true), (true, true)].map { isBelow, isKept in
      let bonds = ODTBonds(staysWithNext: isKept, isBelowTable: isBelow)
      let properties = [isBelow ? "fo:margin-top=\"4mm\"" : "", isKept ? "fo:keep-with-next=\"always\"" : ""].filter { !$0.isEmpty }
      return "<style:style style:name=\"\(bonds.style(base))\" style:family=\"paragraph\" style:parent-style-name=\"\(base)\">"
        + "<style:paragraph-properties \(properties.joined(separator: " "))/></style:style>"
    }
  }
}
