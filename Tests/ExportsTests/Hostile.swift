/// Texts that participants could give to break a file or its reader.
enum Hostile {
  /// Shown as they are.
  static let visible = [
    "=cmd|'/C calc'!A0", "+31 6 12345678", "-1+1", "@SUM(A1:A9)", "'=1", "a;b,c|d", "zegt \"nee\" en 'ja'", "\"", "x\\\"y\\",
    "<script>alert(1)</script>", "</li><img src=x onerror=alert(1)>", "&amp; &#60;", "# kop", "- streep", "1. punt", "> citaat", "```",
    "[x](http://y)",
    "![x](y)", "| a | b |", "**vet** _schuin_ ~~weg~~", "$x^2$", "===", ": definitie", "👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇱", "Ĳsvogel naïef Zoë", "x,\"y\"", "a  b",
    "＝1+1",
  ]
  /// With characters that steer a screen, a reader or the direction of writing.
  static let steering = [
    "\u{1B}[31mrood\u{1B}[0m", "regel een\nregel twee", "tab\tstop", "\u{0}nul", "\u{202E}achterstevoren\u{202C}", "\u{2066}apart\u{2069}",
    "terug\r\nregel", "\u{9B}2J", "\u{FEFF}merk", "\u{2028}scheiding", "\u{200F}rechts", "onzichtbaar\u{E0041}\u{E0042}",
  ]
  static let all = visible + steering
}
