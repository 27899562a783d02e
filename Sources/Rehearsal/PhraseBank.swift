/// Dutch lines that simulated participants say and write: our own sentences, without names, teams or places.
enum PhraseBank {
  /// Lines in random order that fit a heading or a question.
  ///
  /// - Parameters:
  ///   - about: texts that tell the topic; the first one that does decides.
  ///   - maximumLength: longest line in characters; without a line that fits, one is cut off. Empty only when nothing fits in 0 characters.
  static func lines(about texts: [String], maximumLength: Int, chance: Chance) -> [String] {
    var chance = chance
    let lines = chance.shuffled(topic(of: texts).lines)
    let fitting = lines.filter { $0.count <= maximumLength }
    if !fitting.isEmpty { return fitting }
    guard maximumLength > 0, let first = lines.first else { return [] }
    // Every line begins with a letter, so that what is left is never blank.
    return [String(first.prefix(maximumLength))]
  }

  /// Points of a talk, in random order.
  static func points(about texts: [String], chance: Chance) -> [String] {
    var chance = chance
    return chance.shuffled(topic(of: texts, otherwise: Topic.points).lines)
  }

  private static func topic(of texts: [String], otherwise: Topic = .points) -> Topic {
    for text in texts {
      let lowered = text.lowercased()
      for topic in Topic.all where topic.stems.contains(where: { lowered.contains($0) }) { return topic }
    }
    return otherwise
  }

  /// Lines about one thing, and parts of words by which a heading tells that it asks for them.
  struct Topic {
    var stems: [String]
    var lines: [String]
  }
}
