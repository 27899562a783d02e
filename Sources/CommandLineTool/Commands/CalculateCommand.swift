public import ArgumentParser
public import Calculation

/// Computes the statistics of a file with sorts or rankings.
struct CalculateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bereken", abstract: "Berekent de uitkomsten van sorteringen of rangordes in een bestand.",
    discussion: """
      Het bestand is CSV (komma of puntkomma, UTF-8) of JSON. In de eerste rij
      staan de waarden, daaronder staat een rij per deelnemer: de score van de
      stapel waarin elke waarde ligt (hoog is belangrijk, bijvoorbeeld 2 tot en
      met -2), of de rang (1 is het belangrijkst). De verdeling over de stapels
      blijkt uit de rijen: elke verdeling en elk aantal waarden kan.

        groep;eerlijk;moed;rust
        A;1;0;-1
        B;0;1;-1

      Een kolom ‘deelnemer’ wordt overgeslagen. Een kolom ‘groep’ mag; twee
      groepen van 5 of meer worden vergeleken.

      JSON: {"items": ["eerlijk", "moed"], "sorts": [[1, 0], [0, 1]]}, of
      ‘rankings’ in plaats van ‘sorts’.

      Met minder dan 5 deelnemers blijft bijna alles weg; onderaan staat wat er
      is weggelaten en waarom. Eindigt met code 65 als er iets mis is met het
      bestand. Uitleg met voorbeelden: docs/bereken.md.
      """)

  @Argument(help: ArgumentHelp("CSV- of JSON-bestand.", valueName: "bestand"))
  var file: String

  @Flag(help: "Schrijft JSON in plaats van tekst; assets/schema/bereken.schema.json beschrijft die.")
  var json = false

  @ArgumentParser.Option(name: .customLong("soort"), help: "sortering of rangorde; anders blijkt dat uit de getallen.")
  var kind: AnswerKind?

  @ArgumentParser.Option(name: .customLong("minimum"), help: "Kleinste groep waarover iets wordt verteld; nooit minder dan 5.")
  var minimum = 5

  @Flag(name: .customLong("gezichtspunten"), help: "Zoekt twee manieren van kijken in sorteringen; alleen te zien boven toeval.")
  var showsViewpoints = false

  /// Largest file that is read, in bytes: some 200,000 sorts of 30 values.
  private static let largestFile = 16 << 20

  func run() throws {
    let bytes = try FileAccess.read(file, limit: Self.largestFile)
    guard bytes.count <= Self.largestFile else {
      throw Fault("‘\(file)’ is groter dan 16 MB. Verdeel de deelnemers over meer bestanden.", .badData)
    }
    do {
      let result = try Calculation(bytes: bytes, kind: kind, minimum: minimum, showsViewpoints: showsViewpoints)
      StandardOutput.bytes(Array((json ? result.json : result.text).utf8))
    } catch {
      throw Fault("‘\(file)’: \(error.sentence)", .badData)
    }
  }
}

extension AnswerKind: ExpressibleByArgument {}
