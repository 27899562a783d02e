/// Something that was left out, for the list at the end of a summary. It never tells the number that was the reason.
public struct Suppression: Hashable, Sendable, Codable {
  /// Why something is left out.
  public enum Reason: Hashable, Sendable, Codable {
    /// Fewer people than k.
    case tooFewPeople(minimum: Int)
    /// Enough people to show something, but fewer than this content needs.
    case groupTooSmall(fewest: Int)
    /// A part of a split is smaller than k, or follows from what else is shown.
    case smallSubgroup(minimum: Int)
    /// Together with a split by another trait it would single out a few people.
    case otherSplit
    /// Together with an earlier release it would tell what a few people answered.
    case earlierRelease
    /// A sensitive item is told in words.
    case sensitive
    /// For the internal edition only.
    case internalOnly
    /// In no edition.
    case neverShown
    /// What would be seen does not rise above chance.
    case withinNoise
  }

  /// What is left out, in Dutch.
  public let item: String
  public let reason: Reason

  public init(item: String, reason: Reason) {
    self.item = item
    self.reason = reason
  }

  /// For example `Tabel 4 (afdelingen): weggelaten. Een van de groepen is kleiner dan 5, of is te berekenen uit de rest.`
  public var sentence: String { "\(item): weggelaten. \(reason.sentence)" }
}

extension Suppression.Reason {
  /// The reason as one Dutch sentence.
  public var sentence: String {
    switch self {
    case .tooFewPeople(let minimum): "Het zijn antwoorden van minder dan \(minimum) mensen."
    case .groupTooSmall(let fewest): "Dit kan pas vanaf \(fewest) mensen."
    case .smallSubgroup(let minimum): "Een van de groepen is kleiner dan \(minimum), of is te berekenen uit de rest."
    case .otherSplit: "Er is al een andere verdeling getoond. Twee verdelingen samen laten zien wat een paar mensen antwoordden."
    case .earlierRelease: "Er is al een verslag gemaakt. Met dit verschil zijn antwoorden van een paar mensen te herleiden."
    case .sensitive: "Dit is een gevoelige vraag. Daarom staat de uitkomst er in woorden."
    case .internalOnly: "Dit staat alleen in de interne uitgave."
    case .neverShown: "Dit staat in geen enkel verslag."
    case .withinNoise: "De verschillen kunnen toeval zijn."
    }
  }
}
