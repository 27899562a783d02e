import Programme

extension SessionState {
  func answering(_ command: Command) throws(Rejection) -> [Event] {
    switch command {
    case .closeQuestions(let ids):
      for id in ids { try requireOpen(try known(id)) }
      return ids.isEmpty ? [] : [.questionsClosed(questions: ids)]
    case .reopenQuestions(let ids):
      for id in ids {
        _ = try known(id)
        guard flow.record(id).stage != .open else { throw Rejection(.alreadyOpen, "Deze vraag is al open.") }
      }
      return ids.isEmpty ? [] : [.questionsReopened(questions: ids)]
    case .enterCounts(let id, let counts): return [try count(try known(id), counts)]
    case .answerAsGroup(let id, let answer):
      let question = try known(id)
      try requireOpen(question)
      try validateGroupAnswer(answer, to: question)
      return [.groupAnswerChanged(question: id, answer: answer)]
    case .submitAnswer(let id, let seat, let answer):
      let question = try known(id)
      _ = try active(seat)
      try requireOpen(question)
      try validate(answer, to: question)
      try requireRoom(for: seat, in: question)
      return answers[id]?[seat] == answer ? [] : [.answerSubmitted(question: id, seat: seat, answer: answer)]
    case .clearAnswer(let id, let seat):
      let question = try known(id)
      _ = try active(seat)
      try requireOpen(question)
      guard answers[id]?[seat] != nil else { throw Rejection(.noAnswer, "\(seat.label) heeft hier nog niets ingevuld.") }
      return [.answerCleared(question: id, seat: seat)]
    case .enterLine(let id, let text):
      let question = try known(id)
      guard case .text(let maximumLength) = question.kind else {
        throw Rejection(.wrongAnswerKind, "Bij deze vraag hoort geen regel tekst.")
      }
      try requireOpen(question)
      try check(text, maximumLength: maximumLength)
      return [.lineEntered(question: id, text: text.trimmed)]
    default: preconditionFailure("not about answers: \(command)")
    }
  }

  private func known(_ id: QuestionID) throws(Rejection) -> Question {
    guard let question = index.question(id) else { throw Rejection(.unknownQuestion, "Deze vraag staat niet in het programma.") }
    return question
  }

  private func requireOpen(_ question: Question) throws(Rejection) {
    switch flow.record(question.id).stage {
    case .open: return
    case .unopened: throw Rejection(.notOpen, "Deze vraag is nog niet open.")
    case .closed: throw Rejection(.notOpen, "Deze vraag is gesloten. Zet de vraag eerst weer open.")
    }
  }

  /// Hands that were counted for everybody leave no room for an answer of one of them: that person would count twice.
  private func requireRoom(for seat: SeatID, in question: Question) throws(Rejection) {
    let hands = flow.record(question.id).counts.reduce(0, +)
    guard hands > 0, answers[question.id]?[seat] == nil else { return }
    let present = max(presentSeats.count, flow.meetings.last?.peakPresence ?? 0)
    guard hands + answeredCount(question.id) < present else {
      throw Rejection(.moreThanPresent, "Bij deze vraag zijn de handen al geteld. Maak die aantallen eerst kleiner.")
    }
  }

  /// Hand counts: one number per option, none negative, and with the seats that answered themselves not more than are present.
  private func count(_ question: Question, _ counts: [Int]) throws(Rejection) -> Event {
    try requireOpen(question)
    let expected: Int
    switch question.kind {
    case .choice(let options, _): expected = options.count
    case .scale(let scale): expected = scale.range.count
    case .dots: expected = items(of: question).count
    case .text, .assign, .sort, .points, .rank: throw Rejection(.wrongAnswerKind, "Bij deze vraag kunnen geen handen geteld worden.")
    }
    guard counts.count == expected else {
      throw Rejection(.wrongCountLength, "Er zijn \(expected) aantallen nodig, maar er staan er \(counts.count).")
    }
    guard counts.allSatisfy({ $0 >= 0 }) else { throw Rejection(.negativeCount, "Een aantal kan niet onder nul zijn.") }
    let answered = answeredCount(question.id)
    let present = max(presentSeats.count, flow.meetings.last?.peakPresence ?? 0)
    var sum = 0
    for count in counts {
      let (partial, overflow) = sum.addingReportingOverflow(count)
      guard !overflow else { throw Rejection(.moreThanPresent, "Zo veel mensen zijn er niet. Aanwezig: \(present).") }
      sum = partial
    }
    if case .dots(_, let perPerson) = question.kind {
      guard sum <= perPerson * max(0, present - answered) else {
        throw Rejection(.moreThanPresent, "Samen zijn dit \(sum) stippen. Er zijn er hooguit \(perPerson * max(0, present - answered)).")
      }
    } else if case .choice(_, let maximum) = question.kind, maximum > 1 {
      guard (counts.max() ?? 0) <= present - answered else {
        throw Rejection(.moreThanPresent, "Bij één antwoord staan er meer handen dan aanwezigen (\(present)).")
      }
    } else {
      guard sum <= present - answered else {
        let own = answered == 0 ? "" : " en \(answered) vulden zelf iets in"
        throw Rejection(.moreThanPresent, "Samen zijn dit \(sum), maar er zijn \(present) mensen aanwezig\(own).")
      }
    }
    return .countsEntered(question: question.id, counts: counts)
  }
}
