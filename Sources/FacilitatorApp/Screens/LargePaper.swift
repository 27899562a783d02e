import Canvas
import Programme
import SessionEngine

extension PaperPainter {
  static let title = "Overtypen van papier"
  static let codeRule =
    "Boven aan het invulblad staat een controlecode van drie tekens. Typ die eerst: zo is zeker dat de nummers bij deze lijst horen."

  /// How far the papers are and whose are missing, in block letters, or what code is asked; returns what is left below it, nil with nothing
  /// drawn when it does not fit.
  func drawLarge(_ area: Rect, on brush: inout Brush) -> Rect? {
    let title = LargePage.Paragraph(text: Self.title, role: .title(brush.part))
    guard entry.checkCode == nil else {
      let page = LargePage(paragraphs: [title, LargePage.Paragraph(text: Self.codeRule)])
      return brush.entry(page, after: nil, in: area, keeping: 5)
    }
    let present = state.presentSeats.map(\.id)
    guard !present.isEmpty else { return nil }
    let missing = state.missingSeats(entry.questions.map(\.id)).map(\.id)
    func ready(_ count: Int) -> String { Wording.count(count, of: present.count) + " klaar" }
    func open(_ seats: [SeatID]) -> String { seats.isEmpty ? "Iedereen is klaar" : "Nog niet: " + SeatRanges.text(seats) }
    // With every other seat ready the list of the rest is at its longest.
    let scattered = stride(from: 0, to: present.count, by: 2).map { present[$0] }
    let head = [
      LargePage.Paragraph(text: ready(present.count - missing.count), role: .strong, longest: ready(present.count)),
      LargePage.Paragraph(text: open(missing), role: .text, longest: open(scattered)),
    ]
    let rows = ordinaryRows(area, on: brush)
    for page in [[title] + head, head] {
      if let rest = brush.entry(LargePage(paragraphs: page), after: nil, in: area, keeping: rows + 1) { return rest }
    }
    // The list of a large group stays in ordinary lines.
    var alone = head[0]
    alone.note = open(missing)
    return brush.entry(LargePage(paragraphs: [alone]), after: nil, in: area, keeping: rows + 1)
  }

  /// Rows for the rules, the example and the line that is typed.
  private func ordinaryRows(_ area: Rect, on brush: Brush) -> Int {
    let notation = PaperNotation(entry.questions, in: state)
    let columns = min(area.columns, brush.measure)
    func rows(_ text: String, _ columns: Int) -> Int { TextLayout.wrapped(text, columns: columns).count }
    let rules = notation.rules.reduce(rows(entry.lineRule(in: state), columns)) { $0 + rows($1, columns - 2) }
    return rules + rows("Voorbeeld: " + notation.example, columns) + 4
  }
}
