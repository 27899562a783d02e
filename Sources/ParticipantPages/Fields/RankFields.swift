import SessionEngine

/// A place for each option, the most important first.
struct RankFields {
  let options: [ParticipantOption]
  let values: FieldValues

  var markup: Markup {
    let rows = options.enumerated().map { row, option -> Markup in
      let name = FieldName.place(row)
      let chosen = values.first(name)
      let places = options.indices.map { place -> Markup in
        "<option value=\"\(place + 1)\"\("selected", if: chosen == "\(place + 1)")>\(place + 1)</option>"
      }
      return """
        <div class="plaats"><label for="plaats-\(row)">\(option.title)</label>
        <select id="plaats-\(row)" name="\(name)" aria-describedby="fout"><option value="">Kies een plaats</option>\
        \(places)</select></div>
        """
    }
    return """
      <fieldset class="volgorde" aria-labelledby="vraag" aria-describedby="hoe">
      \(rows)
      </fieldset>
      """
  }
}
