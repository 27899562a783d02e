import ArgumentParser
import FacilitatorApp
import ParticipantClient

/// A participant's own terminal, on this machine or another one.
struct JoinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doe-mee", abstract: "Doet mee als deelnemer, vanuit een eigen terminal.",
    discussion: """
      De begeleider zet met f de telefoons aan. Op het grote scherm staan dan
      een adres en een code; die gelden ook hier:

        goedwerk doe-mee 192.168.1.20:8080
        goedwerk doe-mee http://192.168.1.20:8080/K7QM3

      Elke vraag kan hier worden beantwoord, ook de waardensortering. Een
      antwoord telt als er ‘Bewaard’ staat; veranderen kan tot de vraag sluit.

      Had je al een plek, op een kaart of een telefoon? Kom terug met
      --plaats en de code daarvan. Er wordt niets op deze computer bewaard.
      """)

  @Argument(help: ArgumentHelp("Adres van het grote scherm; de code mag erachter.", valueName: "adres"))
  var address: String

  @Option(name: .customLong("plaats"), help: ArgumentHelp("Code van een plek om op terug te komen, zoals D3-K7QM.", valueName: "code"))
  var seatCode = ""

  @Option(name: .customLong("thema"), help: "Kleuren: donker, licht, contrast of zwart-wit.")
  var theme: Theme?

  @Flag(name: .customLong("zonder-kleur"), help: "Geen kleuren, zoals met NO_COLOR.")
  var withoutColor = false

  func run() async throws {
    let lane: LaneAddress
    do {
      lane = try LaneAddress(address)
    } catch {
      throw Fault(error)
    }
    try await SeatSession.run(lane, seatCode: seatCode, theme: withoutColor ? .mono : theme)
  }
}
