import Disclosure
import Programme

extension SessionState {
  /// Decides whether a command happens, and as which events. Changes nothing.
  ///
  /// - Throws: a `Rejection` with a sentence for people when it does not happen.
  public func decide(_ command: Command, at now: Moment) throws(Rejection) -> [Event] {
    let events = try outcome(of: command, at: now)
    return events + firstReleases(after: events)
  }

  private func outcome(of command: Command, at now: Moment) throws(Rejection) -> [Event] {
    if case .createSession(let group, let programme, let codes, let isRehearsal, let isClosing) = command {
      return [
        try creation(group: group, programme: programme, codes: codes, isRehearsal: isRehearsal, isClosing: isClosing, at: now)
      ]
    }
    guard identity != nil else { throw Rejection(.noSession, "Er is nog geen sessie.") }
    switch command {
    case .createSession: return []
    case .replaceProgramme(let programme): return try replacement(by: programme, at: now)
    case .addSeat(let code): return try seatAddition(code: code)
    case .withdrawSeat(let seat): return [.seatWithdrawn(seat: try kept(seat).id)]
    case .replaceSeat(let seat, let code): return [.seatReplaced(seat: try active(seat).id, by: try newSeat(code: code))]
    case .startMeeting(let meeting, let plannedStart, let present):
      return [try start(of: meeting, plannedStart: plannedStart, present: present, at: now)]
    case .endMeeting:
      try requireMeeting()
      return [.meetingEnded(at: now)]
    case .setPresence(let seat, let isPresent): return try presence(of: seat, isPresent: isPresent)
    case .advance, .advanceStep, .goBack, .jump, .skipBlock, .restoreBlock: return [try movement(command, at: now)]
    case .addBlock(let block, let after): return [try adding(block, after: after)]
    case .acceptRepair, .moveEnd, .setBlockMinutes, .postponeBlock: return try planning(command, at: now)
    case .startTimer, .pauseTimer, .resumeTimer, .adjustTimer, .stopTimer: return [try timing(command, at: now)]
    case .closeQuestions, .reopenQuestions, .enterCounts, .answerAsGroup, .submitAnswer, .clearAnswer, .enterLine:
      return try answering(command)
    case .correct(let block, let command): return try correction(command, of: block, at: now)
    case .seatPhone, .unseatPhone: return try seatingPhone(command)
    case .offerLine, .withdrawOffer, .admitOffer, .refuseOffer: return try offering(command)
    case .addCard, .editCard, .removeCard, .setCardConsent: return [try carding(command)]
    case .mergeCards, .placeCard, .shuffleCards: return try arranging(command)
    case .makeSubgroups(let seed, let apart, let together): return [try makingSubgroups(seed: seed, apart: apart, together: together)]
    case .setWishes(let apart, let together): return try wishing(SubgroupWishes(apart: apart, together: together))
    case .chooseCase(let block, let id): return try caseChoice(of: id, for: block)
    case .noteSummary(let results, let waiting): return noting(results: results, waiting: waiting)
    case .reviewText(let text, let verdict):
      guard !text.isEmpty else { throw Rejection(.emptyText, "Er is geen regel om na te lezen.") }
      if case .change(let new) = verdict { try check(new, maximumLength: Self.longestPoint) }
      return verdicts[text] == verdict ? [] : [.textReviewed(text: text, verdict: verdict)]
    case .recallSummaries: return givenOut.written.releases.isEmpty ? [] : [.summariesRecalled]
    case .compareGroups(let comparison): return try comparing(comparison)
    case .undo:
      guard canUndo else { throw Rejection(.nothingToUndo, "Er is niets om terug te draaien.") }
      return [.actionUndone]
    case .redo:
      guard canRedo else { throw Rejection(.nothingToRedo, "Er is niets om opnieuw te doen.") }
      try requireThatOfferStands(undoneAction)
      return [.actionRedone]
    }
  }

  private func caseChoice(of id: ItemID, for blockID: BlockID) throws(Rejection) -> [Event] {
    guard let block = index.block(blockID) else { throw Rejection(.unknownBlock, "Dit blok staat niet in het programma.") }
    guard block.cases != nil else { throw Rejection(.noCase, "Bij blok \(block.number) hoort geen casus.") }
    guard id == CaseStudy.own || programme.caseStudy(id) != nil else {
      throw Rejection(.unknownCase, "Deze casus staat niet in het programma.")
    }
    return caseID(of: block) == id ? [] : [.caseChosen(block: blockID, caseID: id)]
  }

  /// Most seats that one session can have.
  public static let maximumSeats = 5_000

  private func creation(
    group: String, programme: Programme, codes: [String], isRehearsal: Bool, isClosing: Bool, at now: Moment
  ) throws(Rejection) -> Event {
    guard identity == nil else { throw Rejection(.sessionExists, "Deze sessie bestaat al.") }
    let name = group.trimmed
    guard !name.isEmpty else { throw Rejection(.emptyGroup, "Geef de groep een naam.") }
    guard name.count <= 60, name.unicodeScalars.count <= 720 else {
      throw Rejection(.textTooLong, "De naam van de groep is te lang: hooguit 60 tekens.")
    }
    guard !codes.isEmpty else { throw Rejection(.noSeats, "Er is minstens één deelnemer nodig.") }
    guard codes.count <= Self.maximumSeats else {
      throw Rejection(.tooManySeats, "Er kunnen hooguit \(Self.maximumSeats) deelnemers zijn.")
    }
    guard Set(codes).count == codes.count else { throw Rejection(.duplicateCode, "Twee deelnemers hebben dezelfde code.") }
    guard !isClosing || programme.meetings.contains(where: { $0.part == .closing }) else {
      throw Rejection(.unknownMeeting, "In dit programma staat geen slotbijeenkomst.")
    }
    let seats = codes.enumerated().map { Seat(id: SeatID($0.offset + 1), code: $0.element) }
    return .sessionCreated(
      SessionCreated(
        group: name, programme: programme, seats: seats, at: now, isRehearsal: isRehearsal, isClosing: isClosing ? true : nil))
  }

  private func newSeat(code: String) throws(Rejection) -> Seat {
    guard seats.count < Self.maximumSeats else {
      throw Rejection(.tooManySeats, "Er kunnen hooguit \(Self.maximumSeats) deelnemers zijn.")
    }
    guard !seats.contains(where: { $0.code == code }) else { throw Rejection(.duplicateCode, "Deze code is al van een andere deelnemer.") }
    return Seat(id: SeatID((seats.map(\.id.rawValue).max() ?? 0) + 1), code: code)
  }

  private func seatAddition(code: String) throws(Rejection) -> [Event] {
    let seat = try newSeat(code: code)
    guard flow.meeting != nil else { return [.seatAdded(seat: seat)] }
    let subgroups = subgroups(afterPresenceOf: seat.id, isPresent: true)
    return [.seatAdded(seat: seat), .presenceChanged(seat: seat.id, isPresent: true, subgroups: subgroups)]
  }

  private func start(of id: MeetingID, plannedStart: Int64, present: [SeatID], at now: Moment) throws(Rejection) -> Event {
    guard index.meeting(id) != nil else { throw Rejection(.unknownMeeting, "Dit dagdeel staat niet in het programma.") }
    guard meetings.contains(where: { $0.id == id }) else {
      throw Rejection(.unknownMeeting, "Dit dagdeel hoort bij de sessie van een groep, niet bij de slotbijeenkomst.")
    }
    guard flow.meeting == nil else { throw Rejection(.meetingRunning, "Er loopt al een bijeenkomst. Sluit die eerst af.") }
    guard !endedMeetings.contains(where: { $0.id == id }) else { throw Rejection(.meetingDone, "Deze bijeenkomst is al geweest.") }
    for seat in present { _ = try active(seat) }
    guard !present.isEmpty else { throw Rejection(.nobodyPresent, "Er is niemand aanwezig. Zet eerst de aanwezigen aan.") }
    return .meetingStarted(meeting: id, plannedStart: plannedStart, present: Set(present).sorted(), at: now)
  }

  private func presence(of seat: SeatID, isPresent: Bool) throws(Rejection) -> [Event] {
    try requireMeeting()
    let found = try active(seat)
    guard flow.meeting?.present.contains(found.id) != isPresent else { return [] }
    let subgroups = subgroups(afterPresenceOf: found.id, isPresent: isPresent)
    return [.presenceChanged(seat: found.id, isPresent: isPresent, subgroups: subgroups)]
  }

  func requireMeeting() throws(Rejection) {
    guard flow.meeting != nil else { throw Rejection(.noMeeting, "Er loopt geen bijeenkomst.") }
  }

  /// The seat when it takes part.
  func active(_ id: SeatID) throws(Rejection) -> Seat {
    let seat = try kept(id)
    if let new = seat.replacedBy { throw Rejection(.replacedSeat, "Voor \(id.label) is \(new.label) in de plaats gekomen.") }
    return seat
  }

  /// The seat when it did not withdraw.
  private func kept(_ id: SeatID) throws(Rejection) -> Seat {
    guard let seat = seat(id) else { throw Rejection(.unknownSeat, "\(id.label) bestaat niet in deze sessie.") }
    guard !seat.isWithdrawn else { throw Rejection(.withdrawnSeat, "\(id.label) doet niet meer mee.") }
    return seat
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var slice = Substring(self)
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
