import Canvas
import Programme
import SessionEngine

/// The line above every screen of a session: where we are, and a running clock.
struct HeaderPainter {
  let view: RoomView
  let now: Moment
  let isMuted: Bool
  /// Whether the clock of work, which stands large in the room's matter, is out of sight.
  var isCovered = false

  func draw(_ layout: Layout, on brush: inout Brush) {
    let row = layout.header.row
    let margin = layout.notice.column
    let width = layout.notice.columns
    let right = rightText(columns: width - TextWidth.columns(of: title) - 2)
    let rightWidth = TextWidth.columns(of: right)
    brush.line(title, row: row, column: margin, role: .title(view.part), width: width - rightWidth - 2)
    brush.line(right, row: row, column: margin + width - rightWidth, role: isOver ? .overrun : .quiet, width: rightWidth)
    brush.rule(row: row + 1, in: layout.notice)
  }

  private var title: String { view.place?.heading ?? "Goed Werk" }

  private var isOver: Bool { (view.timer.remaining(at: now) ?? 1) <= 0 && !isWork }

  private var isWork: Bool { if case .work = view.scene { !isCovered } else { false } }

  /// What fits beside the title, the most needed first; the name of the group gives way before the title does.
  private func rightText(columns: Int) -> String {
    let separator = "  ·  "
    var parts: [String] = []
    var left = columns
    func add(_ part: String, atLeast least: Int? = nil) {
      let room = left - (parts.isEmpty ? 0 : separator.count)
      let width = TextWidth.columns(of: part)
      guard width <= room || room >= least ?? .max else { return }
      parts.append(TextLayout.truncated(part, columns: room))
      left = room - min(width, room)
    }
    if view.isRehearsal { add("REPETITIE", atLeast: 1) }
    if let remaining = view.timer.remaining(at: now), !isWork {
      let time = LocalTime.countdown(milliseconds: remaining)
      add(remaining <= 0 ? "\(time) over tijd" : view.timer.isRunning ? "nog \(time)" : "\(time) stil")
    }
    if isMuted { add("geluid uit") }
    add(TextLayout.truncated(PlainText.sanitised(view.group), columns: 28), atLeast: 8)
    return parts.joined(separator: separator)
  }
}

extension RoomPlace {
  /// Number and title of the block, and where a case is.
  var heading: String { "\(blockNumber)  \(blockTitle)" + (phase.map { " · \($0)" } ?? "") }
}

/// The line of keys below the room screen, made from the keymap.
struct FooterPainter {
  let app: AppState
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    brush.frame.fill(layout.footer, " ", style: brush.style(.footer))
    if let hints = app.playback?.hints {
      brush.line(hints, row: layout.footer.row, column: 2, role: .footerKey, width: layout.footer.columns - 4)
      return
    }
    let main = app.mainLabel(state)
    let row = layout.footer.row
    let end = layout.footer.columns - 2
    var column = 2
    if app.isLedElsewhere {
      // The keys work here too, so they stand here too: a screen that says otherwise surprises whoever touches it.
      column += brush.line(PhonesPainter.ledElsewhere + " · ", row: row, column: column, role: .footer, width: end - column)
    }
    column += brush.line("Spatie", row: row, column: column, role: .footerKey, width: end - column) + 1
    // Whoever is lost has to find the help, however long the words of the main key are.
    let help = TextWidth.columns(of: " · ? uitleg")
    let short = TextLayout.truncated(main, columns: end - column - help)
    column += brush.line(short, row: row, column: column, role: .footer, width: end - column)
    if app.playback != nil { column += brush.line(" · p repetitie verder", row: row, column: column, role: .footer, width: end - column) }
    for action in order where app.whyOff(action, state) == nil {
      guard let binding = Keymap.binding(of: action) else { continue }
      let width = TextWidth.columns(of: binding.keyName) + 1 + TextWidth.columns(of: binding.label) + 3
      guard column + width <= end else { continue }
      column += brush.line(" · ", row: row, column: column, role: .footer, width: 3)
      column += brush.line(binding.keyName, row: row, column: column, role: .footerKey, width: 8) + 1
      column += brush.line(binding.label, row: row, column: column, role: .footer, width: end - column)
    }
  }

  /// Whether something can be entered for what is on the screen, not only for an earlier block.
  private var hasEntryHere: Bool {
    switch state.currentStep?.content {
    case .ask, .gather, .talk: true
    case .show, .work, .reveal, nil: !state.currentBlockQuestions(.open).isEmpty
    }
  }

  /// The most needed keys first; what does not fit is left to the help screen.
  private var order: [Action] {
    var actions: [Action] = [.help, .goBack]
    if state.subgroupRefusal == nil { actions.append(.subgroups) }
    if state.isClosing, state.flow.meeting == nil || state.currentBlock?.form == .comparison { actions.append(.groups) }
    if hasEntryHere { actions.append(.entry) }
    if state.flow.timer != .idle { actions += [.timer, .addMinute] }
    if state.gatherAfterWork != nil { actions.append(.entry) }
    actions += [.overview, .undo, .neutral, .timer, .notes, .quit]
    var seen: Set<Action> = []
    return actions.filter { seen.insert($0).inserted }
  }
}

/// Below the smallest size: which size is needed, in whatever room there is.
struct TooSmallScreen {
  /// Whether this screen only looks on, so that nothing stops when it does.
  var isOnlyLooking = false

  func draw(on brush: inout Brush) {
    let size = brush.frame.size
    let text =
      "Dit venster is te klein: \(size.columns) bij \(size.rows). Maak het minstens \(AppState.smallest.columns) kolommen breed en "
      + "\(AppState.smallest.rows) regels hoog, of maak de letters kleiner (Ctrl en -). De sessie loopt gewoon door. "
      + (isOnlyLooking ? "Ctrl-C sluit alleen dit scherm." : "Ctrl-C stopt; alles is bewaard.")
    let area = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    _ = brush.paragraph(text, in: area, role: .strong, spacing: 1)
  }
}

/// A calm picture that shows nothing of the session.
struct NeutralScreen {
  let picture: RoomCover
  let group: String

  func draw(on brush: inout Brush) {
    let whole = brush.frame.bounds
    let middle = whole.rows / 2
    switch picture {
    case .black: brush.frame.fill(whole, " ", style: Style(foreground: .ansi(7), background: .ansi(0)))
    case .group:
      brush.centered("Goed Werk", row: middle - 1, in: whole, role: .title(brush.part))
      brush.centered(group, row: middle + 1, in: whole, role: .text)
    case .pause:
      brush.centered("Even pauze", row: middle - 1, in: whole, role: .title(brush.part))
      brush.centered("Het programma gaat zo verder.", row: middle + 1, in: whole, role: .text)
    }
  }
}

/// A question in a box over the screen.
struct ConfirmPainter {
  let question: Confirmation

  func draw(_ layout: Layout, on brush: inout Brush) {
    let width = min(66, layout.content.columns)
    let lines = TextLayout.wrapped(question.detail, columns: width - 6)
    let box = layout.content.centered(columns: width, rows: lines.count + 6)
    brush.frame.fill(box, " ", style: brush.style(.text))
    frameBox(box, on: &brush)
    let inner = box.inset(horizontal: 3, vertical: 1)
    brush.line(question.question, row: inner.row, column: inner.column, role: .strong, width: inner.columns)
    for (offset, text) in lines.enumerated() {
      brush.line(text, row: inner.row + 1 + offset, column: inner.column, width: inner.columns)
    }
    let row = inner.row + inner.rows - 1
    let go = question.isFinal ? "Enter of j" : "Enter"
    // A third key leaves less room between the keys and their words.
    let words =
      question.instead.map { "\(go) \(question.yes)   Esc \(question.no)   \($0.key) \($0.words)" }
      ?? "\(go)  \(question.yes)      Esc  \(question.no)"
    brush.line(words, row: row, column: inner.column, role: .notice, width: inner.columns)
  }

  private func frameBox(_ box: Rect, on brush: inout Brush) {
    let style = brush.style(.accent(brush.part))
    let line = String(repeating: "─", count: max(0, box.columns - 2))
    brush.frame.put("┌" + line + "┐", row: box.row, column: box.column, style: style)
    brush.frame.put("└" + line + "┘", row: box.endRow - 1, column: box.column, style: style)
    for row in (box.row + 1)..<(box.endRow - 1) {
      brush.frame.put("│", row: row, column: box.column, style: style)
      brush.frame.put("│", row: row, column: box.endColumn - 1, style: style)
    }
  }
}
