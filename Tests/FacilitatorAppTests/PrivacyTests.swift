import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Nothing private and nothing unrevealed ever reaches the shared screen.
@Suite struct PrivacyTests {
  private static let secret = "KANARIE"

  /// Part one with a mark in all that is not for the room; one list of lines is confidential.
  private func planted() throws -> Programme {
    var programme = try Shipped.partOne()
    for meeting in programme.meetings.indices {
      programme.meetings[meeting].goal += " " + Self.secret
      for block in programme.meetings[meeting].blocks.indices {
        let number = programme.meetings[meeting].blocks[block].number
        programme.meetings[meeting].blocks[block].notes = ["Notitie " + Self.secret, "Nog een " + Self.secret]
        programme.meetings[meeting].blocks[block].purpose += " " + Self.secret
        programme.meetings[meeting].blocks[block].sources = [Self.secret + "-" + number]
        for step in programme.meetings[meeting].blocks[block].steps.indices where number == "1.2" {
          guard case .gather(var gather) = programme.meetings[meeting].blocks[block].steps[step].content else { continue }
          gather.keeping = .confidential
          programme.meetings[meeting].blocks[block].steps[step].content = .gather(gather)
        }
      }
    }
    return programme
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 160, rows: 45)])
  func noFrameHoldsAMarkOrACode(size: Size) throws {
    let driver = AppDriver.running(try planted())
    driver.resize(size.columns, size.rows)
    let codes = driver.session?.seats.map(\.code) ?? []
    var frames = 0
    var leaks: Set<String> = []
    driver.onFrame = { frame in
      frames += 1
      let text = frame.text
      for word in [Self.secret] + codes where text.contains(word) { leaks.insert(word + " at " + driver.place + "\n" + text) }
    }
    var isLooking = false
    var places: Set<String> = []
    // Words of the group for the shared screen are typed in sight; only in the confidential places the mark is typed.
    func look() throws {
      guard driver.isOnRoom, !isLooking, places.insert("\(driver.place) \(driver.position?.page ?? 0)").inserted else { return }
      isLooking = true
      defer { isLooking = false }
      // On a large screen one step of a block is enough: the small one has seen them all.
      guard size == AppState.smallest || driver.position?.step == 1 else { return }
      for key in "od?qn" {
        driver.press(.character(key), .end, .character("b"), .character("b"), .character("b"), .character("b"), .escape)
        while !driver.isOnRoom { driver.press(.escape) }
      }
      driver.press(.character("i"))
      if case .lanes(let menu)? = driver.app.overlays.last {
        driver.press(.escape)
        for lane in menu.lanes {
          driver.press(.character("i"))
          guard case .lanes(let now)? = driver.app.overlays.last, now.lanes.contains(lane) else { continue }
          try driver.choose(lane)
          if lane == .blind || lane == .paper {
            // On large screens the words that ask for the code are in block letters.
            if case .entry(.paper(let entry))? = driver.app.overlays.last { driver.type(entry.checkCode ?? "") }
            driver.press(.enter)
            driver.type("D1-\(codes[0]) \(Self.secret)")
          }
          while !driver.isOnRoom { driver.press(.escape) }
        }
      }
      while !driver.isOnRoom { driver.press(.escape) }
    }
    for number in ["1.2", "1.11"] {
      try driver.go(to: number, step: number == "1.2" ? "gather" : "ask")
      driver.press(.character("i"))
      if number == "1.11" { try driver.choose(.blind) }
      if number == "1.11" { driver.press(.enter) }
      if number == "1.11" { driver.type("33333") }
      driver.type(Self.secret)
      driver.press(.enter, .enter)
      while !driver.isOnRoom { driver.press(.escape) }
    }
    let answers = driver.session?.answers.values.flatMap(\.values) ?? []
    #expect(answers.contains(.text(Self.secret)))
    #expect(driver.session?.flow.cards.map(\.text) == [Self.secret])
    try driver.jump(to: "1.1")
    try driver.walk(look: look)
    #expect(leaks.isEmpty, "\(leaks.sorted().prefix(3).joined(separator: "\n\n"))")
    #expect(frames > 1000)
  }

  @Test func theNotesAreThereAfterTheQuestion() throws {
    let driver = AppDriver.running(try planted())
    driver.press(.character("n"), .enter)
    driver.sees("Notitie " + Self.secret)
  }

  // MARK: The same screen whatever is typed

  /// Frames while ten people answer a block with answers that depend on `shift`; repeated frames once.
  private func frames(_ number: String, _ lane: EntryLane, seats: Int = 10, shift: Int) throws -> (before: [Frame], after: [Frame]) {
    let driver = AppDriver.running(try Shipped.partOne(), seats: seats)
    try driver.go(to: number, step: "ask")
    var frames: [Frame] = []
    driver.onFrame = { frame in if frames.last != frame { frames.append(frame) } }
    driver.space()
    try driver.choose(lane)
    let questions = driver.session?.currentBlock?.questions ?? []
    if lane == .paper, number == "1.9" {
      driver.type(driver.session?.programme.values.checkCode ?? "")
      driver.press(.enter)
    }
    for seat in 1...seats {
      if lane == .blind { driver.press(.enter) } else { driver.type("D\(seat) ") }
      for question in questions {
        switch question.kind {
        case .sort: typeSort(driver, lane, seat * shift)
        case .scale(let scale):
          let number = (seat * shift) % (scale.highest - scale.lowest + 1) + scale.lowest
          driver.type("\(number)" + (lane == .paper ? " " : ""))
          // Two digits are a whole answer; one may still become two.
          if scale.highest >= 10, number < 10, lane == .blind { driver.press(.enter) }
        case .choice: driver.type("\(1 + seat * shift % 3)" + (lane == .paper ? " " : ""))
        case .text:
          driver.type(shift == 1 ? "meer" : "stil")
          if lane == .blind { driver.press(.enter) }
        default: break
        }
      }
      driver.press(.enter)
    }
    while !driver.isOnRoom { driver.press(.escape) }
    for key in "od?" { driver.press(.character(key), .escape) }
    let before = frames
    frames = []
    for _ in 0..<40 where driver.session?.currentStep?.id == "ask" { driver.pushOn() }
    for _ in 0..<40 where driver.session?.currentStep?.id == "reveal" { driver.pushOn() }
    return (before, frames)
  }

  /// Compares screens one by one, and shows the first two that differ.
  private func expectSame(_ one: [Frame], _ other: [Frame], at location: SourceLocation = #_sourceLocation) {
    #expect(one.count == other.count, sourceLocation: location)
    guard let place = zip(one, other).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset else { return }
    Issue.record("screen \(place) differs:\n\(one[place].text)\n\n\(other[place].text)", sourceLocation: location)
  }

  private func typeSort(_ driver: AppDriver, _ lane: EntryLane, _ shift: Int) {
    guard lane == .paper else { return driver.typeSort(driver.piles(from: shift)) }
    for (sign, numbers) in zip(["++", "+", "", "-", "--"], driver.piles(from: shift)) where !sign.isEmpty {
      driver.type("\(sign) " + numbers.map { "\($0) " }.joined())
    }
  }

  @Test(arguments: [
    ("1.7", EntryLane.blind), ("1.7", .paper), ("1.8", .blind), ("1.8", .paper), ("1.9", .blind), ("1.9", .paper), ("1.11", .blind),
    ("1.11", .paper), ("1.4", .blind), ("1.4", .paper),
  ])
  func untilTheRevealEveryAnswerLooksTheSame(number: String, lane: EntryLane) throws {
    let one = try frames(number, lane, shift: 1)
    let other = try frames(number, lane, shift: 0)
    #expect(one.before.count > 20)
    expectSame(one.before, other.before)
    let differs = one.after != other.after
    #expect(differs, "the answers do differ")
  }

  @Test func behindTheCurtainTenTakesAsManyKeysAsNine() throws {
    var screens: [[Frame]] = []
    for keys in ["10", "9\r"] {
      let driver = AppDriver.running(try Shipped.partOne(), seats: 5)
      try driver.go(to: "1.8", step: "ask")
      driver.space()
      try driver.choose(.blind)
      driver.press(.enter)
      var seen: [Frame] = []
      driver.onFrame = { seen.append($0) }
      for key in keys { driver.press(key == "\r" ? .enter : .character(key)) }
      screens.append(seen)
    }
    expectSame(screens[0], screens[1])
  }

  @Test func belowFivePeopleTheRevealOfHiddenAnswersTellsNothing() throws {
    for number in ["1.7", "1.8", "1.11"] {
      let one = try frames(number, .blind, seats: 4, shift: 1)
      let other = try frames(number, .blind, seats: 4, shift: 2)
      #expect(one.after.contains { $0.text.contains("Te weinig antwoorden") })
      expectSame(one.after, other.after)
    }
  }
}
