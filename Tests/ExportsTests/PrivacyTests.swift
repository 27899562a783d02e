import Documents
import Exports
import Foundation
import Summary
import Testing

@Suite("What no byte of any format holds")
struct PrivacyTests {
  private func bytes(_ report: SummaryReport) -> [(String, String)] {
    ExportFormat.allCases.flatMap { $0.files(of: report) }.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  @Test func plantedSecretsStayInTheSession() throws {
    let report = try Workshop.whole().report()
    let encoded = try JSONEncoder().encode(report)
    for (name, text) in bytes(report) + [("the model", String(decoding: encoded, as: UTF8.self))] {
      for secret in Secrets.all { #expect(!text.contains(secret), "\(name) holds \(secret)") }
      #expect(text.firstMatch(of: /\bD[0-9]+\b/) == nil, "\(name) holds a seat")
      #expect(text.firstMatch(of: /\b[0-9]{1,2}[.:][0-9]{2} uur|T[0-9]{2}:[0-9]{2}|\b1[0-9]{12}\b/) == nil, "\(name) holds a time of day")
      #expect(!text.contains("boot-"), "\(name) holds a boot")
    }
  }

  @Test(arguments: [false, true]) func severalGroupsTellNothingOfWhoTheyAre(tellsEachGroup: Bool) async throws {
    let report = try GroupReports.report([8, 9, 6], edition: .extern, tellsEachGroup: tellsEachGroup)
    let documents = [try await Formats.file(.odt, of: report), try await Formats.file(.xlsx, of: report)]
    let texts = try Formats.read([String].self, Self.unzipped, documents, documents.map(\.name))
    #expect(texts.count > 10)
    for text in bytes(report).map(\.1) + texts {
      for secret in Secrets.all + ["Team 1", "Team 2", "Team 3"] { #expect(!text.contains(secret), "\(secret)") }
    }
    // People are told per result only, and of no meeting.
    let json = try #require(bytes(report).first { $0.0.hasSuffix(".json") }).1
    #expect(json.firstMatch(of: /"participants": [0-9]/) == nil)
  }

  private static let unzipped = """
    import json, sys, zipfile
    print(json.dumps([zipfile.ZipFile(f).read(n).decode('utf-8', 'replace') for f in sys.argv[1:] for n in zipfile.ZipFile(f).namelist()]))
    """

  @Test func aQuestionOfFourPeopleHasNoNumber() throws {
    let report = try Workshop.whole().report()
    let result = try #require(report.meetings[0].blocks.flatMap(\.results).first { $0.question == "uitspraken/klein" })
    #expect(result.people == nil)
    guard case .withheld(let withheld) = result.figure else {
      Issue.record("\(result.figure)")
      return
    }
    #expect(withheld.reason == .tooFewPeople)
    #expect(withheld.labels == ["Altijd", "Hangt ervan af", "Nooit"])
    #expect(result.headline == "Te weinig antwoorden om te tonen.")
  }

  @Test func steeringCharactersAreGoneFromEveryFormat() throws {
    let report = try Workshop.whole(group: "Team \u{202E}droon\u{1B}[2J", cards: Hostile.all).report()
    for (name, text) in bytes(report) {
      let body = text.hasPrefix("\u{FEFF}") ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
      let bad = body.filter { scalar in
        switch scalar.value {
        case 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0041, 0xE0042: true
        default: false
        }
      }
      #expect(bad.isEmpty, "\(name): \(bad.map { String($0.value, radix: 16) })")
    }
  }

  @Test func fiveThousandCardsAreAllThereOnce() throws {
    let cards = (1...5000).map { "regel \($0)" }
    let report = try Workshop.whole(cards: cards).report()
    for (name, text) in bytes(report) where name.contains("verslag") {
      for number in [1, 2, 999, 4999, 5000] { #expect(text.contains("regel \(number)"), "\(name) lacks regel \(number)") }
    }
    let lines = report.meetings[0].blocks[1].lines.filter { $0.kind == .card }.flatMap(\.lines)
    #expect(Set(lines.map(\.text)) == Set(cards))
    #expect(lines.count == 5000)
  }
}
