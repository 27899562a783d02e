import Canvas
import FacilitatorApp
import Foundation
import ParticipantServer
import Programme
import SessionEngine
import SessionHost
import SessionStore

/// Hosts a session file with the lane of phones open on the loopback, for `load.py`, which gives orders on standard input.
///
/// Prints one line of JSON when a question is open, and a line per picture of the room: `F <nanoseconds of CLOCK_MONOTONIC> <answers in it>`.
@main
enum LaneHost {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let seats = Int(arguments[2]) else { fatalError("lane-host SESSION SEATS ASSETS") }
    let programme = try ProgrammeFiles.load(arguments[3] + "/programmes/goed-werk")
    let file = try SessionFile.create(at: arguments[1], group: "Belasting", programme: programme.title)
    let host = try SessionHost(log: file, clock: WallClock())
    let codes = (0..<seats).map { String($0 + 60_000, radix: 36).uppercased() }
    guard let meeting = programme.meetings.first else { return }
    _ = try await host.submit([
      .createSession(group: "Belasting", programme: programme, codes: codes, isRehearsal: false),
      .startMeeting(meeting.id, plannedStart: 0, present: (1...seats).map { SeatID($0) }),
    ])
    let question = try await openQuestion(host)
    var settings = LaneSettings(address: "127.0.0.1", ports: [0], code: "K7QM3", files: [:])
    for name in LaneSettings.fileNames { settings.files[name] = Array(try Data(contentsOf: URL(filePath: arguments[3] + "/web/" + name))) }
    let screen = RoomScreen(await host.snapshot(), question: question.id)
    let lane = try await PhoneLane.open(settings, host: host, makeCode: { _ in nil }) { news in
      if case .changed(let state) = news { screen.show(state) }
    }
    var options: [String] = []
    if case .choice(let all, _) = question.kind { options = all.map(\.id) }
    let start: [String: Any] = ["port": lane.port, "question": question.id.rawValue, "options": options, "pid": getpid()]
    tell(String(decoding: try JSONSerialization.data(withJSONObject: start), as: UTF8.self))
    // A thread of its own waits for orders, so that the server keeps all of its threads.
    let (orders, order) = AsyncStream.makeStream(of: String.self)
    Thread.detachNewThread {
      while let line = readLine() { order.yield(line) }
      order.finish()
    }
    for await line in orders {
      if line == "advance" { _ = try await host.submit([.advance]) }
      if line == "back" { _ = try await host.submit([.goBack]) }
      if line == "quit" { break }
    }
    await lane.close()
    try await host.close()
  }

  /// Goes on until a choice is on the screen that has another one behind it.
  private static func openQuestion(_ host: SessionHost) async throws -> Question {
    while true {
      let state = await host.snapshot()
      if case .ask(let ask)? = state.currentStep?.content, ask.questions.count > 1, case .choice? = ask.questions.first?.kind {
        return ask.questions[0]
      }
      for case .failure(let rejection) in try await host.submit([.advance]) { throw rejection }
    }
  }

  /// Past the buffers of C: to flush those waits for the thread that reads standard input.
  static func tell(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

  struct WallClock: SessionClock {
    func now() -> Moment {
      let wall = Int64(Date().timeIntervalSince1970 * 1000)
      return Moment(wall: wall, boot: "bench", uptime: wall)
    }
  }
}

/// Draws the room as the program does, and tells when.
final class RoomScreen: @unchecked Sendable {
  private var app: AppState
  private let question: QuestionID

  init(_ state: SessionState, question: QuestionID) {
    self.question = question
    app = AppState(size: Size(columns: 100, rows: 30), now: Moment(wall: 0, boot: "bench", uptime: 0), settings: Settings())
    _ = app.update(.opened(state, path: "", idleMinutes: 0))
  }

  func show(_ state: SessionState) {
    _ = app.update(.changed(state))
    let text = app.render().text
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    LaneHost.tell("F \(Int(time.tv_sec) * 1_000_000_000 + time.tv_nsec) \(state.answeredCount(question)) \(text.count)")
  }
}
