import Foundation
import Summary
import Testing

@Suite("Days from milliseconds")
struct CivilDateTests {
  /// Foundation's calendar is the oracle.
  @Test func sameAsFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var second = Int64(-3_000_000_000)
    while second < 8_000_000_000 {
      let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(second)))
      let day = CivilDate(milliseconds: second * 1000)
      #expect(day == CivilDate(year: try #require(parts.year), month: try #require(parts.month), day: try #require(parts.day)))
      second += 86_400 * 13 + 3607
    }
  }

  @Test(arguments: [
    // 31 December 2025, 23.30 UTC is the new year in Amsterdam and still the old one in New York.
    (1_767_223_800_000, 0, "2025-12-31", "31 december 2025"), (1_767_223_800_000, 3600, "2026-01-01", "1 januari 2026"),
    (1_767_223_800_000, -18_000, "2025-12-31", "31 december 2025"), (1_709_164_800_000, 0, "2024-02-29", "29 februari 2024"),
    (-1, 0, "1969-12-31", "31 december 1969"), (0, 0, "1970-01-01", "1 januari 1970"),
    (951_782_400_000, 0, "2000-02-29", "29 februari 2000"),
  ])
  func day(milliseconds: Int64, offset: Int, iso: String, words: String) {
    let date = CivilDate(milliseconds: milliseconds, utcOffsetSeconds: offset)
    #expect(date.iso == iso)
    #expect(date.inWords == words)
  }
}
