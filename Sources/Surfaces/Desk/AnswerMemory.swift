/// The last answer to each surface, so that a request that comes again after a reconnection is not carried out again.
struct AnswerMemory {
  private static let mostSurfaces = 64

  private var answers: [String: (number: Int, answer: SubmitAnswer)] = [:]
  private var order: [String] = []

  enum Finding {
    case new
    case answered(SubmitAnswer)
    /// Older than the last one: the surface waits for it no longer.
    case past
  }

  func find(_ number: Int, of token: String) -> Finding {
    guard let last = answers[token], number <= last.number else { return .new }
    return number == last.number ? .answered(last.answer) : .past
  }

  mutating func note(_ answer: SubmitAnswer, to number: Int, of token: String) {
    if answers.updateValue((number, answer), forKey: token) != nil { return }
    order.append(token)
    if order.count > Self.mostSurfaces { answers[order.removeFirst()] = nil }
  }
}
