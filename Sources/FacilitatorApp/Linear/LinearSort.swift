import Programme
import SessionEngine

/// A value sort in lines, in the view that is on the screen.
extension LinearResult {
  func sort(_ picture: SortPicture) -> [String] {
    if picture.ranking.isEmpty || view == .groupSort || view == .standard { return piles(picture) }
    return view == .ranking ? ranking(picture) : agreement(picture)
  }

  private func piles(_ picture: SortPicture) -> [String] {
    let piles = picture.piles.map { pile in
      "\(pile.name): \(pile.values.isEmpty ? "nog niets" : pile.values.map { $0.short + ($0.isOnBorder ? "*" : "") }.joined(separator: ", "))"
    }
    let border = picture.piles.contains { $0.values.contains(where: \.isOnBorder) }
    return piles + (border ? ["* \(Wording.onBorder)"] : [])
  }

  private func ranking(_ picture: SortPicture) -> [String] {
    let top = picture.piles.first?.size ?? 0
    return picture.ranking.map { value in
      let chance = value.beatsChance ? ", \(Wording.beatsChance)" : ""
      return
        "\(Wording.place(value.rank, isShared: value.isShared)): \(value.short), gemiddeld \(Wording.signedMean(tenths: value.meanTenths)), "
        + "\(Wording.count(value.topCount, of: result.count)) in de top \(top)\(chance)"
    }
  }

  private func agreement(_ picture: SortPicture) -> [String] {
    var lines: [String] = []
    if let agreement = picture.agreement {
      lines = [
        Wording.agreement(agreement.words, hundredths: agreement.hundredths), Wording.divided(agreement, of: picture.ranking.count),
        Wording.highAndLow,
      ]
    }
    func counts(_ value: RankedValue) -> String {
      "\(value.short): \(value.highCount) hoog, \(value.middleCount) midden, \(value.lowCount) laag"
    }
    func section(_ title: String, _ label: SharedOrDivided) -> [String] {
      let values = picture.ranking.filter { $0.label == label }
      return ["\(title):"] + (values.isEmpty ? ["Hier is geen waarde te noemen."] : values.map(counts))
    }
    lines += section("Gedeeld belangrijk", .sharedImportant) + section("Gedeeld minder belangrijk", .sharedUnimportant)
    lines += section("Verdeeld", .divided)
    let marked = picture.ranking.filter(\.beatsChance).map { value in
      value.topCount >= value.bottomCount
        ? "\(value.short): \(Wording.count(value.topCount, of: result.count)) in de top \(picture.piles.first?.size ?? 0)"
        : "\(value.short): \(Wording.count(value.bottomCount, of: result.count)) in de onderste \(picture.piles.last?.size ?? 0)"
    }
    return lines + ["Vaker dan toeval:"] + (marked.isEmpty ? [Wording.nothingStandsOut] : marked)
  }
}
