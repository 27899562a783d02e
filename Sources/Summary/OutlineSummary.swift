import Programme
import SessionEngine

/// The summary at the front: at most a handful of sentences, each from something that happened.
struct OutlineSummary {
  let report: SummaryReport

  private var blocks: [BlockSummary] { report.meetings.flatMap(\.blocks).filter { !$0.isEvaluation } }

  var parts: [ReportPart] {
    let sentences = [agreement, difference, tension, values].compactMap { $0 }
    var parts: [ReportPart] = sentences.isEmpty ? [] : [.list(label: "", items: sentences)]
    if let asks = lines(in: ["vraag"]) { parts.append(.quotes(label: "Wat de deelnemers vragen", items: asks)) }
    if let offers = lines(in: ["aanbod", "voorstel"]) { parts.append(.quotes(label: "Wat de deelnemers voorstellen", items: offers)) }
    return parts
  }

  private struct Choice {
    var prompt: String
    var winner: OptionCount
    var count: Int
    var people: Int
  }

  /// Results in counts with the answer that most people gave; those in words tell no numbers to compare.
  private var choices: [Choice] {
    blocks.flatMap(\.results).compactMap { result in
      // Who joins in is no choice between answers.
      guard case .options(let options) = result.figure, options.count > 1, let people = result.people, people > 0, !result.prompt.isEmpty
      else { return nil }
      let counts = options.compactMap(\.count)
      guard counts.count == options.count, counts.reduce(0, +) == people, let most = counts.max(),
        let winner = options.first(where: { $0.count == most })
      else { return nil }
      return Choice(prompt: result.prompt, winner: winner, count: most, people: people)
    }
  }

  private var agreement: String? {
    // The larger share first; fractions are compared crosswise, so that no rounding decides.
    let best = choices.max { $0.count * $1.people < $1.count * $0.people }
    guard let best, 2 * best.count > best.people else { return nil }
    let share = best.count == best.people ? "alle \(best.people)" : Wording.count(best.count, of: best.people)
    return "Het meest eens waren de deelnemers over ‘\(best.prompt)’: \(share) kozen ‘\(best.winner.title)’."
  }

  private var difference: String? {
    let least = choices.min { $0.count * $1.people < $1.count * $0.people }
    guard let least, 2 * least.count <= least.people else { return nil }
    return "Het meest verschilden zij over ‘\(least.prompt)’: geen antwoord kreeg meer dan \(Wording.count(least.count, of: least.people))."
  }

  /// The side of the triangle that most people chose.
  private var tension: String? {
    for block in blocks {
      for picture in block.pictures where picture.kind == .sides && picture.labels.count == 3 {
        guard let result = block.results.first(where: { $0.question == picture.questions.first }), let people = result.people,
          case .options(let options) = result.figure, options.count == 3, let most = options.compactMap(\.count).max(),
          let side = options.firstIndex(where: { $0.count == most }), options.count(where: { $0.count == most }) == 1
        else { continue }
        return "De spanning zat het vaakst hier: ‘\(options[side].title)’, \(Wording.count(most, of: people))."
      }
    }
    return nil
  }

  /// What stands at the top of the last value sort.
  private var values: String? {
    let sorts = blocks.flatMap(\.results).compactMap { result -> SortFigure? in
      if case .sort(let sort) = result.figure { sort } else { nil }
    }
    guard let last = sorts.last, let top = last.piles.first, !top.values.isEmpty else { return nil }
    return "Bovenaan in de waarden: \(Wording.list(top.values.map(\.name)))."
  }

  /// At most three lines under such a heading, from the last block that has any.
  private func lines(in columns: Set<String>) -> [String]? {
    let found = blocks.reversed().lazy.compactMap { block -> [String]? in
      guard block.form == .presentation || block.form == .agreements else { return nil }
      let lines = block.lines.filter { columns.contains($0.column) && !$0.staysInGroup }.flatMap(\.lines).map(\.text)
      return lines.isEmpty ? nil : Array(lines.prefix(3))
    }.first
    return found
  }
}
