/// Numbers of participants in few words: `D1 t/m D4, D7`.
public enum SeatRanges {
  /// The ranges of seats in the order of their numbers, as many as fit in so many characters; then how many more there are.
  public static func text(_ seats: [SeatID], maximumLength: Int = 240) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in Set(seats).map(\.rawValue).sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    var words: [String] = []
    var length = 0
    for (place, range) in ranges.enumerated() {
      let word =
        range.count == 1
        ? "D\(range.lowerBound)"
        : range.count == 2 ? "D\(range.lowerBound), D\(range.upperBound)" : "D\(range.lowerBound) t/m D\(range.upperBound)"
      if place > 0, length + word.count > maximumLength {
        return words.joined(separator: ", ") + " en nog \(ranges[place...].reduce(0) { $0 + $1.count })"
      }
      words.append(word)
      length += word.count + 2
    }
    return words.joined(separator: ", ")
  }
}
