import Foundation
import Glibc
import Synchronization
import Testing

extension EndToEnd {
  /// The power goes off while everybody answers at once.
  @Suite struct BurstTests {
    private static let people = 24
    /// Acknowledgements before the power goes.
    private static let enough = 200

    /// What one seat was told, in order.
    private struct Told: Sendable {
      var seat: Int
      var acknowledged: [String] = []
      var sent = 0
    }

    @Test(.timeLimit(.minutes(5))) func whatWasAcknowledgedIsOnDisk() async throws {
      var room = try await PhoneRoom(participants: Self.people)
      try await room.openLane()
      let (host, code) = (String(room.address.dropFirst(7).dropLast()), room.code)
      let clients = try (0..<Self.people).map { _ in
        let client = try BareClient(host: host)
        try client.join(code: code)
        return client
      }
      #expect(Set(clients.map(\.seat)) == Set(1...Self.people))
      try await room.ask(3, showing: "1.4", until: "0 van de \(Self.people) klaar")
      let (question, options) = try clients[0].question()

      let (news, tell) = AsyncStream.makeStream(of: Void.self)
      let count = Mutex(0)
      let told = Mutex<[Told]>([])
      let group = DispatchGroup()
      for client in clients {
        DispatchQueue.global().async(group: group) {
          var own = Told(seat: client.seat)
          // Below what one seat may send at once.
          while own.sent < 50 {
            let option = options[own.sent % 2]
            own.sent += 1
            guard (try? client.answer(question, option, key: "sleutel-\(own.sent)")) == true else { break }
            own.acknowledged.append(option)
            if count.withLock({
              $0 += 1; return $0 == Self.enough
            }) {
              tell.finish()
            }
          }
          told.withLock { $0.append(own) }
        }
      }
      for await _ in news {}
      try await room.terminal.signal(SIGKILL)
      try await room.terminal.end()
      await withCheckedContinuation { done in group.notify(queue: .global()) { done.resume() } }

      let stored = try EventLog(room.place.session()).entries.filter { $0.kind == "answerSubmitted" }.map { try Self.answer($0.payload) }
      let burst = told.withLock { $0 }
      #expect(burst.count == Self.people && burst.reduce(0) { $0 + $1.acknowledged.count } >= Self.enough)
      for own in burst {
        let kept = stored.filter { $0.seat == own.seat }.map(\.option)
        // At most the one request that was under way came on disk without its sender hearing it.
        #expect(kept.starts(with: own.acknowledged) && kept.count <= own.sent, "D\(own.seat): \(own.acknowledged.count) of \(kept.count)")
      }
      try await room.terminal.restart("hervat", "--map", room.place.sessions)
      try await room.terminal.wait(for: "\(Set(stored.map(\.seat)).count) van de \(Self.people) klaar")
    }

    private static func answer(_ payload: String) throws -> (seat: Int, option: String) {
      let event = try JSONSerialization.jsonObject(with: Data(payload.utf8)) as? [String: [String: Any]]
      let found = try #require(event?["answerSubmitted"])
      let answer = try #require(found["answer"] as? [String: Any])
      let options = try #require((answer["choice"] as? [String: [String]])?.values.first ?? answer["choice"] as? [String])
      return (try #require(found["seat"] as? Int), try #require(options.first))
    }
  }
}
