import Canvas
import SessionEngine

/// The way in for phones, as large as it can be: the QR code, the address and the session's code, and how many are in.
struct JoinPainter {
  let poster: JoinPoster
  /// How many have answered what is on the screen; nil where nothing is asked.
  var ready: Int?

  init(_ poster: JoinPoster, view: RoomView) {
    self.poster = poster
    if case .ask(let ask) = view.scene, ask.stage == .open { ready = ask.ready }
  }

  /// Columns that the words need beside the code.
  private static let least = 36

  /// Draws it from the top of an area; returns what is left below the words.
  func draw(_ layout: Layout, on brush: inout Brush) -> Rect {
    var area = layout.content
    // All rows are needed for the code on the smallest screen.
    if area.rows < 20 { area = Rect(column: area.column, row: area.row - 1, columns: area.columns, rows: area.rows + 1) }
    if let code = QRPainter.fitting(poster.squares, Size(columns: area.columns - Self.least, rows: area.rows)) {
      code.draw(row: area.row, column: area.column, on: &brush)
      area = area.dropLeft(code.size.columns + 3)
    }
    func add(_ text: String, _ role: Theme.Role = .text) { area = brush.paragraph(text, in: area, role: role, spacing: 1) }
    /// What is typed over, in letters that can be read from the back.
    func large(_ text: String, rows: Int) {
      guard brush.isRoomy else { return add(text, .strong) }
      area = brush.headline(text, in: area, rows: rows, role: .strong).dropTop(1)
    }
    add("Meedoen met een telefoon", .title(brush.part))
    add("Scan de code, of typ in de browser:", .quiet)
    area = area.dropTop(1)
    large(PlainText.sanitised(poster.address), rows: 5)
    large("Code: \(PlainText.sanitised(poster.code))", rows: 5)
    area = area.dropTop(1)
    add(
      poster.seated == 0
        ? "Nog niemand binnen" : poster.present > 0 ? "Binnen: \(poster.seated) van de \(poster.present)" : "Binnen: \(poster.seated)",
      .strong)
    if let ready { add("Klaar met deze vraag: \(ready) van de \(poster.present)") }
    return area
  }
}
