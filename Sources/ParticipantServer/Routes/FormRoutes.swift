import ParticipantPages
import Programme
import SessionEngine

/// The routes that speak HTML: every page and form works without a script.
extension Front {
  func form(_ route: Route, _ call: Call, _ caller: Caller) async -> Reply {
    let reply =
      switch route {
      case .page: await page(call, caller)
      case .joinForm: await join(call, caller)
      case .answerForm: await answer(call, caller)
      case .lineForm: await line(call, caller)
      default: Reply.refusal(404, "notFound", "Deze pagina bestaat niet.")
      }
    return caller.isNew ? reply.adding("Set-Cookie", caller.token.cookie) : reply
  }

  private func page(_ call: Call, _ caller: Caller) async -> Reply {
    guard let seat = caller.seat else {
      if call.method == "GET" { visited() }
      return .html(await joinPage(caller, code: call.queryField("code") ?? code(in: call.path)))
    }
    let asked = call.queryField("question").map { QuestionID($0) }
    let (version, view) = board.task(of: seat, asked: asked)
    return .html(PhonePage.task(view, version: version, key: Self.newKey()))
  }

  private func code(in path: String) -> String { path.utf8.count <= 9 && path != "/" ? String(path.dropFirst()) : "" }

  private func joinPage(_ caller: Caller, code: String, seatCode: String = "", fault: String? = nil) async -> Markup {
    let identity = board.look.state.identity
    let stage: JoinContent.Stage =
      switch await reception.standing(of: caller.mark) {
      case .none: .open
      case .asked: fault == nil ? .asked : .open
      case .refused: .refused
      }
    return PhonePage.join(
      JoinContent(
        group: identity?.group ?? "", isRehearsal: identity?.isRehearsal ?? false, keptUntil: keptUntil, stage: stage,
        code: String(code.prefix(16)), seatCode: String(seatCode.prefix(16)), fault: fault))
  }

  private func join(_ call: Call, _ caller: Caller) async -> Reply {
    let fields = UrlFields(call.body)
    let (code, seatCode) = (fields.first(FieldName.code) ?? "", fields.first(FieldName.seat) ?? "")
    switch await reception.join(caller.mark, typed: code, seatCode: seatCode) {
    case .seated, .asked, .refused: return .seeOther(PhonePage.Path.page)
    case .badCode(let sentence): return .html(await joinPage(caller, code: code, seatCode: seatCode, fault: sentence), status: 422)
    case .tooOften: return tooOften
    case .notStored:
      return .html(await joinPage(caller, code: code, seatCode: seatCode, fault: ParticipantRefusal.notStored.message), status: 503)
    }
  }

  private func answer(_ call: Call, _ caller: Caller) async -> Reply {
    guard let seat = caller.seat else { return .html(await joinPage(caller, code: ""), status: 401) }
    let sent = FieldValues(UrlFields(call.body).pairs)
    let id = QuestionID(sent.first(FieldName.question) ?? "")
    let key = sent.first(FieldName.key) ?? ""
    do throws(ParticipantRefusal) {
      if sent.first(FieldName.action) == FormAction.withdraw.rawValue {
        try await deeds.withdraw(seat, id, key: key)
      } else {
        let state = board.look.state
        guard let known = state.index.question(id), let question = ParticipantQuestion(known, in: state) else {
          throw ParticipantRefusal(404, "notFound", "Deze vraag bestaat niet.")
        }
        try await deeds.answer(seat, caller.mark, id, try read(sent, question), key: key)
      }
      return .seeOther(PhonePage.Path.page)
    } catch {
      return again(seat, asked: id, sent, error)
    }
  }

  private func read(_ sent: FieldValues, _ question: ParticipantQuestion) throws(ParticipantRefusal) -> Answer {
    do throws(FormFault) {
      return try sent.answer(to: question)
    } catch {
      // Of a closed question that is what counts, whatever was typed.
      if !question.isOpen { throw ParticipantRefusal(Rejection(.notOpen, "")) }
      throw ParticipantRefusal(422, "badAnswer", error.words)
    }
  }

  private func line(_ call: Call, _ caller: Caller) async -> Reply {
    guard let seat = caller.seat else { return .html(await joinPage(caller, code: ""), status: 401) }
    let sent = FieldValues(UrlFields(call.body).pairs)
    let key = sent.first(FieldName.key) ?? ""
    do throws(ParticipantRefusal) {
      if let number = sent.first(FieldName.withdraw) {
        guard let id = Int(number) else { throw .badRequest }
        try await deeds.withdrawLine(seat, id, key: key)
      } else {
        _ = try await deeds.offer(
          seat, caller.token, step: sent.first(FieldName.step) ?? "", column: sent.first(FieldName.column) ?? "",
          text: sent.first(FieldName.text) ?? "", key: key)
      }
      return .seeOther(PhonePage.Path.page)
    } catch {
      return again(seat, asked: nil, sent, error)
    }
  }

  /// The page of now with what is wrong; what was sent stands in its fields again where they are still there.
  private func again(_ seat: Seat, asked: QuestionID?, _ sent: FieldValues, _ refusal: ParticipantRefusal) -> Reply {
    let (version, view) = board.task(of: seat, asked: asked)
    let isSame = asked.map { $0 == view.question?.id } ?? (sent.first(FieldName.step) == view.lines?.step)
    return .html(
      PhonePage.task(view, version: version, key: Self.newKey(), sent: isSame ? sent : nil, fault: refusal.message), status: refusal.status)
  }

  private static func newKey() -> String {
    var generator = SystemRandomNumberGenerator()
    return PhoneToken(using: &generator).text
  }
}
