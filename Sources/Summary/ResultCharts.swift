import SessionEngine

/// Turns single results into charts with their table and their words.
struct ResultCharts {
  let block: BlockSummary

  /// Nil when there are no numbers to draw.
  func chart(of result: ResultSummary) -> Chart? {
    switch result.figure {
    case .options(let options): self.options(result, options)
    case .scale(let scale): self.scale(result, scale)
    case .means(let means): self.means(result, means)
    case .sort(let sort): tallies(result, sort)
    case .withheld, .words, .headings: nil
    }
  }

  /// The statement with its survey as bars in parts where both have the same answers, else a bar for each answer.
  private func options(_ result: ResultSummary, _ options: [OptionCount]) -> Chart {
    let people = result.people ?? options.reduce(0) { $0 + ($1.count ?? 0) }
    if let survey = survey(of: result), let chart = beside(survey, result, options) { return chart }
    let rows = options.map { ChartBar(title: $0.title, count: $0.count, text: $0.text(of: people)) }
    return made(
      result, "", .bars(rows: rows, most: people), "Staafdiagram, één staaf voor elk antwoord.",
      ReportTable(
        caption: result.prompt, header: ["Antwoord", "Aantal"], rows: options.map { [$0.title, $0.text] }, numberColumns: [1]))
  }

  func survey(of result: ResultSummary) -> SurveyFigure? {
    block.references.compactMap(\.survey).first { $0.question == result.question }
  }

  private func beside(_ survey: SurveyFigure, _ result: ResultSummary, _ options: [OptionCount]) -> Chart? {
    let counts = options.compactMap(\.count)
    guard counts.count == options.count, let percent = survey.percent(for: options.map(\.title)), let people = result.people else {
      return nil
    }
    let row = PartsRow(title: result.prompt, people: people, counts: counts, words: "", surveyPercent: percent)
    let rows = zip(options, percent).map { [$0.title, $0.text, "\($1)%"] }
    return made(
      result, "", .parts(PartsChart(parts: options.map(\.title), rows: [row])),
      "Twee staven in delen: de groep en een enquête waarin de vraag anders was.",
      ReportTable(
        caption: result.prompt, header: ["Antwoord", "Aantal", "In een enquête"], rows: rows, numberColumns: [1, 2]),
      source: block.source(of: survey))
  }

  private func scale(_ result: ResultSummary, _ scale: ScaleFigure) -> Chart {
    let people = result.people ?? scale.parts.reduce(0) { $0 + $1.count }
    let rows = scale.parts.map { ChartBar(title: $0.label, count: $0.count, text: Wording.count($0.count, of: people)) }
    return made(
      result, "", .bars(rows: rows, most: people),
      "Staafdiagram van scores. \(scale.lowest) is \(scale.lowLabel), \(scale.highest) is \(scale.highLabel).",
      ReportTable(
        caption: result.prompt, header: ["Score", "Aantal"], rows: scale.parts.map { [$0.label, "\($0.count)"] }, numberColumns: [1]))
  }

  private func means(_ result: ResultSummary, _ means: MeansFigure) -> Chart? {
    guard !means.rows.isEmpty else { return nil }
    switch means.kind {
    case .dots:
      let rows = means.rows.map {
        ChartBar(title: $0.title, count: $0.meanTenths.map { $0 / 10 }, text: means.words($0))
      }
      return made(
        result, "", .bars(rows: rows, most: rows.compactMap(\.count).max() ?? 0), "Staafdiagram van stippen.",
        ReportTable(
          caption: result.prompt, header: ["Keuze", means.noun], rows: rows.map { [$0.title, $0.count.map(String.init) ?? "-"] },
          numberColumns: [1]))
    case .points:
      let rows = means.rows.map { RoundsRow(title: $0.title, tenths: [$0.meanTenths]) }
      return made(
        result, "", .rounds(labels: [means.noun], rows: rows, most: (means.total ?? 100) * 10), "Staafdiagram van punten.",
        ReportTable(
          caption: result.prompt, header: ["Keuze", means.noun],
          rows: means.rows.map { [$0.title, $0.meanTenths.map(Wording.decimal(tenths:)) ?? "-"] }, numberColumns: [1]))
    // A place is better when it is lower: a list says that without a wrong picture.
    case .rank: return nil
    }
  }

  /// Five piles for every value; nothing when the numbers are not told.
  private func tallies(_ result: ResultSummary, _ sort: SortFigure) -> Chart? {
    guard let people = result.people, !sort.rows.isEmpty else { return nil }
    let names = sort.piles.map(\.name)
    let rows = sort.rows.map { PartsRow(title: $0.name, people: people, counts: $0.pileCounts, words: "", surveyPercent: []) }
    let top = sort.piles.first?.values.count ?? 0
    let bottom = sort.piles.last?.values.count ?? 0
    var named = result
    named.prompt = block.title
    return made(
      named, "-tallies", .parts(PartsChart(parts: names, rows: rows)),
      "Voor elke waarde een staaf in \(names.count) delen: hoeveel mensen haar op welke stapel legden. De belangrijkste waarde staat bovenaan.",
      ReportTable(
        caption: "Alle waarden, van belangrijk naar minder belangrijk",
        header: ["Plaats", "Waarde", "Gemiddeld", "In de top \(top)", "In de laatste \(bottom)"] + names + ["Opmerking"],
        rows: sort.rows.map { row in
          [
            Wording.place(row.place, isShared: row.isShared), row.name, Wording.signedMean(tenths: row.meanTenths), "\(row.topCount)",
            "\(row.bottomCount)",
          ] + row.pileCounts.map(String.init) + [row.labels.joined(separator: ", ")]
        }, numberColumns: Set(2..<(5 + names.count))))
  }

  private func made(
    _ result: ResultSummary, _ ending: String, _ shape: ChartShape, _ kind: String, _ table: ReportTable, source: String = ""
  ) -> Chart {
    let people = result.people.map { " Het gaat om \($0) mensen." } ?? ""
    return Chart(
      id: "\(block.id)-\(result.question)\(ending)", title: result.prompt.isEmpty ? block.title : result.prompt, shape: shape,
      people: result.people, alternative: "\(kind)\(people) \(result.spoken)", spoken: result.spoken, table: table, source: source)
  }
}

extension SurveyFigure {
  /// Its shares in the order of these answers; nil when it has other ones.
  func percent(for titles: [String]) -> [Int]? {
    let known = titles.compactMap { title in shares.first { $0.title.lowercased() == title.lowercased() }?.percent }
    return known.count == titles.count && known.count == shares.count ? known : nil
  }
}

extension BlockSummary {
  func source(of survey: SurveyFigure) -> String { references.first { $0.survey == survey }?.source ?? "" }
}
