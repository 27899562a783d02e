import SessionEngine

/// The figures of several groups about one question as columns of one table.
struct GroupColumns {
  let figures: [Figure]

  init(_ figures: [Figure]) { self.figures = figures }

  /// Above the first column.
  var heading: String {
    switch figures.first {
    case .scale: "Score"
    case .means: "Keuze"
    default: "Antwoord"
    }
  }

  /// A title and a cell for each group; nil when the groups don't tell the same things in numbers.
  var rows: [[String]]? {
    switch figures.first {
    case .options: side(by: figures.compactMap { if case .options(let options) = $0, options.count > 1 { options } else { nil } })
    case .scale: scale(figures.compactMap { if case .scale(let scale) = $0 { scale } else { nil } })
    case .means: means(figures.compactMap { if case .means(let means) = $0, !means.isOfLines { means } else { nil } })
    default: nil
    }
  }

  private func side(by options: [[OptionCount]]) -> [[String]]? {
    table(options.map { $0.map { ($0.title, $0.text) } })
  }

  /// People per score where all groups tell them in the same parts, and the middle of each.
  private func scale(_ scales: [ScaleFigure]) -> [[String]]? {
    guard scales.count == figures.count else { return nil }
    let parts = table(scales.map { $0.parts.map { ($0.label, "\($0.count)") } }) ?? []
    let middle = ["Middelste score"] + scales.map { Wording.half(doubled: $0.doubledMedian) }
    let means = scales.compactMap(\.meanTenths).map(Wording.decimal(tenths:))
    return parts + [middle] + (means.count == scales.count ? [["Gemiddeld"] + means] : [])
  }

  private func means(_ means: [MeansFigure]) -> [[String]]? {
    guard let first = means.first, means.allSatisfy({ $0.kind == first.kind && $0.isTogether == first.isTogether }) else { return nil }
    // Rows of an order stand in the order of their own group.
    let titles = first.rows.map(\.title)
    let columns = means.map { figure in
      titles.compactMap { title in
        figure.rows.first { $0.title == title }.map { row in
          (title, row.meanTenths.map { figure.kind == .dots ? "\($0 / 10)" : Wording.decimal(tenths: $0) } ?? "-")
        }
      }
    }
    return table(columns)
  }

  /// Nil unless every group has all rows.
  private func table(_ columns: [[(title: String, cell: String)]]) -> [[String]]? {
    guard let first = columns.first, columns.count == figures.count, columns.allSatisfy({ $0.map(\.title) == first.map(\.title) }) else {
      return nil
    }
    return first.indices.map { row in [first[row].title] + columns.map { $0[row].cell } }
  }
}
