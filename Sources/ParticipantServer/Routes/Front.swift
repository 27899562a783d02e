import ParticipantPages
import Programme
import SessionEngine

/// Answers requests: one place for all routes, without a network.
struct Front: Sendable {
  let board: Board
  let deeds: Deeds
  let reception: Reception
  let ledger: Ledger
  let guards: Guards
  let files: [String: WebFile]
  let keptUntil: String
  /// Told at every visit of the page by a phone without a seat.
  let visited: @Sendable () -> Void

  /// Who asks.
  struct Caller: Sendable {
    var token: PhoneToken
    /// Whether the phone has to be given the token.
    var isNew: Bool
    var mark: String
    var seat: Seat?
  }

  /// The answer to a request; never fails.
  func reply(to call: Call) async -> Reply {
    if let refusal = guards.refusal(of: call) { return refusal }
    guard let route = Route(path: call.path) else { return .refusal(404, "notFound", "Deze pagina bestaat niet.") }
    guard route.methods.contains(call.method) else {
      return Reply.refusal(405, "badRequest", "Dit kan hier niet.").adding("Allow", route.methods.joined(separator: ", "))
    }
    if case .file(let name) = route { return file(name, call) }
    let caller = caller(of: call)
    guard await ledger.admits(caller.seat?.id) else {
      return route.isForm ? tooOften : ParticipantRefusal.tooOften.reply
    }
    if call.method == "POST" {
      let wanted = route.isForm ? "application/x-www-form-urlencoded" : "application/json"
      let type = call.contentType?.lowercased().split(separator: ";").first.map { $0.filter { $0 != " " } }
      guard type == wanted else { return .refusal(415, "wrongType", "Dit bericht heeft een ander type dan verwacht.") }
    }
    return await route.isForm ? form(route, call, caller) : api(route, call, caller)
  }

  private func caller(of call: Call) -> Caller {
    if let token = PhoneToken(cookies: call.cookies) {
      let mark = token.mark
      let state = board.look.state
      // The comparison again, in constant time: the search before it looks at the mark, which says nothing about the token.
      let seat = state.seat(ofPhone: mark).flatMap { id in
        state.phones[id].map { ConstantTime.equal($0, mark) } == true ? state.seat(id) : nil
      }
      if let seat { board.recall(token, mark: mark, of: seat.id) }
      return Caller(token: token, isNew: false, mark: mark, seat: seat)
    }
    var generator = SystemRandomNumberGenerator()
    let token = PhoneToken(using: &generator)
    return Caller(token: token, isNew: true, mark: token.mark, seat: nil)
  }

  private func file(_ name: String, _ call: Call) -> Reply {
    guard let file = files[name] else { return .refusal(404, "notFound", "Deze pagina bestaat niet.") }
    if call.noneMatch == file.tag { return Reply(status: 304, headers: [("ETag", file.tag)]) }
    return Reply(
      status: 200, headers: [("Content-Type", file.type), ("ETag", file.tag), ("Cache-Control", "no-cache")], body: .bytes(file.bytes))
  }

  var tooOften: Reply {
    .html(PhonePage.refusal(ParticipantRefusal.tooOften.message, group: board.look.state.identity?.group ?? ""), status: 429)
      .adding("Retry-After", "2")
  }
}

/// A file of the page.
struct WebFile: Sendable {
  let bytes: [UInt8]
  let type: String
  let tag: String

  init(name: String, bytes: [UInt8]) {
    self.bytes = bytes
    type =
      name.hasSuffix(".css")
      ? "text/css; charset=utf-8" : name.hasSuffix(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml"
    tag = "\"\(SHA256.hex(bytes).prefix(16))\""
  }
}
