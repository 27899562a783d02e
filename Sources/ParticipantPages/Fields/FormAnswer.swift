import Programme
public import SessionEngine

/// What is wrong with a form that was sent, in a sentence for the participant.
public struct FormFault: Error, Hashable, Sendable {
  public let words: String

  public init(_ words: String) { self.words = words }
}

extension FieldValues {
  /// The answer that a form holds. Whether it may be given is for the engine to say.
  ///
  /// - Throws: `FormFault` when a field is missing or is no number.
  public func answer(to question: ParticipantQuestion) throws(FormFault) -> Answer {
    if first(FieldName.action) == FormAction.skip.rawValue { return .skipped }
    switch question.kind {
    case .choice: return .choice(all(FieldName.option))
    case .scale:
      guard let number = first(FieldName.number).flatMap({ Int($0) }) else { throw FormFault("\(question.hint)") }
      return .scale(number)
    case .text: return .text(Self.oneLine(first(FieldName.text) ?? ""))
    case .sort: return .sort(try piles(question))
    case .points:
      var points: [Int] = []
      for (place, option) in question.options.enumerated() {
        points.append(try number(FieldName.points(place), of: option, question))
      }
      return .points(points)
    case .rank: return .rank(try order(question.options))
    case .dots: return .dots(try dots(question))
    }
  }

  private func piles(_ question: ParticipantQuestion) throws(FormFault) -> [[Int]] {
    guard let sort = question.sort else { return [] }
    var piles = Array(repeating: [Int](), count: sort.piles.count)
    var missing = 0
    for value in sort.values {
      if let id = first(FieldName.pile(ofCard: value.number)), let place = sort.piles.firstIndex(where: { $0.id == id }) {
        piles[place].append(value.number)
      } else {
        missing += 1
      }
    }
    guard missing == 0 else {
      throw FormFault(missing == 1 ? "Eén waarde ligt nog in geen stapel." : "\(missing) waarden liggen nog in geen stapel.")
    }
    return piles
  }

  private func number(_ field: String, of option: ParticipantOption, _ question: ParticipantQuestion) throws(FormFault) -> Int {
    let text = (first(field) ?? "").filter { $0 != " " }
    guard !text.isEmpty else { return 0 }
    guard let number = Int(text) else {
      throw FormFault("Vul bij ‘\(option.title)’ een getal in van 0 tot en met \(question.maximum ?? 0).")
    }
    return number
  }

  private func order(_ options: [ParticipantOption]) throws(FormFault) -> [ItemID] {
    var places: [Int: ItemID] = [:]
    for (row, option) in options.enumerated() {
      guard let place = first(FieldName.place(row)).flatMap({ Int($0) }), (1...options.count).contains(place) else {
        throw FormFault("Zet alle \(options.count) op volgorde. ‘\(option.title)’ heeft nog geen plaats.")
      }
      guard places[place] == nil else { throw FormFault("Plaats \(place) staat er twee keer. Geef elk onderdeel een eigen plaats.") }
      places[place] = option.id
    }
    return places.sorted { $0.key < $1.key }.map(\.value)
  }

  private func dots(_ question: ParticipantQuestion) throws(FormFault) -> [String: Int] {
    if question.maximum == 1 { return Dictionary(uniqueKeysWithValues: all(FieldName.option).prefix(1).map { ($0, 1) }) }
    var dots: [String: Int] = [:]
    for (place, option) in question.options.enumerated() {
      let number = try number(FieldName.dots(place), of: option, question)
      if number != 0 { dots[option.id] = number }
    }
    return dots
  }

  /// Ends of lines become spaces: an answer is one line on every screen.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
