import Programme
import SessionEngine

/// The main part of the page of a seat.
struct TaskPart {
  let view: ParticipantView
  let key: String
  let sent: FieldValues?
  let fault: String?

  var title: String {
    if let question = view.question { return question.isOpen ? question.prompt : "Gesloten: \(question.prompt)" }
    if let lines = view.lines { return lines.prompt }
    if let result = view.result { return "Uitslag: \(result.prompt)" }
    return view.heading ?? view.message
  }

  /// What the page is about; the same as long as what somebody fills in may stay.
  var mark: String {
    if let question = view.question { return "\(view.phase.rawValue) \(question.id.rawValue)" }
    if let lines = view.lines { return "\(view.phase.rawValue) \(lines.step)" }
    return view.phase.rawValue
  }

  /// The question on the room's screen, or the phase.
  var screen: String { view.questions.last(where: \.isOnScreen)?.id.rawValue ?? view.phase.rawValue }

  var markup: Markup {
    switch view.phase {
    case .question, .closed:
      guard let question = view.question else { return waiting }
      // What was sent for a question that the group has left does not belong in the fields of this one.
      let own = sent?.first(FieldName.question) == question.id.rawValue ? sent : nil
      let part = QuestionPart(question: question, key: key, sent: own, fault: fault, message: view.message)
      return Markup([QuestionTrail(marks: view.questions, shown: question.id).markup, part.markup])
    case .lines: return view.lines.map { LinesPart(lines: $0, key: key, sent: sent, fault: fault).markup } ?? waiting
    case .result: return view.result.map { Markup([loose, ResultPart(result: $0).markup]) } ?? waiting
    case .waiting, .looking, .pause, .together: return waiting
    }
  }

  /// Text of the room's screen, where there is nothing to answer.
  private var waiting: Markup {
    let heading = view.heading ?? (view.text.isEmpty ? view.message : view.block ?? view.message)
    let text = view.text.map { line -> Markup in "<p>\(line)</p>" }
    let together: Markup =
      view.together.isEmpty ? .none : "<p class=\"samen\">Je werkt samen met <b>\(Wording.list(view.together))</b>.</p>"
    let message: Markup = view.message.isEmpty || view.message == heading ? .none : "<p class=\"stil\">\(view.message)</p>"
    return """
      \(loose)
      <h1 tabindex="-1" id="vraag">\(heading)</h1>
      \([together] + text + [message])
      \(seatCode)
      \(LookAgain().markup)
      """
  }

  /// What is wrong, where there are no fields that it could stand beside.
  private var loose: Markup { fault.map { FaultLine(words: $0).markup } ?? .none }

  /// Between meetings: the code with which the seat is found again.
  private var seatCode: Markup {
    guard view.phase == .waiting else { return .none }
    return
      "<p class=\"stil\">Jouw eigen code is <b>\(view.seat.code)</b>. Daarmee kom je op deze plek terug, ook met een andere telefoon.</p>"
  }
}

/// The questions of the step that were on the screen so far, to go back to.
struct QuestionTrail {
  let marks: [ParticipantQuestionMark]
  let shown: QuestionID

  var markup: Markup {
    guard marks.count > 1 else { return .none }
    let items = marks.map { mark -> Markup in
      let state = mark.isAnswered ? "klaar" : mark.isOpen ? "open" : "gesloten"
      let isShown = mark.id == shown
      return """
        <li><a href="\(PhonePage.Path.page)?question=\(PathText(mark.id.rawValue).encoded)" data-vraag="\(mark.id.rawValue)"\
        \("aria-current=\"page\"", if: isShown)><span class="onzichtbaar">Vraag </span>\(mark.number) <small>\(state)</small></a></li>
        """
    }
    return """
      <nav class="vragen" aria-label="Vragen van dit blok"><ol>
      \(items)
      </ol></nav>
      """
  }
}
