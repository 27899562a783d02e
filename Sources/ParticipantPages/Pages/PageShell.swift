import SessionEngine

/// What all pages have around their main part.
struct PageShell {
  let title: String
  let group: String
  let isRehearsal: Bool
  let main: Markup
  /// What the page is about: a script leaves what somebody is filling in alone while this stays the same.
  let mark: String
  var seat: ParticipantSeat?
  var version: Int?
  /// What stands on the room's screen, when the page is about something else.
  var screen = ""
  var isFaulty = false

  var markup: Markup {
    """
    <!doctype html>
    <html lang="nl">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="format-detection" content="telephone=no">
    <title>\(isFaulty ? "Let op: " : "")\(title) - \(group)</title>
    <link rel="icon" href="\(PhonePage.Path.icon)" type="image/svg+xml">
    <link rel="stylesheet" href="\(PhonePage.Path.style)">
    <script src="\(PhonePage.Path.script)" defer></script>
    </head>
    <body>
    <header>
    <p>\(group)\(isRehearsal ? " · repetitie" : "")</p>
    \(seatPart)
    </header>
    <p id="verbinding" role="status"></p>
    <main id="taak" data-over="\(mark)" data-scherm="\(screen)" data-versie="\(version.map { "\($0)" } ?? "")">
    \(main)
    </main>
    <p id="melding" class="onzichtbaar" role="status"></p>
    </body>
    </html>

    """
  }

  private var seatPart: Markup {
    guard let seat else { return .none }
    return "<p class=\"plek\"><span class=\"onzichtbaar\">Jouw plek: </span>\(seat.label)</p>"
  }
}
