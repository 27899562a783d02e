public import ArgumentParser

/// The root of the command line; without a subcommand it opens the start screen.
public struct GoedwerkCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "goedwerk", abstract: "Begeleidt het programma Goed Werk op één gedeeld scherm.", version: "0.1.0",
    subcommands: [
      StartCommand.self, ResumeCommand.self, RoomCommand.self, ControlCommand.self, JoinCommand.self, RehearseCommand.self,
      SummaryCommand.self,
      WipeCommand.self, PrintCommand.self, ProgrammeCommand.self,
      CheckCommand.self,
      ScreenCommand.self, CalculateCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: StartCommand.self)

  public init() {}

  /// Runs the command line of this process and ends it with the fitting exit code.
  public static func runAndExit() async -> Never {
    do {
      var command = try parseAsRoot()
      if var running = command as? any AsyncParsableCommand {
        try await running.run()
      } else {
        try command.run()
      }
      exit()
    } catch let fault as Fault {
      fault.report()
      exit(withError: fault.exitCode)
    } catch {
      let message = DutchHelp.translated(fullMessage(for: error))
      let code = exitCode(for: error)
      if !message.isEmpty { code.isSuccess ? StandardOutput.line(message) : StandardOutput.error(message) }
      exit(withError: code)
    }
  }
}
