/// Clock times of a place.
enum LocalTime {
  /// For example `14.30`.
  static func clock(_ wall: Int64, offset: LocalOffsets) -> String {
    let minutes = minuteOfDay(wall, offset: offset)
    return two(minutes / 60) + "." + two(minutes % 60)
  }

  /// Minutes since local midnight.
  static func minuteOfDay(_ wall: Int64, offset: LocalOffsets) -> Int {
    let seconds = (wall / 1000 + Int64(offset.seconds(at: wall))) % 86_400
    return Int((seconds + 86_400) % 86_400) / 60
  }

  /// The moment with this clock time that is nearest to `wall`, in milliseconds since 1970; of two in the night when the clock goes back, the
  /// nearer one too. A time that the clock jumps over in spring is taken as if it had not jumped.
  static func wall(minuteOfDay: Int, nearest wall: Int64, offset: LocalOffsets) -> Int64 {
    var candidates: [Int64] = []
    for seconds in Set([-86_400_000, 0, 86_400_000].map { offset.seconds(at: wall + $0) }) {
      let local = wall / 1000 + Int64(seconds)
      let midnight = local - ((local % 86_400) + 86_400) % 86_400
      candidates += [-86_400, 0, 86_400].map { (midnight + $0 + Int64(minuteOfDay) * 60 - Int64(seconds)) * 1000 }
    }
    let right = candidates.filter { Self.minuteOfDay($0, offset: offset) == minuteOfDay }
    return (right.isEmpty ? candidates : right).min { (abs($0 - wall), $0) < (abs($1 - wall), $1) } ?? wall
  }

  /// Minutes of the day in a typed time such as `9.30`, `09:30` or `930`; nil when it is none.
  static func minuteOfDay(typed text: String) -> Int? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard (3...4).contains(digits.count), text.allSatisfy({ $0.isASCII && ($0.isNumber || ".: ".contains($0)) }), let number = Int(digits)
    else { return nil }
    let (hour, minute) = (number / 100, number % 100)
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }

  /// A length of time for a timer: `4:05`, `1:02:03`; overrun with a plus.
  static func countdown(milliseconds: Int64) -> String {
    let seconds = milliseconds >= 0 ? (milliseconds + 999) / 1000 : -milliseconds / 1000
    let sign = milliseconds < 0 && seconds > 0 ? "+" : ""
    if seconds >= 3600 {
      return sign + "\(seconds / 3600):" + two(Int(seconds / 60 % 60)) + ":" + two(Int(seconds % 60))
    }
    return sign + "\(seconds / 60):" + two(Int(seconds % 60))
  }

  /// Minutes of the day as `14.30`.
  static func clock(minute: Int) -> String { two(minute / 60) + "." + two(minute % 60) }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
