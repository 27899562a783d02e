import SessionEngine
import SessionHost
import Summary

/// Goes through the lines of participants one by one in the terminal, before others get them: keep, change or drop.
///
/// What is decided is stored in the session, so that every later report gives the same. A line that was decided is not asked again.
struct LineDialogue {
  /// Reads one typed line; nil at the end of the input.
  let read: () -> String?
  let write: (String) -> Void

  /// What was decided, in order.
  ///
  /// - Parameter lines: those with recognisable words first.
  func verdicts(on lines: [FreeText]) -> [(text: String, verdict: TextVerdict)] {
    let open = lines.filter { !$0.isRead }
    if open.isEmpty {
      write(lines.isEmpty ? "Er zijn geen regels van deelnemers om na te lezen." : "Alle regels zijn al nagelezen.")
      return []
    }
    write("\(open.count == 1 ? "Er is 1 regel" : "Er zijn \(open.count) regels") om na te lezen. Kan iemand hieraan herkend worden?")
    write("h = houden, w = wijzigen, l = laten vallen, a = deze en alle volgende zonder opvallende woorden houden, s = stoppen")
    var decided: [(text: String, verdict: TextVerdict)] = []
    var keepsPlain = false
    for (place, line) in open.enumerated() {
      if keepsPlain, line.findings.isEmpty {
        decided.append((line.text, .keep))
        continue
      }
      write("")
      write("\(place + 1) van \(open.count) · \(line.block)\(line.prompt.isEmpty ? "" : " · \(line.prompt)")")
      write("  \(line.text)")
      if !line.findings.isEmpty { write("  Opvallend: \(Wording.list(line.findings.map { "‘\($0.word)’" }))") }
      guard let answer = ask(about: line, keepsPlain: &keepsPlain) else { break }
      decided.append((line.text, answer))
    }
    return decided
  }

  /// Nil to stop.
  private func ask(about line: FreeText, keepsPlain: inout Bool) -> TextVerdict? {
    while let typed = read() {
      switch typed.plain.lowercased() {
      case "h": return .keep
      case "a":
        keepsPlain = true
        return .keep
      case "l": return .drop
      case "s": return nil
      case "w":
        write("Typ de nieuwe regel; leeg laat hem zoals hij is.")
        guard let text = read()?.plain else { return nil }
        if !text.isEmpty { return .change(to: text) }
        write("Houden, wijzigen of laten vallen? h, w, l, a of s")
      default: write("Typ h, w, l, a of s, en dan Enter.")
      }
    }
    return nil
  }

  /// Asks about the lines that nobody looked at, and stores what was decided. The session is opened for writing first: nobody reads all
  /// lines to hear then that they can't be stored.
  ///
  /// - Returns: how many lines were decided.
  func review(_ lines: [FreeText], in path: String, clock: any SessionClock) async throws -> Int {
    guard lines.contains(where: { !$0.isRead }) else { return verdicts(on: lines).count }
    let session = try await ReportSession.open(path, clock: clock)
    do {
      let verdicts = verdicts(on: lines)
      if let refusal = try await session.submit(verdicts.map { .reviewText($0.text, $0.verdict) }).first { throw Fault(refusal, .badData) }
      try await session.close()
      return verdicts.count
    } catch {
      try? await session.close()
      throw error
    }
  }
}

extension String {
  /// Cleaned, without blanks at the ends.
  fileprivate var plain: String {
    var slice = Substring(cleaned)
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
