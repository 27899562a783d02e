import Foundation
import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing
import Yams

@testable import ParticipantServer

/// The server against the description of its protocol, `assets/schema/deelnemers.openapi.yaml`, read by `jsonschema` of Python; the
/// interpreter is `python3`, or the one that `GOEDWERK_PYTHON` names.
@Suite("The protocol as it is described")
struct ContractTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../assets/schema/deelnemers.openapi.yaml").standardized

  private static let script = """
    import json, sys
    try:
        from jsonschema import Draft202012Validator as Validator
    except ImportError:
        sys.exit('jsonschema is missing: pip install jsonschema, or name another interpreter in GOEDWERK_PYTHON')
    whole = json.load(open(sys.argv[1], encoding='utf-8'))
    for name, document in json.load(open(sys.argv[2], encoding='utf-8')):
        schema = {'$ref': '#/components/schemas/' + name, 'components': whole['components']}
        for error in Validator(schema).iter_errors(document):
            print(name, error.json_path, error.message[:200])
    """

  private func description() throws -> [String: Any] {
    try #require(try Yams.load(yaml: String(contentsOf: Self.file, encoding: .utf8)) as? [String: Any])
  }

  /// What is wrong with documents, by the names of their schemas.
  private func faults(in documents: [(name: String, reply: Reply)]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "goedwerk-contract-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try JSONSerialization.data(withJSONObject: description()).write(to: folder.appending(path: "schema"))
    let pairs = try documents.map { [$0.name, try JSONSerialization.jsonObject(with: Data($0.reply.text.utf8))] as [Any] }
    try JSONSerialization.data(withJSONObject: pairs).write(to: folder.appending(path: "documents"))
    let log = folder.appending(path: "log")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let handle = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3", "-c", Self.script, folder.appending(path: "schema").path,
      folder.appending(path: "documents").path,
    ]
    (process.standardOutput, process.standardError, process.standardInput) = (handle, handle, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(contentsOf: log, encoding: .utf8)
  }

  @Test("Every path and method that is described is served, and no other")
  func routes() throws {
    let paths = try #require(try description()["paths"] as? [String: [String: Any]])
    for (path, methods) in paths {
      let route = try #require(Route(path: path.replacing("{code}", with: "K7QM3")), "\(path)")
      #expect(Set(methods.keys.map { $0.uppercased() }) == Set(route.methods).subtracting(["HEAD"]), "\(path)")
    }
    let served: Set<String> = [
      "/", "/{code}", "/app.css", "/app.js", "/icoon.svg", "/formulier/meedoen", "/formulier/antwoord", "/formulier/regel", "/api/session",
      "/api/join", "/api/task", "/api/answer", "/api/answer/withdraw", "/api/line", "/api/line/withdraw", "/api/leave", "/api/events",
    ]
    #expect(Set(paths.keys) == served)
  }

  @Test("Documents are as their schemas say, at every step of a meeting and for every kind of question")
  func documents() async throws {
    let house = try await House(seats: 6, programme: RichFixtures.programme)
    var phone = Phone(house: house)
    var documents: [(name: String, reply: Reply)] = [("Session", await phone.get("/api/session"))]
    documents.append(("Refusal", await phone.get("/api/task")))
    documents.append(("Joined", await phone.post("/api/join", "{\"code\":\"\(House.code)\"}")))
    documents.append(("Session", await phone.get("/api/session")))
    var phases: Set<String> = []
    var kinds: Set<String> = []
    for meeting in house.board.look.state.programme.meetings {
      if house.board.look.state.flow.meeting == nil {
        try await house.lead(.startMeeting(meeting.id, plannedStart: 0, present: house.board.look.state.activeSeats.map(\.id)))
      }
      while true {
        let state = house.board.look.state
        let (_, view) = house.board.task(of: try #require(state.seat(SeatID(1))), asked: nil)
        phases.insert(view.phase.rawValue)
        if let question = view.question, let known = state.index.question(question.id), question.isOpen {
          kinds.insert(question.kind.rawValue)
          var generator = AnswerGenerator(random: SeededRandom(seed: UInt64(state.revision)))
          for seat in state.activeSeats {
            try await house.lead(.submitAnswer(known.id, seat: seat.id, answer: generator.fitting(known, in: state)))
          }
        }
        documents.append(("TaskDocument", await phone.get("/api/task")))
        if let lines = view.lines {
          let body =
            "{\"step\":\"\(lines.step)\",\"column\":\"\(lines.columns[0].id)\",\"text\":\"tekst\",\"key\":\"sleutel-\(state.revision)\"}"
          documents.append(("Acknowledged", await phone.post("/api/line", body)))
          documents.append(("TaskDocument", await phone.get("/api/task")))
        }
        guard state.nextPosition != nil else { break }
        try await house.lead(.advance)
      }
      try await house.lead(.endMeeting)
      documents.append(("TaskDocument", await phone.get("/api/task")))
    }
    #expect(phases.isSuperset(of: ["kijken", "vraag", "samen", "regels", "resultaat", "pauze"]))
    #expect(kinds == Set(ParticipantQuestion.Kind.allCases.map(\.rawValue)))
    #expect(documents.allSatisfy { $0.name == "Refusal" || $0.reply.status == 200 })
    #expect(try faults(in: documents) == "")
  }
}
