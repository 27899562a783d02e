public import Canvas
import Programme
import SessionEngine

extension SeatSurface {
  /// The picture of the terminal.
  public func render() -> Frame { draw().frame }

  var isTooSmall: Bool { size.columns < AppState.smallest.columns || size.rows < AppState.smallest.rows }

  /// How far the text on the screen can scroll.
  var maximumScroll: Int { draw().maximumScroll }

  func draw() -> Brush {
    var brush = Brush(size: size, theme: theme, part: .introduction, hasBlocks: hasBlocks)
    guard !isTooSmall else {
      drawTooSmall(on: &brush)
      return brush
    }
    let layout = Layout(size)
    drawHeader(layout, on: &brush)
    if overlay == .help {
      SeatHelp(surface: self).draw(layout, on: &brush)
      return brush
    }
    switch stage {
    case .joining: SeatJoinPainter(surface: self).draw(layout, on: &brush)
    case .asked: drawAsked(layout, on: &brush)
    case .seated: if let view { drawTask(view, layout, on: &brush) } else { drawArrival(layout, on: &brush) }
    }
    drawMessage(layout, on: &brush)
    if let overlay, let question = confirmation(for: overlay) {
      ConfirmPainter(question: question).draw(layout, on: &brush)
      brush.hints("Enter: \(question.yes) · Esc: \(question.no)\(question.instead.map { " · \($0.key): \($0.words)" } ?? "")", layout)
      brush.frame.cursor = nil
    }
    return brush
  }

  private func drawTask(_ view: ParticipantView, _ layout: Layout, on brush: inout Brush) {
    switch view.phase {
    case .question, .closed:
      guard let question = view.question else { return SeatTextPainter(surface: self, view: view).draw(layout, on: &brush) }
      SeatQuestionPainter(surface: self, view: view, question: question).draw(layout, on: &brush)
    case .lines:
      guard let lines = view.lines, let draft = lineDraft else {
        return SeatTextPainter(surface: self, view: view).draw(layout, on: &brush)
      }
      SeatLinesPainter(lines: lines, draft: draft).draw(layout, on: &brush)
    case .waiting, .looking, .pause, .together, .result: SeatTextPainter(surface: self, view: view).draw(layout, on: &brush)
    }
  }

  /// Where we are at the left; the own seat, which is needed to come back, always at the right.
  private func drawHeader(_ layout: Layout, on brush: inout Brush) {
    let area = layout.notice
    let row = layout.header.row
    var parts: [String] = []
    if stage == .seated, let seat = view?.seat ?? session.seat { parts.append("Plek \(seat.label)") }
    if session.isRehearsal { parts.append("REPETITIE") }
    parts.append(TextLayout.truncated(session.group, columns: 28))
    let right = parts.filter { !$0.isEmpty }.joined(separator: "  ·  ")
    let width = TextWidth.columns(of: right)
    brush.line(view?.block ?? "Goed Werk", row: row, column: area.column, role: .title(brush.part), width: area.columns - width - 2)
    brush.line(right, row: row, column: area.endColumn - width, role: .quiet, width: width)
    brush.rule(row: row + 1, in: area)
  }

  private func drawAsked(_ layout: Layout, on brush: inout Brush) {
    var text = ScrollText(columns: min(72, layout.content.columns))
    text.add("Even wachten", .title(brush.part))
    text.gap()
    text.add("Alle plekken zijn bezet. De begeleider ziet dat je mee wilt doen en kan je een plek geven.")
    text.gap()
    text.add("Laat dit venster open. Je gaat vanzelf verder.", .quiet)
    text.draw(layout.content.middle(columns: text.columns), scroll: 0, layout, on: &brush)
    brush.hints("? uitleg · q stoppen", layout)
  }

  private func drawArrival(_ layout: Layout, on brush: inout Brush) {
    brush.centered("Je plek is er. Even kijken wat er te doen is.", row: layout.content.row + 4, in: layout.content)
    brush.hints("? uitleg · q stoppen", layout)
  }

  private func drawTooSmall(on brush: inout Brush) {
    let text =
      "Dit venster is te klein: \(size.columns) bij \(size.rows). Maak het minstens \(AppState.smallest.columns) kolommen breed en "
      + "\(AppState.smallest.rows) regels hoog, of maak de letters kleiner (Ctrl en -). Wat je invulde, blijft staan. Ctrl-C stopt."
    _ = brush.paragraph(text, in: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), role: .strong, spacing: 1)
  }

  /// What went wrong first, then the connection, then good news.
  private func drawMessage(_ layout: Layout, on brush: inout Brush) {
    if let problem { return brush.message(problem, nil, layout) }
    if let words = linkWords { return brush.message(words, nil, layout) }
    if let outgoing {
      return brush.message(nil, outgoing.isInFlight ? "Bezig met versturen." : "Het staat klaar en gaat zo nog een keer.", layout)
    }
    if let news { brush.message(nil, news, layout) }
  }

  /// What is wrong with the connection; nil while all is well.
  var linkWords: String? {
    if link.saidBye, link.isLost || link.asksSession, outgoing == nil {
      return "De begeleider heeft de lijn gesloten. Laat dit venster open: als de lijn weer opengaat, ga je vanzelf verder."
    }
    guard link.isLost else { return nil }
    if outgoing != nil { return "Geen verbinding. Je antwoord staat klaar en gaat vanzelf weg." }
    return stage == .seated ? "Geen verbinding. Wat je invult, blijft hier staan. Je hoeft niets te doen." : nil
  }

  private func confirmation(for overlay: Overlay) -> Confirmation? {
    switch overlay {
    case .help: nil
    case .leaving: leaving
    case .skipping:
      Confirmation(
        question: "Deze vraag overslaan?", detail: "Niemand ziet dat je overslaat. Tot de vraag sluit, kun je toch nog antwoord geven.",
        yes: "overslaan", no: "terug", then: .leaveSurface)
    case .withdrawing:
      Confirmation(
        question: "Je antwoord weghalen?", detail: "Dan telt het niet mee. Tot de vraag sluit, kun je opnieuw antwoord geven.",
        yes: "weghalen",
        no: "laten staan", then: .leaveSurface)
    }
  }

  private var leaving: Confirmation {
    var details: [String] = []
    if outgoing != nil { details.append("Let op: je laatste antwoord is nog niet bewaard.") }
    if !touched.isEmpty { details.append("Wat je nog niet verstuurde, gaat verloren.") }
    let seat = stage == .seated ? view?.seat : nil
    if let seat {
      details.append("Je antwoorden blijven. Schrijf je code op: met \(seat.code) kom je terug op deze plek.")
    } else {
      details.append("Je hebt nog geen plek. Er is niets van je bewaard.")
    }
    return Confirmation(
      question: "Stoppen?", detail: details.joined(separator: " "), yes: "stoppen", no: "doorgaan", then: .leaveSurface,
      instead: seat == nil ? nil : Confirmation.Instead(key: "g", words: "plek teruggeven", then: .leaveSurface))
  }
}
