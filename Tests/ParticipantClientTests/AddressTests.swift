import Testing

@testable import ParticipantClient

@Suite("The address of the lane")
struct AddressTests {
  @Test(
    "What the screen and the QR code say is read",
    arguments: [
      ("192.168.1.20:8080", "192.168.1.20:8080", ""), ("http://192.168.1.20:8080", "192.168.1.20:8080", ""),
      ("HTTP://192.168.1.20:8080/K7QM3", "192.168.1.20:8080", "K7QM3"), ("10.0.0.5:8080/k7qm3", "10.0.0.5:8080", "K7QM3"),
      ("10.0.0.5:8080/?code=k7qm3", "10.0.0.5:8080", "K7QM3"), ("10.0.0.5:8080?x=1&code=K7QM3#top", "10.0.0.5:8080", "K7QM3"),
      (" 10.0.0.5:80/ ", "10.0.0.5", ""), ("Zaal.Local", "zaal.local", ""), ("127.0.0.1:65535/", "127.0.0.1:65535", ""),
    ])
  func read(typed: String, text: String, code: String) throws {
    let address = try LaneAddress(typed)
    #expect(address.text == text)
    #expect(address.code == code)
  }

  @Test(
    "What is no address is told apart",
    arguments: [
      ("", LaneAddress.Fault.empty), ("https://10.0.0.5:8080", .otherScheme("https")), ("ftp://x", .otherScheme("ftp")),
      ("10.0.0.5:0", .badPort("0")), ("10.0.0.5:65536", .badPort("65536")), ("10.0.0.5:-1", .badPort("-1")), ("10.0.0.5:", .badPort("")),
      ("10.0.0.5:8080/api/session", .malformed), ("a@b:8080", .malformed), ("[::1]:8080", .malformed), ("http://", .malformed),
      ("10.0.0.5:8080/K7\u{1B}[2J", .malformed), ("10.0.0.5:8080?code=%41", .malformed), (String(repeating: "a", count: 301), .malformed),
    ])
  func refused(typed: String, fault: LaneAddress.Fault) {
    #expect(throws: fault) { try LaneAddress(typed) }
  }
}

@Suite("Server-sent events")
struct EventLinesTests {
  private static let text =
    "retry: 1000\n\nevent: look\ndata: {\"version\":17}\n\n: rust\r\nevent: quiet\r\ndata: {}\r\n\r\nevent:bye\ndata:{}\n\n"

  @Test("Events are the same however the bytes are cut", arguments: [1, 2, 3, 7, 1000])
  func cut(size: Int) {
    var lines = EventLines()
    var found: [EventLines.Event] = []
    var rest = Array(Self.text.utf8)[...]
    while !rest.isEmpty {
      found += lines.take(Array(rest.prefix(size))) ?? []
      rest = rest.dropFirst(size)
    }
    #expect(
      found == [
        .init(name: "look", data: "{\"version\":17}"), .init(name: "quiet", data: "{}"), .init(name: "bye", data: "{}"),
      ])
  }

  @Test("A line that never ends is no stream of ours")
  func endless() {
    var lines = EventLines()
    #expect(lines.take(Array(repeating: 65, count: EventLines.longestLine + 1)) == nil)
  }
}
