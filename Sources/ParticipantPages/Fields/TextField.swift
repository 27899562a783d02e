/// A few words of one's own. A script tells how many characters are left.
struct TextField {
  let maximum: Int
  let text: String

  var markup: Markup {
    """
    <textarea id="tekst" name="\(FieldName.text)" rows="4" maxlength="\(maximum)" aria-labelledby="vraag" aria-describedby="hoe fout">
    \(text)</textarea>
    """
  }
}
