import SessionEngine

/// A rejection of the engine as a participant gets it: those that speak to a facilitator in other words.
struct ParticipantRefusal: Error, Sendable {
  let status: Int
  let code: String
  let message: String

  init(_ status: Int, _ code: String, _ message: String) {
    self.status = status
    self.code = code
    self.message = message
  }

  init(_ rejection: Rejection) {
    switch rejection.code {
    case .notOpen: self.init(409, "notOpen", "Deze vraag is gesloten. Wat je hiervoor bewaarde, telt.")
    case .moreThanPresent:
      self.init(409, "alreadyCounted", "Bij deze vraag zijn de handen al geteld. Tel jij nog niet mee? Zeg het tegen de begeleider.")
    case .withdrawnSeat, .replacedSeat, .unknownSeat:
      self.init(409, "seatGone", "Jouw plek doet niet meer mee. Vraag de begeleider om een andere.")
    case .wrongStep: self.init(409, "wrongStep", "De groep is al verder. Hier kunnen geen regels meer bij.")
    case .offerNotWaiting, .unknownOffer: self.init(409, "wrongStep", "Deze regel is al bekeken door de begeleider.")
    case .tooManyOffers: self.init(409, "full", rejection.sentence)
    case .unknownQuestion: self.init(404, "notFound", "Deze vraag bestaat niet.")
    default: self.init(422, "badAnswer", rejection.sentence)
    }
  }

  static let notStored = ParticipantRefusal(503, "notStored", "Het opslaan lukt nu niet. Probeer het zo nog eens.")
  static let noSeat = ParticipantRefusal(401, "noSeat", "Deze telefoon heeft geen plek. Vul de code van het grote scherm in.")
  static let badRequest = ParticipantRefusal(400, "badRequest", "Dit bericht klopt niet.")
  static let tooOften = ParticipantRefusal(429, "tooOften", "Dat gaat te snel. Wacht even en probeer het opnieuw.")

  var reply: Reply { .refusal(status, code, message) }
}
