import Canvas
import Programme
import SessionEngine

/// Items with their dots, most first: a sign for every dot as long as they fit, else bars.
struct DotsLayout {
  let picture: DotsPicture
  let part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  func lines(in size: Size) -> PictureLines {
    if isLarge, let lines = large(in: size) { return lines }
    let most = max(1, picture.rows.map(\.count).max() ?? 1)
    let counts = picture.rows.map { String($0.count).count }.max() ?? 1
    let longest = picture.rows.map { TextWidth.columns(of: PlainText.sanitised($0.title)) }.max() ?? 0
    let names = min(longest, max(12, size.columns / 2))
    let free = size.columns - names - counts - 4
    let pitch = most * 2 <= free ? 2 : 1
    let titles = picture.rows.map { TextLayout.wrapped(PlainText.sanitised($0.title), columns: names) }
    let legend = ResultLine.paragraph(words, .quiet, columns: size.columns)
    let total = titles.reduce(0) { $0 + max(1, $1.count) }
    let gap = min(2, max(0, (size.rows - legend.count - 1 - total) / max(1, titles.count - 1)))
    var body: [ResultLine] = []
    for (index, row) in picture.rows.enumerated() {
      if index > 0 { body += Array(repeating: .blank, count: gap) }
      let role: Theme.Role = row.count == most ? .strong : .text
      var lines = titles[index].isEmpty ? [.blank] : titles[index].map { ResultLine($0, role) }
      lines[0].put(String(row.count), role, endingAt: names + 2 + counts)
      let signs =
        most <= free
        ? Array(repeating: "●", count: row.count).joined(separator: pitch == 2 ? " " : "")
        : String(Bar.progress(fraction: Double(row.count) / Double(most), columns: max(1, free)).prefix { $0 != " " })
      lines[0].put(signs, .accent(part), column: names + 2 + counts + 2)
      body += lines
    }
    return PictureLines(body: body, legend: legend)
  }

  /// Names and numbers in block letters, bars for the dots; nil when they do not fit.
  private func large(in size: Size) -> PictureLines? {
    let legend = ResultLine.paragraph(words, .quiet, columns: size.columns)
    let rows = picture.rows.map { BarChart.Row(title: $0.title, count: $0.count, countText: String($0.count)) }
    let chart = BarChart(rows: rows, people: max(1, picture.rows.map(\.count).max() ?? 1), part: part, isLarge: true)
    let area = Size(columns: size.columns, rows: size.rows - legend.count - 1)
    return LargeBarChart(chart: chart).lines(in: area).map { PictureLines(body: $0, legend: legend) }
  }

  private var words: String { "\(picture.dots) stippen in totaal, hooguit \(picture.perPerson) per persoon." }
}
