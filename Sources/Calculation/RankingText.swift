import Disclosure
import Statistics

/// The section of a full ranking in the text.
extension Calculation {
  /// Number of values of which two ways of counting are compared.
  private static let top = 4

  var rankSection: [String] {
    let ranges = permits(.leaveOneOutRange) ? ranges : nil
    let (places, means) = (rankings.places, rankings.meanRanks ?? [])
    let heading = ["plaats", "waarde", "gemiddelde rang", ranges == nil ? "" : "blijft"]
    let rows = rankings.order.map { value in
      let mean = means.indices.contains(value) ? "\(means[value].tenths / 10),\(means[value].tenths % 10)" : "-"
      return [DutchNumber.place(places[value]), Printable.short(items[value]), mean, ranges.map { $0[value].text } ?? ""]
    }
    var lines = ["Alle waarden"] + TextTable.lines(heading, rows, isNumber: [true, false, true, true])
    if ranges != nil { lines.append("Blijft: ook als een willekeurige deelnemer ontbreekt, blijft de waarde tussen deze plaatsen.") }
    if permits(.kemenyCheck), let check { lines.append(check) }
    return lines
  }

  /// Whether another way of counting has the same values on top; nil when equal mean ranks leave that open.
  private var check: String? {
    guard items.count > Self.top else { return nil }
    if let isSame = KemenyConsensus.sharesTop(Self.top, of: rankings, nodeLimit: Self.kemenyNodes) {
      return "Andere telwijze, zelfde top \(Self.top): \(isSame ? "ja" : "nee")."
    }
    let isProven = KemenyConsensus(rankings, nodeLimit: Self.kemenyNodes).isProven
    return isProven ? nil : "Andere telwijze, zelfde top \(Self.top): niet bewezen."
  }
}
