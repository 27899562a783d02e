import Canvas
import Programme
import SessionEngine

/// Options in the order of the group: the place, the name and, on a line from the first to the last place, the mean place.
struct PlacesLayout {
  let picture: RankPicture
  let part: Part?

  func lines(in size: Size) -> PictureLines {
    let hasMeans = picture.rows.contains { $0.meanTenths != nil }
    let legend =
      hasMeans
      ? ResultLine.paragraph("● gemiddelde plaats, van 1 tot \(picture.rows.count)", .quiet, columns: size.columns)
      : ResultLine.paragraph("Deze volgorde is samen gekozen.", .quiet, columns: size.columns)
    let room = size.rows - legend.count - 1
    let places = picture.rows.map { Wording.place($0.place, isShared: $0.isShared) }
    let placeColumns = (places.map { TextWidth.columns(of: $0) }.max() ?? 0) + 2
    let means = hasMeans ? "9,9".count + 2 : 0
    let strip = hasMeans ? strip(columns: size.columns) : 0
    let free = size.columns - placeColumns - means - (strip == 0 ? 0 : strip + 2)
    let width = max(1, min(free, ResultLine.readableColumns))
    let titles = picture.rows.map { TextLayout.wrapped(PlainText.sanitised($0.title), columns: width) }
    let longest = titles.joined().map { TextWidth.columns(of: $0) }.max() ?? 0
    let total = titles.reduce(0) { $0 + max(1, $1.count) }
    let gap = min(Self.widestGap, max(0, (room - total) / max(1, titles.count - 1)))
    var body: [ResultLine] = []
    for (index, row) in picture.rows.enumerated() {
      if index > 0 { body += Array(repeating: .blank, count: gap) }
      let role: Theme.Role = row.place == 1 ? .strong : .text
      var lines = titles[index].isEmpty ? [.blank] : titles[index].map { ResultLine($0, role, column: placeColumns) }
      lines[0].put(places[index], role, column: 0)
      if let mean = row.meanTenths, strip > 0 {
        let start = placeColumns + longest + 2
        draw(mean, start: start, columns: strip, on: &lines[0])
        lines[0].put(Wording.decimal(tenths: mean), role, column: start + strip + 2)
      }
      body += lines
    }
    return PictureLines(body: body, legend: legend)
  }

  /// Columns of the line: every place as far from the next one.
  private func strip(columns: Int) -> Int {
    let steps = max(1, picture.rows.count - 1)
    let step = min(Self.widestStep, max(1, columns / 3 / steps))
    return steps * step + 1
  }

  private func draw(_ mean: Int, start: Int, columns: Int, on line: inout ResultLine) {
    line.put("├" + String(repeating: "─", count: max(0, columns - 2)) + "┤", .track, column: start)
    let steps = max(1, picture.rows.count - 1)
    let place = Int((Double(mean - 10) / 10 / Double(steps) * Double(columns - 1)).rounded())
    line.put("●", .accent(part), column: start + min(columns - 1, max(0, place)))
  }

  private static let widestGap = 3
  private static let widestStep = 10
}
