/// Why a file cannot be calculated: the first thing that is wrong, with its place.
public enum DataFault: Error, Hashable, Sendable {
  case empty
  case notText
  case spreadsheet
  case brokenJSON(line: Int, column: Int)
  case unknownJSON
  case openQuote(RowPlace)
  case emptyHeading(column: Int)
  case repeatedHeading(name: String, column: Int)
  case tooFewValues
  case tooManyValues(most: Int)
  case noParticipants
  case oneParticipant
  case wrongWidth(RowPlace, expected: Int, found: Int)
  case emptyCell(CellPlace)
  case notWhole(CellPlace, text: String)
  case tooLarge(CellPlace, largest: Int)
  case emptyGroup(RowPlace)
  case otherNames(RowPlace)
  case mixedScales(RowPlace, found: ClosedRange<Int>, expected: ClosedRange<Int>)
  case unknownScore(CellPlace, score: Int, scores: [Int])
  case quotaBroken(RowPlace, score: Int, expected: Int, found: Int)
  case noDistinction
  case tooManyPiles(most: Int)
  case notARanking(CellPlace, rank: Int)

  /// One Dutch sentence with the place and what to do.
  public var sentence: String {
    switch self {
    case .empty: "Het bestand is leeg. Zet in de eerste rij de waarden en daaronder een rij per deelnemer."
    case .notText: "Het bestand is geen tekst in UTF-8. Bewaar het als CSV (UTF-8)."
    case .spreadsheet: "Het bestand is een werkblad. Bewaar het in het rekenprogramma als CSV (UTF-8)."
    case .brokenJSON(let line, let column): "De JSON is onleesbaar op regel \(line), teken \(column). Haal daar de fout eruit."
    case .unknownJSON: "De JSON heeft geen lijst van deelnemers. Geef ‘sorts’ of ‘rankings’ met een lijst per deelnemer."
    case .openQuote(let row): "In \(row.text) begint een tekst tussen aanhalingstekens die niet eindigt. Zet er een aanhalingsteken achter."
    case .emptyHeading(let column): "In de kop is kolom \(column) leeg. Zet daar de naam van de waarde."
    case .repeatedHeading(let name, let column):
      "In de kop staat ‘\(name)’ voor de tweede keer, in kolom \(column). Zet bovenaan een rij met voor elke waarde een eigen naam."
    case .tooFewValues: "Er zijn minder dan twee waarden. Zet elke waarde in een eigen kolom, met een puntkomma of een komma ertussen."
    case .tooManyValues(let most): "Er zijn meer dan \(most) waarden. Neem er hoogstens \(most)."
    case .noParticipants: "Er staan geen deelnemers in het bestand. Zet onder de kop een rij per deelnemer."
    case .oneParticipant: "Er staat maar één deelnemer in het bestand. Berekenen kan vanaf twee deelnemers."
    case .wrongWidth(let row, let expected, let found):
      "In \(row.text) staan \(found) \(row.unit(found)); er horen er \(expected) te zijn."
    case .emptyCell(let cell): "In \(cell.text) staat niets. Vul een getal in, of haal de hele rij weg."
    case .notWhole(let cell, let text): "In \(cell.text) staat ‘\(text)’. Vul een geheel getal in."
    case .tooLarge(let cell, let largest):
      "In \(cell.text) staat een te groot getal. Gebruik getallen van -\(largest) tot en met \(largest)."
    case .emptyGroup(let row): "In \(row.text) staat geen groep. Vul de kolom ‘groep’ in, of haal die kolom weg."
    case .otherNames(let row): "In \(row.text) staan niet dezelfde waarden als bij de eerste deelnemer. Gebruik overal dezelfde namen."
    case .mixedScales(let row, let found, let expected):
      "In \(row.text) lopen de getallen van \(found.lowerBound) tot \(found.upperBound), in de andere van \(expected.lowerBound) tot "
        + "\(expected.upperBound). Gebruik overal dezelfde schaal."
    case .unknownScore(let cell, let score, let scores):
      "In \(cell.text) staat \(score). Die score heeft geen stapel; kies uit \(scores.map(String.init).joined(separator: ", "))."
    case .quotaBroken(let row, let score, let expected, let found):
      "In \(row.text) \(found == 1 ? "heeft 1 waarde" : "hebben \(found) waarden") score \(score); dat moeten er \(expected) zijn, zoals in de "
        + "andere rijen."
    case .noDistinction: "Alle waarden hebben dezelfde score. Er is niets te vergelijken."
    case .tooManyPiles(let most):
      "Er zijn meer dan \(most) verschillende scores. Zijn het rangnummers, met 1 voor de belangrijkste? Kies dan --soort rangorde."
    case .notARanking(let cell, let rank):
      "In \(cell.text) staat rang \(rank); met de andere rangen in die rij kan dat niet. Geef elke waarde een eigen rang vanaf 1."
    }
  }
}

/// A row of a file, counted as its reader counts.
public enum RowPlace: Hashable, Sendable {
  /// Row of a sheet, the heading at 1.
  case row(Int)
  /// Element of a JSON list, the first at 1.
  case participant(Int)

  var text: String {
    switch self {
    case .row(let number): "rij \(number)"
    case .participant(let number): "deelnemer \(number)"
    }
  }

  func unit(_ count: Int) -> String {
    switch self {
    case .row: count == 1 ? "kolom" : "kolommen"
    case .participant: count == 1 ? "getal" : "getallen"
    }
  }
}

/// A cell of a file.
public struct CellPlace: Hashable, Sendable {
  public let row: RowPlace
  /// The first at 1.
  public let column: Int
  /// Name of the value in the heading.
  public let name: String

  public init(row: RowPlace, column: Int, name: String) {
    self.row = row
    self.column = column
    self.name = name
  }

  var text: String {
    switch row {
    case .row: "\(row.text), kolom \(column) (‘\(Printable.short(name))’)"
    case .participant: "\(row.text), waarde \(column) (‘\(Printable.short(name))’)"
    }
  }
}
