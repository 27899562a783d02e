import CommandLineTool

/// The program: reads the command line and runs the command that it names.
await GoedwerkCommand.runAndExit()
