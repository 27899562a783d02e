import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Somebody who leads a session by lines alone: hears what is told, and types lines.
final class LinearReader {
  let driver: AppDriver
  private var transcript = LinearTranscript()
  /// Every line that was told, in order.
  private(set) var told: [String] = []
  /// What was told about the last line that was typed.
  private(set) var answer: [String] = []
  /// Every line that was typed while nothing was echoed.
  private(set) var hidden: [String] = []

  init(_ driver: AppDriver) {
    self.driver = driver
    listen()
  }

  /// Types a line and hears what comes of it.
  func type(_ line: String) {
    if driver.app.linear.isHidden { hidden.append(line) }
    switch driver.app.reply(toLine: line) {
    case .say(let lines): tell(LinearTranscript.wrapped(lines, columns: 80))
    case .keys(let keys):
      transcript.heard()
      for key in keys {
        driver.press(key)
        if driver.app.hasLinearProblem { break }
      }
      listen()
    }
  }

  func type(lines: String...) { for line in lines { type(line) } }

  /// Time passes, with a chance for lines at every tick.
  func wait(seconds: Int) {
    for _ in 0..<seconds {
      driver.wait(seconds: 1)
      tell(transcript.news(of: driver.app, columns: 80), isAnswer: false)
    }
  }

  private func listen() { tell(transcript.news(of: driver.app, columns: 80)) }

  private func tell(_ lines: [String], isAnswer: Bool = true) {
    told += lines
    if isAnswer { answer = lines }
  }

  /// The last lines as running text.
  var words: String { answer.joined(separator: " ") }

  func hears(_ texts: String..., at location: SourceLocation = #_sourceLocation) {
    for text in texts {
      #expect(words.contains(text), "‘\(text)’ is not told:\n\(answer.joined(separator: "\n"))", sourceLocation: location)
    }
  }

  func doesNotHear(_ texts: String..., at location: SourceLocation = #_sourceLocation) {
    for text in texts { #expect(!words.contains(text), "‘\(text)’ is told:\n\(answer.joined(separator: "\n"))", sourceLocation: location) }
  }
}

/// Goes through meetings and decides by what is told only.
struct LinearWalk {
  let reader: LinearReader
  let sentence: String
  private var turns: [String: Int] = [:]
  private var lanes = 0

  init(_ reader: LinearReader, writing sentence: String) {
    self.reader = reader
    self.sentence = sentence
  }

  /// Leads until all meetings have been; returns whether that was reached.
  mutating func lead(maximumLines: Int = 12_000) -> Bool {
    for _ in 0..<maximumLines {
      reader.type(LinearSign.again)
      let screen = reader.words
      if screen.contains("Alle bijeenkomsten zijn geweest.") { return true }
      reader.type(next(screen))
    }
    return false
  }

  private mutating func next(_ screen: String) -> String {
    func asks(_ text: String) -> Bool { screen.contains(text) }
    let times = turns[screen, default: 0]
    turns[screen] = times + 1
    if asks("Hoe komen de antwoorden binnen?") { return lane(screen) }
    if asks("Wie is er afwezig?") { return times == 0 ? "D4" : "" }
    if asks("Hoeveel voor ‘") {
      return (["3", "2"] + Array(repeating: "0", count: 40)).prefix(number(before: " getallen. Punt", in: screen) ?? 1).joined(
        separator: " ")
    }
    if asks("Welk nummer kiest de groep?") { return "1" }
    if asks("getallen op één regel, in deze volgorde") { return points(screen) }
    if asks("De nummers in de nieuwe volgorde") { return "" }
    if asks("Kaartnummers, met spaties") { return sort() }
    if asks("Teken voor ‘") { return screen.contains("nog geen teken") ? "1" : "" }
    if asks("Kop voor ‘") { return times == 0 && screen.contains("nog nergens") ? "1" : "." }
    if asks("Lege regel: toch zo bewaren.") { return "" }
    if asks("Regels typen.") { return times < 2 && turns["typed \(reader.driver.place)", default: 0] < 2 ? typed() : "." }
    if asks("Eén regel per briefje") { return asks(" 0 regels") ? sentence : "" }
    if asks("1: ja, ") { return "1" }
    return blind(screen)
  }

  private mutating func typed() -> String {
    turns["typed \(reader.driver.place)", default: 0] += 1
    return "regel \(turns["typed \(reader.driver.place)", default: 0])"
  }

  /// One way after another, so that all are gone; not from paper, which has a journey of its own.
  private mutating func lane(_ screen: String) -> String {
    lanes += 1
    let ways = ["Handen tellen.", "Om de beurt, verborgen.", "Samen op dit scherm.", "Van briefjes zonder nummer."]
    let there = ways.compactMap { way in (1...5).first { screen.contains("\($0) \(way)") } }
    return "\(there[lanes % there.count])"
  }

  private func blind(_ screen: String) -> String {
    if screen.contains("Nummers met komma’s") || screen.contains("Eén nummer. Streepje") { return "1" }
    if screen.contains("Een zin. Lege regel") { return sentence }
    if screen.contains("Kaartnummers met spaties, te") { return (1...20).map(String.init).joined(separator: " ") }
    if let low = number(after: "Een getal van ", in: screen) { return "\(low)" }
    if screen.contains("Getallen met komma’s.") {
      if let total = number(after: "een getal, samen ", in: screen) {
        return ([total] + Array(repeating: 0, count: items() - 1)).map(String.init).joined(separator: ",")
      }
      return screen.contains("Volgorde: de nummers") ? (1...items()).map(String.init).joined(separator: ",") : "1"
    }
    return ""
  }

  private func points(_ screen: String) -> String {
    guard let count = number(before: " getallen op één", in: screen), let total = number(after: " van de ", in: screen) else { return "." }
    if screen.contains("Nog 0 van de") { return "" }
    return ([total] + Array(repeating: 0, count: count - 1)).map(String.init).joined(separator: " ")
  }

  /// Chooses as many of the values that are told as are still asked.
  private func sort() -> String {
    let count = reader.answer.last { $0.hasPrefix("Gekozen: ") }?.split { !$0.isNumber }.compactMap { Int($0) } ?? []
    guard count.count == 2, count[0] < count[1] else { return "" }
    let free = reader.answer.filter { $0.first?.isNumber == true && !$0.hasSuffix(", gekozen") }.compactMap {
      Int($0.prefix { $0.isNumber })
    }
    return free.prefix(count[1] - count[0]).map(String.init).joined(separator: " ")
  }

  /// How many numbered lines there are.
  private func items() -> Int { reader.answer.compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? 1 }

  private func number(after text: String, in screen: String) -> Int? {
    screen.ranges(of: text).last.flatMap { Int(screen[$0.upperBound...].prefix { $0.isNumber }) }
  }

  private func number(before text: String, in screen: String) -> Int? {
    screen.ranges(of: text).first.flatMap { Int(String(screen[..<$0.lowerBound].reversed().prefix { $0.isNumber }.reversed())) }
  }
}
