import Canvas
import SessionEngine

/// Which columns the ranking has and how wide they are: the richest form that leaves a bar worth looking at.
struct RankingColumns: Equatable {
  /// How the number of people who chose the value for the first pile is written.
  enum Top: Equatable {
    /// `6 van de 10 in de top 4`
    case sentence
    /// `6 van de 10`
    case count
    /// `6`
    case digits
  }

  /// How it is marked that a value was chosen more often than chance gives.
  enum Mark: Equatable {
    case words, sign
  }

  var top: Top
  var mark: Mark
  /// Blank columns between two columns.
  var gap: Int
  /// Whether a shared place is written as `=3e`.
  var isPlaceShort: Bool
  /// Widths in cells.
  var place = 0, name = 0, mean = 0, topWidth = 0, bar = 0, counts = 0, markWidth = 0

  init(_ values: [RankedValue], people: Int, topSize: Int, columns: Int) {
    let forms: [(form: RankingColumns, smallestBar: Int)] = [
      (.init(.sentence, .words, gap: 3), 20), (.init(.count, .words, gap: 2), 16), (.init(.count, .sign, gap: 2), 10),
      (.init(.count, .sign, gap: 1), 8), (.init(.digits, .sign, gap: 1), 8), (.init(.digits, .sign, gap: 1, isPlaceShort: true), 5),
    ]
    var chosen = forms[forms.count - 1].form
    chosen.measure(values, people: people, topSize: topSize, columns: columns)
    for (form, smallestBar) in forms {
      var candidate = form
      candidate.measure(values, people: people, topSize: topSize, columns: columns)
      if candidate.bar >= smallestBar {
        chosen = candidate
        break
      }
    }
    self = chosen
  }

  private init(_ top: Top, _ mark: Mark, gap: Int, isPlaceShort: Bool = false) {
    self.top = top
    self.mark = mark
    self.gap = gap
    self.isPlaceShort = isPlaceShort
  }

  private mutating func measure(_ values: [RankedValue], people: Int, topSize: Int, columns: Int) {
    func widest(_ header: String, _ texts: [String]) -> Int { (texts + [header]).map { TextWidth.columns(of: $0) }.max() ?? 0 }
    let headers = headers(topSize: topSize)
    place = widest(headers.place, values.map(placeText))
    mean = widest(headers.mean, values.map { Wording.signedMean(tenths: $0.meanTenths) })
    topWidth = widest(headers.top, values.map { topText($0, people: people, topSize: topSize) })
    counts = values.map { countsText($0).count }.max() ?? 0
    markWidth = mark == .words ? widest("", values.map(markText)) : 1
    name = min(Self.widestName, widest(headers.name, values.map { PlainText.sanitised($0.short) }))
    let gaps = mark == .words ? 6 * gap : 5 * gap + 1
    let free = columns - place - mean - topWidth - counts - markWidth - gaps
    // The last form has to give in somewhere; a name then takes more rows.
    if isPlaceShort { name = max(8, min(name, free - 4)) }
    bar = min(Self.widestBar, free - name)
    // As many cells for one person as for another, when that costs little.
    let even = people > 0 ? bar / people * people : 0
    if even * 4 >= bar * 3 { bar = even }
  }

  func headers(topSize: Int) -> (place: String, name: String, mean: String, top: String) {
    let top =
      switch top {
      case .sentence: ""
      case .count: "in top \(topSize)"
      case .digits: "top \(topSize)"
      }
    return ("plaats", "waarde", "gem.", top)
  }

  func placeText(_ value: RankedValue) -> String {
    isPlaceShort ? (value.isShared ? "=" : "") + "\(value.rank)e" : Wording.place(value.rank, isShared: value.isShared)
  }

  func topText(_ value: RankedValue, people: Int, topSize: Int) -> String {
    switch top {
    case .sentence: Wording.count(value.topCount, of: people) + " in de top \(topSize)"
    case .count: Wording.count(value.topCount, of: people)
    case .digits: String(value.topCount)
    }
  }

  func countsText(_ value: RankedValue) -> String { value.pileCounts.map(String.init).joined(separator: " ") }

  func markText(_ value: RankedValue) -> String {
    guard value.beatsChance else { return "" }
    guard mark == .words else { return Self.sign(value) }
    return Self.sign(value) == Self.high ? Wording.beatsChance : "onderaan " + Wording.beatsChance
  }

  /// Which end was chosen more often than chance gives.
  static func sign(_ value: RankedValue) -> String { value.topCount >= value.bottomCount ? high : low }

  static let high = "▲"
  static let low = "▼"
  /// Room for every short name that a programme may have.
  static let widestName = 24
  private static let widestBar = 40
}
