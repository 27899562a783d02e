import Testing

/// A room with phones: a facilitator at a real terminal, and real browsers.
struct PhoneRoom {
  let place: Workplace
  let terminal: Terminal
  let phones: Phones
  /// Of the page, with the code as the QR code has it.
  private(set) var address = ""
  private(set) var code = ""

  init(participants: Int) async throws {
    place = try Workplace()
    phones = try Phones(place)
    terminal = try await Terminal(place, columns: 100, rows: 30, "--map", place.sessions)
    try await terminal.startSession(participants: participants)
  }

  /// Opens the lane; the workplace's settings name the network of this machine alone, so that nothing listens beyond it.
  ///
  /// - Parameter control: the screen of a facilitator who leads from elsewhere; nil for the main one.
  mutating func openLane(from control: Terminal? = nil) async throws {
    let terminal = control ?? terminal
    try await terminal.press("f")
    let picture = try await terminal.wait("the address") { $0.contains("127.0.0.1:") && $0.contains("Code: ") }
    let found = try #require(picture.firstMatch(of: #/127\.0\.0\.1:\d+/#))
    code = String(try #require(picture.firstMatch(of: #/Code: (\w+)/#)).1)
    address = "http://\(found.0)/"
    try await terminal.press("Space")
    try await terminal.wait("the room again") { !$0.contains("Meedoen met een telefoon") }
  }

  /// From the first screen to a seat.
  /// - Returns: the seat, such as `D1`.
  @discardableResult
  func join(_ phone: Phone, hasScript: Bool = true) async throws -> String {
    try await phone.open(address + code, hasScript: hasScript)
    let first = try await phone.see("Voordat je begint")
    #expect(first.contains("30 dagen") && first.contains("geen naam"))
    try await phone.press("Doe mee")
    try await phone.miss("Voordat je begint")
    let text = try await phone.see("Jouw plek")
    return String(try #require(text.firstMatch(of: #/\bD\d+\b/#)).0)
  }

  /// Jumps to a block, and goes on until its question is open.
  func ask(_ block: Int, showing title: String, until question: String) async throws {
    try await terminal.jump(to: block, showing: title)
    var picture = try await terminal.capture()
    for _ in 0..<12 where !picture.contains(question) { picture = try await terminal.goOn() }
    try await terminal.wait(for: question)
    // The room goes on without asking how answers come in: they come from phones.
    try await terminal.press("f")
    try await terminal.wait(for: "Meedoen met een telefoon")
    try await terminal.press("Space")
    try await terminal.wait(for: question, without: "Meedoen met een telefoon")
  }

  /// Goes on until some words stand on the screen.
  func goOn(until words: String) async throws {
    var picture = try await terminal.capture()
    for _ in 0..<6 where !picture.contains(words) { picture = try await terminal.goOn() }
    try await terminal.wait(for: words)
  }
}
