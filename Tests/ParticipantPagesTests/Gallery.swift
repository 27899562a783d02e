import Foundation
import ParticipantPages
import Programme
import Rehearsal
import SessionEngine
import TestSupport
import Testing

/// Pages of a rehearsed session of the shipped programme, as one seat sees them: each phase, and each kind of question in each of its stages.
enum Gallery {
  /// One page with what it shows.
  struct Sheet: Sendable {
    let name: String
    let view: ParticipantView
    var html: String { PhonePage.task(view, version: 7, key: "0123456789abcdef").html }
  }

  static let assets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "assets")

  static func programme() throws -> Programme {
    let folder = assets.appending(path: "programmes/goed-werk")
    let loading = ProgrammeLoader.load { name in (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) } }
    return try #require(loading.programme)
  }

  static let join = JoinContent(
    group: "Team Waterkant", isRehearsal: false,
    keptUntil: "De begeleider wist je antwoorden uiterlijk 30 dagen na de laatste bijeenkomst.",
    code: "K7QM3")

  /// Every view that seat 1 has on the way through the shipped programme and one with orders and dots, in order.
  static func walk(participants: Int = 6, seed: UInt64 = 3, _ look: (ParticipantView, SessionState) throws -> Void) throws {
    for programme in [try programme(), ShareFixtures.programme] {
      try walk(RehearsalScript(programme: programme, participants: participants, seed: seed), look)
    }
  }

  private static func walk(_ rehearsal: RehearsalScript, _ look: (ParticipantView, SessionState) throws -> Void) throws {
    var script = rehearsal
    var state = SessionState()
    var milliseconds: Int64 = 0
    while let move = script.next(for: state) {
      milliseconds += move.milliseconds
      let now = Moment(wall: 1_790_000_000_000 + milliseconds, boot: "een", uptime: 1_000 + milliseconds)
      for command in move.commands {
        for event in try state.decide(command, at: now) { state.apply(event) }
      }
      guard let seat = state.seats.first else { continue }
      try look(ParticipantView(ParticipantScene(state), seat: seat, in: state), state)
    }
  }

  /// One sheet for everything that differs, by name.
  static func sheets() throws -> [Sheet] { try made.get() }

  private static let made = Result { try makeSheets() }

  private static func makeSheets() throws -> [Sheet] {
    var sheets: [String: Sheet] = [:]
    try walk { view, _ in
      var name = view.phase.rawValue
      if let question = view.question { name += "-\(question.kind.rawValue)-\(stage(of: question))" }
      if let question = view.question, view.phase == .question, question.answer != nil, sheets["\(name)-leeg"] == nil {
        var empty = view
        empty.question?.answer = nil
        sheets["\(name)-leeg"] = Sheet(name: "\(name)-leeg", view: empty)
      }
      if let question = view.question, question.kind == .dots, (question.maximum ?? 0) > 1 { name += "-meer" }
      if let result = view.result { name += result.rows.isEmpty ? "-zin" : result.rows.contains { $0.share != nil } ? "-balken" : "-rijen" }
      if sheets[name] == nil { sheets[name] = Sheet(name: name, view: view) }
    }
    return sheets.values.sorted { $0.name < $1.name }
  }

  private static func stage(of question: ParticipantQuestion) -> String {
    question.answer == nil ? "leeg" : question.answer?.kind == .skipped ? "over" : "klaar"
  }

  /// Writes all pages with the files of the page, for a browser.
  static func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in ["app.css", "app.js", "icoon.svg"] {
      try Data(contentsOf: assets.appending(path: "web/\(file)")).write(to: folder.appending(path: file))
    }
    var pages = Dictionary(uniqueKeysWithValues: try sheets().map { ($0.name, $0.html) })
    pages["meedoen"] = PhonePage.join(join).html
    var asked = join
    asked.stage = .asked
    pages["meedoen-wachtrij"] = PhonePage.join(asked).html
    var refused = join
    refused.stage = .refused
    refused.fault = "Deze code klopt niet."
    pages["meedoen-geweigerd"] = PhonePage.join(refused).html
    pages["weigering"] = PhonePage.refusal("Je stuurt te vaak. Wacht even.", group: join.group).html
    for (name, html) in pages { try Data(html.utf8).write(to: folder.appending(path: "\(name).html")) }
  }
}

@Suite struct GalleryTests {
  /// `GOEDWERK_PAGES=folder` writes them, to look at.
  @Test func everyPhaseAndKindIsThere() throws {
    let sheets = try Gallery.sheets()
    let names = Set(sheets.map(\.name))
    for kind in ParticipantQuestion.Kind.allCases {
      #expect(names.contains { $0.hasPrefix("vraag-\(kind.rawValue)") }, "\(kind)")
    }
    for phase in ParticipantPhase.allCases { #expect(names.contains { $0.hasPrefix(phase.rawValue) }, "\(phase)") }
    if let folder = ProcessInfo.processInfo.environment["GOEDWERK_PAGES"] { try Gallery.write(to: URL(filePath: folder)) }
  }
}
