internal import Yams

/// A fault that the YAML parser found, in Dutch.
struct SyntaxFault {
  let position: SourcePosition
  let what: String
  let hint: String

  init(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // An open quote is noticed at the end of the file; it is more useful to say where it was opened.
      let atStart =
        problem.contains("unexpected end of stream")
        || problem.contains("unexpected document indicator")
      let place = atStart ? context?.mark ?? mark : mark
      position = SourcePosition(line: place.line, column: place.column)
      (what, hint) =
        Self.sentences.first { problem.contains($0.problem) }.map { ($0.what, $0.hint) }
        ?? Self.unknown
    default:
      position = SourcePosition(line: 1, column: 1)
      (what, hint) = Self.unknown
    }
  }

  private static let unknown = (
    "Dit is geen geldige YAML.",
    "Controleer het inspringen, de aanhalingstekens en de dubbele punten op deze regel en erboven."
  )

  private static let quote =
    "Zet een tekst met een dubbele punt tussen aanhalingstekens, en controleer het inspringen."
  private static let indentation =
    "Controleer het inspringen: sleutels van dezelfde groep staan recht onder elkaar."

  /// Parts of the parser's messages with what they mean for somebody who edits a programme.
  private static let sentences: [(problem: String, what: String, hint: String)] = [
    (
      "mapping values are not allowed",
      "Hier staat een dubbele punt waar geen nieuwe sleutel kan beginnen.", quote
    ),
    ("could not find expected ':'", "Na deze sleutel ontbreekt een dubbele punt.", quote),
    ("did not find expected key", "Hier wordt een sleutel verwacht.", indentation),
    (
      "did not find expected '-' indicator", "Hier wordt een streepje van een lijst verwacht.",
      indentation
    ),
    (
      "block sequence entries are not allowed", "Een lijst kan hier niet beginnen.",
      "Begin de lijst op een nieuwe regel, onder de sleutel."
    ),
    ("block mapping", "Een groep sleutels kan hier niet beginnen.", indentation),
    (
      "did not find expected ',' or ']'", "Een lijst tussen [ en ] is niet goed afgesloten.",
      "Zet een komma tussen de delen en sluit af met ]."
    ),
    (
      "did not find expected ',' or '}'", "Een groep tussen { en } is niet goed afgesloten.",
      "Zet een komma tussen de delen en sluit af met }."
    ),
    (
      "unexpected end of stream",
      "Een aanhalingsteken of haakje dat hier opent, wordt nergens gesloten.",
      "Sluit het af op dezelfde regel."
    ),
    (
      "unexpected document indicator",
      "Een aanhalingsteken dat hier opent, wordt nergens gesloten.",
      "Sluit het af op dezelfde regel."
    ),
    (
      "cannot start any token", "Een tekst kan niet met dit teken beginnen.",
      "Zet de tekst tussen aanhalingstekens."
    ),
    (
      "escape", "Een schuine streep \\ heeft hier geen betekenis.",
      "Gebruik enkele aanhalingstekens, of schrijf \\\\."
    ),
    (
      "tab character", "Hier staat een tab waar spaties moeten staan.",
      "Gebruik spaties: twee per niveau."
    ),
    (
      "undefined alias", "Verwijzingen met * kent een programmabestand niet.",
      "Zet de tekst tussen aanhalingstekens."
    ),
    (
      "alias", "Verwijzingen met * kent een programmabestand niet.",
      "Zet de tekst tussen aanhalingstekens."
    ),
    (
      "anchor", "Ankers met & kent een programmabestand niet.",
      "Zet de tekst tussen aanhalingstekens."
    ),
    (
      "tag", "Labels met ! kent een programmabestand niet.", "Zet de tekst tussen aanhalingstekens."
    ),
    ("nesting level", "Hier is te diep ingesprongen.", indentation),
    (
      "another document", "Hier begint met --- een tweede document.",
      "Haal de regel met --- weg; een bestand is één document."
    ),
    ("document start", "Hier eindigt het document te vroeg.", indentation),
    (
      "directive", "Regels met % kent een programmabestand niet.",
      "Haal de regel weg, of zet de tekst tussen aanhalingstekens."
    ),
    (
      "block scalar", "Achter > of | staat iets dat daar niet kan.",
      "Begin de tekst op de volgende regel en spring in."
    ),
    (
      "comment or line break", "Achter > of | staat iets dat daar niet kan.",
      "Begin de tekst op de volgende regel en spring in."
    ),
  ]
}
