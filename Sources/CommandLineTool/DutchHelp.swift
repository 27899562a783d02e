/// The words of the library that reads the command line, in Dutch; what is ours is Dutch already.
enum DutchHelp {
  /// Fixed words of the library, longer ones first.
  private static let words: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "Gebruik: "), ("Usage: ", "Gebruik: "), ("ARGUMENTS:", "Gegevens:"), ("OPTIONS:", "Opties:"),
    ("SUBCOMMANDS:", "Opdrachten:"), ("Show help information.", "Toont deze uitleg."), ("Show the version.", "Toont de versie."),
    ("Show subcommand help information.", "Toont de uitleg van een opdracht."), ("(default: ", "(anders: "),
    ("; default: ", "; anders: "), ("(default)", "(vanzelf)"),
    (" or '", " of '"),
    ("<subcommand>", "<opdracht>"), ("Error: ", "goedwerk: "), ("Help:  ", "Uitleg:  "), ("(values: ", "(keuze: "),
    ("Please provide one of ", "Kies uit "),
  ]

  /// A message of the library in Dutch.
  static func translated(_ message: String) -> String {
    var text = message
    for (english, dutch) in words { text = text.replacing(english, with: dutch) }
    text.replace(#/See '(.+?)' for (?:detailed help|more information)\./#) { "Meer uitleg: \($0.output.1)" }
    text.replace(#/The value '(.*?)' is invalid for '(.+?)'/#) { "‘\($0.output.1)’ kan niet bij \($0.output.2)" }
    text.replace(#/Missing expected arguments? '(.+?)'/#) { "Hier ontbreekt \($0.output.1)." }
    text.replace(#/Missing value for '(.+?)'/#) { "Achter \($0.output.1) hoort nog iets." }
    text.replace(#/Unknown option '(.+?)'/#) { "De optie \($0.output.1) bestaat niet" }
    text.replace(#/ Did you mean '(.+?)'\?/#) { " Bedoel je \($0.output.1)?" }
    text.replace(#/(\d+) unexpected arguments: (.+)/#) { "Dit hoort hier niet: \($0.output.2)." }
    text.replace(#/Unexpected argument '(.+?)'/#) { "Dit hoort hier niet: ‘\($0.output.1)’." }
    return text
  }
}
