import Canvas
import Programme
import SessionEngine

/// The first screen: who asks, what is kept and for how long, and the code.
struct SeatJoinPainter {
  let surface: SeatSurface

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 76)
    var text = ScrollText(columns: area.columns)
    text.add("Voordat je begint", .title(brush.part))
    text.gap()
    for paragraph in Self.paragraphs(surface.session) {
      text.add(paragraph)
      text.gap()
    }
    let rows = min(text.lines.count, area.rows - 5)
    text.draw(area.top(rows), scroll: 0, layout, on: &brush)
    brush.maximumScroll = 0
    let fields = surface.fields
    let first = area.row + rows
    FieldPainter(
      label: "Code", field: fields.code, hint: "Die staat op het grote scherm", isFocused: !fields.isAtSeat && !fields.isSending, width: 18
    ).draw(row: first, column: area.column, columns: area.columns, on: &brush)
    FieldPainter(
      label: "Je plek", field: fields.seatCode, hint: "Mag leeg. Terugkomen: zoals D3-K7QM",
      isFocused: fields.isAtSeat && !fields.isSending,
      width: 18
    ).draw(row: first + 2, column: area.column, columns: area.columns, on: &brush)
    brush.hints(fields.isSending ? "Even wachten" : "Enter doe mee · Tab ander veld · ? meer over je antwoorden · Ctrl-C stoppen", layout)
  }

  /// What somebody must know before the first answer.
  static func paragraphs(_ session: LaneSession) -> [String] {
    [
      "De begeleider van ‘\(session.group)’ stelt je vragen over goed werk. Met de antwoorden praten jullie als groep verder. Je mag elke "
        + "vraag overslaan.",
      "We vragen geen naam. Je antwoorden staan op de computer van de begeleider. \(session.keptUntil)",
      "Niemand ziet of jij een vraag overslaat. In het verslag ben je anoniem. In de zaal kunnen anderen soms raden wat jij koos, zeker in "
        + "een kleine groep.",
    ]
  }
}
