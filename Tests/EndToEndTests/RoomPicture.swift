import Foundation

/// A captured picture of the room's screen, taken apart.
struct RoomPicture {
  let text: String

  private var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// The number of the block above the screen, such as '1.4'; nil where there is none.
  var block: String? {
    lines.first?.firstMatch(of: #/^\s*(\d+\.\d+) /#).map { String($0.output.1) }
  }

  /// What the space bar does next; empty where the footer does not say.
  var nextDeed: String {
    let footer = lines.last { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let words = footer.components(separatedBy: " · ")[0].trimmingCharacters(in: .whitespaces)
    return words.hasPrefix("Spatie ") ? String(words.dropFirst(7)) : ""
  }

  /// Seconds left on a timer that the header shows; negative in overrun.
  var seconds: Int? {
    guard let match = text.firstMatch(of: #/(?:nog |  )(\d+):(\d\d)(?: stil| over tijd|  ·)/#), let minutes = Int(match.output.1),
      let seconds = Int(match.output.2)
    else { return nil }
    return text.contains("over tijd") ? -(minutes * 60 + seconds) : minutes * 60 + seconds
  }

  /// Minutes left of timed work, in words below the bar.
  var minutes: Int? { text.firstMatch(of: #/nog (\d+) min/#).flatMap { Int($0.output.1) } }

  var isPaused: Bool { text.contains("De klok staat stil") || text.contains(" stil  ·") }

  /// The picture without what a running clock changes: its digits and its bar.
  var withoutClock: String {
    guard !isPaused else { return text }
    return lines.filter { !$0.contains { "█▀▄▌▐▏▎▍▋▊▉░▒▓".contains($0) } }.joined(separator: "\n")
      .replacing(#/ +nog \d+:\d\d /#, with: " nog #").replacing(#/ +nog \d+ minu(ten|ut)/#, with: " nog #")
  }
}
