/// What a key does on the screens of the facilitator.
public enum Action: String, Hashable, Sendable, CaseIterable {
  case advance, goBack, enter, overview, entry, timer, addMinute, takeMinute, stopTimer
  case undo, redo, notes, neutral, people, phones, subgroups, groups, reopen, close, summary, report, theme, sound, stepSound, help, quit
  case scrollUp, scrollDown, readAloud
  case naming, endSession
}
