import ArgumentParser
import Documents
import Programme
import SessionEngine
import SessionHost
import Summary
import TerminalRuntime

/// Something outside went wrong: one Dutch sentence with what to do, and an exit code of sysexits.
struct Fault: Error {
  let sentence: String
  let exitCode: ExitCode

  init(_ sentence: String, _ exitCode: ExitCode) {
    self.sentence = sentence
    self.exitCode = exitCode
  }

  /// Prints the sentence to standard error.
  func report() { StandardOutput.error("goedwerk: \(sentence)") }
}

extension ExitCode {
  static let badUsage = ExitCode(64)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let unavailable = ExitCode(69)
  static let bug = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let inputOutput = ExitCode(74)
  static let tryLater = ExitCode(75)
  static let noPermission = ExitCode(77)
}

extension Fault {
  init(_ error: EventLogError) {
    let name = "‘\(error.subject)’"
    switch error.cause {
    case .diskFull:
      self.init("De schijf is vol: \(name) kan niets meer bewaren. Maak ruimte vrij; wat er al in stond, is veilig.", .inputOutput)
    case .readOnly:
      self.init("\(name) staat op een plek waar niet geschreven kan worden. Kopieer het bestand naar een eigen map.", .noPermission)
    case .inUse: self.init("\(name) is al open in een ander venster. Ga daar verder, of sluit het eerst.", .tryLater)
    case .notASession(let foreign):
      let what =
        switch foreign {
        case .empty: "is leeg"
        case .directory: "is een map"
        case .otherDatabase: "is van een ander programma"
        case .otherFile: "is geen sessie van goedwerk"
        }
      self.init("\(name) \(what). Kies een bestand dat op .goedwerk eindigt.", .badData)
    case .unfinished:
      self.init(
        "\(name) is niet netjes afgesloten en staat op een plek waar niet geschreven kan worden. Kopieer het bestand met de bestanden ernaast.",
        .noPermission)
    case .damaged: self.init("\(name) is beschadigd en kan niet gelezen worden. Gebruik een kopie.", .badData)
    case .newerVersion(let found, let known):
      self.init("\(name) is gemaakt met een nieuwere versie van goedwerk (\(found); deze kent \(known)). Werk het programma bij.", .badData)
    case .missing: self.init("\(name) bestaat niet. Kijk of de naam en de map kloppen.", .noInput)
    case .folderMissing: self.init("De map voor \(name) bestaat niet. Maak de map, of kies een andere met --map.", .noInput)
    case .noPermission: self.init("Geen toegang tot \(name). Kies een map waarin je mag schrijven.", .noPermission)
    case .exists: self.init("\(name) bestaat al. Kies een andere naam.", .cannotCreate)
    case .revisionTaken: self.init("\(name) is ondertussen door een ander venster veranderd. Open de sessie opnieuw.", .tryLater)
    case .closed, .openedForReading: self.init("\(name) is niet open om in te schrijven. Open de sessie opnieuw.", .inputOutput)
    case .other(let detail): self.init("\(name) kon niet gebruikt worden: \(detail)", .inputOutput)
    }
  }

  init(_ error: SessionHostError) {
    switch error {
    case .unreadable(let cause): self.init(cause)
    case .undecodable, .outOfOrder:
      self.init("De sessie bevat een stap die deze versie niet kent. Gebruik een nieuwere versie, of een kopie van het bestand.", .badData)
    }
  }

  init(_ error: TerminalError) {
    switch error {
    case .inputIsNoTerminal, .outputIsNoTerminal:
      self.init(
        "Dit is geen terminal. Start goedwerk in een terminalvenster. Zonder venster werken wel: repetitie --stil, verslag, controleer.",
        .unavailable)
    case .unknownTerminal(let name):
      self.init("De terminal ‘\(name)’ is onbekend. Probeer: TERM=xterm-256color goedwerk", .unavailable)
    case .unsupportedTerminal(let name):
      self.init("De terminal ‘\(name)’ kan geen scherm tekenen. Start goedwerk in een gewoon terminalvenster.", .unavailable)
    case .couldNotStart:
      self.init("Het scherm kon niet worden geopend. Sluit dit venster en probeer het in een nieuw venster.", .unavailable)
    }
  }

  init(_ refusal: SummaryRefusal) { self.init(refusal.sentence, .badData) }

  /// Any error in words: ours as they are, others as a last resort.
  init(wrapping error: any Error) {
    switch error {
    case let fault as Fault: self = fault
    case let error as EventLogError: self.init(error)
    case let error as SessionHostError: self.init(error)
    case let error as TerminalError: self.init(error)
    case let error as SummaryRefusal: self.init(error)
    case let error as TogetherRefusal: self.init(error.sentence, .badData)
    case let error as DocumentFault: self.init(error)
    case let error as Rejection: self.init(error.sentence, .badData)
    default: self.init("Er ging iets mis: \(error)", .bug)
    }
  }
}
