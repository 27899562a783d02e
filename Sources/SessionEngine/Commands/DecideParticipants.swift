import Programme

extension SessionState {
  /// Offered lines that can wait at one time.
  static let mostWaitingOffers = 500
  /// Longest mark of a phone or of a line, in bytes.
  private static let longestMark = 64

  func seatingPhone(_ command: Command) throws(Rejection) -> [Event] {
    switch command {
    case .seatPhone(let id, let mark):
      let seat = try active(id)
      try require(mark)
      let comesIn = flow.meeting.map { !$0.present.contains(seat.id) } ?? false
      guard phones[seat.id] != mark || comesIn else { return [] }
      return [
        .phoneSeated(seat: seat.id, mark: mark, subgroups: comesIn ? subgroups(afterPresenceOf: seat.id, isPresent: true) : nil)
      ]
    case .unseatPhone(let id): return phones[id] == nil ? [] : [.phoneUnseated(seat: id)]
    default: preconditionFailure("not about phones: \(command)")
    }
  }

  func offering(_ command: Command) throws(Rejection) -> [Event] {
    switch command {
    case .offerLine(let blockID, let stepID, let column, let text, let mark):
      return try offer(text, for: blockID, stepID, column, mark)
    case .withdrawOffer(let id):
      guard try offer(id, mayBeRefused: false) != nil else { return [] }
      return [.offerWithdrawn(offer: id)]
    case .admitOffer(let id, let mayBeReported):
      guard let offer = try offer(id, mayBeRefused: true) else { throw Rejection(.unknownOffer, "Deze regel is teruggenomen.") }
      let card = Card(
        id: CardID(cardCount + 1), block: offer.block, step: offer.step, column: offer.column, text: offer.text,
        mayBeReported: mayBeReported)
      return [.offerAdmitted(offer: id, card: card)]
    case .refuseOffer(let id):
      guard try offer(id, mayBeRefused: false) != nil else { throw Rejection(.unknownOffer, "Deze regel is teruggenomen.") }
      return [.offerRefused(offer: id)]
    default: preconditionFailure("not about offered lines: \(command)")
    }
  }

  /// Lines are taken for the step on the screen only, so that none comes for what is over.
  private func offer(_ text: String, for blockID: BlockID, _ stepID: String, _ column: ItemID, _ mark: String) throws(Rejection) -> [Event]
  {
    try require(mark)
    if offers.contains(where: { $0.mark == mark }) { return [] }
    guard flow.meeting != nil, let step = currentStep, flow.position?.block == blockID, step.id == stepID, case .gather = step.content
    else {
      throw Rejection(.wrongStep, "Hier kunnen nu geen regels bij.")
    }
    try check(text, maximumLength: try longestCard(in: step, column: column))
    guard waitingOffers.count < Self.mostWaitingOffers else {
      throw Rejection(.tooManyOffers, "Er wachten al heel veel regels. Probeer het straks nog eens.")
    }
    return [
      .lineOffered(
        offer: LineOffer(id: OfferID(offerCount + 1), block: blockID, step: stepID, column: column, text: text.trimmed, mark: mark))
    ]
  }

  /// The line when nothing was decided about it; nil when the participant took it back.
  private func offer(_ id: OfferID, mayBeRefused: Bool) throws(Rejection) -> LineOffer? {
    guard (1...max(1, offerCount)).contains(id.rawValue), offerCount > 0 else { throw Rejection(.unknownOffer, "Deze regel bestaat niet.") }
    switch flow.offers[id] {
    case nil: return offers.first { $0.id == id }
    case .refused where mayBeRefused: return offers.first { $0.id == id }
    case .refused: throw Rejection(.offerNotWaiting, "Deze regel is al weggelegd.")
    case .admitted: throw Rejection(.offerNotWaiting, "Deze regel is al doorgelaten.")
    }
  }

  /// A line that its sender took back does not come back by redo.
  func requireThatOfferStands(_ action: Event?) throws(Rejection) {
    guard case .offerAdmitted(let id, _)? = action, !offers.contains(where: { $0.id == id }) else { return }
    throw Rejection(.unknownOffer, "Deze regel is teruggenomen.")
  }

  private func require(_ mark: String) throws(Rejection) {
    guard (1...Self.longestMark).contains(mark.utf8.count) else { throw Rejection(.emptyText, "Dit kenmerk kan niet.") }
  }
}

extension SessionState {
  /// Offered lines that nothing was decided about, in the order of arrival.
  public var waitingOffers: [LineOffer] { offers.filter { flow.offers[$0.id] == nil } }

  /// Offered lines that were put aside, in the order of arrival.
  public var refusedOffers: [LineOffer] { offers.filter { flow.offers[$0.id] == .refused } }

  /// What became of an offered line, for the one who sent it.
  public func stage(of offer: LineOffer) -> ParticipantLine.Stage {
    switch flow.offers[offer.id] {
    case nil: .waiting
    case .refused: .notShown
    case .admitted(let card): flow.index(of: card) == nil ? .notShown : .shown
    }
  }

  /// Seats that a phone may take with the session's code alone: no phone sits there, and nobody answered for them yet.
  public var freeSeats: [Seat] { activeSeats.filter(isFree) }

  /// Whether a phone may take the seat with the session's code alone.
  public func isFree(_ seat: Seat) -> Bool {
    !seat.isWithdrawn && seat.replacedBy == nil && phones[seat.id] == nil && !answers.values.contains { $0[seat.id] != nil }
  }
}
