import SessionEngine

/// A number for each option: points, or more dots than one.
struct NumberFields {
  let options: [ParticipantOption]
  let total: Int
  /// Whether all of them must be given away.
  let mustUseAll: Bool
  let values: FieldValues
  let name: (Int) -> String

  var markup: Markup {
    let word: Markup = mustUseAll ? "punten" : "stippen"
    let rows = options.enumerated().map { place, option -> Markup in
      let name = name(place)
      return """
        <div class="stap"><label for="stap-\(place)">\(option.title)</label>
        <input type="number" inputmode="numeric" min="0" max="\(total)" step="1" id="stap-\(place)" name="\(name)" \
        value="\(values.first(name) ?? "0")" aria-describedby="fout"></div>
        """
    }
    return """
      <fieldset class="stappen" aria-labelledby="vraag" aria-describedby="hoe" data-totaal="\(total)" data-woord="\(word)"\
      \("data-precies", if: mustUseAll)>
      \(rows)
      </fieldset>
      """
  }
}
