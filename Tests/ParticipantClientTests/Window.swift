import Canvas
import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import FacilitatorApp
@testable import ParticipantClient
import ParticipantServer

/// An open lane on the loopback, over a session in memory.
struct Room {
  static let code = "K7QM3"

  let session: SessionHost
  let log: MemoryEventLog
  private(set) var lane: PhoneLane

  init(seats: Int = 4, programme: Programme = ProgrammeFixtures.tiny, meeting: MeetingID = ProgrammeFixtures.firstMeeting) async throws {
    log = MemoryEventLog()
    session = try SessionHost(log: log, clock: FakeClock())
    _ = try await session.submit([
      .createSession(group: "Groep", programme: programme, codes: ProgrammeFixtures.codes(seats), isRehearsal: false),
      .startMeeting(meeting, plannedStart: 0, present: (1...seats).map { SeatID($0) }),
    ])
    lane = try await Self.open(session, port: 0)
  }

  private static func open(_ session: SessionHost, port: Int) async throws -> PhoneLane {
    let files = Dictionary(uniqueKeysWithValues: LaneSettings.fileNames.map { ($0, Array($0.utf8)) })
    return try await PhoneLane.open(
      LaneSettings(address: "127.0.0.1", ports: [port], code: code, files: files), host: session, makeCode: { _ in "NIEUW" },
      tell: { _ in })
  }

  /// The same lane again, as after a crash.
  mutating func reopen() async throws { lane = try await Self.open(session, port: lane.port) }

  func lead(_ commands: Command...) async throws {
    for case .failure(let rejection) in try await session.submit(commands) { throw rejection }
  }

  func answer(_ question: QuestionID, of seat: Int = 1) async -> Answer? { await session.snapshot().answers[question]?[SeatID(seat)] }

  var address: LaneAddress { get throws { try LaneAddress("127.0.0.1:\(lane.port)/\(Self.code)") } }

  func window(seatCode: String = "", code: String? = nil) async throws -> Window {
    let client = LaneClient(try address, patience: 120)
    return Window(client, try await client.greet(), code: code ?? Self.code, seatCode: seatCode)
  }
}

/// The own terminal without a terminal: the surface, the network, and waits that are over at once.
final class Window {
  private enum Happening: Sendable {
    case input(SeatSurface.Input)
    case word(LaneWord, stream: Int)
    case late
  }

  /// How long anything may take before a test gives up; nothing waits this long when all is well.
  private static let patience = Duration.seconds(120)

  private let client: LaneClient
  private let events: AsyncStream<Happening>
  private let tell: AsyncStream<Happening>.Continuation
  private(set) var surface: SeatSurface
  private(set) var hasQuit = false
  /// What was asked of the network, in order.
  private(set) var sent: [LaneRequest] = []
  private var stream = 0
  private var listening: Task<Void, Never>?

  init(_ client: LaneClient, _ session: LaneSession, code: String, seatCode: String) {
    self.client = client
    (events, tell) = AsyncStream.makeStream(of: Happening.self)
    surface = SeatSurface(
      size: Size(columns: 80, rows: 24), theme: .mono, address: client.address.text, session: session, code: code, seatCode: seatCode,
      keyPrefix: "0123456789abcdef")
    carryOut(surface.begin())
  }

  deinit { listening?.cancel() }

  func close() { listening?.cancel() }

  func press(_ keys: Key...) { for key in keys { carryOut(surface.update(.key(key))) } }
  func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Takes what happens until something holds.
  func until(_ what: String, _ place: SourceLocation = #_sourceLocation, _ holds: (SeatSurface) -> Bool) async throws {
    if holds(surface) { return }
    let limit = Self.alarm(tell)
    defer { limit.cancel() }
    var happenings = events.makeAsyncIterator()
    while let event = await happenings.next() {
      switch event {
      case .late:
        Issue.record("waited in vain for \(what); there stood:\n\(surface.render().text)", sourceLocation: place)
        throw CancellationError()
      case .input(let input): carryOut(surface.update(input))
      case .word(let word, let number): if number == stream { carryOut(surface.update(.word(word))) }
      }
      if holds(surface) { return }
    }
    Issue.record("the window ended before \(what)", sourceLocation: place)
  }

  private static func alarm(_ tell: AsyncStream<Happening>.Continuation) -> Task<Void, Never> {
    Task {
      try? await Task.sleep(for: patience)
      if !Task.isCancelled { tell.yield(.late) }
    }
  }

  func see(_ words: String, _ place: SourceLocation = #_sourceLocation) async throws {
    try await until("‘\(words)’", place) { $0.render().text.contains(words) }
  }

  /// From the first screen to the task.
  func join() async throws {
    press(.enter)
    try await until("a seat") { $0.view != nil }
  }

  private func carryOut(_ effects: [SeatSurface.Effect]) {
    for effect in effects {
      switch effect {
      case .send(let request):
        sent.append(request)
        let (client, tell) = (client, tell)
        Task { tell.yield(.input(.reply(await client.send(request), to: request))) }
      case .listen:
        hangUp()
        let (client, tell, number) = (client, tell, stream)
        listening = Task { for await word in client.words() { tell.yield(.word(word, stream: number)) } }
      case .hangUp: hangUp()
      case .wake(let number, _): tell.yield(.input(.woken(number)))
      case .suspend: break
      case .quit: hasQuit = true
      }
    }
  }

  private func hangUp() {
    stream += 1
    listening?.cancel()
    listening = nil
  }
}
