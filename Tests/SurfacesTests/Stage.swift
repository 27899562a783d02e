import Foundation
import Glibc
import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import Surfaces

/// A hosted session with its socket in a folder of its own.
final class Stage: Sendable {
  let folder: String
  let log: MemoryEventLog
  let clock = FakeClock()
  let host: SessionHost
  let server: SurfaceServer
  let desk: SurfaceDesk
  let news: AsyncStream<SurfaceDesk.News>
  private let serving: Task<Void, Never>

  static func folder() throws -> String {
    try #require(mkdtemp(strdup(FileManager.default.temporaryDirectory.path + "/surfaces-XXXXXX")).map { String(cString: $0) })
  }

  static func address(in folder: String) -> SurfaceAddress { SurfaceAddress(session: folder + "/groep.goedwerk", runtimeFolder: nil) }

  var address: SurfaceAddress { Stage.address(in: folder) }

  /// - Parameters:
  ///   - folder: of an earlier stage, to host its session again.
  ///   - commands: what has happened before anybody attaches.
  init(
    folder: String? = nil, log: MemoryEventLog = MemoryEventLog(), run: String = "run-1", _ commands: [Command] = Stage.begun
  ) async throws {
    self.folder = try folder ?? Stage.folder()
    self.log = log
    host = try SessionHost(log: log, clock: clock)
    for result in try await host.submit(commands) { _ = try result.get() }
    server = try SurfaceServer(Stage.address(in: self.folder))
    let (news, tell) = AsyncStream.makeStream(of: SurfaceDesk.News.self)
    self.news = news
    let desk = SurfaceDesk(
      host: host, server: server, path: self.folder + "/groep.goedwerk", run: run,
      own: Surface(number: 1, role: .shared, columns: 100, rows: 30), words: { "\($0.cause)" }, tell: { tell.yield($0) })
    self.desk = desk
    serving = Task { await desk.serve() }
  }

  /// The process of the host is gone: nobody says goodbye.
  func vanish() async {
    server.close()
    await serving.value
  }

  deinit { server.close() }

  static let creation = Command.createSession(
    group: "Team Noord", programme: ProgrammeFixtures.tiny, codes: ProgrammeFixtures.codes(6), isRehearsal: false)
  static let begun = [creation, .startMeeting(ProgrammeFixtures.firstMeeting, plannedStart: 0, present: (1...6).map { SeatID($0) })]

  func control(_ token: String) throws -> ControlProbe { try ControlProbe(address, token) }
}

/// A control surface with what it was told, in order.
final class ControlProbe: Sendable {
  let session: RemoteSession
  private let told: AsyncStream<RemoteSession.News>

  init(_ address: SurfaceAddress, _ token: String) throws {
    let (told, tell) = AsyncStream.makeStream(of: RemoteSession.News.self)
    self.told = told
    // Other tests keep this machine busy: only the end of the suite gives a request up.
    session = try RemoteSession(address, columns: 100, rows: 30, token: token, mostSilences: 480) { tell.yield($0) }
  }

  deinit { session.close() }

  /// Waits for the first news that fits.
  func wait(_ fits: (RemoteSession.News) -> Bool) async -> RemoteSession.News? {
    for await news in told where fits(news) { return news }
    return nil
  }

  @discardableResult
  func waitUntilOpened() async -> SessionState? {
    for await news in told { if case .opened(let state, _, _) = news { return state } }
    return nil
  }
}

/// A connection that says what a test likes, and keeps every byte that comes.
struct RawSurface {
  let descriptor: CInt
  private(set) var bytes: [UInt8] = []
  private var reader = FrameReader(limit: WireCoding.messageLimit)

  init(_ address: SurfaceAddress) throws {
    descriptor = try #require(address.places.lazy.compactMap { $0.connect() }.first)
    Socket.prepare(descriptor)
  }

  func send(_ bytes: [UInt8]) { _ = Glibc.send(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL)) }
  func say(_ request: SurfaceRequest) throws { send(try WireCoding.frame(request)) }

  /// The next message, or nil when the host closed the connection.
  mutating func next<Message: Decodable>(_ type: Message.Type) async throws -> Message? {
    while true {
      if let frame = try reader.next() { return try WireCoding.message(type, in: frame) }
      guard let chunk = await receive() else { return nil }
      bytes += chunk
      reader.append(chunk)
    }
  }

  /// Waits until the host ends the connection, whatever it says before.
  func waitForTheEnd() async { while await receive() != nil {} }

  /// What comes next; nil at the end. The thread is given back while nothing comes: the host in this process needs it.
  private func receive() async -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count > 0 { return Array(chunk[0..<count]) }
      if count == 0 || errno != EAGAIN { return nil }
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, 1)
      await Task.yield()
    }
  }

  func close() { Glibc.close(descriptor) }
}

extension SurfaceRequest {
  static func of(_ role: Surface.Role, _ token: String = "t") -> SurfaceRequest {
    .greet(SurfaceGreeting(role: role, columns: 80, rows: 24, token: token))
  }
}
