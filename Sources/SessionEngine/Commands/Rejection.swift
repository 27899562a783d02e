/// Why a command did not happen: a stable code for programs, and one Dutch sentence for people.
public struct Rejection: Error, Codable, Hashable, Sendable {
  public enum Code: String, Codable, Hashable, Sendable, CaseIterable {
    case sessionExists, noSession, emptyGroup, noSeats, tooManySeats, duplicateCode, unknownSeat, withdrawnSeat
    case unknownMeeting, meetingRunning, noMeeting, meetingDone, nobodyPresent
    case unknownBlock, blockNotInMeeting, blockIsMust, blockIsRunning, blockNotSkipped, atStart, atEnd
    case badRepair, badEnd, blockIsPast, noNextMeeting
    case noTimer, timerNotRunning, timerNotPaused, badMinutes
    case unknownQuestion, notOpen, alreadyOpen, wrongAnswerKind, unknownOption, tooManyOptions, optionTwice, noOption, outOfRange
    case emptyText, textTooLong, wrongPileCount, pileTooSmall, pileTooLarge, valueTwice, unknownValue
    case wrongCountLength, negativeCount, moreThanPresent, noAnswer
    case noCase, unknownCase
    case wrongSum, negativePoints, incompleteOrder, tooManyDots
    case unknownOffer, offerNotWaiting, tooManyOffers
    case unknownCard, unknownColumn, wrongStep, nothingToUndo, nothingToRedo
    case noSubgroups, tooFewForSubgroups, wishesDoNotFit, badWish
    case replacedSeat, blockInPlan, blockNotHeld, notACorrection
    case outdated
    case notClosing, groupIsClosing, groupIsRehearsal, groupNotReady, groupTooSmall, otherProgramme, groupTwice, tooManyGroups, groupName
    case groupChanged, badComparison
  }

  public let code: Code
  public let sentence: String

  public init(_ code: Code, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}
