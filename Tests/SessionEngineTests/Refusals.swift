import Programme
import SessionEngine
import TestSupport

extension Refusal {
  static let all = people + subgroups + seats + meetings + movements + timers + answers + sorts + counts + cards + shares + phones

  private static let tiny = Fixtures.tiny
  private static let unknown = QuestionID("geen")
  private static let one = SeatID(1)

  private static func creation(group: String = "Groep", codes: [String] = ["A", "B"]) -> Command {
    .createSession(group: group, programme: tiny, codes: codes, isRehearsal: false)
  }

  private static let seats = [
    Refusal(.noSession, .nothing, .advance),
    Refusal(.noSession, .nothing, .undo),
    Refusal(.sessionExists, .created, creation()),
    Refusal(.emptyGroup, .nothing, creation(group: " \t\u{00A0}")),
    Refusal(.textTooLong, .nothing, creation(group: String(repeating: "g", count: 61))),
    Refusal(.textTooLong, .nothing, creation(group: "g" + String(repeating: "\u{0301}", count: 100_000))),
    Refusal(.noSeats, .nothing, creation(codes: [])),
    Refusal(.tooManySeats, .nothing, creation(codes: Fixtures.codes(5_001))),
    Refusal(.tooManySeats, .nothing, after: [creation(codes: Fixtures.codes(5_000))], .addSeat(code: "nieuw")),
    Refusal(.duplicateCode, .nothing, creation(codes: ["A", "B", "A"])),
    Refusal(.duplicateCode, .created, .addSeat(code: Fixtures.codes(1)[0])),
    Refusal(.unknownSeat, .created, .withdrawSeat(SeatID(5))),
    Refusal(.unknownSeat, .begun(present: 4), .setPresence(SeatID(0), isPresent: true)),
    Refusal(.unknownSeat, .asking, .submitAnswer(Fixtures.oneQuestion, seat: SeatID(9), answer: .choice(["eens"]))),
    Refusal(.withdrawnSeat, .created, after: [.withdrawSeat(one)], .withdrawSeat(one)),
    Refusal(.withdrawnSeat, .begun(present: 4), after: [.withdrawSeat(one)], .setPresence(one, isPresent: true)),
    Refusal(.withdrawnSeat, .asking, after: [.withdrawSeat(one)], .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .skipped)),
    Refusal(.withdrawnSeat, .created, after: [.withdrawSeat(one)], .startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [one])),
  ]

  private static let people = [
    Refusal(.replacedSeat, .created, after: [.replaceSeat(one, code: "NEW1")], .replaceSeat(one, code: "NEW2")),
    Refusal(.replacedSeat, .begun(present: 4), after: [.replaceSeat(one, code: "NEW1")], .setPresence(one, isPresent: true)),
    Refusal(
      .replacedSeat, .asking, after: [.replaceSeat(one, code: "NEW1")],
      .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .choice(["eens"]))),
    Refusal(.duplicateCode, .created, .replaceSeat(one, code: Fixtures.codes(2)[1])),
    Refusal(.withdrawnSeat, .created, after: [.withdrawSeat(one)], .replaceSeat(one, code: "NEW1")),
    Refusal(.blockInPlan, .begun(present: 4), .addBlock(Fixtures.words, after: nil)),
    Refusal(.blockInPlan, .begun(present: 4), after: [.addBlock(Fixtures.spare, after: nil)], .addBlock(Fixtures.spare, after: nil)),
    Refusal(.blockNotInMeeting, .begun(present: 4), .addBlock(Fixtures.sorting, after: nil)),
    Refusal(.blockNotInMeeting, .begun(present: 4), .addBlock(Fixtures.spare, after: Fixtures.sorting)),
    Refusal(.unknownBlock, .begun(present: 4), .addBlock(BlockID("geen"), after: nil)),
    Refusal(.noMeeting, .created, .addBlock(Fixtures.spare, after: nil)),
    Refusal(.badWish, .created, .setWishes(apart: [[one]], together: [])),
    Refusal(.badWish, .created, .setWishes(apart: [], together: [[one, one]])),
    Refusal(.unknownSeat, .created, .setWishes(apart: [[one, SeatID(9)]], together: [])),
    Refusal(
      .wishesDoNotFit, .created,
      .setWishes(apart: [[one, SeatID(3)]], together: [[one, SeatID(2)], [SeatID(2), SeatID(3)]])),
    Refusal(.blockNotHeld, .begun(present: 4), .correct(Fixtures.statements, .enterCounts(Fixtures.oneQuestion, [1, 0, 0]))),
    Refusal(.notACorrection, .asking, .correct(Fixtures.statements, .advance)),
    Refusal(.notACorrection, .asking, .correct(Fixtures.statements, .enterCounts(Fixtures.assignQuestion, [1]))),
    Refusal(.unknownBlock, .asking, .correct(BlockID("geen"), .advance)),
    Refusal(.blockNotHeld, .asking, .correct(Fixtures.words, .answerAsGroup(Fixtures.assignQuestion, .assign([:])))),
    Refusal(.wrongAnswerKind, .asking, .enterLine(Fixtures.oneQuestion, text: "zin")),
    Refusal(.emptyText, .asking, .enterLine(Fixtures.textQuestion, text: " ")),
  ]

  private static let phones = [
    Refusal(.unknownSeat, .created, .seatPhone(SeatID(9), mark: "m")),
    Refusal(.withdrawnSeat, .created, after: [.withdrawSeat(one)], .seatPhone(one, mark: "m")),
    Refusal(.emptyText, .created, .seatPhone(one, mark: "")),
    Refusal(.emptyText, .created, .seatPhone(one, mark: String(repeating: "m", count: 65))),
    Refusal(.wrongStep, .created, offering()),
    Refusal(.wrongStep, .begun(present: 4), offering(step: "intro")),
    Refusal(.unknownColumn, .begun(present: 4), after: [.jump(to: Fixtures.words)], offering(column: "geen")),
    Refusal(.emptyText, .begun(present: 4), after: [.jump(to: Fixtures.words)], offering(text: " \t")),
    Refusal(
      .textTooLong, .begun(present: 4), after: [.jump(to: Fixtures.words)], offering(text: String(repeating: "w", count: 500))
    ),
    Refusal(.unknownOffer, .begun(present: 4), .admitOffer(OfferID(1), mayBeReported: false)),
    Refusal(
      .unknownOffer, .begun(present: 4), after: [.jump(to: Fixtures.words), offering(), .withdrawOffer(OfferID(1))],
      .refuseOffer(OfferID(1))),
    Refusal(
      .offerNotWaiting, .begun(present: 4),
      after: [.jump(to: Fixtures.words), offering(), .admitOffer(OfferID(1), mayBeReported: false)],
      .withdrawOffer(OfferID(1))),
    Refusal(
      .tooManyOffers, .begun(present: 4), after: [.jump(to: Fixtures.words)] + (1...500).map { offering(mark: "m\($0)") }, offering()),
    Refusal(
      .unknownOffer, .begun(present: 4),
      after: [
        .jump(to: Fixtures.words), offering(), .admitOffer(OfferID(1), mayBeReported: false), .undo, .withdrawOffer(OfferID(1)),
      ], .redo),
  ]

  private static func offering(
    step: String = "ophalen", column: ItemID = "mooi", text: String = "vakwerk", mark: String = "a1"
  ) -> Command {
    .offerLine(block: Fixtures.words, step: step, column: column, text: text, mark: mark)
  }

  private static let meetings = [
    Refusal(.unknownMeeting, .created, .startMeeting(MeetingID("geen"), plannedStart: 0, present: [one])),
    Refusal(.meetingRunning, .begun(present: 4), .startMeeting(Fixtures.lastMeeting, plannedStart: 0, present: [one])),
    Refusal(.meetingDone, .begun(present: 4), after: [.endMeeting], .startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [one])),
    Refusal(.nobodyPresent, .created, .startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [])),
    Refusal(.noMeeting, .created, .endMeeting),
    Refusal(.noMeeting, .created, .advance),
    Refusal(.noMeeting, .created, .startTimer(minutes: 1)),
    Refusal(.noMeeting, .created, .setPresence(one, isPresent: true)),
    Refusal(.noMeeting, .begun(present: 4), after: [.endMeeting], .goBack),
    Refusal(.nothingToUndo, .created, .undo),
    Refusal(.nothingToUndo, .begun(present: 4), .undo),
    Refusal(.nothingToRedo, .begun(present: 4), .redo),
    Refusal(.nothingToRedo, .begun(present: 4), after: [.advance, .undo, .startTimer(minutes: 1)], .redo),
  ]

  private static let movements = [
    Refusal(.unknownBlock, .begun(present: 4), .jump(to: BlockID("geen"))),
    Refusal(.blockNotInMeeting, .begun(present: 4), .jump(to: Fixtures.sorting)),
    Refusal(.blockNotInMeeting, .begun(present: 4), .skipBlock(Fixtures.spare)),
    Refusal(.blockIsMust, .begun(present: 4), .skipBlock(Fixtures.words)),
    Refusal(.blockIsRunning, .begun(present: 4), .jump(to: Fixtures.welcome)),
    Refusal(.blockIsRunning, .asking, .skipBlock(Fixtures.statements)),
    Refusal(.blockNotSkipped, .begun(present: 4), .restoreBlock(Fixtures.rest)),
    Refusal(.badRepair, .begun(present: 4), .acceptRepair(minutes: [:], leftOut: [])),
    Refusal(.badRepair, .begun(present: 4), .acceptRepair(minutes: [Fixtures.rest: 5], leftOut: [Fixtures.rest])),
    Refusal(.badMinutes, .begun(present: 4), .acceptRepair(minutes: [Fixtures.words: 5], leftOut: [])),
    Refusal(.badMinutes, .begun(present: 4), .acceptRepair(minutes: [Fixtures.words: 11], leftOut: [])),
    Refusal(.blockIsMust, .begun(present: 4), .acceptRepair(minutes: [:], leftOut: [Fixtures.words])),
    Refusal(.blockIsRunning, .begun(present: 4), .acceptRepair(minutes: [Fixtures.welcome: 3], leftOut: [])),
    Refusal(.blockNotInMeeting, .begun(present: 4), .acceptRepair(minutes: [:], leftOut: [Fixtures.sorting])),
    Refusal(.badEnd, .begun(present: 4), .moveEnd(to: -1)),
    Refusal(.badEnd, .begun(present: 4), .moveEnd(to: .max)),
    Refusal(.badMinutes, .begun(present: 4), .setBlockMinutes(Fixtures.rest, minutes: 0)),
    Refusal(.badMinutes, .begun(present: 4), .setBlockMinutes(Fixtures.rest, minutes: 241)),
    Refusal(.blockIsRunning, .begun(present: 4), .postponeBlock(Fixtures.welcome)),
    Refusal(.blockIsPast, .begun(present: 4), after: [.jump(to: Fixtures.words)], .postponeBlock(Fixtures.welcome)),
    Refusal(.noNextMeeting, .sorting, after: [.endMeeting] + begin(Fixtures.firstMeeting), .postponeBlock(Fixtures.rest)),
    Refusal(.noMeeting, .created, .moveEnd(to: 1)),
    Refusal(.atStart, .begun(present: 4), .goBack),
    Refusal(.atEnd, .sorting, after: [.jump(to: Fixtures.closing)], .advance),
    Refusal(.atEnd, .sorting, after: [.jump(to: Fixtures.closing)], .advanceStep),
    Refusal(.atEnd, .sorting, after: [.skipBlock(Fixtures.closing), .advanceStep], .advanceStep),
  ]

  private static func begin(_ meeting: MeetingID) -> [Command] { [.startMeeting(meeting, plannedStart: 0, present: [one])] }

  private static let timers = [
    Refusal(.noTimer, .begun(present: 4), .stopTimer),
    Refusal(.noTimer, .begun(present: 4), .adjustTimer(minutes: 1)),
    Refusal(.timerNotRunning, .begun(present: 4), .pauseTimer),
    Refusal(.timerNotRunning, .begun(present: 4), after: [.startTimer(minutes: 1), .pauseTimer], .pauseTimer),
    Refusal(.timerNotPaused, .begun(present: 4), after: [.startTimer(minutes: 1)], .resumeTimer),
    Refusal(.badMinutes, .begun(present: 4), .startTimer(minutes: 0)),
    Refusal(.badMinutes, .begun(present: 4), .startTimer(minutes: 241)),
    Refusal(.badMinutes, .begun(present: 4), after: [.startTimer(minutes: 240)], .adjustTimer(minutes: 1)),
    Refusal(.badMinutes, .begun(present: 4), after: [.startTimer(minutes: 1)], .adjustTimer(minutes: 0)),
    Refusal(.badMinutes, .begun(present: 4), after: [.startTimer(minutes: 1)], .adjustTimer(minutes: .max)),
    Refusal(.badMinutes, .begun(present: 4), after: [.startTimer(minutes: 1)], .adjustTimer(minutes: .min)),
  ]

  private static let answers = [
    Refusal(.unknownQuestion, .asking, .closeQuestions([unknown])),
    Refusal(.unknownQuestion, .asking, .submitAnswer(unknown, seat: one, answer: .skipped)),
    Refusal(.notOpen, .begun(present: 4), .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .choice(["eens"]))),
    Refusal(.notOpen, .begun(present: 4), .closeQuestions([Fixtures.oneQuestion])),
    Refusal(.notOpen, .asking, after: [.closeQuestions([Fixtures.oneQuestion])], .enterCounts(Fixtures.oneQuestion, [0, 0, 0])),
    Refusal(.notOpen, .asking, after: [.advanceStep], .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .choice(["eens"]))),
    Refusal(.notOpen, .asking, after: [.advanceStep], .answerAsGroup(Fixtures.oneQuestion, .choice(["eens"]))),
    Refusal(.alreadyOpen, .asking, .reopenQuestions([Fixtures.oneQuestion])),
    Refusal(.wrongAnswerKind, .asking, .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .scale(1))),
    Refusal(.wrongAnswerKind, .asking, .enterCounts(Fixtures.textQuestion, [1])),
    Refusal(.unknownOption, .asking, .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .choice(["a"]))),
    Refusal(.tooManyOptions, .asking, .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .choice(["eens", "oneens"]))),
    Refusal(.tooManyOptions, .asking, .submitAnswer(Fixtures.severalQuestion, seat: one, answer: .choice(["a", "b", "c"]))),
    Refusal(.optionTwice, .asking, .submitAnswer(Fixtures.severalQuestion, seat: one, answer: .choice(["a", "a"]))),
    Refusal(.noOption, .asking, .submitAnswer(Fixtures.oneQuestion, seat: one, answer: .choice([]))),
    Refusal(.outOfRange, .asking, .submitAnswer(Fixtures.scaleQuestion, seat: one, answer: .scale(0))),
    Refusal(.outOfRange, .asking, .submitAnswer(Fixtures.scaleQuestion, seat: one, answer: .scale(.max))),
    Refusal(.emptyText, .asking, .submitAnswer(Fixtures.textQuestion, seat: one, answer: .text("\u{2003}\n"))),
    Refusal(.textTooLong, .asking, .submitAnswer(Fixtures.textQuestion, seat: one, answer: .text(String(repeating: "x", count: 61)))),
    Refusal(.textTooLong, .asking, .submitAnswer(Fixtures.textQuestion, seat: one, answer: .text(String(repeating: "x", count: 100_000)))),
    Refusal(
      .textTooLong, .asking,
      .submitAnswer(Fixtures.textQuestion, seat: one, answer: .text("a" + String(repeating: "\u{0301}", count: 100_000)))),
    Refusal(.noAnswer, .asking, .clearAnswer(Fixtures.oneQuestion, seat: one)),
  ]

  private static func share(_ question: QuestionID, _ answer: Answer) -> Command { .submitAnswer(question, seat: one, answer: answer) }

  private static let shares = [
    Refusal(.wrongSum, .sharing, share(ShareFixtures.pointsQuestion, .points([1, 2, 3]))),
    Refusal(.negativePoints, .sharing, share(ShareFixtures.pointsQuestion, .points([12, -2, 0]))),
    Refusal(.incompleteOrder, .sharing, share(ShareFixtures.rankQuestion, .rank(["inhoud"]))),
    Refusal(.tooManyDots, .sharing, share(ShareFixtures.dotsQuestion, .dots(["inhoud": 3]))),
    Refusal(.unknownOption, .sharing, share(ShareFixtures.cardDotsQuestion, .dots(["1": 1]))),
    Refusal(.noCase, .sharing, .chooseCase(ShareFixtures.block, "C1")),
    Refusal(.unknownCase, .sharing, .chooseCase(ShareFixtures.caseBlock, "C9")),
    Refusal(.unknownBlock, .sharing, .chooseCase(BlockID("geen"), "C1")),
    Refusal(.wrongAnswerKind, .sharing, .enterCounts(ShareFixtures.rankQuestion, [1, 1, 1])),
  ]

  private static func sort(_ piles: [[Int]]) -> Command { .submitAnswer(Fixtures.sortQuestion, seat: one, answer: .sort(piles)) }

  private static let sorts = [
    Refusal(.wrongPileCount, .sorting, sort([[1], [2], [3, 4, 5], [6]])),
    Refusal(.pileTooSmall, .sorting, sort([[], [2], [3, 4, 5], [6], [7]])),
    Refusal(.pileTooSmall, .sorting, sort([[1], [2], [4, 5], [6], [7]])),
    Refusal(.pileTooLarge, .sorting, sort([[1, 2], [], [3, 4, 5], [6], [7]])),
    Refusal(.valueTwice, .sorting, sort([[1], [1], [3, 4, 5], [6], [7]])),
    Refusal(.valueTwice, .sorting, .answerAsGroup(Fixtures.sortQuestion, .sort([[1], [1], [], [], []]))),
    Refusal(.unknownValue, .sorting, sort([[8], [2], [3, 4, 5], [6], [7]])),
    Refusal(.unknownValue, .sorting, sort([[0], [2], [3, 4, 5], [6], [7]])),
  ]

  private static let counts = [
    Refusal(.wrongCountLength, .asking, .enterCounts(Fixtures.oneQuestion, [1, 1])),
    Refusal(.negativeCount, .asking, .enterCounts(Fixtures.oneQuestion, [2, -1, 1])),
    Refusal(.moreThanPresent, .asking, .enterCounts(Fixtures.oneQuestion, [2, 2, 1])),
    Refusal(.moreThanPresent, .asking, .enterCounts(Fixtures.oneQuestion, [.max, .max, 1])),
    Refusal(.moreThanPresent, .asking, .enterCounts(Fixtures.severalQuestion, [5, 0, 0, 0])),
    Refusal(.moreThanPresent, .asking, .enterCounts(Fixtures.severalQuestion, [.max, 0, 0, 0])),
    Refusal(
      .moreThanPresent, .asking, after: [.submitAnswer(Fixtures.severalQuestion, seat: one, answer: .skipped)],
      .enterCounts(Fixtures.severalQuestion, [.max, 0, 0, 0])),
    Refusal(
      .moreThanPresent, .asking, after: [.submitAnswer(Fixtures.oneQuestion, seat: one, answer: .skipped)],
      .enterCounts(Fixtures.oneQuestion, [2, 2, 0])),
  ]

  private static let oneCard: Command = .addCard(
    block: Fixtures.words, step: "ophalen", column: "mooi", text: "trots", mayBeReported: false)

  private static func card(step: String = "ophalen", column: ItemID? = "mooi", text: String = "trots") -> Command {
    .addCard(block: Fixtures.words, step: step, column: column, text: text, mayBeReported: false)
  }

  private static let cards = [
    Refusal(.unknownBlock, .created, .addCard(block: BlockID("geen"), step: "ophalen", column: nil, text: "x", mayBeReported: true)),
    Refusal(.wrongStep, .created, card(step: "geen")),
    Refusal(.unknownColumn, .created, card(column: nil)),
    Refusal(.unknownColumn, .created, card(column: "geen")),
    Refusal(.emptyText, .created, card(text: " ")),
    Refusal(.textTooLong, .created, card(text: String(repeating: "x", count: 41))),
    Refusal(.textTooLong, .created, after: [oneCard], .editCard(CardID(1), text: String(repeating: "x", count: 41))),
    Refusal(.unknownCard, .created, .editCard(CardID(1), text: "x")),
    Refusal(.unknownCard, .created, after: [oneCard, .removeCard(CardID(1))], .removeCard(CardID(1))),
    Refusal(.unknownCard, .created, .setCardConsent(CardID(7), mayBeReported: true)),
    Refusal(
      .unknownCard, .begun(present: 4), after: [.reopenQuestions([Fixtures.assignQuestion])],
      .answerAsGroup(Fixtures.assignQuestion, .assign([CardID(1): ["mooi"]]))),
    Refusal(
      .unknownColumn, .begun(present: 4), after: [oneCard, .reopenQuestions([Fixtures.assignQuestion])],
      .answerAsGroup(Fixtures.assignQuestion, .assign([CardID(1): ["geen"]]))),
    Refusal(
      .tooManyOptions, .begun(present: 4), after: [oneCard, .reopenQuestions([Fixtures.assignQuestion])],
      .answerAsGroup(Fixtures.assignQuestion, .assign([CardID(1): ["mooi", "lastig"]]))),
  ]
}
