import SessionEngine
import SessionHost

extension SurfaceDesk {
  /// Carries a batch of commands out once, however often it comes, and answers after the records of what it did.
  func submit(_ number: Int, _ basis: Int, _ commands: [Command], from connection: ConnectionID) async {
    guard let control = controls[connection], !commands.contains(where: \.createsSession) else { return server.end(connection) }
    let answer: SubmitAnswer
    switch memory.find(number, of: control.token) {
    case .past: return
    case .answered(let first): answer = first
    case .new:
      answer = await decide(commands, basis)
      memory.note(answer, to: number, of: control.token)
    }
    await sendRecords()
    controls[connection]?.channel.send(.answered(number: number, answer))
  }

  private func decide(_ commands: [Command], _ basis: Int) async -> SubmitAnswer {
    do throws(EventLogError) {
      let results = try await host.submit(commands, decidedOn: basis)
      return .decided(
        results.map { result in
          if case .failure(let rejection) = result { rejection } else { nil }
        })
    } catch {
      return .failed(words(error))
    }
  }
}

extension Command {
  fileprivate var createsSession: Bool { if case .createSession = self { true } else { false } }
}
