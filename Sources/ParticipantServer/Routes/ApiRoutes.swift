import Programme
import SessionEngine

/// The routes that speak JSON.
extension Front {
  func api(_ route: Route, _ call: Call, _ caller: Caller) async -> Reply {
    do throws(ParticipantRefusal) {
      switch route {
      case .session: return .json(await session(caller))
      case .join: return try await join(call, caller)
      default: break
      }
      guard let seat = caller.seat else { throw .noSeat }
      switch route {
      case .task: return try task(call, seat)
      case .events: return events(caller.mark, seat)
      case .answer:
        guard let sent = Requests.body(Requests.Answer.self, call.body, fields: ["question", "answer", "key"]),
          let answer = sent.answer.answer
        else { throw .badRequest }
        try await deeds.answer(seat, caller.mark, QuestionID(sent.question), answer, key: sent.key)
      case .withdraw:
        guard let sent = Requests.body(Requests.Withdraw.self, call.body, fields: ["question", "key"]) else { throw .badRequest }
        try await deeds.withdraw(seat, QuestionID(sent.question), key: sent.key)
      case .line:
        guard let sent = Requests.body(Requests.Line.self, call.body, fields: ["step", "column", "text", "key"]) else { throw .badRequest }
        let line = try await deeds.offer(seat, caller.token, step: sent.step, column: sent.column, text: sent.text, key: sent.key)
        return .json(Documents.Acknowledged(version: board.version(for: seat.id), line: line))
      case .withdrawLine:
        guard let sent = Requests.body(Requests.WithdrawLine.self, call.body, fields: ["id", "key"]) else { throw .badRequest }
        try await deeds.withdrawLine(seat, sent.id, key: sent.key)
      case .leave:
        guard Requests.body(Requests.Nothing.self, call.body, fields: []) != nil else { throw .badRequest }
        guard case .decided = await deeds.collector.submit([.unseatPhone(seat.id)]) else { throw .notStored }
        return .json(await session(Caller(token: caller.token, isNew: false, mark: caller.mark, seat: nil)))
      default: return .refusal(404, "notFound", "Deze pagina bestaat niet.")
      }
      return .json(Documents.Acknowledged(version: board.version(for: seat.id)))
    } catch {
      return error.reply
    }
  }

  private func session(_ caller: Caller) async -> Documents.Session {
    let identity = board.look.state.identity
    let joined: String
    if caller.seat != nil {
      joined = "seated"
    } else {
      switch await reception.standing(of: caller.mark) {
      case .none: joined = "none"
      case .asked: joined = "asked"
      case .refused: joined = "refused"
      }
    }
    return Documents.Session(
      group: identity?.group ?? "", isRehearsal: identity?.isRehearsal ?? false, keptUntil: keptUntil, joined: joined,
      seat: caller.seat.map(ParticipantSeat.init))
  }

  private func join(_ call: Call, _ caller: Caller) async throws(ParticipantRefusal) -> Reply {
    guard let sent = Requests.body(Requests.Join.self, call.body, fields: ["code", "seat"]) else { throw .badRequest }
    let reply: Reply
    switch await reception.join(caller.mark, typed: sent.code, seatCode: sent.seat ?? "") {
    case .seated(let seat): reply = .json(Documents.Joined(seat: ParticipantSeat(seat)))
    case .asked: reply = .json(Documents.Asked(), status: 202)
    case .refused: throw ParticipantRefusal(403, "full", "Er is geen plek meer. Vraag het aan de begeleider in de zaal.")
    case .badCode(let sentence): throw ParticipantRefusal(403, "badCode", sentence)
    case .tooOften: throw .tooOften
    case .notStored: throw .notStored
    }
    return caller.isNew ? reply.adding("Set-Cookie", caller.token.cookie) : reply
  }

  private func task(_ call: Call, _ seat: Seat) throws(ParticipantRefusal) -> Reply {
    let asked = call.queryField("question").map { QuestionID($0) }
    let (version, view) = board.task(of: seat, asked: asked)
    if let asked, !view.questions.contains(where: { $0.id == asked }) {
      throw ParticipantRefusal(404, "notFound", "Deze vraag is nu niet aan de beurt.")
    }
    // What this seat answered is part of it.
    let tag = "\"\(SHA256.hex("\(version) \(asked?.rawValue ?? "") \(view.hashValue)".utf8).prefix(16))\""
    if call.noneMatch == tag { return Reply(status: 304, headers: [("ETag", tag)]) }
    return Reply.json(Documents.Task(version: version, task: view)).adding("ETag", tag)
  }

  private func events(_ mark: String, _ seat: Seat) -> Reply {
    let (number, news) = board.listen(mark)
    let (board, id) = (board, seat.id)
    return Reply(
      status: 200, headers: [("Content-Type", "text/event-stream")],
      body: .stream(number: number, news: news, version: { board.version(for: id) }))
  }
}
