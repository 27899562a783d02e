import Testing

extension EndToEnd {
  /// What the command line says, in Dutch as far as it is read by people.
  @Suite struct HelpTests {
    private static let english = [
      "Usage", "USAGE", "OVERVIEW", "OPTIONS", "ARGUMENTS", "Show ", "See '", "default", "Error:", "invalid", "Unknown", "<session",
    ]

    @Test(
      arguments: [
        ["--help"], ["start", "--help"], ["afdrukken", "--help"], ["programma", "--help"], ["programma", "nieuw", "--help"],
        ["controleer", "--help"], ["hervat", "--help"], ["regie", "--help"], ["verslag", "--help"], ["wis", "--help"],
      ])
    func helpIsDutch(arguments: [String]) async throws {
      let run = try await Workplace().run(arguments)
      #expect(run.exitCode == 0 && run.errors == "")
      #expect(run.output.contains("Gebruik: goedwerk") && run.output.contains("Toont deze uitleg."))
      for word in Self.english { #expect(!run.output.contains(word), "\(word)") }
    }

    @Test(
      arguments: [
        (["start", "--fout"], "De optie --fout bestaat niet"), (["afdrukken"], "Hier ontbreekt <blad>."),
        (["afdrukken", "brief"], "‘brief’ kan niet bij <blad>. Kies uit 'kaarten', 'invulbladen', 'draaiboek'"),
        (["repetitie", "--deelnemers"], "Achter --deelnemers <deelnemers> hoort nog iets."),
        (["repetitie", "--deelnemers", "0"], "goedwerk: Kies 1 tot en met 5000 deelnemers."),
        (["start", "a", "b"], "Dit hoort hier niet: 'a', 'b'."),
      ])
    func wrongUseIsSaidInDutch(arguments: [String], words: String) async throws {
      let run = try await Workplace().run(arguments)
      #expect(run.exitCode == 64 && run.output == "")
      #expect(run.errors.contains(words), "\(run.errors)")
      for word in Self.english { #expect(!run.errors.contains(word), "\(word): \(run.errors)") }
    }
  }
}
