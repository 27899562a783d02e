public import SessionEngine

/// What stands in the fields of a form: an answer that was given, or what was sent and could not be taken.
public struct FieldValues: Hashable, Sendable {
  private var values: [String: [String]] = [:]

  public init() {}

  /// What a browser sent, field by field.
  public init(_ sent: [(name: String, value: String)]) {
    for (name, value) in sent { values[name, default: []].append(value) }
  }

  /// The answer of a question as its form shows it; empty without one, and after a pass.
  public init(_ question: ParticipantQuestion) {
    guard let answer = question.answer else { return }
    switch answer.kind {
    case .choice: values[FieldName.option] = answer.options
    case .scale: values[FieldName.number] = answer.number.map { ["\($0)"] }
    case .text: values[FieldName.text] = answer.text.map { [$0] }
    case .sort:
      for (pile, numbers) in zip(question.sort?.piles ?? [], answer.piles ?? []) {
        for number in numbers { values[FieldName.pile(ofCard: number)] = [pile.id] }
      }
    case .points:
      for (place, number) in (answer.points ?? []).enumerated() { values[FieldName.points(place)] = ["\(number)"] }
    case .rank:
      for (place, option) in question.options.enumerated() {
        if let chosen = answer.order?.firstIndex(of: option.id) { values[FieldName.place(place)] = ["\(chosen + 1)"] }
      }
    case .dots:
      for (place, option) in question.options.enumerated() {
        guard let number = answer.dots?[option.id], number > 0 else { continue }
        if question.maximum == 1 { values[FieldName.option] = [option.id] } else { values[FieldName.dots(place)] = ["\(number)"] }
      }
    case .skipped: break
    }
  }

  public var isEmpty: Bool { values.isEmpty }
  /// The first value of a field, or nil.
  public func first(_ name: String) -> String? { values[name]?.first }
  /// All values of a field, in the order in which they were sent.
  public func all(_ name: String) -> [String] { values[name] ?? [] }
}
