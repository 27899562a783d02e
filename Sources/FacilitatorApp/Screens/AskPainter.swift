import Canvas
import Programme
import SessionEngine

/// A question with its answers to choose from and how many are ready; never an answer.
struct AskPainter {
  let scene: AskScene
  let place: RoomPlace?

  func draw(_ area: Rect, on brush: inout Brush) {
    let page = place.flatMap { $0.pageCount > 1 ? "\($0.page) van \($0.pageCount)" : nil }
    if canGrow(brush) {
      let large = LargeAsk(scene: scene, above: [page, scene.lead].compactMap(\.self), how: how)
      if let words = largeProgress(area, on: brush), large.draw(area, keeping: words.rowCount + 2, on: &brush) {
        return drawProgress(words, area, on: &brush)
      }
      if large.draw(area, keeping: 3, on: &brush) { return drawProgress(area, column: area.column, on: &brush) }
    }
    let lead = [page, scene.lead].compactMap(\.self)
    if let below = drawLargePrompt(lead, area, gap: 1, on: &brush) ?? drawLargePrompt(lead, area, gap: 0, on: &brush) {
      drawAnswers(below.dropBottom(Self.progressRows - 2), area, on: &brush)
      if let words = largeProgress(area, on: brush) { return drawProgress(words, area, on: &brush) }
      return drawProgress(area, column: area.column, on: &brush)
    }
    var rest = area.middle(columns: brush.measure + 4)
    if let page { rest = brush.paragraph(page, in: rest, role: .quiet, spacing: 1).dropTop(1) }
    if let lead = scene.lead { rest = brush.paragraph(lead, in: rest, role: .quiet, spacing: 1) }
    rest = brush.paragraph(scene.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
    if let how { rest = brush.paragraph(how, in: rest, role: .quiet, spacing: 1).dropTop(1) }
    drawAnswers(rest, area, on: &brush)
    drawProgress(area, column: area.middle(columns: brush.measure + 4).column, on: &brush)
  }

  /// What there is to choose from, in ordinary letters; the last two rows stay free for the progress.
  private func drawAnswers(_ area: Rect, _ whole: Rect, on brush: inout Brush) {
    var rest = area
    switch scene.kind {
    case .choice(let options, _) where scene.form == .rings && options.count > 1: drawRings(options, rest, on: &brush)
    case .choice(let options, _), .points(let options, _), .rank(let options), .dots(.options(let options), _):
      OptionList(titles: options.map(\.title)).draw(rest.dropBottom(2), whole: whole, on: &brush)
    case .scale(let scale): drawScale(scale, rest, on: &brush)
    case .sort: drawPiles(rest, on: &brush)
    case .assign(_, let columns, _):
      for (place, column) in columns.enumerated() {
        let text = column.explanation.isEmpty ? column.title : "\(column.title): \(column.explanation)"
        rest = brush.item("\(place + 1)", text, in: rest).dropTop(1)
      }
    case .dots(.cards, _): break
    case .text: break
    }
  }

  /// The question in block letters above answers in ordinary ones; returns what is left below it, nil with nothing drawn when it does not fit.
  ///
  /// - Parameter gap: blank rows between two answers.
  private func drawLargePrompt(_ lead: [String], _ area: Rect, gap: Int, on brush: inout Brush) -> Rect? {
    let asked = LargePage(paragraphs: [LargePage.Paragraph(text: scene.prompt, role: .strong)])
    let small = lead.isEmpty ? nil : lead.joined(separator: "\n")
    let how = how.map { TextLayout.wrapped($0, columns: brush.measure) } ?? []
    let kept = answerRows(brush, gap: gap) + how.count + (how.isEmpty ? 0 : 1) + 1 + Self.progressRows
    guard let rest = brush.entry(asked, after: small, in: area, keeping: kept, letters: BlockFont.medium.rows) else { return nil }
    let below = rest.dropTop(1)
    return how.isEmpty ? below : brush.paragraph(how.joined(separator: " "), in: below, role: .quiet, spacing: 1).dropTop(1)
  }

  /// Rows that the answers need in ordinary letters.
  private func answerRows(_ brush: Brush, gap: Int) -> Int {
    if case .scale(let scale) = scene.kind {
      return 5 + [scale.lowLabel, scale.highLabel].map { TextLayout.wrapped($0, columns: brush.measure / 3).count }.reduce(0, max)
    }
    if case .choice(let options, _) = scene.kind, scene.form == .rings { return options.count * (gap + 1) + 3 }
    let rows = scene.answers.map { TextLayout.wrapped($0.text, columns: brush.measure - 4).count }
    return rows.reduce(rows.count * gap, +)
  }

  /// Rows for the progress in block letters, with a blank one above it.
  private static let progressRows = 4

  /// The rings are a figure with small letters.
  private func canGrow(_ brush: Brush) -> Bool {
    if case .choice(let options, _) = scene.kind, scene.form == .rings, options.count > 1 { return false }
    return brush.growsEntries || (place?.pageCount ?? 1) == 1
  }

  /// What to do with the items, in one line.
  var how: String? {
    switch scene.kind {
    case .points(let options, let total): options.isEmpty ? nil : "Verdeel precies \(total) punten. Nul mag."
    case .rank(let options): "Zet alle \(options.count) op volgorde, het belangrijkste eerst."
    case .dots(_, let perPerson): perPerson == 1 ? "Ieder plakt één stip." : "Ieder plakt \(perPerson) stippen. Meer bij één regel mag."
    case .choice(_, let maximum): maximum > 1 ? "Kies hooguit \(maximum)." : nil
    case .text: "Een open antwoord. Het komt niet op dit scherm."
    default: nil
    }
  }

  /// The rings as arcs around each other, the outer one on top.
  private func drawRings(_ options: [Option], _ area: Rect, on brush: inout Brush) {
    let gap = area.rows > options.count * 2 + 3 ? 2 : 1
    for (offset, option) in options.reversed().enumerated() {
      let row = area.row + offset * gap
      let depth = offset
      let arc = String(repeating: "│ ", count: depth) + "╭─"
      brush.line(arc, row: row, column: area.column, role: .track, width: depth * 2 + 2)
      if gap == 2 {
        brush.line(String(repeating: "│ ", count: depth + 1), row: row + 1, column: area.column, role: .track, width: depth * 2 + 2)
      }
      let column = area.column + depth * 2 + 3
      brush.line("\(options.count - offset)", row: row, column: column, role: .accent(brush.part), width: 2)
      brush.line(option.title, row: row, column: column + 3, width: max(0, area.endColumn - column - 3))
    }
  }

  private func drawScale(_ scale: Scale, _ area: Rect, on brush: inout Brush) {
    let count = scale.range.count
    let width = min(area.columns, brush.isRoomy ? 76 : count <= 6 ? 56 : 66)
    let step = count > 1 ? max(2, (width - 2) / (count - 1)) : 2
    let row = area.row + 1
    brush.frame.fill(
      Rect(column: area.column, row: row, columns: step * (count - 1) + 1, rows: 1), "─", style: brush.style(.track))
    for (offset, number) in scale.range.enumerated() {
      let column = area.column + offset * step
      brush.line("┼", row: row, column: column, role: .track, width: 1)
      brush.line("\(number)", row: row + 1, column: max(area.column, column), role: .accent(brush.part), width: 3)
    }
    let span = step * (count - 1) + 1
    let half = max(10, span / 2 - 1)
    _ = brush.paragraph(
      scale.lowLabel, in: Rect(column: area.column, row: row + 3, columns: half, rows: max(0, area.endRow - row - 5)), spacing: 1)
    // The words of the high end stand under its number, not in the middle of the line.
    let lines = TextLayout.wrapped(scale.highLabel, columns: half)
    let widest = lines.map { TextWidth.columns(of: $0) }.max() ?? 0
    let right = Rect(
      column: area.column + span - min(widest, half), row: row + 3, columns: half, rows: max(0, area.endRow - row - 5))
    _ = brush.paragraph(scale.highLabel, in: right, spacing: 1)
  }

  private func drawPiles(_ area: Rect, on brush: inout Brush) {
    // One gap for all: the two rows of the progress stay free.
    let gap = area.rows - 2 >= scene.piles.count * 2 ? 1 : 0
    var rest = area
    for pile in scene.piles {
      let label = TextLayout.aligned("\(pile.size)", columns: 3, .trailing)
      rest = brush.item(label, pile.name, in: rest).dropTop(gap)
    }
  }

  /// How far the group is, in words; nil for words under headings.
  var progressWords: String? {
    if case .assign = scene.kind { return nil }
    if scene.isTogether { return (scene.stage == .closed ? "De vraag is gesloten. " : "") + "De groep heeft dit samen ingevuld." }
    let count = Wording.count(scene.ready, of: scene.present)
    return scene.stage == .closed ? "De vraag is gesloten. \(count) deden mee." : "\(count) klaar"
  }

  /// How many are ready, on one line of block letters; nil where the room needs no larger letters or the line is too long.
  private func largeProgress(_ area: Rect, on brush: Brush) -> BlockText? {
    guard brush.growsEntries, let words = progressWords else { return nil }
    let text = BlockText(words, font: .small, columns: area.columns)
    return text?.lines.count == 1 ? text : nil
  }

  private func drawProgress(_ words: BlockText, _ area: Rect, on brush: inout Brush) {
    let row = area.endRow - words.rowCount
    for (offset, text) in words.rows.enumerated() {
      brush.frame.put(text, row: row + offset, column: area.column, style: brush.style(.text))
    }
    let column = area.column + words.columnCount + 4
    guard !scene.isTogether, area.endColumn - column >= 10 else { return }
    let fraction = scene.present == 0 ? 0 : Double(scene.ready) / Double(scene.present)
    brush.bar(fraction: fraction, row: row + 1, column: column, columns: area.endColumn - column, role: .accent(brush.part))
  }

  private func drawProgress(_ area: Rect, column: Int, on brush: inout Brush) {
    let row = area.endRow - 2
    guard let words = progressWords else { return }
    if scene.isTogether {
      brush.line(words, row: row + 1, column: column, role: .text, width: brush.measure)
      return
    }
    let width = min(40, brush.measure)
    brush.bar(
      fraction: scene.present == 0 ? 0 : Double(scene.ready) / Double(scene.present), row: row, column: column, columns: width,
      role: .accent(brush.part))
    brush.line(words, row: row + 1, column: column, role: .text, width: brush.measure)
  }
}
