public import Canvas
import SessionEngine

/// One key with what it does, its words, and when it is off and why. Footer, help and refusals are made from these.
public struct Binding: Sendable {
  /// Keys that do it; the first is the one that is named.
  public let keys: [Key]
  public let action: Action
  /// Name of the key on the screen.
  public let keyName: String
  /// Short words for the footer.
  public let label: String
  /// One sentence for the help screen.
  public let explanation: String
}

/// The keys of the room screen as data.
public enum Keymap {
  /// All keys that work while a meeting, or the lobby, is on the screen.
  public static let room: [Binding] = [
    Binding(
      keys: [.character(" "), .right, .pageDown], action: .advance, keyName: "Spatie", label: "verder",
      explanation: "Doet de volgende stap; onderaan staat welke."),
    Binding(
      keys: [.left, .pageUp, .backspace], action: .goBack, keyName: "←", label: "terug",
      explanation: "Gaat een stap terug."),
    Binding(
      keys: [.character("i"), .enter], action: .entry, keyName: "i", label: "invoer",
      explanation: "Vult antwoorden, woorden of punten in."),
    Binding(
      keys: [.character("o")], action: .overview, keyName: "o", label: "overzicht",
      explanation: "Toont alle blokken met hun tijden. Springen, overslaan, een reserveblok erbij en iets nakijken kan daar ook."),
    Binding(
      keys: [.character("t")], action: .timer, keyName: "t", label: "klok",
      explanation: "Start de klok, zet hem stil of laat hem verder lopen."),
    Binding(
      keys: [.character("+"), .character("=")], action: .addMinute, keyName: "+", label: "1 min erbij",
      explanation: "Geeft een minuut extra."),
    Binding(keys: [.character("-")], action: .takeMinute, keyName: "-", label: "1 min eraf", explanation: "Haalt een minuut weg."),
    Binding(keys: [.character("0")], action: .stopTimer, keyName: "0", label: "klok weg", explanation: "Haalt de klok van het scherm."),
    Binding(
      keys: [.character("u")], action: .undo, keyName: "u", label: "ongedaan",
      explanation: "Draait de laatste handeling terug. Antwoorden blijven altijd bewaard."),
    Binding(
      keys: [.character("r")], action: .redo, keyName: "r", label: "opnieuw", explanation: "Doet een teruggedraaide handeling opnieuw."),
    Binding(
      keys: [.character("n")], action: .notes, keyName: "n", label: "notities",
      explanation: "Toont de notities van de begeleider. Vraagt eerst of dat mag: iedereen kijkt mee."),
    Binding(
      keys: [.character("b"), .character("."), .control("b")], action: .neutral, keyName: "b", label: "beeld weg",
      explanation:
        "Zet een rustig beeld op het scherm; tijdens het typen Ctrl-B. Nog een keer geeft een ander beeld, een andere toets haalt het weg."),
    Binding(
      keys: [.character("d")], action: .people, keyName: "d", label: "deelnemers",
      explanation: "Toont wie er is. Aan- en afmelden, iemand erbij of in de plaats, en wensen voor groepjes kan daar."),
    Binding(
      keys: [.character("f")], action: .phones, keyName: "f", label: "telefoons",
      explanation: "Laat deelnemers met de eigen telefoon meedoen, via het netwerk in de zaal."),
    Binding(
      keys: [.character("m")], action: .subgroups, keyName: "m", label: "groepjes",
      explanation: "Maakt groepjes van wie er zijn, met zo weinig mogelijk dezelfde mensen; nog een keer maakt andere."),
    Binding(
      keys: [.character("a")], action: .groups, keyName: "a", label: "groepen",
      explanation: "Zet in een slotbijeenkomst de groepen naast elkaar. Vraagt eerst of dat mag: hun namen staan dan op het scherm."),
    Binding(keys: [.character("w")], action: .reopen, keyName: "w", label: "weer open", explanation: "Zet gesloten vragen weer open."),
    Binding(keys: [.character("s")], action: .close, keyName: "s", label: "sluit vraag", explanation: "Sluit de open vragen van dit blok."),
    Binding(keys: [.up], action: .scrollUp, keyName: "↑", label: "omhoog", explanation: "Schuift een lange lijst omhoog."),
    Binding(keys: [.down], action: .scrollDown, keyName: "↓", label: "omlaag", explanation: "Schuift een lange lijst omlaag."),
    Binding(
      keys: [.character("l")], action: .readAloud, keyName: "l", label: "lees voor",
      explanation: "Zet de uitslag als één zin op het scherm, om voor te lezen."),
    Binding(
      keys: [.character("v")], action: .summary, keyName: "v", label: "verslag",
      explanation: "Schrijft het verslag van deze sessie naar een map."),
    Binding(
      keys: [.character("V")], action: .report, keyName: "V", label: "lees verslag",
      explanation: "Toont het verslag om na te lezen, en schrijft het in een uitgave en vorm naar keuze. Vraagt eerst of dat mag."),
    Binding(
      keys: [.character("c")], action: .theme, keyName: "c", label: "kleuren",
      explanation: "Wisselt de kleuren: donker, licht, contrast, zwart-wit."),
    Binding(keys: [.character("g")], action: .sound, keyName: "g", label: "geluid", explanation: "Zet het geluid van de klok aan of uit."),
    Binding(
      keys: [.character("G")], action: .stepSound, keyName: "G", label: "stap stil",
      explanation: "Zet het geluid van de klok uit of weer aan, alleen bij deze stap."),
    Binding(
      keys: [.character("h")], action: .naming, keyName: "h", label: "welk scherm",
      explanation: "Laat op elk scherm groot zien welk scherm het is. Een toets haalt het weg."),
    Binding(keys: [.character("?"), .function(1)], action: .help, keyName: "?", label: "uitleg", explanation: "Toont deze uitleg."),
    Binding(
      keys: [.character("q"), .control("c")], action: .quit, keyName: "q", label: "stoppen",
      explanation: "Stopt, na een vraag. Alles is dan al bewaard."),
  ]

  /// The binding of a key, or nil.
  public static func binding(for key: Key) -> Binding? {
    room.first { $0.keys.contains(key) }
  }

  /// The keys that only a control surface has.
  static let control: [Binding] = [
    Binding(
      keys: [.character("Q")], action: .endSession, keyName: "Q", label: "afsluiten",
      explanation: "Sluit de sessie af op alle schermen, na een vraag. Alles is dan al bewaard.")
  ]

  /// The binding of a key on a control surface, or nil.
  static func controlBinding(for key: Key) -> Binding? { control.first { $0.keys.contains(key) } ?? binding(for: key) }

  /// The binding of an action; every action has one.
  static func binding(of action: Action) -> Binding? { room.first { $0.action == action } }
}
