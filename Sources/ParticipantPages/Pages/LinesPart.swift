import SessionEngine

/// A short line for the group, and the lines that this phone sent.
struct LinesPart {
  let lines: ParticipantLines
  let key: String
  let fault: String?
  /// What was sent and could not be taken, if it was a line of this step.
  private let sent: FieldValues?

  init(lines: ParticipantLines, key: String, sent: FieldValues?, fault: String?) {
    self.lines = lines
    self.key = key
    self.fault = fault
    self.sent = sent?.first(FieldName.step) == lines.step ? sent : nil
  }

  var markup: Markup {
    """
    <h1 tabindex="-1" id="vraag">\(lines.prompt)</h1>
    <form method="post" action="\(PhonePage.Path.line)" data-soort="line" autocomplete="off" novalidate>
    <input type="hidden" name="\(FieldName.step)" value="\(lines.step)">
    <input type="hidden" name="\(FieldName.key)" value="\(key)">
    \(columns)
    <p id="hoe">Hooguit \(lines.maximumLength) tekens.</p>
    \(TextField(maximum: lines.maximumLength, text: sent?.first(FieldName.text) ?? "").markup)
    \(FaultLine(words: fault).markup)
    <button type="submit" class="hoofd">Verstuur</button>
    <p class="stil">\(lines.notice)</p>
    </form>
    \(own)
    """
  }

  private var columns: Markup {
    let chosen = sent?.first(FieldName.column) ?? lines.columns.first?.id
    guard lines.columns.count > 1 else { return "<input type=\"hidden\" name=\"\(FieldName.column)\" value=\"\(chosen ?? "")\">" }
    let rows = lines.columns.map { column -> Markup in
      let explanation: Markup = column.explanation.isEmpty ? .none : " <small>\(column.explanation)</small>"
      return """
        <label class="rij"><input type="radio" name="\(FieldName.column)" value="\(column.id)"\("checked", if: column.id == chosen)>\
        <span>\(column.title)\(explanation)</span></label>
        """
    }
    return """
      <fieldset class="keuzes"><legend>Waar hoort het bij?</legend>
      \(rows)
      </fieldset>
      """
  }

  private var own: Markup {
    guard !lines.own.isEmpty else { return .none }
    let rows = lines.own.map { line -> Markup in
      let stage =
        switch line.stage {
        case .waiting: "wacht op de begeleider"
        case .shown: "staat op het scherm"
        case .notShown: "komt niet op het scherm"
        }
      return "<li><p>\(line.text)<br><small>\(stage)</small></p>\(line.stage == .waiting ? takeBack(line) : .none)</li>"
    }
    return "<h2>Wat je stuurde</h2><ul class=\"regels\">\(rows)</ul>"
  }

  private func takeBack(_ line: ParticipantLine) -> Markup {
    """
    <form method="post" action="\(PhonePage.Path.line)"><input type="hidden" name="\(FieldName.key)" value="\(key)-\(line.id)">\
    <button type="submit" class="zacht" name="\(FieldName.withdraw)" value="\(line.id)">Haal terug\
    <span class="onzichtbaar">: \(line.text)</span></button></form>
    """
  }
}
