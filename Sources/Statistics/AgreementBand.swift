/// The words for r. The borders are a convention of this product, not a norm.
///
/// Source: our own convention (statistics method, section 6); r is the mean Spearman (1904) correlation of two people.
public enum AgreementBand: Hashable, Sendable, CaseIterable {
  /// r < 0.1 while more values divide the group than chance explains: there may be camps.
  case possibleCamps
  /// r < 0.1: everybody chooses differently.
  case everyoneDiffers
  /// 0.1 <= r < 0.3.
  case slight
  /// 0.3 <= r <= 0.6.
  case clear
  /// r > 0.6.
  case strong

  /// The band of a concordance, decided in integers; nil below two people.
  ///
  /// - Parameters:
  ///   - dividedValues: number of values with the label `divided`.
  ///   - dividedUpperLimit: the 95 % point of that number under random sorting (`LabelChance.dividedUpper95`).
  public init?(_ concordance: Concordance, dividedValues: Int, dividedUpperLimit: Int) {
    guard let some = concordance.meanCorrelationIsAtLeast(tenths: 1),
      let clear = concordance.meanCorrelationIsAtLeast(tenths: 3),
      let strong = concordance.meanCorrelationIsAbove(tenths: 6)
    else { return nil }
    if strong {
      self = .strong
    } else if clear {
      self = .clear
    } else if some {
      self = .slight
    } else {
      self = dividedValues > dividedUpperLimit ? .possibleCamps : .everyoneDiffers
    }
  }
}
