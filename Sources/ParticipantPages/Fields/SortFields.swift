import SessionEngine

/// The value sort as a list in which each value has its pile. A script shows the values one by one.
struct SortFields {
  let sort: ParticipantSort
  let values: FieldValues

  var markup: Markup {
    let remainder = sort.piles.first(where: \.isRemainder)?.id
    let piles = sort.piles.map { pile -> Markup in
      "<li data-stapel=\"\(pile.id)\" data-grootte=\"\(pile.size)\"><span>\(pile.name)</span>: \(pile.size)</li>"
    }
    let rows = sort.values.map { value -> Markup in
      let name = FieldName.pile(ofCard: value.number)
      // What is left is neutral by itself.
      let chosen = values.first(name) ?? remainder
      // Without their end tags, which HTML leaves to the writer: there are 150.
      let options = sort.piles.map { pile -> Markup in
        "<option value=\"\(pile.id)\"\("selected", if: pile.id == chosen)>\(pile.name)"
      }
      return """
        <div class="waarde"><label for="k\(value.number)">\(value.name)</label><p id="u\(value.number)">\(value.description)</p>
        <select id="k\(value.number)" name="\(name)" aria-describedby="u\(value.number)">\(options)</select></div>
        """
    }
    return """
      <div class="waarden"\("data-nieuw", if: values.isEmpty)>
      <p>Geef elke waarde een stapel. Zoveel passen er:</p>
      <ul class="stapels">
      \(piles)
      </ul>
      <fieldset aria-labelledby="vraag" aria-describedby="fout">
      \(rows)
      </fieldset>
      </div>
      """
  }
}
