import Canvas
import Programme
import SessionEngine

/// A question with its answers in block letters, where the screen is large enough for all of it.
struct LargeAsk {
  let scene: AskScene
  /// What stands above the question in small letters, and what is to be done with the answers.
  let above: [String]
  let how: String?

  /// Draws everything but the progress; returns false, with nothing drawn, when it does not fit.
  ///
  /// - Parameter rows: kept free at the bottom for the progress.
  func draw(_ area: Rect, keeping rows: Int, on brush: inout Brush) -> Bool {
    let small = above.flatMap { TextLayout.wrapped($0, columns: brush.measure) }
    let room = area.dropTop(small.isEmpty ? 0 : small.count + 1).dropBottom(rows)
    let isDrawn = if case .scale(let scale) = scene.kind { drawScale(scale, room, on: &brush) } else { drawList(room, on: &brush) }
    guard isDrawn else { return false }
    for (offset, text) in small.enumerated() {
      brush.line(text, row: area.row + offset, column: area.column, role: .quiet, width: area.columns)
    }
    return true
  }

  private var prompt: LargePage.Paragraph { LargePage.Paragraph(text: scene.prompt, role: .strong) }

  private func drawList(_ room: Rect, on brush: inout Brush) -> Bool {
    var items = scene.answers.map { LargePage.Paragraph(text: $0.text, sign: $0.sign) }
    if let how { items.insert(LargePage.Paragraph(text: how, role: .quiet), at: 0) }
    guard let layout = LargePage(paragraphs: [prompt] + items).layout(in: room.size, on: brush) else { return false }
    _ = brush.large(layout, in: room)
    return true
  }

  private func drawScale(_ scale: Scale, _ room: Rect, on brush: inout Brush) -> Bool {
    let font = BlockFont.small
    let numbers = scale.range.map { "\($0)" }
    let half = room.columns / 2 - 2
    guard brush.canGrow, numbers.count > 1,
      let low = BlockText(PlainText.sanitised(scale.lowLabel), font: font, columns: half),
      let high = BlockText(PlainText.sanitised(scale.highLabel), font: font, columns: half)
    else { return false }
    let ends = room.columns - font.columns(of: numbers[0]) - font.columns(of: numbers[numbers.count - 1])
    let step = ends / (numbers.count - 1)
    let widest = numbers.map(font.columns).max() ?? 0
    let needed = 1 + font.rows + 1 + max(low.rowCount, high.rowCount)
    guard step > widest + 2,
      let head = LargePage(paragraphs: [prompt]).layout(in: Size(columns: room.columns, rows: room.rows - needed - 2), on: brush)
    else { return false }
    let rest = brush.large(head, in: room)
    let row = rest.row + 2
    // The middles of the numbers stand on the line.
    let first = room.column + font.columns(of: numbers[0]) / 2
    brush.frame.fill(Rect(column: first, row: row, columns: step * (numbers.count - 1) + 1, rows: 1), "─", style: brush.style(.track))
    for (offset, number) in numbers.enumerated() {
      let middle = first + offset * step
      brush.line("┼", row: row, column: middle, role: .track, width: 1)
      put(font.lines(for: number), row: row + 1, column: middle - font.columns(of: number) / 2, role: .accent(brush.part), on: &brush)
    }
    let last = first + step * (numbers.count - 1) + font.columns(of: numbers[numbers.count - 1]) / 2 + 1
    let labels = row + 1 + font.rows + 1
    put(low.rows, row: labels, column: room.column, role: .text, on: &brush)
    put(high.rows, row: labels, column: max(room.column, last - high.columnCount), role: .text, on: &brush)
    return true
  }

  private func put(_ lines: [String], row: Int, column: Int, role: Theme.Role, on brush: inout Brush) {
    for (offset, text) in lines.enumerated() {
      brush.frame.put(text, row: row + offset, column: column, style: brush.style(role))
    }
  }
}

extension AskScene {
  /// The answers as a list, each with the number that chooses it or the size of its pile; empty where there is none to choose from.
  var answers: [(sign: String, text: String)] {
    func numbered(_ titles: [String]) -> [(sign: String, text: String)] { titles.enumerated().map { ("\($0.offset + 1)", $0.element) } }
    return switch kind {
    case .choice(let options, _), .points(let options, _), .rank(let options), .dots(.options(let options), _):
      numbered(options.map(\.title))
    case .sort: piles.map { ("\($0.size)", $0.name) }
    case .assign(_, let columns, _): numbered(columns.map { $0.explanation.isEmpty ? $0.title : "\($0.title): \($0.explanation)" })
    case .scale, .dots(.cards, _), .text: []
    }
  }
}
