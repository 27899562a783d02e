import Canvas
import Programme
import SessionEngine

/// A short scale: a row per number, the words of the ends beside the outer numbers, a sign at the middle score.
struct ScaleRows {
  let picture: ScalePicture
  let people: Int
  let part: Part?
  var isLarge = false

  /// A longer scale lies down.
  static let mostNumbers = 7
  /// Columns that bars, counts and the words of the mark take together.
  private static let roomForWords = 56

  func lines(in size: Size) -> PictureLines {
    let scale = picture.scale
    let longest = [scale.lowLabel, scale.highLabel].map { TextWidth.columns(of: $0) }.max() ?? 0
    // The bars of a narrow screen need the columns more than the mark needs its words beside it.
    let isNarrow = size.columns - longest < Self.roomForWords
    let mark = isNarrow ? "◄" : "◄ middelste score"
    var rows = zip(scale.range, picture.counts).map { number, count in
      let label = number == scale.lowest ? scale.lowLabel : number == scale.highest ? scale.highLabel : ""
      return BarChart.Row(lead: String(number), title: label, count: count, countText: String(count))
    }
    var below: [Int: String] = [:]
    // Shifting rounds down, below zero too.
    let place = (picture.doubledMedian >> 1) - scale.lowest
    if rows.indices.contains(place) {
      if picture.doubledMedian & 1 == 0 { rows[place].note = mark } else { below[place] = mark + " " + picture.median }
    }
    let chart = BarChart(rows: rows, people: people, part: part, notesBelow: below, isLarge: isLarge)
    var legend = isNarrow ? ResultLine.paragraph("◄ middelste score", .strong, columns: size.columns) : []
    legend += picture.mean.map { ResultLine.paragraph($0, .quiet, columns: size.columns) } ?? []
    return PictureLines(
      body: chart.lines(in: Size(columns: size.columns, rows: size.rows - legend.count)), legend: legend)
  }
}

extension ScalePicture {
  /// The middle score in words.
  var median: String { Wording.half(doubled: doubledMedian) }
  /// The mean as a sentence; nil when the group is too small for it.
  var mean: String? { meanTenths.map { "Gemiddeld " + Wording.decimal(tenths: $0) + "." } }
}
