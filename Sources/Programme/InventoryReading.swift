/// Reads the file of the inventory.
struct InventoryReading {
  private enum Place: String, CaseIterable { case summary }

  let file: FileReading

  func inventory(_ root: YAMLNode) -> Inventory {
    let reader = MappingReader(root, in: file, noun: "dit bestand", keys: ["items"])
    var names = UniqueNames()
    let items = reader.list("items", isRequired: true).map { node in
      let inner = MappingReader(node, in: file, noun: "een onderwerp", keys: ["id", "text", "place"])
      let id = inner.text("id")
      if !id.isEmpty, !TextRules.isInventoryID(id) || Inventory.ids(of: id) != [id] {
        file.report(
          inner.place(of: "id"), "“\(FileReading.shortened(id))” kan geen nummer van een onderwerp zijn.",
          hint: "Zo’n nummer lijkt op I-P1, W-O3, F-2 of C12.")
      }
      names.claim(id, kind: "Het nummer", at: inner.place(of: "id"), in: file)
      let place = inner.has("place") ? inner.word("place", as: Place.self) : nil
      return Inventory.Item(id: id, text: inner.text("text"), isForSummary: place == .summary)
    }
    return Inventory(items: items)
  }
}

extension ProgrammeLoader {
  /// The file of the inventory; a folder need not have it.
  public static let inventoryFile = "inventory.yaml"

  /// Reads an inventory; nil when there is an error among the issues.
  public static func inventory(bytes: [UInt8]) -> (inventory: Inventory?, issues: [ProgrammeIssue]) {
    let issues = IssueCollector()
    let inventory = YAMLParsing.parse(name: inventoryFile, bytes: bytes, issues: issues).map { source, root in
      InventoryReading(file: FileReading(source: source, issues: issues)).inventory(root)
    }
    return (issues.hasErrors ? nil : inventory, issues.sorted(files: [inventoryFile]))
  }
}
