/// The sign and the shade of each part of a five-part bar, the same in every view.
///
/// The signs become `#=.-_` on a terminal without UTF-8; they differ without colour.
struct PileSymbols {
  let count: Int

  /// The sign of a pile, most important first.
  func sign(_ pile: Int) -> String {
    let signs = Self.signs[count] ?? Self.letters
    return signs.isEmpty ? "█" : signs[pile % signs.count]
  }

  func role(_ pile: Int) -> Theme.Role { .shade(count > 1 ? Double(pile) / Double(count - 1) : 0) }

  private static let signs: [Int: [String]] = [
    2: ["█", "▁"], 3: ["█", "░", "▁"], 4: ["█", "▒", "─", "▁"], 5: ["█", "▒", "░", "─", "▁"], 6: ["█", "▒", "┼", "─", ":", "▁"],
    7: ["█", "▒", "┼", "░", "─", ":", "▁"],
  ]
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
}
