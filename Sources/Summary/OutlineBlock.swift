import Programme
import SessionEngine

/// The section about one block: the finding in a sentence, then the chart, then what people wrote, then what is known from elsewhere.
struct OutlineBlock {
  let block: BlockSummary

  var section: ReportSection { ReportSection(block.title, parts) }

  var parts: [ReportPart] {
    let pictures = block.pictures.enumerated().map { (picture: $1, chart: PictureCharts(block: block).chart(of: $1, at: $0)) }
    // The questions of a list stand in its chart; those of other pictures have a chart of their own as well.
    let covered = Set(pictures.filter { $0.chart != nil && $0.picture.tellsAll }.flatMap(\.picture.questions))
    var parts = story + shownAgain
    for run in Self.runs(of: block.results.filter { !covered.contains($0.question) }) {
      add(run.count > 1 ? statements(run) : self.parts(of: run[0]), to: &parts)
    }
    for (picture, chart) in pictures {
      parts.append(.paragraph(picture.headline))
      if let chart {
        parts.append(.chart(chart))
      } else if !picture.sentences.isEmpty {
        parts.append(.list(label: picture.kind.title, items: picture.sentences))
      }
    }
    parts += remarks.map(ReportPart.paragraph)
    parts += quotes
    return parts + OutlineReferences(references: block.references).parts
  }

  /// Findings in words one after another are one list.
  private func add(_ new: [ReportPart], to parts: inout [ReportPart]) {
    if new.count == 1, case .list("", let items) = new[0], case .list("", let before) = parts.last {
      parts[parts.count - 1] = .list(label: "", items: before + items)
    } else {
      parts += new
    }
  }

  /// Statements with the same answers one after another belong in one chart; anything else stands alone.
  private static func runs(of results: [ResultSummary]) -> [[ResultSummary]] {
    var runs: [[ResultSummary]] = []
    for result in results {
      if let last = runs.last?.last, let answers = result.answers, answers.count > 1, last.answers == answers {
        runs[runs.count - 1].append(result)
      } else {
        runs.append([result])
      }
    }
    return runs
  }

  private func statements(_ results: [ResultSummary]) -> [ReportPart] {
    let picture = PictureSummary(
      kind: .list, headline: "Bij \(Outline.number(results.count)) uitspraken:", sentences: results.map(\.spoken),
      questions: results.map(\.question))
    guard var chart = PictureCharts(block: block).chart(of: picture, at: block.pictures.count) else { return results.flatMap(parts) }
    chart.id = "\(block.id)-\(results[0].question)-statements"
    chart.title = block.title
    chart.table.caption = block.title
    let items = results.map { "‘\($0.prompt)’ \($0.spoken)" }
    return [.list(label: "", items: items), .chart(chart)]
  }

  private var shownAgain: [ReportPart] {
    guard let titles = block.shownAgain else { return [] }
    return [.paragraph("Naast elkaar gelegd: \(Wording.list(titles.map { "‘\($0)’" })).")]
  }

  private var story: [ReportPart] {
    guard let story = block.story else { return [] }
    let text = story.isOwn ? "Casus: \(story.title.lowercasedFirst)." : "Casus: \(story.title). \(story.question)"
    return [.paragraph(text)] + (story.source.isEmpty ? [] : [.source(story.source)])
  }

  private func parts(of result: ResultSummary) -> [ReportPart] {
    let charts = ResultCharts(block: block)
    switch result.figure {
    // It stands in the list of what was left out.
    case .withheld: return []
    case .words where result.isOnlyATotal: return []
    case .words(let words):
      guard !result.prompt.isEmpty, result.spoken == "In woorden: \(words)." else {
        return [.paragraph("\(question(result))\(result.spoken)")]
      }
      return [.list(label: "", items: ["‘\(result.prompt)’: \(words)."])]
    case .headings(let headings):
      return headings.flatMap { heading -> [ReportPart] in
        if heading.lines.isEmpty { return [] }
        return [.quotes(label: heading.title, items: heading.lines.map(\.inWords))]
      }
    case .sort(let sort): return self.sort(result, sort)
    case .means(let means) where means.kind == .rank:
      return [
        .paragraph(result.spoken), .list(label: result.prompt, items: means.rows.map { "\($0.title): \(means.words($0))" }),
      ] + people(result)
    // Who joins in is no choice between answers.
    case .options(let options) where options.count == 1:
      return [.paragraph("\(result.prompt) \(options[0].title): \(options[0].text).".trimmed)]
    case .options, .scale, .means:
      var parts: [ReportPart] = [.paragraph(result.spoken)]
      if let chart = charts.chart(of: result) { parts.append(.chart(chart)) }
      if case .scale(let scale) = result.figure, let mean = scale.meanTenths {
        parts.append(.paragraph("Gemiddeld: \(Wording.decimal(tenths: mean))."))
      }
      return parts + people(result)
    }
  }

  private func question(_ result: ResultSummary) -> String { result.prompt.isEmpty ? "" : "Bij ‘\(result.prompt)’. " }

  private func people(_ result: ResultSummary) -> [ReportPart] {
    result.people.map { [.paragraph("Aantal deelnemers bij deze vraag: \($0).")] } ?? []
  }

  private func sort(_ result: ResultSummary, _ sort: SortFigure) -> [ReportPart] {
    var parts: [ReportPart] = result.isToldByPiles ? [] : [.paragraph(result.spoken)]
    let piles = sort.piles.filter { !$0.values.isEmpty }.map { pile in
      "\(pile.name): \(Wording.list(pile.values.map { $0.name + ($0.isOnBorder ? " *" : "") }))."
    }
    parts.append(.list(label: sort.isIndividual ? "De volgorde van de groep" : "Samen gekozen", items: piles))
    if sort.piles.contains(where: { $0.values.contains(where: \.isOnBorder) }) { parts.append(.paragraph("* \(Wording.onBorder).")) }
    if let chart = ResultCharts(block: block).chart(of: result) { parts.append(.chart(chart)) }
    if let agreement = sort.agreement {
      parts.append(.paragraph(Wording.agreement(agreement.words, hundredths: agreement.hundredths)))
      parts.append(.paragraph(agreement.dividedInWords(of: sort.rows.count)))
    }
    return parts + people(result)
  }

  /// Sentences that belong under the results, each once.
  private var remarks: [String] {
    var seen: Set<String> = []
    return block.results.filter { if case .withheld = $0.figure { false } else { true } }.flatMap(\.remarks).filter {
      seen.insert($0).inserted
    }
  }

  private var quotes: [ReportPart] {
    block.lines.flatMap { list -> [ReportPart] in
      switch list.kind {
      case .card: return [.quotes(label: list.heading, items: list.lines.map(\.inWords))]
      case .point: return list.lines.map { .quotes(label: "", items: ["Een deelnemer: “\($0.text)”"]) }.joinedQuotes
      }
    }
  }
}

extension ResultSummary {
  /// Dots on cards of which none may be in a report: their sum alone tells a reader nothing.
  var isOnlyATotal: Bool {
    if case .words(let words) = figure { words.hasPrefix("Op de kaarten staan samen ") && words.hasSuffix("stippen.") } else { false }
  }

  /// Whether its sentence says no more than the first pile, which stands right below it.
  var isToldByPiles: Bool {
    guard case .sort(let sort) = figure, sort.piles.first?.values.isEmpty == false else { return false }
    return spoken.hasPrefix("Bovenaan in de groep: ") && spoken == headline
  }

  /// The answers that could be chosen; nil for other results.
  fileprivate var answers: [String]? {
    if case .options(let options) = figure { options.map(\.title) } else { nil }
  }
}

extension PictureSummary {
  /// Whether its chart holds every number of its questions.
  var tellsAll: Bool {
    switch kind {
    case .list, .rings, .sides: true
    case .rounds, .triangle, .axes, .shift: false
    }
  }
}

extension ReportLine {
  /// The line, with how often it was given when more than once.
  package var inWords: String { times == 1 ? text : "\(text) (\(times) keer)" }
}

extension AgreementFigure {
  /// The number of divided values, never without what chance gives.
  func dividedInWords(of total: Int) -> String {
    let share = divided == 0 ? "Geen van de \(total)" : Wording.count(divided, of: total)
    let verb = divided <= 1 ? "waarden is" : "waarden zijn"
    let chance = dividedByChance == 1 ? "is dat er" : "zijn dat er"
    return "\(share) \(verb) verdeeld. Bij willekeurig sorteren \(chance) gemiddeld \(dividedByChance)."
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension [ReportPart] {
  /// Quotes one after another as one list.
  var joinedQuotes: [ReportPart] {
    let items = flatMap { part -> [String] in if case .quotes(_, let items) = part { items } else { [] } }
    return items.isEmpty ? [] : [.quotes(label: "Uit het gesprek", items: items)]
  }
}
