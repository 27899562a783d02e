import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Ways through a meeting that many tests share; all of them press keys.
extension AppDriver {
  /// Starts the next meeting from the lobby.
  func startMeeting(absent: String = "") {
    space()
    if !absent.isEmpty {
      press(.tab)
      type(absent)
    }
    press(.enter)
  }

  /// A session with a running meeting in which everybody is there.
  static func running(_ programme: Programme, seats: Int = 10) -> AppDriver {
    let driver = AppDriver(seats: seats, programme)
    driver.startMeeting()
    return driver
  }

  var position: Position? { session?.flow.position }
  var place: String { "\(session?.currentBlock?.number ?? "-") \(session?.currentStep?.id ?? "-")" }
  var isOnRoom: Bool { app.overlays.isEmpty }

  /// Jumps to a block through the overview.
  func jump(to number: String) throws {
    let plan = try #require(session?.plan)
    let place = try #require(plan.firstIndex { $0.number == number })
    press(.character("o"), .home)
    press(.down, times: place)
    press(.enter)
  }

  /// Presses the main key until another page is on the screen: no to every entry it offers, yes to every question it asks.
  func pushOn() {
    let before = position
    for _ in 0..<3 where position == before {
      space()
      for _ in 0..<4 where !app.overlays.isEmpty {
        if case .confirm? = app.overlays.last { press(.enter) } else { press(.escape) }
      }
    }
  }

  /// Jumps to a block and pushes on until a step of it is on the screen.
  func go(to number: String, step: String) throws {
    try jump(to: number)
    for _ in 0..<60 where session?.currentStep?.id != step { pushOn() }
    try #require(place == "\(number) \(step)")
  }

  /// Chooses a lane from the menu by its words.
  func choose(_ lane: EntryLane) throws {
    guard case .lanes(let menu)? = app.overlays.last else { return }
    let place = try #require(menu.lanes.firstIndex(of: lane))
    type("\(place + 1)")
  }

  /// Types a whole value sort behind the curtain, with the remainder left out.
  func typeSort(_ piles: [[Int]]) {
    for (place, numbers) in piles.enumerated() where place != session?.programme.values.remainderIndex {
      for number in numbers { type("\(number) ") }
    }
  }

  /// A sort of the shipped list that starts at a card and goes on in order.
  func piles(from start: Int) -> [[Int]] {
    guard let values = session?.programme.values else { return [] }
    var order = values.values.indices.map { values.values[($0 + start) % values.values.count].number }[...]
    return values.pileSizes.map { size in
      defer { order = order.dropFirst(size) }
      return Array(order.prefix(size))
    }
  }
}
