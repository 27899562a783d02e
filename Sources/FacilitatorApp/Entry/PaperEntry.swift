import Canvas
import Programme
import SessionEngine

/// Codes from paper, one line a participant. What is typed stays hidden, because the room may look along.
struct PaperEntry: Sendable {
  let questions: [Question]
  /// The check code that stands on the sheets; nil when it was confirmed or is not needed.
  private(set) var checkCode: String?
  var field = TextField(maximumLength: 400)
  /// Whether nobody looks along, so that the line may be seen while it is typed.
  private let isPrivate: Bool
  /// Whether what is typed may be seen.
  var isVisible: Bool
  /// Seats of a line of which some have answered already; the next Enter replaces that.
  private var replacing: [SeatID] = []
  var problem: String?
  var news: String?

  init(questions: [Question], values: ValueList, isCodeChecked: Bool, isPrivate: Bool = false) {
    self.isPrivate = isPrivate
    isVisible = isPrivate
    self.questions = questions.filter { if case .assign = $0.kind { false } else { true } }
    let hasSort = questions.contains { if case .sort = $0.kind { true } else { false } }
    checkCode = hasSort && !isCodeChecked ? values.checkCode : nil
  }

  /// What may be drawn of the line, and where the cursor stands in that: the number of the seat, the signs of piles, and one dot for every
  /// other word, because its length would tell something about it. The rest only when asked for.
  var masked: (text: String, cursor: Int) {
    guard !isVisible else { return (field.text, field.cursor) }
    let text = mask(field.text)
    return (text, min(text.count, mask(String(field.text.prefix(field.cursor))).count))
  }

  private func mask(_ text: String) -> String {
    let hasSort = questions.contains { $0.kind == .sort }
    var words = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).map(String.init)
    guard let seat = words.firstIndex(where: { !$0.isEmpty }) else { return text }
    for place in words.indices where !words[place].isEmpty {
      if place == seat {
        words[place] = SeatMask.masked(words[place])
      } else if !hasSort || !words[place].allSatisfy({ $0 == "+" || $0 == "-" }) {
        words[place] = "•"
      }
    }
    return words.joined(separator: " ")
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    if key != .enter { replacing = [] }
    switch key {
    case .escape:
      if field.text.isEmpty { return .leave }
      field = TextField(maximumLength: 400)
    case .enter: return checkCode == nil ? enterLine(in: state, at: now) : enterCode()
    case .control("t"):
      if isVisible {
        isVisible = false
      } else {
        return .ask(
          Confirmation(
            question: "Laten zien wat er wordt getypt?", detail: "Iedereen in de zaal kan dan meelezen.", yes: "laten zien",
            then: .showTyping))
      }
    default:
      news = nil
      _ = field.handle(key)
    }
    return .stay
  }

  private mutating func enterCode() -> EntryOutcome {
    guard let code = checkCode else { return .stay }
    if field.text.trimmingBlanks.uppercased() == code {
      checkCode = nil
      news = "De code klopt. Typ nu per deelnemer een regel."
    } else {
      problem = "Deze code hoort niet bij de lijst van deze sessie. Kijk bovenaan het invulblad."
    }
    field = TextField(maximumLength: 400)
    return .stay
  }

  private mutating func enterLine(in state: SessionState, at now: Moment) -> EntryOutcome {
    if field.text.trimmingBlanks.isEmpty { return .leave }
    let line: PaperLine
    do throws(Rejection) {
      line = try PaperLine(field.text, questions: questions, in: state)
    } catch {
      problem = error.sentence
      return .stay
    }
    let known = line.seats.filter { seat in questions.contains { state.answers[$0.id]?[seat] != nil } }
    if !known.isEmpty, replacing != line.seats {
      replacing = line.seats
      problem = "\(labels(known)) \(known.count == 1 ? "heeft" : "hebben") al ingevuld. Nog een keer Enter vervangt dat."
      return .stay
    }
    let commands = line.seats.flatMap { seat in
      questions.compactMap { question in line.answers[question.id].map { Command.submitAnswer(question.id, seat: seat, answer: $0) } }
    }
    if let refusal = commands.lazy.compactMap({ state.refusal(of: $0, at: now) }).first {
      problem = refusal
      return .stay
    }
    replacing = []
    isVisible = isPrivate
    field = TextField(maximumLength: 400)
    news = "\(labels(line.seats)) \(line.seats.count == 1 ? "is" : "zijn") bewaard."
    return .submit(commands)
  }

  private func labels(_ seats: [SeatID]) -> String { Wording.list(seats.map(\.label)) }

  /// What the screen says about a line; of a subgroup where people work in one.
  func lineRule(in state: SessionState) -> String {
    let block = questions.first.flatMap { state.index.block(of: $0.id) }.flatMap(state.index.block)
    let isOfGroups = block?.steps.contains { step in
      if case .work(let work) = step.content { work.grouping.subgroupSize != nil || work.grouping == .groups } else { false }
    }
    let rule = "Eén regel per deelnemer: het nummer, en dan de antwoorden op volgorde. Een s is overslaan."
    guard isOfGroups == true, PaperLine.mayBeOfSubgroup(questions) else { return rule }
    return rule + " Eén blad van een groepje: alle nummers vooraan, zoals D3,D5,D8."
  }
}
