/// What happened at the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// Keys wait; the next one comes only after `Terminal.readKeys`.
  case inputReady
  /// The window has another size; the next one comes only after `Terminal.adoptSize`.
  case resized
  /// The terminal is gone; comes once.
  case hangUp
  /// The system asks the program to end (TERM, INT or QUIT from outside).
  case terminate
  /// The program was stopped and goes on; answer with `Terminal.resume`.
  case continued
  /// The time that `Terminal.setTick` asked for has come.
  case tick
}
