import Canvas
import Programme
import SessionEngine

/// The start screen and its form.
struct StartPainter {
  let start: StartScreen
  let folder: String

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 72)
    var rest = area
    if rest.rows > 18 { rest = rest.dropTop(min(4, (rest.rows - 16) / 3)) }
    brush.line("Goed Werk", row: rest.row, column: rest.column, role: .title(.introduction), width: rest.columns)
    brush.line(
      "Vier bijeenkomsten over het vak van ambtenaar", row: rest.row + 1, column: rest.column, role: .quiet, width: rest.columns)
    rest = rest.dropTop(4)
    if let form = start.form {
      FormPainter(form: form).draw(rest, on: &brush)
      brush.hints("Tab volgende veld · Enter verder · Esc terug", layout)
    } else {
      drawMenu(rest, on: &brush)
      brush.hints("↑↓ kiezen · Enter openen · i inleiding · c kleuren · ? uitleg · q stoppen", layout)
    }
  }

  private func drawMenu(_ area: Rect, on brush: inout Brush) {
    let items = start.items
    let selection = min(start.selection, items.count - 1)
    let perItem = 2
    let visible = max(1, area.rows / perItem)
    let first = min(max(0, selection - visible / 2), max(0, items.count - visible))
    for (offset, item) in items.enumerated().dropFirst(first).prefix(visible) {
      let row = area.row + (offset - first) * perItem
      let isChosen = offset == selection
      let (title, detail) = Self.words(item)
      let line = (isChosen ? "> " : "  ") + TextLayout.truncated(PlainText.sanitised(title), columns: area.columns - 4) + " "
      brush.frame.put(line, row: row, column: area.column, style: brush.style(isChosen ? .focus : .strong), width: area.columns)
      brush.line(detail, row: row + 1, column: area.column + 2, role: .quiet, width: area.columns - 2)
    }
    if start.sessions == nil {
      brush.line("De map \(folder) wordt gelezen …", row: area.endRow - 1, column: area.column, role: .quiet, width: area.columns)
    }
  }

  static func words(_ item: StartScreen.Item) -> (String, String) {
    switch item {
    case .new: ("Nieuwe sessie", "Voor een groep die vandaag begint")
    case .resume(let listing):
      ("Ga verder met \(listing.group)", listing.problem ?? "\(listing.progress) · laatst gebruikt \(listing.date)")
    case .closing: ("Nieuwe slotbijeenkomst", "Voor alle groepen samen; toont hun uitkomsten naast elkaar")
    case .rehearse: ("Repetitie", "Zelf oefenen met lege stoelen; telt nergens mee")
    case .quit: ("Stoppen", "Terug naar de opdrachtregel")
    }
  }
}

/// The fields of a new session.
struct FormPainter {
  let form: NewSessionForm

  func draw(_ area: Rect, on brush: inout Brush) {
    let title = form.isRehearsal ? "Repetitie" : form.isClosing ? "Nieuwe slotbijeenkomst" : "Nieuwe sessie"
    brush.line(title, row: area.row, column: area.column, role: .strong, width: area.columns)
    let fields: [(NewSessionForm.Field, String, TextField, String)] = [
      (.group, form.isClosing ? "Naam" : "Naam van de groep", form.group, "Geen namen van personen"),
      (.participants, "Aantal deelnemers", form.participants, "Later kunnen er mensen bij of af"),
      (.start, "Begintijd", form.start, "Volgens de planning, zoals 9.30"),
    ]
    var row = area.row + 2
    for (field, label, text, hint) in fields {
      FieldPainter(label: label, field: text, hint: hint, isFocused: form.focus == field, width: 34).draw(
        row: row, column: area.column, columns: area.columns, on: &brush)
      row += 2
    }
    if let problem = form.problem {
      brush.line("! \(problem)", row: row, column: area.column, role: .problem, width: area.columns)
    }
  }
}

/// One labelled field.
struct FieldPainter {
  let label: String
  let field: TextField
  /// What is drawn of the text when that is not all of it; as long as the text.
  var shown: String?
  let hint: String
  let isFocused: Bool
  let width: Int

  func draw(row: Int, column: Int, columns: Int, on brush: inout Brush) {
    brush.line((isFocused ? "> " : "  ") + label, row: row, column: column, role: isFocused ? .strong : .text, width: 22)
    InputPainter(text: shown ?? field.text, cursor: field.cursor, isFocused: isFocused).draw(
      row: row, column: column + 22, columns: min(width, columns - 22), on: &brush)
    if columns - 24 - width >= TextWidth.columns(of: hint) {
      brush.line(hint, row: row, column: column + 22 + width + 2, role: .quiet, width: columns - 24 - width)
    } else {
      brush.line(hint, row: row + 1, column: column + 22, role: .quiet, width: columns - 22)
    }
  }
}

/// A line of text with a cursor, scrolled so that the cursor is in sight.
struct InputPainter {
  let text: String
  let cursor: Int
  let isFocused: Bool

  func draw(row: Int, column: Int, columns: Int, on brush: inout Brush) {
    guard columns > 2 else { return }
    let characters = Array(text)
    let first = max(0, cursor - (columns - 2))
    let shown = String(characters.dropFirst(first).prefix(columns - 1))
    let style = isFocused ? brush.style(.strong).underlined : brush.style(.text).underlined
    brush.frame.fill(Rect(column: column, row: row, columns: columns, rows: 1), " ", style: style)
    brush.frame.put(shown, row: row, column: column, style: style, width: columns)
    if isFocused {
      let before = TextWidth.columns(of: String(characters.dropFirst(first).prefix(cursor - first)))
      brush.frame.cursor = Frame.Position(row: row, column: column + before)
    }
  }
}
