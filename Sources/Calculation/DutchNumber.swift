import Statistics

/// Numbers and lists as they are written in Dutch.
enum DutchNumber {
  /// A number with a fixed number of decimals, rounded half away from zero: `0,24`.
  static func decimal(_ number: Double, digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    // The slack undoes what binary fractions lose, so that 0.145 rounds as it is written.
    let whole = Int((abs(number) * Double(scale) + 1e-9).rounded())
    let rest = String(whole % scale)
    let sign = number < 0 && whole > 0 ? "-" : ""
    return sign + "\(whole / scale)" + (digits == 0 ? "" : "," + String(repeating: "0", count: digits - rest.count) + rest)
  }

  /// A signed mean with one decimal: `+1,3`, `-0,4`, `0,0`.
  static func signed(_ mean: MeanScore?) -> String {
    guard let mean else { return "-" }
    let sign =
      switch mean.sign {
      case .negative: "-"
      case .zero: ""
      case .positive: "+"
      }
    return sign + "\(mean.tenths / 10),\(mean.tenths % 10)"
  }

  /// A score of a pile: `+2`, `0`, `-1`.
  static func signed(_ score: Int) -> String { score > 0 ? "+\(score)" : "\(score)" }

  /// For example `gedeeld 3e`.
  static func place(_ place: Place) -> String { place.isShared ? "gedeeld \(place.rank)e" : "\(place.rank)e" }

  /// Words in a row: `a`, `a en b`, `a, b en c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " en " + last
  }
}
