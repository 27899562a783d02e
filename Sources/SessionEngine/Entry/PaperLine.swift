public import Programme

/// One line of paper codes: a seat and its answers, as the facilitator types it from a sheet.
///
/// A value sort is piles by sign, in any order, the neutral pile left out: `D3 ++ 12 3 30 7 + 1 5 8 ... - ... -- ...`. Other questions
/// are answered in the order of the step: `D3 4 3 5 2`, `s` for a passed one, and the rest of the line for an open one. A lone dash passes
/// too: behind `-` as the sign of a pile there are always numbers. The one sheet of
/// a subgroup begins with all its numbers, `D3,D5,D8 5 3 2`, and counts for each of them.
///
/// The line may be hidden from the room, so that a fault is named by its place in the line and never by what was typed.
public struct PaperLine: Hashable, Sendable {
  /// Whose sheet it is: one seat, or those of a subgroup, in the order of typing.
  public var seats: [SeatID]
  public var answers: [QuestionID: Answer]

  /// Reads a line for the questions of one step.
  ///
  /// - Throws: a `Rejection` with one sentence about the first fault.
  public init(_ text: String, questions: [Question], in state: SessionState) throws(Rejection) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let count = words.count
    guard !words.isEmpty else { throw Rejection(.unknownSeat, "Begin de regel met het nummer van de deelnemer, zoals D3.") }
    seats = try PaperLine.seats(words.removeFirst(), questions: questions, in: state)
    answers = [:]
    for (place, question) in questions.enumerated() {
      if case .assign = question.kind { continue }
      guard !words.isEmpty else {
        if case .text = question.kind { continue }
        throw Rejection(.noOption, "Na \(Wording.list(seats.map(\.label))) ontbreekt antwoord \(place + 1): \(question.prompt)")
      }
      let answer = try PaperLine.answer(&words, at: count - words.count + 1, to: question, in: state)
      if let answer { answers[question.id] = answer }
    }
    guard words.isEmpty else {
      throw Rejection(.tooManyOptions, "Er staat te veel op de regel: woord \(count - words.count + 1) hoort nergens bij.")
    }
    for question in questions {
      if let answer = answers[question.id] { try state.validate(answer, to: question) }
    }
  }

  /// The seats of a sheet as typed, with commas between those of a subgroup.
  private static func seats(_ text: String, questions: [Question], in state: SessionState) throws(Rejection) -> [SeatID] {
    var seats: [SeatID] = []
    for word in text.split(separator: ",") {
      let seat = try seat(String(word), in: state)
      guard !seats.contains(seat) else { throw Rejection(.unknownSeat, "\(seat.label) staat er twee keer.") }
      seats.append(seat)
    }
    guard !seats.isEmpty else { throw Rejection(.unknownSeat, "Begin de regel met het nummer van de deelnemer, zoals D3.") }
    guard seats.count == 1 || mayBeOfSubgroup(questions) else {
      throw Rejection(.unknownSeat, "Dit vult ieder voor zich in: zet één nummer vooraan.")
    }
    return seats
  }

  /// Whether a subgroup may fill in one sheet for these questions: not a value sort, an open line or a sensitive item.
  public static func mayBeOfSubgroup(_ questions: [Question]) -> Bool {
    questions.allSatisfy { question in
      switch question.kind {
      case .sort, .text: false
      case .choice, .scale, .points, .rank, .dots, .assign: !question.isSensitive && !question.isConfidential
      }
    }
  }

  /// A seat as typed: `D3`, `d3`, `3` or the whole code `D3-K7QM`, which must then be right.
  public static func seat(_ text: String, in state: SessionState) throws(Rejection) -> SeatID {
    let parts = text.uppercased().split(separator: "-", maxSplits: 1).map(String.init)
    let number = (parts.first ?? "").hasPrefix("D") ? String(parts[0].dropFirst()) : (parts.first ?? "")
    guard let value = Int(number), let seat = state.seat(SeatID(value)) else {
      // Only what looks like a number is repeated: anything else may be a code that the room should not see.
      let isNumber = !number.isEmpty && number.count <= 4 && number.allSatisfy { $0.isASCII && $0.isNumber }
      let subject = isNumber ? "D\(number)" : "Dit"
      throw Rejection(.unknownSeat, "\(subject) is geen deelnemer. De nummers gaan van D1 tot en met D\(state.seats.count).")
    }
    guard !seat.isWithdrawn else { throw Rejection(.withdrawnSeat, "\(seat.id.label) doet niet meer mee.") }
    if let new = seat.replacedBy { throw Rejection(.replacedSeat, "Voor \(seat.id.label) is \(new.label) in de plaats gekomen.") }
    if parts.count == 2, parts[1] != seat.code {
      throw Rejection(.unknownSeat, "De code achter \(seat.id.label) klopt niet. Kijk op de kaart.")
    }
    return seat.id
  }

  /// Whether a word stands for no answer: `s`, or the dash of the hidden lane.
  private static func isSkip(_ word: String) -> Bool { ["s", "S", "-", "−", "–"].contains(word) }

  /// - Parameter place: of the first of the words in the line, from 1.
  private static func answer(
    _ words: inout [String], at place: Int, to question: Question, in state: SessionState
  ) throws(Rejection) -> Answer? {
    switch question.kind {
    case .sort:
      if words.count == 1, Self.isSkip(words[0]) {
        words = []
        return .skipped
      }
      let numbers = try SortLine(words, at: place, values: state.programme.values).piles
      words = []
      return .sort(numbers)
    case .text:
      defer { words = [] }
      return .text(words.joined(separator: " "))
    case .scale(let scale):
      let word = words.removeFirst()
      if Self.isSkip(word) { return .skipped }
      guard let number = Int(word) else {
        throw Rejection(.outOfRange, "Woord \(place) is geen getal. Kies \(scale.lowest) tot en met \(scale.highest), of s voor overslaan.")
      }
      return .scale(number)
    case .choice(let options, _):
      let word = words.removeFirst()
      if Self.isSkip(word) { return .skipped }
      let chosen = word.split(separator: ",").map(String.init)
      var ids: [ItemID] = []
      for piece in chosen {
        guard let number = Int(piece), options.indices.contains(number - 1) else {
          throw Rejection(.unknownOption, "Woord \(place) is geen antwoord. Kies 1 tot en met \(options.count), of s voor overslaan.")
        }
        ids.append(options[number - 1].id)
      }
      return .choice(ids)
    case .points, .rank, .dots:
      if Self.isSkip(words[0]) {
        words.removeFirst()
        return .skipped
      }
      return try NumberList(question, in: state).answer(&words, at: place)
    case .assign: return nil
    }
  }
}

/// The piles of a value sort as typed: signs with card numbers behind them.
struct SortLine {
  let piles: [[Int]]

  /// - Parameter place: of the first word in the line, from 1.
  /// - Throws: a `Rejection` for a word that is neither a sign nor a number, a sign twice, a number before any sign, one that is no card,
  ///   and one that stands there already.
  init(_ words: [String], at place: Int, values: ValueList) throws(Rejection) {
    let signs = Self.signs(values)
    var typed: [String: [Int]] = [:]
    var seen: Set<Int> = []
    var current: String?
    for (offset, word) in words.enumerated() {
      let subject = "Woord \(place + offset)"
      let clean = word.replacing("−", with: "-").replacing("–", with: "-")
      if signs.contains(clean) {
        guard typed[clean] == nil else { throw Rejection(.pileTooLarge, "Het teken \(clean) staat er twee keer.") }
        typed[clean] = []
        current = clean
      } else {
        guard let number = Int(clean.filter { $0 != "," }) else {
          throw Rejection(.unknownValue, "\(subject) is geen kaartnummer en geen teken (\(Wording.list(signs.filter { !$0.isEmpty }))).")
        }
        guard let sign = current else { throw Rejection(.unknownValue, "Zet eerst een teken, zoals ++, en dan de kaartnummers.") }
        guard values.value(number: number) != nil else {
          throw Rejection(
            .unknownValue, "\(subject): dit kaartnummer bestaat niet. De kaarten gaan van 1 tot en met \(values.values.count).")
        }
        guard seen.insert(number).inserted else { throw Rejection(.valueTwice, "\(subject): dit kaartnummer staat er al.") }
        typed[sign, default: []].append(number)
      }
    }
    var result = signs.map { typed[$0] ?? [] }
    if let remainder = values.remainderIndex {
      let placed = Set(result.joined())
      result[remainder] = values.values.map(\.number).filter { !placed.contains($0) }
    }
    piles = result
  }

  /// The sign of each pile; empty for the remainder, which is not typed.
  static func signs(_ values: ValueList) -> [String] {
    let middle = values.remainderIndex ?? values.piles.count / 2
    return values.piles.indices.map { place in
      place < middle ? String(repeating: "+", count: middle - place) : String(repeating: "-", count: place - middle)
    }
  }
}
