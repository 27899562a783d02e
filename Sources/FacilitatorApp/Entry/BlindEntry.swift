import Canvas
import Programme
import SessionEngine

/// Participant after participant at the shared keyboard, behind a curtain: nothing that is typed is echoed, only how much.
struct BlindEntry: Sendable {
  /// What the curtain asks for now.
  enum Phase: Hashable, Sendable {
    /// Whose turn it is.
    case turn
    /// The question with this index.
    case question(Int)
    /// All is in; one key keeps it.
    case review
  }

  let questions: [Question]
  let values: ValueList
  var phase = Phase.turn
  var seatField = TextField(maximumLength: 12)
  var seat: SeatID?
  var answers: [QuestionID: Answer] = [:]
  /// Digits or text of the answer that is being typed; never drawn.
  var typed = ""
  /// Rows that a long list of items is scrolled.
  var listScroll = 0
  var sort: BlindSort
  var problem: String?
  var news: String?

  init(questions: [Question], values: ValueList) {
    self.questions = questions.filter { if case .assign = $0.kind { false } else { true } }
    self.values = values
    sort = BlindSort(values: values)
  }

  /// The next present seat that is not ready, or nil.
  func suggestion(in state: SessionState) -> SeatID? { state.missingSeats(questions.map(\.id)).first?.id }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    news = nil
    if key == .escape { return escape() }
    switch phase {
    case .turn: return takeTurn(key, in: state)
    case .question(let index): answer(key, questions[index], index, in: state)
    case .review: return review(key, in: state, at: now)
    }
    return .stay
  }

  private mutating func escape() -> EntryOutcome {
    guard phase != .turn else { return .leave }
    begin(nil)
    news = "De invoer is gestopt. Er is niets bewaard of veranderd."
    return .stay
  }

  private mutating func takeTurn(_ key: Key, in state: SessionState) -> EntryOutcome {
    let isReady = seatField.text.isEmpty && key == .character(" ")
    guard key == .enter || isReady else {
      _ = seatField.handle(key)
      return .stay
    }
    if seatField.text.trimmingBlanks.isEmpty {
      guard let next = suggestion(in: state) else { return .leave }
      begin(next)
      return .stay
    }
    do throws(Rejection) {
      begin(try PaperLine.seat(seatField.text.trimmingBlanks, in: state))
    } catch {
      problem = error.sentence
      seatField = TextField(maximumLength: 12)
    }
    return .stay
  }

  /// A turn starts empty, also for a seat that answered before.
  private mutating func begin(_ seat: SeatID?) {
    self.seat = seat
    answers = [:]
    typed = ""
    sort = BlindSort(values: values)
    seatField = TextField(maximumLength: 12)
    phase = seat == nil ? .turn : .question(0)
  }

  private mutating func answer(_ key: Key, _ question: Question, _ index: Int, in state: SessionState) {
    switch question.kind {
    case .choice(let options, let maximum): choose(key, index, 1...max(1, options.count), isSeveral: maximum > 1, in: state)
    case .scale(let scale): choose(key, index, scale.range, isSeveral: false, in: state)
    case .text(let maximumLength): write(key, index, maximumLength)
    case .sort:
      if key == .backspace, sort.isEmpty { return back(index) }
      problem = sort.handle(key)
      if sort.isComplete { accept(.sort(sort.result), index) }
    case .points, .rank, .dots: list(key, question, index, in: state)
    case .assign: accept(nil, index)
    }
  }

  /// Points, an order or dots: numbers with commas or blanks, and Enter.
  private mutating func list(_ key: Key, _ question: Question, _ index: Int, in state: SessionState) {
    switch key {
    case .character("-") where typed.isEmpty: accept(.skipped, index)
    case .character("-"): problem = Self.belowZero(question)
    case .backspace: if typed.isEmpty { back(index) } else { typed.removeLast() }
    case .up: listScroll = max(0, listScroll - 1)
    case .down: listScroll = min(listScroll + 1, state.items(of: question).count * 3)
    case .character(let character) where character.isASCII && (character.isNumber || character == "," || character == " "):
      if typed.count < 400 { typed.append(character) }
    case .enter:
      defer { typed = "" }
      do throws(Rejection) {
        let answer = try NumberList(question, in: state).answer(typed)
        try state.validate(answer, to: question)
        accept(answer, index)
      } catch {
        problem = error.sentence
      }
    case .character: problem = "Typ getallen met komma’s ertussen, of - om over te slaan."
    default: break
    }
  }

  /// How many numbers of a list are typed; never which.
  func typedCount(_ question: Question, in state: SessionState) -> Int { NumberList(question, in: state).count(typed) }

  private static func belowZero(_ question: Question) -> String {
    if case .points = question.kind { return "Punten kunnen niet onder nul zijn. Backspace wist." }
    return "Typ alleen getallen. Overslaan kan met - als er nog niets staat."
  }

  /// One key for a single number below ten; more digits end with Enter.
  private mutating func choose(_ key: Key, _ index: Int, _ range: ClosedRange<Int>, isSeveral: Bool, in state: SessionState) {
    let isLong = isSeveral || range.upperBound >= 10
    switch key {
    case .character("-"): accept(.skipped, index)
    case .backspace: if typed.isEmpty { back(index) } else { typed.removeLast() }
    case .character(let digit) where digit.isASCII && digit.isNumber:
      typed.append(digit)
      if !isLong || (!isSeveral && typed.count == 2) { settle(index, range, isSeveral: isSeveral, in: state) }
    case .character(",") where isSeveral: typed.append(",")
    case .enter, .character(" "): if !typed.isEmpty { settle(index, range, isSeveral: isSeveral, in: state) }
    case .character: problem = Self.askNumber(range)
    default: break
    }
  }

  /// Takes what was typed as an answer when it is one; several answers below ten need no comma.
  private mutating func settle(_ index: Int, _ range: ClosedRange<Int>, isSeveral: Bool, in state: SessionState) {
    defer { typed = "" }
    let pieces =
      isSeveral && range.upperBound < 10 ? typed.filter { $0 != "," }.map(String.init) : typed.split(separator: ",").map(String.init)
    let numbers = pieces.compactMap { Int($0) }
    guard !numbers.isEmpty, numbers.count == pieces.count, numbers.allSatisfy(range.contains) else {
      problem = Self.askNumber(range)
      return
    }
    let question = questions[index]
    let answer: Answer
    if case .choice(let options, _) = question.kind {
      answer = .choice(numbers.map { options[$0 - 1].id })
    } else {
      answer = .scale(numbers[0])
    }
    do throws(Rejection) {
      try state.validate(answer, to: question)
      accept(answer, index)
    } catch {
      problem = error.sentence
    }
  }

  private static func askNumber(_ range: ClosedRange<Int>) -> String {
    "Typ een getal van \(range.lowerBound) tot en met \(range.upperBound), of - om over te slaan."
  }

  private mutating func write(_ key: Key, _ index: Int, _ maximumLength: Int) {
    switch key {
    case .enter: accept(typed.trimmingBlanks.isEmpty ? .skipped : .text(typed.trimmingBlanks), index)
    case .backspace: if typed.isEmpty { back(index) } else { typed.removeLast() }
    case .character(let character): if typed.count < maximumLength { typed.append(character) }
    case .paste(let text): typed = String((typed + PlainText.sanitised(text, maximumLength: maximumLength)).prefix(maximumLength))
    default: break
    }
  }

  private mutating func accept(_ answer: Answer?, _ index: Int) {
    if let answer { answers[questions[index].id] = answer }
    typed = ""
    listScroll = 0
    phase = index + 1 < questions.count ? .question(index + 1) : .review
  }

  private mutating func back(_ index: Int) {
    guard index > 0 else { return }
    answers[questions[index - 1].id] = nil
    sort = BlindSort(values: values)
    phase = .question(index - 1)
  }

  /// Takes the last thing that was typed back, so that it can be changed without typing all again.
  private mutating func reopenLast() {
    guard let last = questions.last else { return }
    phase = .question(questions.count - 1)
    if case .text(let maximumLength) = last.kind, case .text(let text)? = answers[last.id] { typed = String(text.prefix(maximumLength)) }
    answers[last.id] = nil
    if last.kind == .sort { _ = sort.handle(.backspace) }
  }

  private mutating func review(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    switch key {
    case .backspace: reopenLast()
    case .enter, .character(" "):
      guard let seat else { return .leave }
      let commands = questions.compactMap { question in
        answers[question.id].map { Command.submitAnswer(question.id, seat: seat, answer: $0) }
      }
      if let refusal = commands.lazy.compactMap({ state.refusal(of: $0, at: now) }).first {
        problem = refusal
        return .stay
      }
      let waiting = state.missingSeats(questions.map(\.id)).filter { $0.id != seat }
      begin(nil)
      if waiting.isEmpty { return .finish(commands) }
      news = "Bewaard. Nog \(Wording.participants(waiting.count))."
      return .submit(commands)
    default: break
    }
    return .stay
  }
}
