import Foundation
import SessionEngine
import Testing

@testable import FacilitatorApp

/// What the room reads speaks to all (jullie) or says what to do; never to one person.
@Suite struct WordingTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// The texts between quotation marks in the sources of a target, without interpolations.
  private static func texts(of target: String) throws -> [String] {
    let folder = sources.appending(path: target).resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var texts: [String] = []
    // What a participant reads alone, on a phone or a terminal, says je.
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.path.contains("/Participants/") && !file.path.contains("/Seat/") {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.contains("///") {
        texts += line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1).replacing(/\\\([^)]*\)+/, with: "#") }
      }
    }
    return texts
  }

  @Test(arguments: ["FacilitatorApp", "SessionEngine"])
  func nobodyIsSpokenToAlone(target: String) throws {
    let texts = try Self.texts(of: target)
    #expect(texts.contains { $0.contains(" ") && $0.hasSuffix(".") })
    for text in texts where text.contains(" ") {
      #expect(text.firstMatch(of: /(?i)\b(je|jij|jou|jouw|u|uw)\b/) == nil, "\(text)")
    }
  }

  /// What is said to one participant is made of these types; nothing that the room sees may be.
  @Test(arguments: ["FacilitatorApp", "Surfaces", "Summary", "Exports"])
  func wordsForAPhoneStayOnPhones(target: String) throws {
    let folder = Self.sources.appending(path: target).resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    // A participant's own terminal stands in a folder of its own; nothing of it reaches the room.
    for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/Seat/") {
      count += 1
      let found = try String(contentsOf: file, encoding: .utf8).firstMatch(of: /\bParticipant(Scene|View|Lines?|Question|Result|Refusal)\b/)
      #expect(found == nil, "\(file.lastPathComponent)")
    }
    #expect(count > 3)
  }

  @Test func newsOfPhonesSpeaksToAll() throws {
    for text in try Self.texts(of: "CommandLineTool/Running") where text.contains("telefoon") || text.contains("netwerk") {
      #expect(text.firstMatch(of: /(?i)\b(je|jij|jou|jouw|u|uw)\b/) == nil, "\(text)")
    }
  }

  @Test(arguments: ["FacilitatorApp", "SessionEngine"])
  func noWordOfMachinesReachesTheRoom(target: String) throws {
    for text in try Self.texts(of: target) where text.contains(" ") {
      #expect(text.firstMatch(of: /(?i)\b(error|null|nil|index|json|yaml|sqlite|event|command|ok|default)\b/) == nil, "\(text)")
      #expect(!text.contains("  ·") || text.contains("·"))
    }
  }

  @Test func everyRefusalIsOneSentenceOrTwoThatEndsProperly() throws {
    let sentences = try Self.texts(of: "SessionEngine").filter { $0.contains(" ") && $0.first?.isUppercase == true && $0.hasSuffix(".") }
    #expect(sentences.count > 40)
    for sentence in sentences { #expect(sentence.count <= 120, "\(sentence)") }
  }

  @Test func keysExplainThemselvesShortly() {
    for binding in Keymap.room {
      #expect(binding.explanation.hasSuffix("."))
      #expect(binding.label.count <= 14)
      #expect(binding.keyName.count <= 6)
    }
  }
}
