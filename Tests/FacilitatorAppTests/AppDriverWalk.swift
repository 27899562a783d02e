import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// A whole meeting with the main key, everything filled in that it opens.
extension AppDriver {
  /// Presses Space and fills in whatever it opens, until the meeting has ended; returns the places in order.
  ///
  /// - Parameters:
  ///   - text: what is typed where a sentence is asked.
  ///   - look: called at every page and on every screen of entry.
  @discardableResult
  func walk(typing text: String = "eerste", look: () throws -> Void = {}) throws -> [String] {
    var places: [String] = []
    for _ in 0..<400 {
      try look()
      if places.last != place { places.append(place) }
      space()
      try fillIn(text, look)
      if session?.flow.meeting == nil { return places }
    }
    Issue.record("the meeting does not end: \(place)\n\(screen)")
    return places
  }

  private func fillIn(_ text: String, _ look: () throws -> Void) throws {
    try look()
    switch app.overlays.last {
    case .lanes(let menu):
      try choose(menu.lanes.contains(.hands) && position?.page != 1 ? .hands : .blind)
      try fillIn(text, look)
    case .entry(.counts(let entry)):
      for place in entry.titles.indices {
        type(place == 0 ? "7" : place == 1 ? "3" : "0")
        press(.enter)
      }
    case .entry(.blind(let entry)):
      for seat in 0..<(session?.presentSeats.count ?? 0) {
        press(.enter)
        for question in entry.questions {
          try look()
          switch question.kind {
          case .sort: typeSort(piles(from: seat))
          case .text:
            type(text)
            press(.enter)
          default: type("3")
          }
        }
        try look()
        press(.enter)
      }
    case .entry(.cards):
      for word in [text, "tweede"] {
        type(word)
        press(.enter)
      }
      try look()
      press(.escape)
    case .entry(.assign):
      type("12")
      press(.enter)
    case .confirm: press(.enter)
    default: break
    }
  }
}
