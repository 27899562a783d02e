import Canvas
import Programme
import SessionEngine

/// What the group shares and where it differs, with the level that chance gives beside every number.
struct AgreementLayout {
  let picture: SortPicture
  let people: Int
  let part: Part?

  func lines(in size: Size) -> PictureLines {
    let summary = summary(columns: size.columns) + [.blank]
    let shared = section("Wat jullie delen", shared, columns: size.columns)
    let divided = section("Waar jullie verschillen", divided, columns: size.columns)
    let chance = chance(columns: size.columns)
    let left = shared + [.blank] + chance
    let leftColumns = left.map(\.endColumn).max() ?? 0
    let rightColumns = divided.map(\.endColumn).max() ?? 0
    if leftColumns + Self.gap + rightColumns <= size.columns {
      let start = max(leftColumns + Self.gap, size.columns / 2)
      let fitting = min(start, size.columns - rightColumns)
      return PictureLines(body: summary + ResultLine.beside(left, divided, from: fitting))
    }
    return PictureLines(body: summary + shared + [.blank] + divided + [.blank] + chance)
  }

  // MARK: Sentences

  private func summary(columns: Int) -> [ResultLine] {
    guard let agreement = picture.agreement else { return [] }
    let hasCounts = picture.ranking.contains { $0.label != nil }
    return ResultLine.paragraph(Wording.agreement(agreement.words, hundredths: agreement.hundredths), .accent(part), columns: columns)
      + ResultLine.paragraph(Wording.divided(agreement, of: picture.ranking.count), columns: columns)
      + (hasCounts ? ResultLine.paragraph(Wording.highAndLow, .quiet, columns: columns) : [])
  }

  // MARK: Lists

  private typealias Entry = (name: String, words: String)

  private var shared: [Entry] {
    picture.ranking.compactMap { value in
      switch value.label {
      case .sharedImportant: (value.short, "gedeeld belangrijk: " + counts(value))
      case .sharedUnimportant: (value.short, "gedeeld minder belangrijk: " + counts(value))
      case .divided, nil: nil
      }
    }
  }

  /// The most divided first; among equals the order of the group.
  private var divided: [Entry] {
    picture.ranking.enumerated().filter { $0.element.label == .divided }
      .sorted { left, right in
        let sides = (min(left.element.highCount, left.element.lowCount), min(right.element.highCount, right.element.lowCount))
        return sides.0 == sides.1 ? left.offset < right.offset : sides.0 > sides.1
      }
      .map { ($0.element.short, "verdeeld: " + counts($0.element)) }
  }

  private func counts(_ value: RankedValue) -> String {
    "\(value.highCount) hoog, \(value.middleCount) midden, \(value.lowCount) laag"
  }

  private func chance(columns: Int) -> [ResultLine] {
    let top = picture.piles.first?.size ?? 0
    let bottom = picture.piles.last?.size ?? 0
    let marked = picture.ranking.filter(\.beatsChance)
    let entries: [Entry] = marked.map { value in
      value.topCount >= value.bottomCount
        ? (value.short, Wording.count(value.topCount, of: people) + " in de top \(top)")
        : (value.short, Wording.count(value.bottomCount, of: people) + " in de onderste \(bottom)")
    }
    guard !entries.isEmpty else {
      return ResultLine.paragraph("Vaker dan toeval", .title(part), columns: columns)
        + ResultLine.paragraph(Wording.nothingStandsOut, columns: columns)
    }
    return section("Vaker dan toeval", entries, columns: columns) + ResultLine.paragraph(guardExplained, .quiet, columns: columns)
  }

  private func section(_ heading: String, _ entries: [Entry], columns: Int) -> [ResultLine] {
    var lines = ResultLine.paragraph(heading, .title(part), columns: columns)
    guard !entries.isEmpty else { return lines + ResultLine.paragraph(Self.empty, .quiet, columns: columns) }
    let longest = entries.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    let names = min(longest, RankingColumns.widestName)
    for entry in entries {
      let name = TextLayout.wrapped(PlainText.sanitised(entry.name), columns: names).map { ResultLine($0, .strong) }
      let words = TextLayout.wrapped(entry.words, columns: max(1, columns - names - 2)).map { ResultLine($0) }
      lines += ResultLine.beside(name, words, from: names + 2)
    }
    return lines
  }

  /// Columns between two lists side by side.
  private static let gap = 6
  /// True also where the group is too small to name a value.
  private static let empty = "Hier is geen waarde te noemen."
  private var guardExplained: String {
    let votes = picture.chanceVotes
    guard votes > 1 else {
      return
        "Ook als iedereen willekeurig sorteert, krijgt een waarde soms veel stemmen. Daarom noemen we alleen aantallen die dan zelden voorkomen."
    }
    return "Ook als iedereen willekeurig sorteert, krijgt een waarde soms \(Wording.count(votes - 1, of: people)) stemmen. "
      + "Daarom markeren we pas vanaf \(votes)."
  }
}
