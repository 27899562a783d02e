import Canvas

/// Numbered answers below a question: in one column, in two where one is too short, cut to a line each where that shows them all, and with
/// how many more there are where even that is too little.
struct OptionList {
  let titles: [String]

  /// - Parameters:
  ///   - area: where the list stands when it fits in one column.
  ///   - whole: the width that two columns may use.
  func draw(_ area: Rect, whole: Rect, on brush: inout Brush) {
    let indent = "\(titles.count)".count + 1
    let rows = titles.map { height(of: $0, columns: min(area.columns - indent, brush.measure)) }
    guard rows.reduce(0, +) > area.rows else {
      let gap = rows.reduce(titles.count, +) <= area.rows ? 1 : 0
      var rest = area
      for (place, title) in titles.enumerated() { rest = brush.item("\(place + 1)", title, in: rest).dropTop(gap) }
      return
    }
    var places = titles.indices[...]
    let columns = Rect(column: whole.column, row: area.row, columns: whole.columns, rows: area.rows).split(columns: 2, gap: 2)
    if titles.count <= area.rows * columns.count, !fits(columns, indent: indent, measure: brush.measure) {
      drawShort(columns, indent: indent, on: &brush)
      return
    }
    for (number, column) in columns.enumerated() {
      var rest = column
      while let place = places.first {
        let needed = height(of: titles[place], columns: min(column.columns - indent, brush.measure))
        // The last row of the last column is for the words on what is not shown.
        let kept = number == columns.count - 1 && places.count > 1 ? 1 : 0
        guard needed <= rest.rows - kept else { break }
        rest = brush.item("\(place + 1)", titles[place], in: rest)
        places.removeFirst()
      }
      if number == columns.count - 1, !places.isEmpty {
        let words = "en nog \(places.count): zie de lijst van hiervoor"
        brush.line(
          TextLayout.truncated(words, columns: rest.columns), row: rest.row, column: rest.column, role: .quiet, width: rest.columns)
      }
    }
  }

  /// Whether all titles have room at full length.
  private func fits(_ columns: [Rect], indent: Int, measure: Int) -> Bool {
    var places = titles[...]
    for column in columns {
      var rows = column.rows
      while let title = places.first {
        rows -= height(of: title, columns: min(column.columns - indent, measure))
        guard rows >= 0 else { break }
        places.removeFirst()
      }
    }
    return places.isEmpty
  }

  /// Every answer on one line: who puts a dot on paper needs its number more than its last words.
  private func drawShort(_ columns: [Rect], indent: Int, on brush: inout Brush) {
    for (place, title) in titles.enumerated() {
      let column = columns[place / columns[0].rows]
      let area = Rect(column: column.column, row: column.row + place % columns[0].rows, columns: column.columns, rows: 1)
      let text = TextLayout.truncated(PlainText.sanitised(title), columns: max(1, min(column.columns - indent, brush.measure)))
      _ = brush.item("\(place + 1)", text, in: area)
    }
  }

  private func height(of title: String, columns: Int) -> Int { max(1, TextLayout.wrapped(title, columns: max(1, columns)).count) }
}
