/// One key press, as the program sees it whatever the terminal sent for it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab
  case up, down, left, right
  case home, end, pageUp, pageDown
  case backspace, delete, insert
  /// F1 to F12 (and higher where a keyboard has them), counted from 1.
  case function(Int)
  /// A letter or sign together with Ctrl; letters in lower case.
  case control(Character)
  /// A character together with Alt.
  case alt(Character)
  /// Text that was pasted in one go, as it came; clean it before use.
  case paste(String)
}
