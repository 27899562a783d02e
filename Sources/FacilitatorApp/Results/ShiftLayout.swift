import Canvas
import Programme
import SessionEngine

/// Moves between two value sorts: what rose on the left, what fell on the right, the largest moves first.
struct ShiftLayout {
  let picture: ShiftPicture
  let part: Part?

  func lines(in size: Size) -> PictureLines {
    let rises = picture.rows.filter { $0.meanTenths > 0 }
    let falls = picture.rows.filter { $0.meanTenths < 0 }
    let still = picture.rows.filter { $0.meanTenths == 0 }.map(\.short)
    let most = max(1, picture.rows.map { abs($0.meanTenths) }.max() ?? 1)
    let rest = still.isEmpty ? [] : ResultLine.paragraph("Gemiddeld gelijk gebleven: \(Wording.list(still)).", .text, columns: size.columns)
    var legend: [ResultLine] = []
    if picture.rows.contains(where: \.beatsChance) {
      legend = ResultLine.paragraph("\(Self.mark) meer dan toeval kan verklaren", .text, columns: size.columns)
    }
    let gap = size.columns >= 120 ? 8 : 4
    let width = (size.columns - gap) / 2
    guard width >= Self.narrowest else {
      let lists = list("▲ Belangrijker", rises, most, size.columns) + [.blank] + list("▼ Minder belangrijk", falls, most, size.columns)
      return PictureLines(body: lists + [.blank] + rest, legend: legend)
    }
    let longest = max(rises.count, falls.count)
    let isLoose = longest * 2 + rest.count + legend.count + 4 <= size.rows
    let left = list("▲ Belangrijker", rises, most, width, isLoose: isLoose)
    let right = list("▼ Minder belangrijk", falls, most, width, isLoose: isLoose)
    let both = ResultLine.beside(left, right, from: width + gap)
    return PictureLines(header: [both[0]], body: Array(both.dropFirst()) + (rest.isEmpty ? [] : [.blank] + rest), legend: legend)
  }

  private func list(_ heading: String, _ rows: [ShiftRow], _ most: Int, _ columns: Int, isLoose: Bool = false) -> [ResultLine] {
    var lines = [ResultLine(heading, .title(part))]
    let names = min(RankingColumns.widestName, max(10, columns - 18))
    let numbers = 5
    let room = max(1, columns - names - numbers - 4)
    if rows.isEmpty { lines.append(ResultLine("Geen enkele waarde.", .quiet)) }
    for (place, row) in rows.enumerated() {
      if isLoose, place > 0 { lines.append(.blank) }
      let role: Theme.Role = row.beatsChance ? .strong : .text
      var texts = TextLayout.wrapped(PlainText.sanitised(row.short), columns: names).map { ResultLine($0, role, column: 2) }
      if texts.isEmpty { texts = [.blank] }
      if row.beatsChance { texts[0].put(Self.mark, .strong, column: 0) }
      texts[0].put(Wording.signedMean(tenths: row.meanTenths), role, endingAt: names + 2 + numbers)
      let bar = Bar.progress(fraction: Double(abs(row.meanTenths)) / Double(most), columns: room).prefix { $0 != " " }
      texts[0].put(String(bar), .accent(part), column: names + 2 + numbers + 2)
      lines += texts
    }
    return lines
  }

  private static let mark = "*"
  private static let narrowest = 34
}
