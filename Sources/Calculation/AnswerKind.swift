/// What the numbers of a file are.
public enum AnswerKind: String, Hashable, Sendable, CaseIterable {
  /// Scores of piles, high is important; everybody uses every pile equally often.
  case sort = "sortering"
  /// Ranks, 1 is most important; equal numbers are ties.
  case ranking = "rangorde"
}
