/// Why an input was refused. Every initialiser that takes outside data throws one of these instead of trapping.
public enum StatisticsError: Error, Hashable, Sendable {
  /// A grid needs at least two piles.
  case tooFewPiles(Int)
  /// A grid holds at most `ForcedGrid.maximumPiles` piles and `ForcedGrid.maximumValues` values.
  case gridTooLarge
  /// A pile has room for no value at all.
  case pileSizeNotPositive(pile: Int)
  /// Pile scores must fall strictly from the first pile to the last and stay within ±1000.
  case scoresNotDescending
  /// The pile sizes do not add up to the number of values.
  case quotasDoNotAddUp(expected: Int, found: Int)
  /// A list has another length than it must have.
  case wrongLength(expected: Int, found: Int)
  /// A pile index outside the grid, or a score that no pile has.
  case unknownPile(Int)
  /// A sort puts another number of values in a pile than the grid asks.
  case quotaBroken(pile: Int, expected: Int, found: Int)
  /// A value occurs twice, or a value index lies outside the list.
  case valueNotUnique(Int)
  /// Two things that must share a grid do not.
  case gridMismatch
  /// The sort that must be taken out is not in the tally.
  case notInTally
  /// Counts are negative, or rows and columns do not add up to n.
  case inconsistentCounts
  /// More people than `SortTally.maximumPeople`.
  case tooManyPeople
  /// A number outside its range, with its position in the list.
  case outOfRange(position: Int)
  /// A list that may not be empty is empty.
  case empty
}
