import Canvas
import SessionEngine

/// The report, to be looked through before it is written.
struct ReportPainter {
  let screen: ReportScreen

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 90)
    let edition = screen.isIntern ? "intern, voor de groep zelf" : "extern, voor de organisator"
    brush.line("Verslag · uitgave \(edition)", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    let form = screen.formatName.map { "alleen \($0)" } ?? "de gewone vormen samen"
    brush.line("Enter schrijft: \(form)", row: area.row + 1, column: area.column, role: .quiet, width: area.columns)
    let text = area.dropTop(3)
    guard let preview = screen.preview else {
      brush.line("Het verslag wordt gemaakt …", row: text.row, column: text.column, role: .quiet, width: text.columns)
      return
    }
    if let problem = preview.problem {
      _ = brush.paragraph(problem, in: text, role: .text)
      return
    }
    var lines: [(text: String, role: Theme.Role)] = []
    for (place, line) in preview.lines.enumerated() {
      // Lines of a list stand close together, everything else has room around it.
      if place > 0, line.kind != .quiet || preview.lines[place - 1].kind != .quiet { lines.append(("", .text)) }
      let role = role(of: line.kind, brush)
      lines += TextLayout.wrapped(PlainText.sanitised(line.text), columns: text.columns).map { ($0, role) }
    }
    brush.maximumScroll = max(0, lines.count - text.rows)
    for (offset, line) in lines.dropFirst(min(screen.scroll, brush.maximumScroll)).prefix(text.rows).enumerated() {
      brush.line(line.text, row: text.row + offset, column: text.column, role: line.role, width: text.columns)
    }
  }

  private func role(of kind: ReportPreview.Line.Kind, _ brush: Brush) -> Theme.Role {
    switch kind {
    case .heading: .title(brush.part)
    case .strong: .strong
    case .text: .text
    case .quiet: .quiet
    }
  }
}
