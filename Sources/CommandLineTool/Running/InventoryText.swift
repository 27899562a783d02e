import Programme

/// The use of an inventory as lines of text.
enum InventoryText {
  static func lines(_ use: InventoryUse) -> [String] {
    var lines: [String] = []
    func add(_ heading: String, _ rows: [(id: String, blocks: [String], text: String)]) {
      lines.append("\(heading) (\(rows.count))")
      lines += rows.map { row in
        let blocks = row.blocks.joined(separator: ", ")
        return "  \(padded(row.id, 8))\(blocks.isEmpty ? "" : padded(blocks, 24))\(row.text)"
      }
      lines.append("")
    }
    add("In een blok", use.planned.map { ($0.item.id, $0.blocks, $0.item.text) })
    add("Alleen in een reserveblok", use.reserve.map { ($0.item.id, $0.blocks, $0.item.text) })
    add("Bij het verslag", use.summary.map { ($0.id, [], $0.text) })
    add("In geen enkel blok", use.missing.map { ($0.id, [], $0.text) })
    add("Onbekend: staat bij een blok en niet in \(ProgrammeLoader.inventoryFile)", use.unknown.map { ($0.id, [$0.block], "") })
    let known = use.planned.count + use.reserve.count + use.summary.count + use.missing.count
    lines.append(
      "\(known) onderwerpen: \(use.planned.count) in een blok, \(use.reserve.count) alleen in een reserveblok, "
        + "\(use.summary.count) bij het verslag, \(use.missing.count) nergens; \(use.unknown.count) onbekend.")
    return lines
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
