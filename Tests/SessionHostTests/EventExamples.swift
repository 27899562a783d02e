import Disclosure
import Programme
import SessionEngine

/// Events of every kind, with every kind of answer: what the golden files hold. Frozen with them.
enum EventExamples {
  static let at = Moment(wall: 1_790_000_000_123, boot: "0c3d-boot", uptime: 456_789)
  private static let question = QuestionID("stellingen/een")
  private static let card = Card(
    id: CardID(3), block: BlockID("woorden"), step: "ophalen", column: "mooi", text: "trots \"op\" werk / \u{1F469}\u{200D}\u{1F4BB}",
    mayBeReported: true)

  private static let released = Release(item: "stellingen/een", moment: "begin", people: .seats(Respondents([1, 3, 4, 5, 70])))

  static let answers: [Answer] = [
    .choice(["eens", "oneens"]), .scale(-2), .text("één\nregel"), .sort([[4], [2], [1, 3, 7], [5], [6]]),
    .assign([CardID(1): ["mooi"], CardID(2): [], CardID(10): ["lastig", "mooi"]]), .skipped,
    .points([10, 0, 90]), .rank(["inhoud", "netwerk"]), .dots(["12": 2, "inhoud": 1]),
  ]

  private static let comparison = GroupsComparison(
    groups: [
      GroupPicture(
        name: "groep A", mark: "00c0ffee00c0ffee", people: 9,
        results: [
          GroupResult(question: question, people: 9, figure: .counts([4, 3, 2])),
          GroupResult(question: QuestionID("stellingen/cijfer"), people: 8, figure: .words("meestal hoog")),
          GroupResult(question: QuestionID("sorteren/waarden"), people: 5, figure: .pileCounts([[5, 0], [0, 5]])),
          GroupResult(question: QuestionID("sorteren/samen"), people: 0, figure: .piles([[4], [2, 1]])),
          GroupResult(question: QuestionID("punten/nu"), people: 7, figure: .means([105, -3])),
          GroupResult(question: QuestionID("punten/straks"), people: 0, figure: .absent(.tooFew)),
        ],
        shifts: [
          GroupShift(before: QuestionID("sorteren/waarden"), after: QuestionID("nu/waarden"), people: 6, up: [3], down: [1, 12])
        ],
        lines: [GroupLine(block: BlockID("woorden"), column: "mooi", text: "samen \"terugkijken\" / é")], hasOtherValues: false),
      GroupPicture(name: "Noord", mark: "0123456789abcdef", people: 5, results: [], shifts: [], lines: [], hasOtherValues: true),
    ],
    contrasts: [GroupContrast(question: QuestionID("sorteren/waarden"), group: 0, higher: [3, 7], lower: [12])])

  static let all: [Event] =
    [
      .sessionCreated(
        SessionCreated(
          group: "Team Noord", programme: GoldenProgramme.all,
          seats: [Seat(id: SeatID(1), code: "K7QM"), Seat(id: SeatID(2), code: "AAAB")],
          at: at, isRehearsal: false)),
      .seatAdded(seat: Seat(id: SeatID(3), code: "P2RT")),
      .seatWithdrawn(seat: SeatID(2)),
      .meetingStarted(meeting: MeetingID("begin"), plannedStart: 1_790_000_000_000, present: [SeatID(1), SeatID(3)], at: at),
      .meetingEnded(at: at),
      .presenceChanged(seat: SeatID(1), isPresent: false),
      .moved(to: Position(block: BlockID("stellingen"), step: 1, page: 2), at: at),
      .blockSkipped(block: BlockID("pauze")),
      .blockRestored(block: BlockID("pauze")),
      .repairAccepted(minutes: [BlockID("stellingen"): 10, BlockID("woorden"): 6], leftOut: [BlockID("pauze")]),
      .endMoved(to: 1_790_003_600_000),
      .blockLengthChanged(block: BlockID("pauze"), minutes: 20),
      .blockPostponed(block: BlockID("stellingen")),
      .timerStarted(milliseconds: 300_000, at: at),
      .timerPaused(at: at),
      .timerResumed(at: at),
      .timerAdjusted(milliseconds: -60_000, at: at),
      .timerStopped(at: at),
      .questionsClosed(questions: [question, QuestionID("stellingen/cijfer")]),
      .questionsReopened(questions: [question]),
      .countsEntered(question: question, counts: [3, 0, 2]),
      .answerCleared(question: question, seat: SeatID(3)),
      .cardAdded(card: card),
      .cardAdded(card: Card(id: CardID(4), block: BlockID("stellingen"), step: "gesprek", column: nil, text: "punt")),
      .cardEdited(card: CardID(3), text: "vakmanschap"),
      .cardRemoved(card: CardID(3)),
      .cardConsentChanged(card: CardID(4), mayBeReported: true),
      .cardsMerged(card: CardID(4), into: CardID(3)),
      .cardPlaced(card: CardID(3), column: "lastig", heading: "Tijd"),
      .cardPlaced(card: CardID(4), column: nil),
      .cardsShuffled(block: BlockID("woorden"), step: "ophalen", seed: 18_446_744_073_709_551_615),
      .subgroupsMade(
        block: BlockID("interview"), step: "werk", groups: [[SeatID(1), SeatID(4)], [SeatID(2), SeatID(3), SeatID(5)]], seed: 482_913_077),
      .presenceChanged(seat: SeatID(5), isPresent: true, subgroups: [[SeatID(1), SeatID(4)], [SeatID(2), SeatID(3), SeatID(5)]]),
      .caseChosen(block: BlockID("casus"), caseID: "C3"),
      .caseChosen(block: BlockID("casus"), caseID: "eigen"),
      .sessionCreated(
        SessionCreated(
          group: "Team Zuid", programme: GoldenProgramme.further, seats: [Seat(id: SeatID(1), code: "K7QM")], at: at, isRehearsal: true)),
      .seatReplaced(seat: SeatID(2), by: Seat(id: SeatID(6), code: "WX3Y")),
      .blockAdded(block: BlockID("extra"), after: BlockID("pauze")),
      .blockAdded(block: BlockID("extra")),
      .lineEntered(question: QuestionID("evaluatie/zin"), text: "meer tijd \"samen\""),
      .wishesChanged(apart: [[SeatID(1), SeatID(4)]], together: [[SeatID(2), SeatID(3), SeatID(5)]]),
      .wishesChanged(apart: [], together: []),
      .phoneSeated(seat: SeatID(3), mark: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
      .phoneSeated(seat: SeatID(5), mark: "00ff", subgroups: [[SeatID(1), SeatID(5)], [SeatID(2), SeatID(3)]]),
      .phoneUnseated(seat: SeatID(3)),
      .lineOffered(
        offer: LineOffer(
          id: OfferID(2), block: BlockID("woorden"), step: "ophalen", column: "mooi", text: "<b>\"trots\"</b> / é", mark: "5e88489")),
      .offerWithdrawn(offer: OfferID(2)),
      .offerAdmitted(
        offer: OfferID(1),
        card: Card(id: CardID(5), block: BlockID("woorden"), step: "ophalen", column: "mooi", text: "vakwerk", mayBeReported: false)),
      .offerRefused(offer: OfferID(2)),
      .programmeReplaced(programme: GoldenProgramme.all, at: at),
      .resultsReleased(results: [released]),
      .summaryReleased(
        results: [released, Release(item: "stellingen/cijfer", moment: "begin", people: .count(7))],
        waiting: [
          Release(
            item: "stellingen/een", moment: "begin",
            people: .seats(Respondents(versions: [SeatMask([1, 3, 4, 5]), SeatMask([70])])), trait: "afdeling")
        ]),
      .summariesRecalled,
      .textReviewed(text: "De regel van Jansen", verdict: .change(to: "De regel van een collega")),
      .textReviewed(text: "zorg", verdict: .keep), .textReviewed(text: "naam", verdict: .drop),
      .actionUndone,
      .actionRedone,
      .groupsCompared(comparison: comparison),
      .groupsCompared(comparison: GroupsComparison(groups: [], contrasts: [])),
      .sessionCreated(
        SessionCreated(
          group: "Slot", programme: GoldenProgramme.further, seats: [Seat(id: SeatID(1), code: "K7QM")], at: at, isRehearsal: false,
          isClosing: true)),
    ]
    + answers.map { .answerSubmitted(question: question, seat: SeatID(3), answer: $0) }
    + answers.map { .groupAnswerChanged(question: question, answer: $0) }
}
