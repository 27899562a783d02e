/// The test of a typed dilemma question: what can be seen of its form, and what the group must judge itself.
public struct QuestionCheck: Hashable, Sendable {
  /// One demand.
  public struct Finding: Hashable, Sendable {
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
    "behoren", "dient", "dienen", "hoeft", "hoeven", "durft", "durven",
  ]

  public init(_ text: String) {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" && $0 != "-" }.map { $0.lowercased() }
    let first = words.first ?? ""
    findings = [
      Finding(demand: "Hooguit \(Self.mostWords) woorden (nu \(words.count)).", isMet: words.count <= Self.mostWords && !words.isEmpty),
      Finding(demand: "Geen komma.", isMet: !text.contains(",")),
      Finding(demand: "Begint met mogen, moeten, kunnen of een ander hulpwerkwoord.", isMet: Self.modals.contains(first)),
      Finding(demand: "Begint niet met ‘hoe’.", isMet: first != "hoe"),
      Finding(demand: "Eindigt met een vraagteken.", isMet: text.trimmed.hasSuffix("?")),
      Finding(demand: "Zit er geen conclusie in de vraag? Dat bepaalt de groep.", isMet: nil),
    ]
  }

  /// Whether all demands of form are met.
  public var isWellFormed: Bool { findings.allSatisfy { $0.isMet != false } }
}
