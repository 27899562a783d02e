/// The test of a typed dilemma question: what can be seen of its form, and what the group must judge itself.
public struct QuestionCheck: Codable, Hashable, Sendable {
  /// One demand.
  public struct Finding: Codable, Hashable, Sendable {
    /// The demand as a sentence.
    public var demand: String
    /// Whether it is met; nil for what only the group can judge.
    public var isMet: Bool?
  }

  public let findings: [Finding]

  /// Most words of a question.
  public static let mostWords = 15

  private static let modals: Set<String> = [
    "mag", "mogen", "moet", "moeten", "kan", "kunnen", "zal", "zullen", "zou", "zouden", "wil", "willen", "hoort", "horen", "behoort",
    "behoren", "dient", "dienen", "hoeft", "hoeven", "durf", "durft", "durven",
  ]

  /// What only the group can judge, asked of the facilitator in one sentence.
  public static let judgement = "Zit er nog geen conclusie in de vraag?"

  public init(_ text: String) {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" && $0 != "-" }.map { $0.lowercased() }
    let first = words.first ?? ""
    findings = [
      Finding(demand: "Hooguit \(Self.mostWords) woorden (nu \(words.count)).", isMet: words.count <= Self.mostWords && !words.isEmpty),
      Finding(demand: "Geen komma.", isMet: !text.contains(",")),
      Finding(demand: "Begint met mag, moet, kan, wil, durf of zo’n woord.", isMet: Self.modals.contains(first)),
      Finding(demand: "Begint niet met ‘hoe’.", isMet: first != "hoe"),
      Finding(demand: "Eindigt met een vraagteken.", isMet: text.trimmed.hasSuffix("?")),
      Finding(demand: "Zit er geen conclusie in de vraag? Dat bepaalt de groep.", isMet: nil),
    ]
  }

  /// The demands of form that are not met, as one sentence each.
  public var unmet: [String] { findings.filter { $0.isMet == false }.map(\.demand) }

  /// Whether all demands of form are met.
  public var isWellFormed: Bool { findings.allSatisfy { $0.isMet != false } }
}
