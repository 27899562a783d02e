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
  static func points(chance: Chance) -> [String] {
    var chance = chance
    return chance.shuffled(Topic.points.lines)
  }

  private static func topic(of texts: [String]) -> Topic {
    for text in texts {
      let words = text.lowercased()
      for topic in Topic.all where topic.stems.contains(where: { has(wordBeginning: $0, in: words) }) { return topic }
    }
    return .points
  }

  /// Whether a word begins so: `zwaarder` is not about a `waarde`.
  private static func has(wordBeginning stem: String, in text: String) -> Bool {
    var before: Character = " "
    for place in text.indices {
      if !before.isLetter, text[place...].hasPrefix(stem) { return true }
      before = text[place]
    }
    return false
  }

  /// Lines about one thing, and parts of words by which a heading tells that it asks for them.
  struct Topic {
    var stems: [String]
    var lines: [String]
  }
}
