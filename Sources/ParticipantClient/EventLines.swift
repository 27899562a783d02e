/// Takes server-sent events apart, as bytes come in.
///
/// - Source: HTML Living Standard, 9.2.6; only `event` and `data` matter here.
struct EventLines {
  struct Event: Hashable {
    var name: String
    var data: String
  }

  /// Longer than any line of ours.
  static let longestLine = 4096

  private var line: [UInt8] = []
  private var name = ""
  private var data = ""

  /// - Returns: the events that are complete; nil when a line is too long to be one of ours.
  mutating func take(_ bytes: [UInt8]) -> [Event]? {
    var events: [Event] = []
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        guard line.count < Self.longestLine else { return nil }
        if byte != UInt8(ascii: "\r") { line.append(byte) }
        continue
      }
      let text = String(decoding: line, as: UTF8.self)
      line.removeAll(keepingCapacity: true)
      if text.isEmpty {
        if !name.isEmpty { events.append(Event(name: name, data: data)) }
        (name, data) = ("", "")
      } else if text.hasPrefix("event:") {
        name = Self.value(text.dropFirst(6))
      } else if text.hasPrefix("data:") {
        data = Self.value(text.dropFirst(5))
      }
    }
    return events
  }

  private static func value(_ text: Substring) -> String { String(text.hasPrefix(" ") ? text.dropFirst() : text) }
}
