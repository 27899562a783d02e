/// A day in the Gregorian calendar, without a time of day.
public struct CivilDate: Codable, Hashable, Sendable, Comparable {
  public var year: Int
  /// From 1 to 12.
  public var month: Int
  /// From 1 to 31.
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day at a place whose clock is so many seconds ahead of UTC.
  ///
  /// - Parameter milliseconds: milliseconds since 1 January 1970 UTC.
  /// - Source: `civil_from_days` in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
  public init(milliseconds: Int64, utcOffsetSeconds: Int = 0) {
    let seconds = Self.floorDivision(milliseconds, by: 1000) + Int64(utcOffsetSeconds)
    let shifted = Self.floorDivision(seconds, by: 86_400) + 719_468
    let era = Self.floorDivision(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
  }

  /// Whether it can be a day of somebody's report: years 1 to 9999.
  var isPlausible: Bool { (1...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day) }

  private static func floorDivision(_ number: Int64, by divisor: Int64) -> Int64 {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }

  /// For files and tables: `2026-04-14`.
  public var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

  /// For running text: `14 april 2026`.
  public var inWords: String { "\(day) \(Self.months[(month - 1) % 12]) \(year)" }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
  ]

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
