import SessionEngine

/// What several results say together, line by line, from the results alone: of one group, or of several added up.
struct PictureSentences {
  /// What the report holds about the questions of the picture, in its order.
  let own: [ResultSummary]
  let labels: [String]

  /// Nil when a result holds no such numbers.
  func sentences(of kind: PictureSummary.Kind) -> [String]? {
    guard !own.isEmpty else { return nil }
    return switch kind {
    case .rounds: rounds(own, labels)
    case .rings: rings(own, labels)
    case .sides: sides(own, labels)
    case .list: list(own, labels)
    case .axes: axes(own)
    case .triangle: triangle(own[0])
    case .shift: nil
    }
  }

  private func triangle(_ result: ResultSummary) -> [String]? {
    guard case .means(let figure) = result.figure, let total = figure.total, total > 0, figure.rows.count == 3 else { return nil }
    let shares = figure.rows.map { row in "\(row.title) \(Wording.decimal(tenths: (row.meanTenths ?? 0) * 100 / total))%" }
    return [shares.joined(separator: ", ")]
  }

  private func rounds(_ own: [ResultSummary], _ labels: [String]) -> [String]? {
    let figures = own.compactMap { result -> MeansFigure? in if case .means(let figure) = result.figure { figure } else { nil } }
    guard figures.count == own.count, let first = figures.first, figures.allSatisfy({ $0.rows.count == first.rows.count }) else {
      return nil
    }
    return first.rows.indices.map { place in
      let cells = zip(labels, figures).map { "\($0) \($1.rows[place].meanTenths.map(Wording.decimal(tenths:)) ?? "-")" }
      return "\(first.rows[place].title): \(cells.joined(separator: "; "))"
    }
  }

  private func rings(_ own: [ResultSummary], _ labels: [String]) -> [String]? {
    guard let counts = options(own[0]), let people = own[0].people else { return nil }
    let marks = own.count > 1 ? options(own[1]) : nil
    if own.count > 1, marks == nil { return nil }
    return counts.enumerated().map { place, ring in
      let marker = marks.flatMap { marks in labels.first.map { ". \($0): \(marks[place].count)" } } ?? ""
      return "\(ring.title): \(Wording.count(ring.count, of: people))\(marker)"
    }
  }

  private func sides(_ own: [ResultSummary], _ corners: [String]) -> [String]? {
    guard let counts = options(own[0]), counts.count == 3, corners.count == 3, let people = own[0].people else { return nil }
    return zip([(0, 1), (0, 2), (1, 2)], counts).map {
      "\(corners[$0.0]) en \(corners[$0.1]) (\($1.title)): \(Wording.count($1.count, of: people))"
    }
  }

  private func list(_ own: [ResultSummary], _ labels: [String]) -> [String]? {
    let rows = own.enumerated().compactMap { place, result -> String? in
      let title = labels.indices.contains(place) ? labels[place] : result.prompt
      if let counts = options(result) { return "\(title): " + counts.map { "\($0.title) \($0.count)" }.joined(separator: ", ") }
      if case .words(let words) = result.figure { return "\(title): \(words)" }
      return nil
    }
    return rows.count == own.count ? rows : nil
  }

  private func axes(_ own: [ResultSummary]) -> [String]? {
    let rows = own.compactMap { result -> String? in
      switch result.figure {
      case .scale(let scale):
        return "\(result.prompt): \(Wording.half(doubled: scale.doubledMedian)), van 0 (\(scale.lowLabel)) tot 10 (\(scale.highLabel))"
      case .words(let words): return "\(result.prompt): \(words), van 0 tot 10"
      default: return nil
      }
    }
    return rows.count == own.count ? rows : nil
  }

  /// Nil also when a small count is not told.
  private func options(_ result: ResultSummary) -> [BarRow]? {
    guard case .options(let options) = result.figure else { return nil }
    let rows = options.compactMap { option in option.count.map { BarRow(title: option.title, count: $0) } }
    return rows.count == options.count ? rows : nil
  }
}
