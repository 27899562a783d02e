import Programme
import SessionEngine

/// One question: to answer, answered, or closed.
struct QuestionPart {
  let question: ParticipantQuestion
  let key: String
  let sent: FieldValues?
  let fault: String?
  /// Why the question takes no answers.
  let message: String

  var markup: Markup {
    Markup([lead, "<h1 tabindex=\"-1\" id=\"vraag\">\(question.prompt)</h1>", question.isOpen ? open : closed])
  }

  private var lead: Markup { question.lead.map { "<p class=\"aanloop\">\($0)</p>" } ?? .none }

  private var open: Markup {
    guard question.answer != nil else { return form }
    return """
      <div class="bewaard"><p><b>\(isSkipped ? "Je slaat deze vraag over." : "Bewaard.")</b></p>
      \(OwnAnswer(question: question).markup)
      </div>
      <p class="stil">Je kunt dit veranderen tot de vraag sluit.</p>
      <details class="wijzig"\("open", if: fault != nil)><summary>\(isSkipped ? "Geef toch antwoord" : "Verander mijn antwoord")</summary>
      \(form)
      </details>
      """
  }

  private var isSkipped: Bool { question.answer?.kind == .skipped }

  private var closed: Markup {
    let own: Markup =
      question.answer == nil
      ? "<p class=\"stil\">Je hebt geen antwoord gegeven.</p>"
      : isSkipped
        ? "<p class=\"stil\">Je hebt deze vraag overgeslagen.</p>"
        : "<p>Dit was jouw antwoord:</p>\(OwnAnswer(question: question).markup)"
    return """
      <p class="gesloten"><b>\(message)</b></p>
      \(fault.map { FaultLine(words: $0).markup } ?? .none)
      \(own)
      \(LookAgain().markup)
      """
  }

  /// What is wrong stands below the fields, where the button is; above a list that is longer than a screen.
  private var form: Markup {
    let fields = QuestionFields(question: question, values: sent ?? FieldValues(question))
    let how: Markup =
      question.kind == .scale ? "<p id=\"hoe\" class=\"onzichtbaar\">\(question.hint)</p>" : "<p id=\"hoe\">\(question.hint)</p>"
    let skip: Markup =
      isSkipped
      ? .none
      : "<button type=\"submit\" class=\"zacht\" name=\"action\" value=\"overslaan\" formnovalidate>\(question.answer == nil ? "Sla over" : "Sla toch over")</button>"
    return """
      <form method="post" action="\(PhonePage.Path.answer)" data-soort="\(question.kind.rawValue)" autocomplete="off" novalidate>
      <input type="hidden" name="\(FieldName.question)" value="\(question.id.rawValue)">
      <input type="hidden" name="\(FieldName.key)" value="\(key)">
      \(how)
      \(question.kind == .sort ? FaultLine(words: fault).markup : .none)
      \(fields.markup)
      \(question.kind == .sort ? .none : FaultLine(words: fault).markup)
      <button type="submit" class="hoofd" name="action" value="bewaar">\(question.answer == nil ? "Verstuur" : "Bewaar")</button>
      \(skip)
      </form>
      """
  }
}
