public import Summary

extension SummaryReport {
  /// What the names of its files end in: the date, and behind it `-intern` for the edition that stays with the group. The two editions of a
  /// report are never written over each other, wherever they go.
  public var fileMark: String { edition == .intern ? "\(date.iso)-intern" : date.iso }
}
