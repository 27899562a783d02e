import Canvas
import Programme
import SessionEngine

/// Rings as arches over each other, the inner one at the bottom, each with its name, a bar and the count, and the marker where people put it.
struct RingsLayout {
  let picture: RingsPicture
  let part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  /// Nil when the area is too small for a figure.
  func lines(in size: Size) -> PictureLines? {
    let rings = picture.rings
    let rows = size.rows - legend(columns: size.columns, isSentence: false).count - 2
    guard !rings.isEmpty else { return nil }
    let height = min(Self.tallest, rows / rings.count)
    guard height >= 2 else { return nil }
    // Columns that an arch takes of each side, and whether counts are written out: the first that leaves a bar worth looking at.
    let forms = [(3, true), (2, true), (1, true), (1, false)].filter { $0.0 < 3 || size.columns >= 120 }
    let plans = forms.map { step, isSentence in
      (step: step, plan: Plan(picture, isSentence: isSentence, columns: size.columns - 2 * (rings.count * step + 1)))
    }
    let isFit = { (plan: Plan, bar: Int) in plan.bar >= bar && (height > 2 || plan.name >= plan.longest) }
    guard let (step, plan) = plans.first(where: { isFit($0.plan, 12) }) ?? plans.last, isFit(plan, Self.shortestBar) else { return nil }
    let column = rings.count * step + 1
    let legend = legend(columns: size.columns, isSentence: plan.isSentence && !(isLarge && height > Plan.digitRows))
    var body: [ResultLine] = []
    // From the outer ring down to the inner one.
    for place in rings.indices.reversed() {
      let outside = (rings.count - 1 - place) * step
      var arch = sides(outside: outside - step, step: step, columns: size.columns)
      arch.put("╭" + String(repeating: "─", count: size.columns - 2 * outside - 2) + "╮", .track, column: outside)
      body.append(arch)
      let text = plan.rows(place, height: height - 1, part: part, isLarge: isLarge)
      for row in 0..<height - 1 {
        var line = sides(outside: outside, step: step, columns: size.columns)
        if row < text.count { line.pieces += text[row].shifted(by: column).pieces }
        body.append(line)
      }
    }
    body.append(ResultLine(String(repeating: "─", count: size.columns), .track))
    return PictureLines(body: body, legend: legend)
  }

  /// The sides of the arches from the outermost one to the one that starts at a column.
  private func sides(outside: Int, step: Int, columns: Int) -> ResultLine {
    var line = ResultLine.blank
    for column in stride(from: 0, through: outside, by: step) where outside >= 0 {
      line.put("│", .track, column: column)
      line.put("│", .track, column: columns - 1 - column)
    }
    return line
  }

  private func legend(columns: Int, isSentence: Bool) -> [ResultLine] {
    var words: [String] = []
    if !isSentence, picture.rings.contains(where: { $0.count != nil }) {
      words.append("Aantallen van \(Wording.participants(picture.people)).")
    }
    if let marker = picture.marker, picture.rings.contains(where: { $0.markerCount != nil }) {
      words.append("\(Self.marker) \(marker)" + (picture.markerPeople > 0 ? " (\(Wording.participants(picture.markerPeople)))" : ""))
    }
    return words.isEmpty ? [] : ResultLine.paragraph(words.joined(separator: "   "), .text, columns: columns)
  }

  /// The columns within the arches.
  private struct Plan {
    static let digitRows = BlockFont.small.rows

    let picture: RingsPicture
    /// Whether counts are written as `6 van de 10`.
    let isSentence: Bool
    let longest: Int
    let name: Int
    let bar: Int
    let count: Int
    let marker: Int

    init(_ picture: RingsPicture, isSentence: Bool, columns: Int) {
      self.picture = picture
      self.isSentence = isSentence
      longest = picture.rings.enumerated().map { TextWidth.columns(of: Self.name($1, at: $0)) }.max() ?? 0
      count = picture.rings.map { Self.count($0, picture, isSentence).count }.max() ?? 0
      marker = picture.rings.map { TextWidth.columns(of: Self.marker($0)) }.max() ?? 0
      let free = columns - count - marker - (count > 0 ? 2 : 0) - (marker > 0 ? 2 : 0) - 1
      name = max(1, min(longest, free - RingsLayout.shortestBar))
      bar = count > 0 ? min(RingsLayout.widestBar, free - name) : RingsLayout.shortestBar
    }

    static func name(_ ring: RingRow, at place: Int) -> String { "\(place + 1) \(PlainText.sanitised(ring.title))" }
    static func count(_ ring: RingRow, _ picture: RingsPicture, _ isSentence: Bool) -> String {
      ring.count.map { isSentence ? Wording.count($0, of: picture.people) : "\($0)" } ?? ""
    }
    static func marker(_ ring: RingRow) -> String { ring.markerCount.map { $0 > 0 ? "\(RingsLayout.marker) \($0)" : "" } ?? "" }

    /// The name, the bar, the count and the marker of a ring, the bar as thick as there are rows.
    func rows(_ place: Int, height: Int, part: Part?, isLarge: Bool) -> [ResultLine] {
      let ring = picture.rings[place]
      let isMost = ring.count.map { $0 > 0 && $0 == picture.rings.compactMap(\.count).max() } ?? false
      let names = TextLayout.wrapped(Self.name(ring, at: place), columns: max(1, name))
      let middle = (height - 1) / 2
      let first = max(0, min(height - names.count, middle - (names.count - 1) / 2))
      var lines = Array(repeating: ResultLine.blank, count: max(height, first + names.count))
      for (row, text) in names.enumerated() { lines[first + row].put(text, isMost ? .strong : .text, column: 0) }
      guard let count = ring.count else {
        lines[middle].put(Self.marker(ring), .strong, column: name + 1)
        return lines
      }
      let share = picture.people > 0 ? Double(count) / Double(picture.people) : 0
      let filled = String(Bar.progress(fraction: share, columns: bar).prefix { $0 != " " })
      for row in 0..<max(1, height - (height > 2 ? 1 : 0)) { lines[row].put(filled, .accent(part), column: name + 1) }
      let role: Theme.Role = isMost ? .strong : .text
      let end = name + 1 + bar + 2
      if isLarge, height >= Self.digitRows, let number = LargeNumber("\(count)") {
        for (row, line) in number.lines(endingAt: end + number.digitColumns, role).enumerated() { lines[row].pieces += line.pieces }
      } else {
        lines[middle].put(Self.count(ring, picture, isSentence), role, column: end)
      }
      lines[middle].put(Self.marker(ring), .strong, column: name + 1 + bar + 2 + self.count + 2)
      return lines
    }
  }

  private static let marker = "◆"
  private static let tallest = 5
  private static let widestBar = 90
  private static let shortestBar = 6
}
