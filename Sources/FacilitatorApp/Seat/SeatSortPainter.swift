import Canvas
import Programme
import SessionEngine

/// The value sort: one card with the piles below it, a full pile that must give a card up, or all cards by pile.
struct SeatSortPainter {
  let desk: SortDesk
  let isChange: Bool
  let trail: String?

  func draw(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
    switch desk.mode {
    case .laying: drawCard(area, layout, on: &brush)
    case .swapping(let card, let pile, let focus): drawSwap(card, pile, focus, area, layout, on: &brush)
    case .overview(let focus): drawOverview(focus, area, layout, on: &brush)
    }
  }

  private var count: String { "\(desk.laidCount) van de \(desk.sort.values.count)" }
  private var leaving: String { isChange ? "Esc niet veranderen" : "s overslaan" }

  private func drawProgress(_ area: Rect, on brush: inout Brush) -> Rect {
    var rest = area
    if let trail { rest = brush.paragraph(trail, in: rest, role: .quiet, spacing: 1) }
    let width = min(40, area.columns - 20)
    brush.bar(
      fraction: Double(desk.laidCount) / Double(max(1, desk.sort.values.count)), row: rest.row, column: rest.column, columns: width,
      role: .accent(brush.part))
    brush.line(count, row: rest.row, column: rest.column + width + 2, role: .quiet, width: area.columns - width - 2)
    return rest.dropTop(2)
  }

  private func drawCard(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
    var rest = drawProgress(area, on: &brush)
    guard let card = desk.open.first, let value = desk.value(card) else { return }
    if desk.laidCount == 0 { rest = brush.paragraph(desk.sort.intro, in: rest, role: .quiet, spacing: 1).dropTop(1) }
    rest = brush.paragraph(value.name, in: rest, role: .title(brush.part), spacing: 1)
    rest = brush.paragraph(value.description, in: rest, role: .text, spacing: 1).dropTop(1)
    drawPiles(rest, on: &brush)
    brush.hints(
      ["1-\(desk.sort.piles.count) op een stapel", "l later", "u terug", "Tab wat ligt waar", leaving, "? uitleg"], more: nil, layout)
  }

  /// The piles with their keys, how full they are, in signs and in words.
  private func drawPiles(_ area: Rect, on brush: inout Brush) {
    let names = desk.sort.piles.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    let name = min(names, max(10, area.columns - 40))
    let gap = desk.sort.piles.count * 2 <= area.rows ? 2 : 1
    for (place, pile) in desk.sort.piles.enumerated() where place * gap < area.rows {
      let row = area.row + place * gap
      let laid = desk.cards(in: place).count
      let isFull = laid >= pile.size
      brush.line("\(place + 1)", row: row, column: area.column, role: .accent(brush.part), width: 2)
      brush.line(pile.name, row: row, column: area.column + 3, role: isFull ? .quiet : .strong, width: name)
      let column = area.column + 3 + name + 2
      let cells = min(pile.size, 14)
      if cells > 0 {
        brush.bar(fraction: Double(laid) / Double(pile.size), row: row, column: column, columns: cells, role: .accent(brush.part))
      }
      brush.line(
        isFull ? "vol, ruilen" : "nog \(pile.size - laid) van de \(pile.size)", row: row, column: column + 16, role: .quiet,
        width: max(0, area.endColumn - column - 16))
    }
  }

  private func drawSwap(_ card: Int, _ pile: Int, _ focus: Int, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    var rest = drawProgress(area, on: &brush)
    let target = desk.sort.piles[pile]
    rest = brush.paragraph(
      "‘\(target.name)’ is vol (\(target.size) van de \(target.size)). Welke waarde gaat eruit voor ‘\(desk.name(card))’?", in: rest,
      role: .strong, spacing: 1
    ).dropTop(1)
    FocusList(rows: desk.cards(in: pile).map { FocusList.Row(sign: "", text: desk.name($0)) }, focus: focus).draw(rest, layout, on: &brush)
    brush.hints("↑↓ kiezen · Enter deze gaat eruit · Esc toch niet", layout)
  }

  private func drawOverview(_ focus: Int, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    var rest = drawProgress(area, on: &brush)
    let isDone = desk.open.isEmpty
    rest = brush.paragraph(
      isDone
        ? "Alles heeft een plek. Kijk nog even. Enter \(isChange ? "bewaart" : "verstuurt")."
        : "Wat ligt waar. Tab gaat verder met sorteren.",
      in: rest, role: .notice, spacing: 1
    ).dropTop(1)
    var rows: [FocusList.Row] = []
    var place = 0
    var target = 0
    func add(_ cards: [Int]) {
      for card in cards {
        if place == focus { target = rows.count }
        rows.append(FocusList.Row(sign: "", text: desk.name(card)))
        place += 1
      }
    }
    for (number, pile) in desk.sort.piles.enumerated() {
      let cards = desk.cards(in: number)
      rows.append(
        FocusList.Row(sign: "", text: "\(number + 1)  \(pile.name)", trailing: "\(cards.count) van de \(pile.size)", isHeading: true))
      add(cards)
    }
    if !desk.open.isEmpty {
      rows.append(FocusList.Row(sign: "", text: "Nog geen plek", trailing: "\(desk.open.count)", isHeading: true))
      add(desk.open)
    }
    FocusList(rows: rows, focus: target).draw(rest.dropBottom(1), layout, on: &brush)
    let main = isDone ? "Enter \(isChange ? "bewaren" : "versturen")" : "Tab verder"
    brush.hints(["↑↓ kiezen", "1-\(desk.sort.piles.count) naar stapel", main, leaving, "u terug", "? uitleg"], more: nil, layout)
  }
}
