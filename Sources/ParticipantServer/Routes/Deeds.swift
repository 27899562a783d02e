import Programme
import SessionEngine

/// What a seat can do, whichever way it was sent.
struct Deeds: Sendable {
  let board: Board
  let collector: Collector
  let ledger: Ledger

  /// Stores an answer; returns once it is on disk.
  func answer(_ seat: Seat, _ mark: String, _ question: QuestionID, _ answer: Answer, key: String) async throws(ParticipantRefusal) {
    guard Requests.isKey(key) else { throw .badRequest }
    if await ledger.knows(key, of: seat.id) { return }
    try await carryOut(comingIn(seat, mark) + [.submitAnswer(question, seat: seat.id, answer: answer.cleaned)])
    await ledger.note(key, of: seat.id)
  }

  /// Takes an answer back; without one it is fine as well.
  func withdraw(_ seat: Seat, _ question: QuestionID, key: String) async throws(ParticipantRefusal) {
    guard Requests.isKey(key) else { throw .badRequest }
    if await ledger.knows(key, of: seat.id) { return }
    let state = board.look.state
    if state.answers[question]?[seat.id] != nil || state.index.question(question) == nil {
      try await carryOut([.clearAnswer(question, seat: seat.id)])
    } else if state.flow.record(question).stage != .open {
      throw ParticipantRefusal(Rejection(.notOpen, ""))
    }
    await ledger.note(key, of: seat.id)
  }

  /// Offers a line for the step on the screen.
  func offer(
    _ seat: Seat, _ token: PhoneToken, step: String, column: ItemID, text: String, key: String
  ) async throws(ParticipantRefusal) -> ParticipantLine? {
    guard Requests.isKey(key) else { throw .badRequest }
    let state = board.look.state
    guard let position = state.flow.position, let shown = state.currentStep, step == ParticipantLines.stepName(position.block, shown.id)
    else { throw ParticipantRefusal(Rejection(.wrongStep, "")) }
    // Of this phone only, so that no other phone's key can be the same.
    let lineMark = token.lineMark(key: key)
    try await carryOut([
      .offerLine(block: position.block, step: shown.id, column: column, text: TypedText.cleaned(text), mark: lineMark)
    ])
    guard let offer = board.look.state.offers.last(where: { $0.mark == lineMark }) else { return nil }
    board.note(offer.id, of: seat.id)
    return ParticipantLine(id: offer.id.rawValue, column: offer.column, text: offer.text, stage: board.look.state.stage(of: offer))
  }

  /// Takes an own line back that waits.
  func withdrawLine(_ seat: Seat, _ id: Int, key: String) async throws(ParticipantRefusal) {
    guard Requests.isKey(key) else { throw .badRequest }
    guard board.owns(OfferID(id), seat.id) else { throw ParticipantRefusal(404, "notFound", "Deze regel is niet van deze telefoon.") }
    try await carryOut([.withdrawOffer(OfferID(id))])
  }

  /// Whoever answers on a phone is in the room.
  private func comingIn(_ seat: Seat, _ mark: String) -> [Command] {
    guard let meeting = board.look.state.flow.meeting, !meeting.present.contains(seat.id) else { return [] }
    return [.seatPhone(seat.id, mark: mark)]
  }

  private func carryOut(_ commands: [Command]) async throws(ParticipantRefusal) {
    guard case .decided(let results) = await collector.submit(commands) else { throw .notStored }
    for case .failure(let rejection) in results { throw ParticipantRefusal(rejection) }
  }
}

extension Answer {
  /// Without what could harm a screen.
  fileprivate var cleaned: Answer { if case .text(let text) = self { .text(TypedText.cleaned(text)) } else { self } }
}
