/// What a facilitator does at the keyboard, in words, and what the screen then has to show.
extension Terminal {
  /// What the space bar does next.
  func nextDeed() async throws -> String { RoomPicture(text: try await capture()).nextDeed }

  /// From the start screen to the first block of the first meeting.
  func startSession(group: String = "Team Waterkant", participants: Int) async throws {
    try await wait(for: "> Nieuwe sessie")
    try await press("n")
    try await wait(for: "> Naam van de groep")
    try await type(group)
    try await press("Enter")
    try await wait(for: "> Aantal deelnemers")
    try await press("C-u")
    try await type("\(participants)")
    try await press("Enter", "Enter")
    try await wait(for: "Spatie start Introductie")
    try await press("Space")
    try await wait(for: "Begin van Introductie")
    try await press("Enter")
    try await wait(for: "1.1  Welkom en spelregels")
  }

  /// Jumps to a block of the meeting by its place in the overview, from 0.
  func jump(to place: Int, showing title: String) async throws {
    try await press("o")
    try await wait(for: "Overzicht: ")
    try await press("Home")
    for _ in 0..<place { try await press("Down") }
    try await press("Enter")
    try await wait(for: title, without: "Overzicht: ")
  }

  /// From anywhere in a meeting over its last block to its end, with nothing filled in there.
  func endMeeting() async throws {
    try await press("o")
    try await wait(for: "Overzicht: ")
    try await press("End", "Enter")
    try await wait("the last block") { !$0.contains("Overzicht: ") }
    for _ in 0..<40 {
      switch try await nextDeed() {
      case "sluit de bijeenkomst af":
        try await press("Space")
        try await wait(for: "Bijeenkomst afsluiten?")
        return try await press("Enter")
      case "invullen", "typen":
        try await press("Space")
        try await wait("entry") { RoomPicture(text: $0).nextDeed.isEmpty }
        try await press("Escape")
        try await wait(for: "Spatie ")
      // A question whether to go on without answers.
      case "":
        try await press("Enter")
        try await wait(for: "Spatie ")
      default: try await goOn()
      }
    }
    throw EndToEndFault("the meeting has no end")
  }

  /// Presses the space bar and waits until the picture is another one.
  @discardableResult
  func goOn() async throws -> String {
    let before = try await capture()
    try await press("Space")
    return try await wait("another picture") { $0 != before }
  }

  /// Leaves the session and the program by the keys.
  func leave() async throws {
    try await press("q")
    try await wait(for: "Stoppen?")
    try await press("Enter")
    try await wait(for: "Vier bijeenkomsten")
    try await press("q")
  }
}

/// Ways to enter something.
extension Terminal {
  /// Types one line under the heading that is open, and leaves.
  func typeLine(_ text: String) async throws {
    try await press("Space")
    try await wait(for: "Enter toevoegen")
    try await type(text)
    try await press("Enter")
    try await wait("the line in the list") { $0.contains("• \(text)") || $0.contains("✓ \(text)") }
    try await press("Escape")
    try await wait(for: "Spatie ")
  }

  /// Counts hands: all present under the first answer.
  func countHands(_ present: Int) async throws {
    try await wait(for: "Samen 0 van de \(present) aanwezigen")
    try await type("\(present)")
    try await wait(for: "Samen \(present) van de \(present) aanwezigen")
    var picture = try await capture()
    for _ in 0..<12 where picture.contains("aanwezigen") {
      let before = picture
      try await press("Enter")
      picture = try await wait("the next answer") { $0 != before }
    }
    try await wait(for: "Spatie ")
  }

  /// One participant's turn behind the curtain: the four piles that are asked for, as card numbers, or a sentence.
  func answerBlind(_ numbers: [Int], sentence: String = "een zin die niemand ziet") async throws {
    try await press("Enter")
    let picture = try await wait(for: "kiest")
    if picture.contains("tekens getypt") {
      try await type(sentence)
      try await wait(for: "\(sentence.count) tekens getypt")
      try await press("Enter")
    } else {
      try await type(numbers.map { "\($0) " }.joined())
    }
    try await wait(for: "is klaar met invullen")
    try await press("Enter")
  }
}
