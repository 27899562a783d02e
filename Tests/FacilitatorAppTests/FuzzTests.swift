import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Random keys by the thousand: nothing crashes, the session stays sound, and there is always a way out.
@Suite struct FuzzTests {
  private static let keys: [Key] =
    "  abcdghijklmnopqrstuvwxyzABCD0123456789+-=.,;:?!/ éü👩‍👩‍👧‍👦\u{202E}".map { .character($0) } + [
      .enter, .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace, .delete,
      .insert,
      .function(1), .function(12), .control("c"), .control("z"), .control("t"), .control("b"), .control("u"), .control("x"), .alt("x"),
      .paste("D1 ++ 1 2 3 4"), .paste("\u{1B}[2J\nq\n"), .paste(""), .paste(String(repeating: "a\u{301}", count: 2000)),
    ]

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 45), Size(columns: 1, rows: 1),
    Size(columns: 500, rows: 200),
    Size(columns: 79, rows: 24), Size(columns: 80, rows: 23), Size(columns: 2, rows: 60), Size(columns: 200, rows: 2),
    Size(columns: 81, rows: 25),
  ]

  private func checkInvariants(_ driver: AppDriver) throws {
    guard let session = driver.session else { return }
    // What the app shows is what is stored, and what is stored is what was decided.
    #expect(driver.app.session?.state == session)
    let seats = Set(session.seats.map(\.id))
    for (question, answers) in session.answers {
      let found = try #require(session.index.question(question))
      for (seat, answer) in answers {
        #expect(seats.contains(seat))
        #expect(throws: Never.self) { try session.validate(answer, to: found) }
      }
    }
    #expect(driver.app.overlays.count <= 6)
  }

  /// Esc as often as there are layers, then q and yes, from wherever the keys led.
  private func leave(_ driver: AppDriver) throws {
    driver.resize(80, 24)
    for _ in 0..<12 where !driver.app.overlays.isEmpty { driver.press(.escape) }
    #expect(driver.isOnRoom, "Esc does not lead out of: \(driver.screen)")
    if driver.app.session != nil {
      driver.press(.character("q"), .enter)
      #expect(driver.app.session == nil, "\(driver.screen)")
    }
    if driver.app.start.form != nil { driver.press(.escape) }
    driver.press(.character("q"))
    #expect(driver.hasQuit, "\(driver.screen)")
  }

  @Test(arguments: 0..<12)
  func randomKeysNeverTrapAnybody(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let programme = seed % 3 == 0 ? try Shipped.partOne() : ProgrammeFixtures.tiny
    let driver = seed % 4 == 3 ? AppDriver(programme) : AppDriver.running(programme, seats: 1 + Int(seed))
    var places: Set<String> = []
    for press in 0..<2500 {
      // The main key and digits often, so that the walk gets far; stopping rarely.
      let key: Key
      switch random.below(10) {
      case 0...2: key = .character(" ")
      case 3...4: key = .character(Character("\(random.below(10))"))
      case 5: key = .enter
      default: key = random.pick(Self.keys) ?? .enter
      }
      if case .confirm(let question)? = driver.app.overlays.last, case .closeSession = question.then, !random.chance(5) {
        driver.press(.escape)
        continue
      }
      if driver.app.session == nil, key == .character("q") || key == .escape || key == .control("c") { continue }
      driver.press(key)
      places.insert(driver.place + " \(driver.app.overlays.last.map { "\($0)".prefix(8) } ?? "")")
      if random.chance(4) { driver.wait(seconds: Int64(random.below(400))) }
      if random.chance(2) { driver.nextFailure = "De schijf is vol." }
      if random.chance(10) {
        let size = random.pick(Self.sizes) ?? AppState.smallest
        driver.resize(size.columns, size.rows)
        let frame = driver.frame
        #expect(frame.size == size)
        if driver.app.isTooSmall {
          driver.press(.character(" "), .enter, .escape)
          driver.resize(80, 24)
        }
        if let cursor = frame.cursor {
          #expect(cursor.row >= 0 && cursor.row < size.rows && cursor.column >= 0 && cursor.column < size.columns)
        }
      }
      if random.chance(1), driver.app.session != nil { try driver.crash(minutesOff: Int64(random.below(3000))) }
      if press % 25 == 0 { try checkInvariants(driver) }
    }
    try checkInvariants(driver)
    // The form on the first screen wants a whole number and a time, which random keys seldom make.
    #expect(places.count > 25 || seed % 4 == 3, "the keys did not get far: \(places.sorted())")
    for (_, events) in driver.files where driver.app.session == nil || events.count == driver.session?.revision {
      #expect(SessionState(replaying: events).revision == events.count)
    }
    try leave(driver)
  }

  @Test func everyScreenRendersAtEverySize() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    var seen: Set<String> = []
    try driver.walk {
      let place = driver.place + "\(driver.position?.page ?? 0) \(driver.app.overlays.count)"
      guard seen.insert(place).inserted else { return }
      for size in Self.sizes {
        var app = driver.app
        app.size = size
        #expect(app.render().size == size)
      }
    }
    #expect(seen.count > 60)
  }
}
