import Canvas
import Programme
import SessionEngine

/// Points over options: a bar for each round of every option. A full bar is all points.
struct PointsLayout {
  let picture: PointsPicture
  let part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  func lines(in size: Size) -> PictureLines {
    let most = picture.rounds.indices.map { round in picture.rows.compactMap { $0.cells[round]?.meanTenths }.max() }
    let groups = picture.rows.map { row in
      GroupedBars.Group(
        title: row.title,
        bars: zip(picture.rounds, row.cells).enumerated().map { place, pair in
          bar(pair.0, pair.1, isMost: pair.1 != nil && pair.1?.meanTenths == most[place])
        })
    }
    let legend = legend.isEmpty ? [] : ResultLine.paragraph(legend, .quiet, columns: size.columns)
    let rows = size.rows - legend.count - (legend.isEmpty ? 0 : 1)
    let bars = GroupedBars(groups: groups, part: part, isLarge: isLarge).lines(in: Size(columns: size.columns, rows: rows))
    return PictureLines(body: bars, legend: legend)
  }

  private func bar(_ round: PointsRound, _ cell: PointsCell?, isMost: Bool) -> GroupedBars.Bar {
    let label = picture.rounds.count > 1 ? round.title : ""
    guard let cell else { return GroupedBars.Bar(label: label, share: nil, value: "geen getallen") }
    let share = picture.total > 0 ? Double(cell.meanTenths) / Double(10 * picture.total) : 0
    let value = isTogether(round) ? "\(cell.meanTenths / 10)" : Wording.decimal(tenths: cell.meanTenths)
    let ends = cell.lowest.flatMap { low in cell.highest.map { low == $0 ? "elk \(low)" : "van \(low) tot \($0)" } }
    return GroupedBars.Bar(label: label, share: share, value: value, note: ends ?? "", isStrong: isMost)
  }

  private func isTogether(_ round: PointsRound) -> Bool { round.people == 0 }

  private var legend: String {
    let hasMeans = picture.rounds.contains { !isTogether($0) }
    guard hasMeans else { return "Samen verdeeld: \(picture.total) punten." }
    let hasEnds = picture.rows.contains { $0.cells.contains { $0?.lowest != nil } }
    return "Gemiddeld aantal van \(picture.total) punten" + (hasEnds ? ", met het laagste en het hoogste." : ".")
  }
}
