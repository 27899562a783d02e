import SessionEngine

/// Turns what several results say together into one chart.
struct PictureCharts {
  let block: BlockSummary

  /// Nil when the results of the picture are in words, or are no longer in the report.
  func chart(of picture: PictureSummary, at place: Int) -> Chart? {
    let results = picture.questions.compactMap { id in block.results.first { $0.question == id } }
    guard results.count == picture.questions.count else { return nil }
    switch picture.kind {
    case .list: return list(picture, results, place)
    case .rounds: return rounds(picture, results, place)
    case .rings: return rings(picture, results, place)
    case .sides: return sides(picture, results, place)
    case .axes: return axes(picture, results, place)
    case .triangle: return triangle(picture, results, place)
    case .shift: return shift(picture, place)
    }
  }

  private func list(_ picture: PictureSummary, _ results: [ResultSummary], _ place: Int) -> Chart? {
    let first = results.lazy.compactMap { result -> [OptionCount]? in
      if case .options(let options) = result.figure { options } else { nil }
    }.first
    guard let parts = first?.map(\.title) else { return nil }
    var rows: [PartsRow] = []
    for (index, result) in results.enumerated() {
      let title = picture.labels.indices.contains(index) ? picture.labels[index] : result.prompt
      switch result.figure {
      case .options(let options) where options.map(\.title) == parts:
        let counts = options.compactMap(\.count)
        let isWhole = counts.count == parts.count
        let percent = ResultCharts(block: block).survey(of: result)?.percent(for: parts) ?? []
        rows.append(
          PartsRow(
            title: title, people: result.people ?? counts.reduce(0, +), counts: isWhole ? counts : [],
            words: isWhole ? "" : options.map { "\($0.title): \($0.text)" }.joined(separator: ", "), surveyPercent: percent))
      case .words(let words): rows.append(PartsRow(title: title, people: result.people ?? 0, counts: [], words: words, surveyPercent: []))
      default: return nil
      }
    }
    let hasSurvey = rows.contains { !$0.surveyPercent.isEmpty }
    let table = ReportTable(
      caption: picture.kind.title, header: ["Uitspraak"] + parts + ["Aantal mensen"] + (hasSurvey ? ["In een enquête"] : []),
      rows: rows.map { row in
        let cells = row.counts.isEmpty ? [row.words] + parts.dropFirst().map { _ in "" } : row.counts.map(String.init)
        let survey = zip(parts, row.surveyPercent).map { "\($0.lowercased()) \($1)%" }.joined(separator: ", ")
        return [row.title] + cells + ["\(row.people)"] + (hasSurvey ? [survey] : [])
      }, numberColumns: Set(1...(parts.count + 1)))
    let source = results.lazy.compactMap { ResultCharts(block: block).survey(of: $0) }.first.map(block.source) ?? ""
    return made(picture, place, .parts(PartsChart(parts: parts, rows: rows)), "Staven in delen, één voor elke uitspraak.", table, source)
  }

  private func rounds(_ picture: PictureSummary, _ results: [ResultSummary], _ place: Int) -> Chart? {
    let figures = results.compactMap { result -> MeansFigure? in if case .means(let figure) = result.figure { figure } else { nil } }
    guard figures.count == results.count, let first = figures.first, figures.allSatisfy({ $0.rows.count == first.rows.count }) else {
      return nil
    }
    let labels = figures.indices.map { picture.labels.indices.contains($0) ? picture.labels[$0] : "Ronde \($0 + 1)" }
    let rows = first.rows.indices.map { row in
      RoundsRow(title: first.rows[row].title, tenths: figures.map { $0.rows[row].meanTenths })
    }
    return made(
      picture, place, .rounds(labels: labels, rows: rows, most: (first.total ?? 100) * 10), "Staven per keuze, één voor elke ronde.",
      ReportTable(
        caption: picture.kind.title, header: ["Keuze"] + labels,
        rows: rows.map { [$0.title] + $0.tenths.map { $0.map(Wording.decimal(tenths:)) ?? "-" } }, numberColumns: Set(1...labels.count)))
  }

  private func rings(_ picture: PictureSummary, _ results: [ResultSummary], _ place: Int) -> Chart? {
    guard let first = results.first, let rows = bars(first) else { return nil }
    let marks = results.count > 1 ? bars(results[1])?.compactMap(\.count) ?? [] : []
    let marker = marks.isEmpty ? "" : picture.labels.first ?? ""
    let table = ReportTable(
      caption: picture.kind.title, header: ["Ring", "Aantal"] + (marker.isEmpty ? [] : [marker]),
      rows: rows.enumerated().map { index, row in
        [row.title, row.count.map(String.init) ?? row.text] + (marker.isEmpty ? [] : ["\(marks[index])"])
      }, numberColumns: [1, 2])
    return made(picture, place, .rings(rows: rows, marker: marker, marks: marks), "Ringen, van binnen naar buiten.", table)
  }

  private func sides(_ picture: PictureSummary, _ results: [ResultSummary], _ place: Int) -> Chart? {
    guard let first = results.first, let rows = bars(first), rows.count == 3, picture.labels.count == 3 else { return nil }
    let ends = [(0, 1), (0, 2), (1, 2)]
    let table = ReportTable(
      caption: picture.kind.title, header: ["Zijde", "Tussen", "Aantal"],
      rows: zip(rows, ends).map { row, ends in
        [row.title, "\(picture.labels[ends.0]) en \(picture.labels[ends.1])", row.count.map(String.init) ?? row.text]
      }, numberColumns: [2])
    return made(
      picture, place, .sides(corners: picture.labels, rows: rows),
      "Driehoek met de hoeken \(Wording.list(picture.labels)); bij elke zijde staat hoeveel mensen haar kozen.", table)
  }

  private func axes(_ picture: PictureSummary, _ results: [ResultSummary], _ place: Int) -> Chart? {
    let marks = results.compactMap { result -> AxisMark? in
      switch result.figure {
      case .scale(let scale):
        return AxisMark(
          title: result.prompt, lowLabel: scale.lowLabel, highLabel: scale.highLabel, doubledMedian: scale.doubledMedian,
          words: Wording.half(doubled: scale.doubledMedian))
      case .words(let words): return AxisMark(title: result.prompt, lowLabel: "", highLabel: "", doubledMedian: nil, words: words)
      default: return nil
      }
    }
    guard marks.count == results.count, !marks.isEmpty else { return nil }
    return made(
      picture, place, .axes(marks), "Een lijn van 0 tot 10 voor elke zijde van de driehoek, met de middelste score.",
      ReportTable(
        caption: picture.kind.title, header: ["Zijde", "0 is", "10 is", "Middelste score"],
        rows: marks.map { [$0.title, $0.lowLabel, $0.highLabel, $0.words] }, numberColumns: [3]))
  }

  private func triangle(_ picture: PictureSummary, _ results: [ResultSummary], _ place: Int) -> Chart? {
    guard case .means(let figure)? = results.first?.figure, let total = figure.total, total > 0, figure.rows.count == 3 else { return nil }
    let corners = figure.rows.map(\.title)
    let shares = figure.rows.map { ($0.meanTenths ?? 0) * 100 / total }
    return made(
      picture, place, .triangle(corners: corners, perMille: shares),
      "Driehoek met de hoeken \(Wording.list(corners)) en een stip voor het midden van de groep.",
      ReportTable(
        caption: picture.kind.title, header: ["Hoek", "Aandeel van de punten"],
        rows: zip(corners, shares).map { [$0, "\(Wording.decimal(tenths: $1))%"] }, numberColumns: [1]))
  }

  private func shift(_ picture: PictureSummary, _ place: Int) -> Chart? {
    guard let shift = picture.shift else { return nil }
    let rows = shift.rows.filter { $0.meanTenths != 0 }
    guard !rows.isEmpty else { return nil }
    var chart = made(
      picture, place, .shifts(rows), "Pijlen omhoog en omlaag: hoeveel elke waarde gemiddeld opschoof tussen de twee sorteringen.",
      ReportTable(
        caption: "Verschuiving per waarde, gemiddeld over \(shift.people) mensen", header: ["Waarde", "Verschuiving", "Opmerking"],
        rows: shift.rows.map { [$0.name, Wording.signedMean(tenths: $0.meanTenths), $0.beatsChance ? Wording.beatsChance : ""] },
        numberColumns: [1]))
    chart.people = shift.people
    return chart
  }

  private func bars(_ result: ResultSummary) -> [ChartBar]? {
    guard case .options(let options) = result.figure, let people = result.people else { return nil }
    return options.map { ChartBar(title: $0.title, count: $0.count, text: $0.text(of: people)) }
  }

  private func made(
    _ picture: PictureSummary, _ place: Int, _ shape: ChartShape, _ kind: String, _ table: ReportTable, _ source: String = ""
  ) -> Chart {
    Chart(
      id: "\(block.id)-\(picture.kind.rawValue)-\(place + 1)", title: picture.kind.title, shape: shape, people: nil,
      alternative: "\(kind) \(picture.headline) \(picture.sentences.joined(separator: " "))".trimmed, spoken: picture.headline,
      table: table,
      source: source)
  }
}

extension PictureSummary.Kind {
  /// Heading above the picture.
  package var title: String {
    switch self {
    case .rounds: "De rondes naast elkaar"
    case .rings: "De ringen"
    case .sides: "De driehoek"
    case .list: "De hele lijst"
    case .triangle: "In de driehoek"
    case .axes: "De casus in de driehoek"
    case .shift: "Toen en nu"
    }
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    var slice = Substring(self)
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
