extension Disclosure {
  /// What is seen.
  public enum Content: Hashable, Sendable, CaseIterable {
    /// Counts of raised hands: everybody saw them.
    case handCounts
    /// Counts of answers that nobody saw.
    case blindCounts
    /// Counts of a sensitive item, by the rule of `sensitivePicture(counts:)`.
    case sensitiveCounts
    /// Words instead of the counts of a sensitive item.
    case sensitiveWords
    /// Mean of a scale.
    case meanScore
    /// A mark for each person, or a count for each number of a long scale, which is the same thing in a small group.
    case singleDots
    /// Shares of the group in whole percentages.
    case percentages
    /// Percentages with one decimal.
    case percentageDecimals
    /// Comparison with a survey.
    case benchmark
    /// Open answers that the organiser has read first.
    case readText

    /// The group's own sort in piles, with ties on a border, without numbers.
    case groupSort
    /// A word per value (`ValueWord`) for all values, instead of their counts.
    case valueWords
    /// Counts per value and pile, means, places.
    case valueTallies
    /// Mean agreement between two people in words.
    case agreementWords
    /// The same as a number.
    case agreement
    /// W, its chance level and its p-values: an appendix, not for a screen.
    case agreementTests
    /// `verdeeld`, with the counts beside it.
    case dividedLabel
    /// `gedeeld belangrijk` and its mirror image, with the counts beside it.
    case sharedLabel
    /// `vaker dan toeval`.
    case chanceMark
    case leaveOneOutRange
    /// An appendix, not for a screen.
    case bootstrapInterval
    /// Another way of counting full rankings, as a check: an appendix, not for a screen.
    case kemenyCheck
    /// How far values moved over those who sorted twice; never the tally of the first time over that subset.
    case shifts
    /// Viewpoints by Q-methodology that passed their noise test.
    case viewpoints

    /// The group split by one trait into collapsed counts, when `ReleaseRegister` allows the parts.
    case subgroupSplit
    /// The same with all piles.
    case subgroupPileCounts
    /// Two groups side by side in means; a test only decides the sentence.
    case groupComparison
    /// The p-values of that test.
    case groupTest

    /// Single answers.
    case rawRows
    /// Order or time of arrival.
    case orderOfArrival
    /// Two traits crossed, such as department by job.
    case crossedTraits
  }
}
