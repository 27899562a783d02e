/// The terminal: whether it can show a session, and how well.
extension MachineFacts {
  /// Smallest screen on which everything fits, and the one from which the back row can read.
  private static let smallest = (columns: 80, rows: 24)
  private static let roomy = (columns: 100, rows: 30)

  var screen: [Finding] {
    guard isTerminal else {
      return [
        Finding(
          .remark, "Terminal", "Dit is geen terminal; grootte en kleuren zijn niet bekeken.",
          advice: "Start goedwerk dokter in het venster waarin de sessie komt."), letters,
      ]
    }
    guard canDraw else {
      return [
        Finding(
          .fault, "Terminal", "De soort terminal ‘\(terminalName)’ kan geen scherm tekenen.",
          advice: "Probeer: TERM=xterm-256color goedwerk. In gewone regels kan wel: goedwerk --lineair."), letters,
      ]
    }
    return [Finding(.good, "Terminal", "De soort is ‘\(terminalName)’."), size, color, letters]
  }

  private var size: Finding {
    guard let columns, let rows else { return Finding(.remark, "Grootte", "De grootte van het venster is niet te lezen.") }
    let words = "Het venster is \(columns) kolommen breed en \(rows) regels hoog"
    if columns < Self.smallest.columns || rows < Self.smallest.rows {
      return Finding(
        .fault, "Grootte", "\(words). Dat is te klein.",
        advice: "Maak het minstens \(Self.smallest.columns) bij \(Self.smallest.rows), of maak de letters kleiner (vaak Ctrl en -).")
    }
    if columns < Self.roomy.columns || rows < Self.roomy.rows {
      return Finding(
        .remark, "Grootte", "\(words). Dat past.",
        advice: "Met \(Self.roomy.columns) bij \(Self.roomy.rows) of meer is het van achter in de zaal beter te lezen.")
    }
    return Finding(.good, "Grootte", "\(words).")
  }

  private var color: Finding {
    if wantsNoColor { return Finding(.good, "Kleuren", "NO_COLOR staat aan: alles in zwart-wit.") }
    guard let colors, colors >= 8 else {
      return Finding(
        .remark, "Kleuren", "Deze terminal toont geen kleuren; alles werkt in zwart-wit.",
        advice: "Voor kleuren: TERM=xterm-256color goedwerk.")
    }
    return colors >= 256
      ? Finding(.good, "Kleuren", "\(colors) kleuren.")
      : Finding(.remark, "Kleuren", "\(colors) kleuren; dat is genoeg, maar met 256 zijn de tinten rustiger.")
  }

  private var letters: Finding {
    if isUTF8 {
      return Finding(
        .good, "Letters", locale.isEmpty ? "De taalinstelling is leeg en telt als UTF-8." : "De taalinstelling ‘\(locale)’ is UTF-8.")
    }
    return Finding(
      .remark, "Letters", "De taalinstelling ‘\(locale)’ is geen UTF-8: letters met accenten en figuren worden gewone tekens.",
      advice: "Probeer: LC_ALL=C.UTF-8 goedwerk.")
  }
}
