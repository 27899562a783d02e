import SessionEngine

extension SortFigure {
  init(_ picture: SortPicture) {
    isIndividual = picture.basis == .individual
    piles = picture.piles.map { pile in
      PileFigure(
        name: pile.name.cleaned,
        values: pile.values.map { PileValue(number: $0.number, name: $0.name.cleaned, isOnBorder: $0.isOnBorder) })
    }
    rows = picture.ranking.map(ValueRow.init)
    agreement = picture.agreement.map {
      AgreementFigure(words: $0.words, hundredths: $0.hundredths, divided: $0.divided, dividedByChance: $0.dividedByChance)
    }
  }
}

extension ValueRow {
  init(_ value: RankedValue) {
    number = value.number
    name = value.name.cleaned
    place = value.rank
    isShared = value.isShared
    sum = value.sum
    meanTenths = value.meanTenths
    topCount = value.topCount
    bottomCount = value.bottomCount
    highCount = value.highCount
    middleCount = value.middleCount
    lowCount = value.lowCount
    pileCounts = value.pileCounts
    labels = (value.beatsChance ? [Wording.beatsChance] : []) + (value.label.map { [$0.words] } ?? [])
  }
}

extension SharedOrDivided {
  /// The label in Dutch: statistics method, section 7.
  var words: String {
    switch self {
    case .divided: "verdeeld"
    case .sharedImportant: "gedeeld belangrijk"
    case .sharedUnimportant: "gedeeld minder belangrijk"
    }
  }
}
