import Canvas
import Programme
import SessionEngine

/// Options in the order of the group: the place, the name and, on a line from the first to the last place, the mean place.
struct PlacesLayout {
  let picture: RankPicture
  let part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  private var hasMeans: Bool { picture.rows.contains { $0.meanTenths != nil } }

  func lines(in size: Size) -> PictureLines {
    let legend =
      hasMeans
      ? ResultLine.paragraph("● gemiddelde plaats, van 1 tot \(picture.rows.count)", .quiet, columns: size.columns)
      : ResultLine.paragraph("Deze volgorde is samen gekozen.", .quiet, columns: size.columns)
    let room = size.rows - legend.count - 1
    if isLarge, let body = large(in: Size(columns: size.columns, rows: room)) { return PictureLines(body: body, legend: legend) }
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

  /// Places, names and means in block letters of three rows; nil when they do not fit.
  private func large(in size: Size) -> [ResultLine]? {
    let font = BlockFont.small
    // Who shares a place has the same number.
    let places = picture.rows.map { "\($0.place)e" }
    let start = (places.map { font.columns(of: $0) }.max() ?? 0) + 4
    let means = picture.rows.map { $0.meanTenths.flatMap { LargeNumber(Wording.decimal(tenths: $0)) } }
    let digits = means.compactMap { $0?.digitColumns }.max() ?? 0
    let strip = hasMeans ? strip(columns: size.columns) : 0
    let width = size.columns - start - (hasMeans ? strip + digits + 6 : 0)
    let names = picture.rows.compactMap { BlockText(PlainText.sanitised($0.title), font: font, leading: 1, columns: width)?.rows }
    let gaps = max(1, picture.rows.count - 1)
    let gap = min(2, (size.rows - names.reduce(0) { $0 + $1.count }) / gaps)
    guard names.count == picture.rows.count, gap >= 1 || names.count == 1, !names.isEmpty else { return nil }
    let end = start + (names.joined().map { TextWidth.columns(of: $0) }.max() ?? 0) + 3
    var body: [ResultLine] = []
    for (index, row) in picture.rows.enumerated() {
      let role: Theme.Role = row.place == 1 ? .strong : .text
      var lines = names[index].map { ResultLine($0, role, column: start) }
      for (offset, text) in font.lines(for: places[index]).enumerated() { lines[offset].put(text, role, column: 0) }
      if let mean = row.meanTenths, let number = means[index] {
        draw(mean, start: end, columns: strip, on: &lines[1])
        for (offset, line) in number.lines(endingAt: end + strip + 3 + digits, role).enumerated() { lines[offset].pieces += line.pieces }
      }
      body += (index > 0 ? Array(repeating: .blank, count: gap) : []) + lines
    }
    return body
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
