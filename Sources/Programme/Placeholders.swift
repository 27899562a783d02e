/// Words in braces that are filled in from the data: `{total}`.
struct Placeholders {
  /// What each known name becomes; nil when the data have a fault of their own, so that nothing is filled in but names are still checked.
  var values: [String: String?]
  /// Names that stay for the screen to fill in.
  var kept: Set<String> = []

  /// Names that a block may use; their numbers come from the value list.
  static let blockNames = ["total", "top", "most", "bottom", "least"]

  /// The numbers of a value list for the texts of blocks.
  ///
  /// `top` and `bottom` are the sums of the piles that score above and below zero, `most` and `least` the sizes of the outer piles.
  init(blockTextsFrom list: ValueList?) {
    guard let list else {
      values = Dictionary(uniqueKeysWithValues: Self.blockNames.map { ($0, nil) })
      return
    }
    let sized = zip(list.piles, list.pileSizes)
    values = [
      "total": String(list.values.count),
      "top": String(sized.reduce(0) { $0 + ($1.0.score > 0 ? $1.1 : 0) }),
      "bottom": String(sized.reduce(0) { $0 + ($1.0.score < 0 ? $1.1 : 0) }),
      "most": String(list.pileSizes.first ?? 0),
      "least": String(list.pileSizes.last ?? 0),
    ]
  }

  init(values: [String: String?]) {
    self.values = values
  }

  /// Fills in a text and gives the names that are not known, in order.
  func fill(_ text: String) -> (text: String, unknown: [String]) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return (text, []) }
    var result = ""
    var unknown: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...].prefix { $0.isLetter || $0 == "-" || $0 == "_" }
      let end = inside.endIndex
      guard !inside.isEmpty, end < rest.endIndex, rest[end] == "}" else {
        result += "{"
        rest = rest[rest.index(after: open)...]
        continue
      }
      let name = String(inside)
      if let value = values[name] {
        result += value ?? "{\(name)}"
      } else {
        if !kept.contains(name) { unknown.append(name) }
        result += "{\(name)}"
      }
      rest = rest[rest.index(after: end)...]
    }
    return (result + rest, unknown)
  }

  /// The names that may be used here, for a hint.
  var names: [String] {
    (Array(values.keys) + Array(kept)).sorted()
  }
}
