public import Programme

extension SessionState {
  /// The session as it would stand with a past block on the screen again: its questions that were asked are open, everybody whose answers may
  /// count is in the room, and no clock runs. Entry for an absentee and corrections afterwards are made and checked against this.
  ///
  /// - Throws: a `Rejection` when the block was on the screen in no meeting.
  public func lookingBack(at id: BlockID) throws(Rejection) -> SessionState {
    guard let block = index.block(id) else { throw Rejection(.unknownBlock, "Dit blok staat niet in het programma.") }
    guard let place = flow.meetings.lastIndex(where: { $0.hasVisited(id) }) else {
      throw Rejection(.blockNotHeld, "Blok \(block.number) is nog niet geweest.")
    }
    var past = self
    past.look(back: block, in: place)
    return past
  }

  func correction(_ command: Command, of block: BlockID, at now: Moment) throws(Rejection) -> [Event] {
    let question: QuestionID? =
      switch command {
      case .enterCounts(let id, _), .answerAsGroup(let id, _), .submitAnswer(let id, _, _), .clearAnswer(let id, _), .enterLine(let id, _):
        id
      default: nil
      }
    let past = try lookingBack(at: block)
    guard let question, index.block(of: question) == block else {
      throw Rejection(.notACorrection, "Dit kan niet achteraf bij dit blok.")
    }
    return try past.answering(command)
  }
}
