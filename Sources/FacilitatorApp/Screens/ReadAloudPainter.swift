import Canvas
import SessionEngine

/// The sentence of a result alone on the screen, with room around it, for reading aloud.
struct ReadAloudPainter {
  let view: RoomView

  /// The sentence of what is on the screen; nil when that is no result.
  static func text(of view: RoomView) -> String? {
    guard case .result(let result, let kind) = view.scene else { return nil }
    return ReadAloud(result, view: kind).text
  }

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard let text = Self.text(of: view), case .result(let result, _) = view.scene else { return }
    var area = layout.content.middle(columns: 56)
    if !result.prompt.isEmpty { area = brush.paragraph(result.prompt, in: area, role: .quiet, spacing: 1).dropTop(1) }
    let lines = TextLayout.wrapped(PlainText.sanitised(text), columns: area.columns)
    let step = lines.count * 2 <= area.rows ? 2 : 1
    for (place, line) in lines.enumerated() where place * step < area.rows {
      brush.line(line, row: area.row + place * step, column: area.column, role: .title(brush.part), width: area.columns)
    }
  }
}
