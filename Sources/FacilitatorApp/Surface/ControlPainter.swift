import Canvas
import Planning
import Programme
import SessionEngine

/// The facilitator's own screen: what the room sees, what the next key does, who is missing, and the notes. Nobody else looks along.
struct ControlPainter {
  let app: AppState
  let state: SessionState
  let view: RoomView

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content
    // On a large screen the room's own picture stands beside the notes.
    let hasPicture = area.columns >= 80 + 4 + 44 && area.rows >= 24 + 2 + 10
    let gap = 3
    let left = hasPicture ? 82 : area.columns * 9 / 20
    let leftArea = Rect(column: area.column, row: area.row, columns: left, rows: area.rows)
    let rightArea = Rect(column: area.column + left + gap, row: area.row, columns: area.columns - left - gap, rows: area.rows)
    let status = statusLines(columns: left)
    let screens = screenLines(columns: left)
    if hasPicture {
      drawPicture(leftArea, on: &brush)
      draw(status + screens, in: leftArea.dropTop(27), on: &brush)
    } else {
      let words = roomLines(columns: left)
      let room = max(3, area.rows - status.count - 1)
      let shown = words.count <= room ? words : words.prefix(room - 1) + [Line("…", .quiet)]
      let seen = draw(Array(shown), in: leftArea.top(room), on: &brush)
      // Which screens there are is the first to give way.
      let hasRoom = words.count + 1 + status.count + screens.count <= area.rows
      draw(status + (hasRoom ? screens : []), in: leftArea.dropTop(seen + 1), on: &brush)
    }
    drawNotes(rightArea, layout, on: &brush)
  }

  // MARK: What the room sees

  private func picture(_ size: Size) -> Brush {
    var surface = RoomSurface(size: size, now: app.now, theme: app.settings.theme, utcOffset: app.settings.utcOffset, session: "")
    surface.hasBlocks = app.settings.hasBlocks
    var seen = view
    seen.joining = app.stage.isJoining ? app.phones.map { JoinPoster($0, present: state.presentSeats.count) } : nil
    _ = surface.update(.view(seen))
    _ = surface.update(.stage(RoomStage(cover: app.stage.cover, scroll: app.stage.scroll)))
    return surface.draw()
  }

  private func drawPicture(_ area: Rect, on brush: inout Brush) {
    let style = brush.style(.track)
    let line = String(repeating: "─", count: 80)
    brush.frame.put("┌" + line + "┐", row: area.row, column: area.column, style: style)
    for row in 1...24 {
      brush.frame.put("│", row: area.row + row, column: area.column, style: style)
      brush.frame.put("│", row: area.row + row, column: area.column + 81, style: style)
    }
    brush.frame.put("└" + line + "┘", row: area.row + 25, column: area.column, style: style)
    brush.frame.put(" De zaal ziet ", row: area.row, column: area.column + 2, style: brush.style(.quiet))
    brush.frame.draw(picture(AppState.smallest).frame, row: area.row + 1, column: area.column + 1)
  }

  /// The words of the room's screen, one under another.
  private func roomLines(columns: Int) -> [Line] {
    let lines = [Line("De zaal ziet", .strong)]
    if let words = coverWords { return lines + TextLayout.wrapped(words, columns: columns).map { Line($0, .notice) } }
    return lines + roomTexts.flatMap { TextLayout.wrapped($0, columns: columns) }.map { Line($0, .text) }
  }

  /// Columns and pictures are told in words; everything else as it is drawn.
  private var roomTexts: [String] {
    let scene = LinearScene(view: view, now: app.now, utcOffset: app.settings.utcOffset)
    switch view.scene {
    case .gather, .result: return scene.scene
    case .work(_, _, let subgroups) where !subgroups.isEmpty: return scene.scene
    default:
      return RoomWords(
        picture(AppState.smallest).frame.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast()
      ).paragraphs
    }
  }

  /// What lies over the session in the room; nil when the room sees the session.
  private var coverWords: String? {
    switch app.stage.cover {
    case .group: "de naam van de groep, verder niets (b: iets anders)"
    case .pause: "‘Even pauze’, verder niets (b: iets anders)"
    case .black: "een zwart scherm (b: de sessie weer)"
    case nil: app.stage.isJoining ? "de code voor telefoons, verder niets (f: wie er binnen is)" : nil
    }
  }

  // MARK: What comes, and who is missing

  private func statusLines(columns: Int) -> [Line] {
    var lines: [Line] = []
    func add(_ text: String, _ role: Theme.Role = .text) {
      lines += TextLayout.wrapped(text, columns: columns).map { Line($0, role) }
    }
    add("Spatie: " + app.mainLabel(state), .strong)
    if let next = state.blockAfter { add("Hierna: \(next.number) \(next.title), \(next.minutes) min") }
    if let block = state.currentBlock, let meeting = state.flow.meeting {
      let spent = (meeting.milliseconds(in: block.id, at: app.now) + 30_000) / 60_000
      add("Dit blok: \(spent) van \(block.minutes) min")
    }
    if let schedule = state.schedule(at: app.now) {
      let clock = { (wall: Int64) in LocalTime.clock(wall, offset: app.settings.utcOffset) }
      let role: Theme.Role = schedule.drift.isLate ? .overrun : .text
      add(
        "Einde \(clock(schedule.wishedEnd)), verwacht \(clock(schedule.expectedEnd)): \(TimeWording.standing(schedule.drift))"
          + (schedule.drift.isLate ? " (o, dan p: voorstel)" : ""), role)
    }
    lines += missingLines(columns: columns)
    for surface in app.surfaces where surface.number != app.number {
      if let words = surface.entering { add("Invoer op scherm \(surface.number): \(PlainText.sanitised(words))", .notice) }
    }
    addPhones(add)
    return lines
  }

  private func screenLines(columns: Int) -> [Line] {
    let words = "Schermen: " + app.surfaces.map { "\($0.number) \($0.role.word)" }.joined(separator: ", ")
    return TextLayout.wrapped(words, columns: columns).map { Line($0, .quiet) }
  }

  /// The lane of phones while it is open: where to join, who is in, and what waits for the facilitator.
  private func addPhones(_ add: (String, Theme.Role) -> Void) {
    if let lane = app.phones {
      add("Meedoen: \(PlainText.sanitised(lane.address))", .text)
      add("Code: \(PlainText.sanitised(lane.code)). Binnen: \(lane.seated)", .text)
      if !lane.asking.isEmpty { add("Telefoons die om een plek vragen: \(lane.asking.count) (f, dan a)", .notice) }
    }
    let waiting = state.waitingOffers.count
    if waiting > 0 { add("Regels die wachten: \(waiting) (f, dan r)", .notice) }
  }

  /// How many people still have to answer: per block and number one line, however many questions it is about.
  private func missingLines(columns: Int) -> [Line] {
    let present = state.presentSeats.count
    guard present > 0 else { return [] }
    var texts: [(text: String, isDone: Bool, count: Int)] = []
    for question in state.openQuestions {
      guard let block = state.index.block(of: question.id).flatMap(state.index.block) else { continue }
      let record = state.flow.record(question.id)
      if !record.counts.isEmpty || record.groupAnswer != nil { continue }
      let missing = state.missingSeats([question.id]).count
      let here = block.id == state.flow.position?.block ? "" : "Blok \(block.number), "
      let text = missing == 0 ? "\(here)iedereen is klaar" : "\(here)nog niet klaar: \(missing) van de \(present)"
      if let known = texts.firstIndex(where: { $0.text == text }) {
        texts[known].count += 1
      } else {
        texts.append((text, missing == 0, 1))
      }
    }
    return texts.prefix(3).flatMap { entry in
      TextLayout.wrapped(entry.count == 1 ? entry.text : "\(entry.text) (\(entry.count) vragen)", columns: columns).map {
        Line($0, entry.isDone ? .text : .notice)
      }
    }
  }

  // MARK: Notes

  private func drawNotes(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
    guard let block = state.currentBlock else { return }
    var lines = [Line("Notities", .strong)]
    let notes = block.notes.map { TextLayout.wrapped($0, columns: area.columns).map { Line($0, .text) } }
    let questions = block.debrief.flatMap { question in
      TextLayout.wrapped(question, columns: area.columns - 2).enumerated().map {
        Line(($0.offset == 0 ? "• " : "  ") + $0.element, .text)
      }
    }
    let heading = questions.isEmpty ? [] : [Line("", .text), Line("Vragen voor het nagesprek", .strong)]
    // Air between the notes where there is room for it.
    let isAiry = notes.count + notes.reduce(0) { $0 + $1.count } + heading.count + questions.count <= area.rows
    for (place, note) in notes.enumerated() { lines += (isAiry && place > 0 ? [Line("", .text)] : []) + note }
    lines += heading + questions
    let hasMore = lines.count > area.rows
    draw(Array(lines.prefix(hasMore ? area.rows - 1 : area.rows)), in: area, on: &brush)
    if hasMore { brush.line("n: alle notities", row: area.endRow - 1, column: area.column, role: .quiet, width: area.columns) }
  }

  // MARK: Lines

  private struct Line {
    let text: String
    let role: Theme.Role

    init(_ text: String, _ role: Theme.Role) {
      self.text = text
      self.role = role
    }
  }

  @discardableResult
  private func draw(_ lines: [Line], in area: Rect, on brush: inout Brush) -> Int {
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      brush.line(line.text, row: area.row + offset, column: area.column, role: line.role, width: area.columns)
    }
    return min(lines.count, area.rows)
  }
}

extension SessionState {
  /// The block that comes after the one on the screen, left-out ones passed over; nil at the end.
  var blockAfter: Block? {
    guard let meeting = flow.meeting, let place = plan.firstIndex(where: { $0.id == flow.position?.block }) else { return nil }
    return plan[(place + 1)...].first { !meeting.skipped.contains($0.id) }
  }
}
