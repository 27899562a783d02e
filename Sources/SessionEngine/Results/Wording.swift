/// Dutch words and numbers that screen and summary share.
public enum Wording {
  /// For example `6 van de 10`.
  public static func count(_ part: Int, of whole: Int) -> String { "\(part) van de \(whole)" }

  /// For example `1 deelnemer`, `7 deelnemers`.
  public static func participants(_ count: Int) -> String { count == 1 ? "1 deelnemer" : "\(count) deelnemers" }

  /// For example `gedeeld 3e`.
  public static func place(_ rank: Int, isShared: Bool) -> String { isShared ? "gedeeld \(rank)e" : "\(rank)e" }

  /// A signed mean with one decimal: `+1,3`, `-0,4`, `0,0`.
  public static func signedMean(tenths: Int) -> String {
    let sign = tenths > 0 ? "+" : tenths < 0 ? "-" : ""
    return sign + decimal(tenths: abs(tenths))
  }

  /// One decimal with a comma: `3,4`.
  public static func decimal(tenths: Int) -> String {
    (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10),\(abs(tenths) % 10)"
  }

  /// Two decimals with a comma: `0,24`.
  public static func decimal(hundredths: Int) -> String {
    let size = abs(hundredths)
    return (hundredths < 0 ? "-" : "") + "\(size / 100)," + (size % 100 < 10 ? "0" : "") + "\(size % 100)"
  }

  /// A half or whole number: `6`, `6,5`.
  public static func half(doubled: Int) -> String { doubled % 2 == 0 ? "\(doubled / 2)" : "\(doubled / 2),5" }

  /// Words in a row: `a`, `a en b`, `a, b en c`.
  public static func list(_ words: [String], _ joining: String = "en") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(joining) " + last
  }

  /// How much the sorts of people are alike: words first, then the mean correlation between two of them with what its ends mean.
  public static func agreement(_ words: String, hundredths: Int) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
      + ": \(decimal(hundredths: hundredths)). Bij 0 lijken de keuzes willekeurig, bij 1 kiest iedereen hetzelfde."
  }

  /// The number of divided values, never without what chance gives.
  public static func divided(_ agreement: AgreementPicture, of total: Int) -> String {
    let share = agreement.divided == 0 ? "Geen van de \(total)" : count(agreement.divided, of: total)
    let verb = agreement.divided <= 1 ? "waarden is" : "waarden zijn"
    let chance = agreement.dividedByChance == 1 ? "is dat er" : "zijn dat er"
    return "\(share) \(verb) verdeeld. Bij willekeurig sorteren \(chance) gemiddeld \(agreement.dividedByChance)."
  }

  /// Under every result.
  public static func scope(_ count: Int) -> String {
    "Dit zijn de keuzes van de \(count) mensen in deze groep. Een andere groep kan anders kiezen."
  }

  public static let smallGroup = "Kleine groep: een of twee mensen maken veel verschil."
  /// Of a sensitive item of which no option has more than half.
  public static let noMajority = "geen meerderheid"
  public static let tooSmallToCompare = "De groep is te klein om te vergelijken."
  public static let tooFew = "Te weinig antwoorden om te tonen."
  /// Of a result that may not be shown beside an earlier one.
  public static let withheld = "Deze uitslag laten we niet meer zien."
  public static let withheldBecause =
    "Er is al een uitslag getoond. Met dit verschil zouden jullie de antwoorden van een paar mensen kunnen herleiden."
  /// Under a result that was shown earlier, when answers changed after it.
  public static let earlierAnswers = "Dit is de uitslag zoals die eerder is getoond. Wat daarna veranderde, telt hier niet mee."
  public static let nothing = "Er zijn nog geen antwoorden."
  /// The same, said once for more pages.
  static func nothing(besides pages: Int) -> String {
    pages == 1
      ? "Hier zijn nog geen antwoorden, en bij één andere uitslag ook niet."
      : "Hier zijn nog geen antwoorden, en bij \(pages) andere uitslagen ook niet."
  }
  public static let nothingStandsOut = "Geen enkele waarde steekt er duidelijk boven uit."
  public static let beatsChance = "vaker dan toeval"
  /// Behind a sign, of a value that might as well lie in the pile beside its own.
  public static let onBorder = "kreeg evenveel punten als een waarde in de stapel ernaast"
  /// Of the counts behind a value that is shared or divided.
  public static let highAndLow = "Hoog is in de bovenste stapels gelegd, laag in de onderste."
}
