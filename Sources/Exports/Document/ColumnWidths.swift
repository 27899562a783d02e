/// How the columns of a table share its width.
extension DocumentTable {
  /// Letters in small print on the width of a page, and what the room around a cell takes of it.
  private static let lettersOnAPage = 100.0
  private static let lettersAround = 3.0
  /// Bold letters, and words with many wide ones.
  private static let wideness = 1.15
  /// Longer words than this may be broken.
  private static let longestKept = 24

  /// Parts of the width of the table, which add up to 1: by weight, but no word is broken for it as long as the page is wide enough.
  var widths: [Double] {
    let total = Self.lettersOnAPage * share
    let needs = columns.map { Double(min($0.longestWord, Self.longestKept)) * Self.wideness + Self.lettersAround }
    let needed = needs.reduce(0, +)
    if needed >= total { return needs.map { $0 / needed } }
    var fixed: Set<Int> = []
    while true {
      let free = columns.indices.filter { !fixed.contains($0) }
      let rest = total - fixed.reduce(0) { $0 + needs[$1] }
      let weights = free.reduce(0) { $0 + Double(columns[$1].weight) }
      let short = free.filter { Double(columns[$0].weight) * rest < needs[$0] * weights }
      guard short.isEmpty else {
        fixed.formUnion(short)
        continue
      }
      return columns.indices.map { place in
        (fixed.contains(place) ? needs[place] : Double(columns[place].weight) * rest / weights) / total
      }
    }
  }
}
