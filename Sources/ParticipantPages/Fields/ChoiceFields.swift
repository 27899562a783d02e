import SessionEngine

/// A few options as large rows: one of them, or several.
struct ChoiceFields {
  let name: String
  let options: [ParticipantOption]
  let maximum: Int
  let chosen: [String]

  var markup: Markup {
    let type: Markup = maximum == 1 ? "radio" : "checkbox"
    let rows = options.map { option -> Markup in
      """
      <label class="rij"><input type="\(type)" name="\(name)" value="\(option.id)"\("checked", if: chosen.contains(option.id))>\
      <span>\(option.title)</span></label>
      """
    }
    return """
      <fieldset class="keuzes" aria-labelledby="vraag" aria-describedby="hoe fout" data-hooguit="\(maximum)">
      \(rows)
      </fieldset>
      """
  }
}
