import Programme

/// The numbers of a scale as buttons in a row, with the words of both ends.
struct ScaleField {
  let scale: Scale
  let chosen: String?

  var markup: Markup {
    let numbers = scale.range.map { number -> Markup in
      let end = number == scale.lowest ? scale.lowLabel : number == scale.highest ? scale.highLabel : ""
      let words: Markup = end.isEmpty ? .none : "<span class=\"onzichtbaar\">, \(end)</span>"
      return """
        <label class="getal"><input type="radio" name="\(FieldName.number)" value="\(number)"\("checked", if: chosen == "\(number)")>\
        <span>\(number)\(words)</span></label>
        """
    }
    return """
      <fieldset class="lijn" aria-labelledby="vraag" aria-describedby="hoe fout">
      <p class="polen" aria-hidden="true"><span><b>\(scale.lowest)</b> \(scale.lowLabel)</span>
      <span><b>\(scale.highest)</b> \(scale.highLabel)</span></p>
      <div class="getallen">
      \(numbers)
      </div>
      </fieldset>
      """
  }
}
