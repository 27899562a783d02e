import SessionEngine

extension ScrollText {
  /// What this seat answered, in words.
  mutating func add(_ answer: ParticipantAnswer, to question: ParticipantQuestion) {
    func title(_ id: String) -> String { question.options.first { $0.id == id }?.title ?? id.plain(40) }
    switch answer.kind {
    case .choice: for option in (answer.options ?? []).prefix(200) { add("• " + title(option), .strong) }
    case .scale: if let number = answer.number { add("\(number)", .strong) }
    case .text: add((answer.text ?? "").plain(2000), .strong)
    case .points: for (number, option) in zip(answer.points ?? [], question.options) { add(option.title, value: "\(number)") }
    case .rank: for (place, option) in (answer.order ?? []).prefix(200).enumerated() { add("\(place + 1)  " + title(option), .strong) }
    case .dots:
      for option in question.options {
        guard let number = answer.dots?[option.id], number > 0 else { continue }
        if question.maximum == 1 { add("• " + option.title, .strong) } else { add(option.title, value: "\(number)") }
      }
    case .sort:
      let names = Dictionary((question.sort?.values ?? []).map { ($0.number, $0.name) }) { first, _ in first }
      for (pile, cards) in zip(question.sort?.piles ?? [], answer.piles ?? []) {
        add(pile.name, .title(nil))
        add(cards.prefix(200).map { names[$0] ?? "\($0)" }.joined(separator: ", "), .text, indent: 2)
      }
    case .skipped: break
    }
  }
}
