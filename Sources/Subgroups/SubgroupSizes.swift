/// How many people each subgroup gets.
public enum SubgroupSizes {
  /// Sizes that can be asked for.
  public static let allowed = 2...6

  /// Sizes for so many seats, in falling order: as near to the wanted size as possible, at most one apart, never one.
  ///
  /// Four or more people who are too many for one subgroup make at least two: 4 in threes are 2 and 2. Between two numbers of subgroups that are
  /// equally near the larger one is taken, because small subgroups talk more: 8 in threes are 3, 3 and 2; 9 in pairs are 3, 2, 2 and 2.
  public static func sizes(seats: Int, size: Int) throws(SubgroupError) -> [Int] {
    guard allowed.contains(size) else { throw .badSize(size) }
    guard seats >= 2 else { throw .tooFewSeats(seats) }
    guard seats > size, seats >= 4 else { return [seats] }
    let near = max(2, seats / size)
    let best = [near + 1, near].filter { $0 * 2 <= seats }.map { equal(seats, in: $0) }.min { strain($0, size) < strain($1, size) }
    return best ?? [seats]
  }

  /// Sizes for a fixed number of subgroups, in falling order, at most one apart.
  public static func sizes(seats: Int, count: Int) throws(SubgroupError) -> [Int] {
    guard seats >= 2 else { throw .tooFewSeats(seats) }
    guard count >= 1, count <= seats / 2 else { throw .badCount(count, seats: seats) }
    return equal(seats, in: count)
  }

  private static func equal(_ seats: Int, in count: Int) -> [Int] {
    (0..<count).map { seats / count + ($0 < seats % count ? 1 : 0) }
  }

  /// How far the sizes are from the wanted one; too few or too many in one subgroup weighs more than one in several.
  private static func strain(_ sizes: [Int], _ wanted: Int) -> Int {
    sizes.reduce(0) { $0 + ($1 - wanted) * ($1 - wanted) }
  }
}
