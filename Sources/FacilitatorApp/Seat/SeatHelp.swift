import Canvas
import Programme
import SessionEngine

/// What the keys of this screen do, and what becomes of the answers.
struct SeatHelp {
  let surface: SeatSurface

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 78)
    var text = ScrollText(columns: area.columns)
    text.add("Toetsen", .title(brush.part))
    for (name, words) in keys {
      for (place, line) in TextLayout.wrapped(words, columns: area.columns - 18).enumerated() {
        text.add(aligned: place == 0 ? name : "", line)
      }
    }
    text.gap()
    text.add("Over je antwoorden", .title(brush.part))
    for line in Self.privacy(surface.session) {
      text.add(bullet: line)
    }
    if let seat = surface.view?.seat ?? surface.session.seat {
      text.gap()
      text.add("Je zit op plek \(seat.label). Met de code \(seat.code) kom je daar terug, ook met een telefoon of op een andere computer.")
    }
    text.gap()
    text.add("Verbonden met \(surface.address).", .quiet)
    text.draw(area, scroll: surface.scroll, layout, on: &brush)
    brush.hints("↑↓ schuiven · elke andere toets: terug", layout)
  }

  private var keys: [(String, String)] {
    let general = [
      ("F1 of ?", "Deze uitleg."), ("Ctrl-C", "Stoppen, na een vraag. Buiten invulvelden ook q."),
      ("c", "Andere kleuren, buiten invulvelden."),
    ]
    guard surface.stage == .seated, let view = surface.view else {
      return [("Enter", "Doe mee."), ("Tab", "Naar het andere veld."), ("F1 of ?", "Deze uitleg."), ("Ctrl-C", "Stoppen, na een vraag.")]
    }
    var keys: [(String, String)] = []
    if view.questions.count > 1 { keys.append(("PgUp, PgDn", "Naar een andere vraag van dit blok.")) }
    if surface.isEditing, let question = view.question {
      keys += Self.keys(of: question) + [("Enter", "Versturen. Je antwoord telt als er ‘Bewaard’ staat.")]
    }
    if !surface.isEditing, view.phase == .question {
      keys += [("w", "Je antwoord veranderen."), ("x", "Je antwoord weghalen, na een vraag.")]
    }
    if view.phase == .lines {
      keys += [
        ("Enter", "De regel versturen."), ("↑, ↓", "Onder welke kop de regel komt."),
        ("Tab", "Naar wat je stuurde: x haalt een regel terug."),
      ]
    }
    return keys + general
  }

  private static func keys(of question: ParticipantQuestion) -> [(String, String)] {
    let skip = ("s", "De vraag overslaan. Niemand ziet dat.")
    switch question.kind {
    case .text: return [("Enter, leeg", "De vraag overslaan. Niemand ziet dat.")]
    case .choice where question.maximum == 1, .dots where question.maximum == 1:
      return [("↑, ↓, cijfers", "Een antwoord kiezen."), skip]
    case .choice: return [("↑, ↓", "Naar een antwoord."), ("spatie, cijfers", "Een antwoord aan of uit."), skip]
    case .scale: return [("cijfers, ←, →", "Een getal kiezen."), skip]
    case .points, .dots:
      return [
        ("↑, ↓", "Naar een regel."), ("cijfers, +, -", "Het aantal op die regel."), ("r", "Bij punten: de rest op deze regel."), skip,
      ]
    case .rank:
      return [
        ("spatie", "De volgende plaats geven, of de plaats weer afnemen."), ("cijfers", "Op die plaats zetten."),
        ("←, →", "Een plaats omhoog of omlaag."), skip,
      ]
    case .sort:
      return [
        ("cijfers", "De waarde op die stapel leggen. Is de stapel vol, dan ruil je."), ("l", "Deze waarde later."),
        ("u, Backspace", "De vorige terug."),
        ("Tab", "Wat ligt waar. Daar verplaatst een cijfer de gekozen waarde."), skip,
      ]
    }
  }

  /// As the page for phones says it.
  static func privacy(_ session: LaneSession) -> [String] {
    [
      "Je krijgt een plek met een nummer, zoals D3. Bij een antwoord bewaren we dat nummer, geen tijd en niets over je computer.",
      "Niemand ziet of jij een vraag overslaat.",
      "In het verslag ben je anoniem. In de zaal kunnen anderen soms raden wat jij koos, zeker in een kleine groep.",
      "Sommige vragen gaan over geloof, politiek of veiligheid. Antwoord alleen als je dat wilt.",
      "De verbinding blijft in dit netwerk en is niet versleuteld.",
      "Dit programma bewaart niets op deze computer. Sluit je het venster, dan kom je met je eigen code terug.",
      session.keptUntil,
      "Vragen of bezwaar? Zeg het tegen de begeleider.",
    ].filter { !$0.isEmpty }
  }
}
