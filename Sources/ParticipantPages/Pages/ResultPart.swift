import SessionEngine

/// A result as the room sees it, small.
struct ResultPart {
  let result: ParticipantResult

  var markup: Markup {
    let rows = result.rows.map(row)
    let remarks = result.remarks.map { remark -> Markup in "<p class=\"stil\">\(remark)</p>" }
    let table: Markup = rows.isEmpty ? .none : "<ul class=\"uitslag\">\n\(rows)\n</ul>"
    return """
      <p class="aanloop">Uitslag</p>
      <h1 tabindex="-1" id="vraag">\(result.prompt.isEmpty ? "Uitslag" : result.prompt)</h1>
      <p class="kop">\(result.headline)</p>
      \(table)
      \(remarks)
      \(LookAgain().markup)
      """
  }

  private func row(_ row: ParticipantResultRow) -> Markup {
    let text: Markup = row.text.isEmpty ? .none : " <span>\(row.text)</span>"
    let bar: Markup =
      row.share.map { share -> Markup in
        """
        <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="spoor" width="1000" height="20"/>\
        <rect class="balk" width="\(share)" height="20"/></svg>
        """
      } ?? .none
    return "<li><b>\(row.title)</b>\(text)\(bar)</li>"
  }
}
