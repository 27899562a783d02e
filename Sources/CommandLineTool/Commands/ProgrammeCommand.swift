import ArgumentParser
import Programme

/// What one does with a programme of one's own.
struct ProgrammeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programma", abstract: "Maakt een eigen programma.", subcommands: [NewProgrammeCommand.self])
}

/// Copies the programme into a folder of the facilitator, to be changed there.
struct NewProgrammeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Kopieert het programma naar een eigen map, om het te veranderen.")

  @Argument(help: ArgumentHelp("Nieuwe of lege map voor het eigen programma.", valueName: "map"))
  var target: String

  @OptionGroup var places: AssetOptions

  func run() throws {
    do {
      try ProgrammeCopy(assets: Assets(given: places.assets)).write(to: target)
    } catch {
      throw Fault(wrapping: error)
    }
    StandardOutput.line(
      """
      Het programma staat nu in ‘\(target)’. Verander de bestanden met een teksteditor; boven in elk bestand staat wat de sleutels betekenen.

        Controleren:  goedwerk controleer \(target)
        Uitproberen:  goedwerk repetitie --programma \(target)
        Beginnen:     goedwerk start --programma \(target)
      """)
  }
}
