import Foundation
import Testing

/// Phones with a real browser, driven through WebDriver by `phones.py`.
///
/// The interpreter is `python3`, or the one that `GOEDWERK_PYTHON` names.
final class Phones: @unchecked Sendable {
  private let process = Process()
  private let orders = Pipe()
  private let replies: URL
  private let complaints: URL
  private var heard = 0

  /// - Throws: when there is no interpreter.
  init(_ place: Workplace) throws {
    replies = URL(filePath: place.path(".phones-\(UUID().uuidString)"))
    complaints = replies.appendingPathExtension("complaints")
    for file in [replies, complaints] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "phones.py").path
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3", script]
    process.environment = place.environment
    process.standardInput = orders
    process.standardOutput = try FileHandle(forWritingTo: replies)
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
  }

  deinit {
    // The end of its orders is the end of the browsers.
    try? orders.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  fileprivate struct Order: Encodable {
    var phone: Int
    var `do`: String
    var what: String?
    var `where`: String?
    var keys: [String]?
    var width: Int?
    var `is`: Bool?
    var script: Bool?
  }

  private struct Reply: Decodable {
    var ok: Bool
    var text: String
  }

  /// Gives an order and waits until it is done.
  /// - Returns: what the phone shows then, or what was asked for.
  fileprivate func run(_ order: Order) async throws -> String {
    try orders.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(order) + Data("\n".utf8))
    var line: Data?
    _ = try await poll(within: .seconds(90)) {
      let lines = try Data(contentsOf: replies).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.count > heard + 1 { line = Data(lines[heard]) }
      return line != nil || !process.isRunning
    }
    guard let line else {
      throw EndToEndFault("the phones said nothing to \(order): \(try String(contentsOf: complaints, encoding: .utf8))")
    }
    heard += 1
    let reply = try JSONDecoder().decode(Reply.self, from: line)
    guard reply.ok else { throw EndToEndFault("phone \(order.phone), \(order.do) \(order.what ?? ""): \(reply.text)") }
    return reply.text
  }

  func phone(_ number: Int) -> Phone { Phone(number: number, phones: self) }
}

/// One phone, and what a participant does with it.
struct Phone {
  let number: Int
  fileprivate let phones: Phones

  private func order(_ deed: String) -> Phones.Order { Phones.Order(phone: number, do: deed) }

  private func run(_ deed: String, _ change: (inout Phones.Order) -> Void = { _ in }) async throws -> String {
    var order = order(deed)
    change(&order)
    return try await phones.run(order)
  }

  /// Opens an address; the first time also the browser.
  func open(_ address: String, hasScript: Bool = true) async throws {
    _ = try await run("open") {
      $0.what = address
      $0.script = hasScript
    }
  }

  /// Waits until some words are to be seen.
  /// - Returns: all words that are to be seen then.
  @discardableResult
  func see(_ words: String) async throws -> String { try await run("see") { $0.what = words } }

  /// Waits until some words are gone.
  func miss(_ words: String) async throws { _ = try await run("miss") { $0.what = words } }

  /// Taps what bears these words, or begins with them.
  func press(_ words: String...) async throws {
    for word in words { _ = try await run("press") { $0.what = word } }
  }

  func fill(_ field: String, _ words: String) async throws {
    _ = try await run("fill") {
      $0.where = field
      $0.what = words
    }
  }

  /// Chooses in a list that drops down.
  func choose(_ field: String, _ words: String) async throws {
    _ = try await run("choose") {
      $0.where = field
      $0.what = words
    }
  }

  /// Keys of a keyboard, to whatever has the focus.
  func keys(_ names: String...) async throws { _ = try await run("keys") { $0.keys = names } }
  func focus() async throws -> String { try await run("focus") }
  func reload() async throws { _ = try await run("reload") }
  func size(_ width: Int) async throws { _ = try await run("size") { $0.width = width } }
  func network(_ isThere: Bool) async throws { _ = try await run("network") { $0.is = isThere } }
  /// What a piece of JavaScript returns, as JSON.
  func script(_ text: String) async throws -> String { try await run("run") { $0.what = text } }

  /// The accessibility checker, light and dark.
  func expectNoViolations(_ place: SourceLocation = #_sourceLocation) async throws {
    let found = try await run("check")
    #expect(found == "", sourceLocation: place)
  }
}
