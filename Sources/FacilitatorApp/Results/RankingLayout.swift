import Canvas
import SessionEngine

/// All values in the order of the group, a row each, with the names of the columns above and the meaning of the signs below.
struct RankingLayout {
  let picture: SortPicture
  let people: Int

  func lines(in size: Size) -> PictureLines {
    let topSize = picture.piles.first?.size ?? 0
    let columns = RankingColumns(picture.ranking, people: people, topSize: topSize, columns: size.columns)
    let grid = Grid(columns)
    return PictureLines(
      header: [header(columns, grid, topSize)],
      body: picture.ranking.flatMap { rows($0, columns, grid, topSize) },
      legend: legend(columns, size.columns))
  }

  /// Where the columns start.
  private struct Grid {
    let sign, name, mean, top, bar, counts, mark: Int

    init(_ columns: RankingColumns) {
      // A sign stands right before the name, words stand at the end of the row.
      sign = columns.place + columns.gap
      name = sign + (columns.mark == .sign ? 2 : 0)
      mean = name + columns.name + columns.gap
      top = mean + columns.mean + columns.gap
      bar = top + columns.topWidth + columns.gap
      counts = bar + columns.bar + columns.gap
      mark = counts + columns.counts + columns.gap
    }
  }

  private func header(_ columns: RankingColumns, _ grid: Grid, _ topSize: Int) -> ResultLine {
    let names = columns.headers(topSize: topSize)
    var line = ResultLine(names.place, .quiet)
    line.put(names.name, .quiet, column: grid.name)
    line.put(names.mean, .quiet, endingAt: grid.mean + columns.mean)
    line.put(names.top, .quiet, endingAt: grid.top + columns.topWidth)
    line.put(TextLayout.truncated("stapels", columns: columns.bar), .quiet, column: grid.bar)
    line.put(TextLayout.truncated("aantallen", columns: columns.counts), .quiet, column: grid.counts)
    return line
  }

  private func rows(_ value: RankedValue, _ columns: RankingColumns, _ grid: Grid, _ topSize: Int) -> [ResultLine] {
    let names = TextLayout.wrapped(PlainText.sanitised(value.short), columns: columns.name)
    var lines = names.isEmpty ? [.blank] : names.map { ResultLine($0, value.beatsChance ? .strong : .text, column: grid.name) }
    lines[0].put(columns.placeText(value), .text, column: 0)
    lines[0].put(Wording.signedMean(tenths: value.meanTenths), .text, endingAt: grid.mean + columns.mean)
    lines[0].put(columns.topText(value, people: people, topSize: topSize), .text, endingAt: grid.top + columns.topWidth)
    let symbols = PileSymbols(count: value.pileCounts.count)
    var column = grid.bar
    for (pile, cells) in Bar.segments(counts: value.pileCounts, columns: max(0, columns.bar)).enumerated() {
      lines[0].put(String(repeating: symbols.sign(pile), count: cells), symbols.role(pile), column: column)
      column += cells
    }
    lines[0].put(columns.countsText(value), .text, column: grid.counts)
    lines[0].put(columns.markText(value), .strong, column: columns.mark == .sign ? grid.sign : grid.mark)
    return lines
  }

  /// What the signs mean, broken between two signs.
  private func legend(_ columns: RankingColumns, _ width: Int) -> [ResultLine] {
    let symbols = PileSymbols(count: picture.piles.count)
    var items = picture.piles.enumerated().map { (symbols.sign($0), symbols.role($0), PlainText.sanitised($1.name)) }
    if columns.mark == .sign {
      let marked = Set(picture.ranking.filter(\.beatsChance).map(RankingColumns.sign))
      let signs = [RankingColumns.high, RankingColumns.low].filter(marked.contains)
      if !signs.isEmpty { items.append((signs.joined(separator: " "), .strong, Wording.beatsChance)) }
    }
    if columns.isPlaceShort, picture.ranking.contains(where: \.isShared) { items.append(("=", .text, "gedeeld")) }
    if columns.top == .digits { items.append(("top:", .text, "van de \(people)")) }
    var lines: [ResultLine] = []
    for (sign, role, words) in items {
      let needed = TextWidth.columns(of: sign) + 1 + TextWidth.columns(of: words)
      if let last = lines.last, last.endColumn + 3 + needed <= width {
        lines[lines.count - 1].append("   ")
      } else {
        lines.append(.blank)
      }
      lines[lines.count - 1].append(sign, role)
      lines[lines.count - 1].append(" " + words, .quiet)
    }
    return lines
  }
}
