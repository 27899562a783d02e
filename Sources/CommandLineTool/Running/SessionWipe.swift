import Programme
import SessionEngine
import SessionHost
import SessionStore
import Summary

/// Deletes a session for good: the file, what stands beside it, and the copies that the session knows of.
struct SessionWipe {
  /// The session file.
  let path: String
  /// Copies that are still there.
  let copies: [String]
  /// Copies that the session knows of and that are not where they were: on a disk that is not connected, or gone.
  let missing: [String]
  /// Title and version of the programme, for the certificate; empty when the file can't be read.
  let programme: String
  /// Whether a report or an aggregate was made of it.
  let hasReport: Bool

  init(path: String) async throws {
    self.path = path
    guard FileAccess.exists(path) else { throw Fault("‘\(path)’ bestaat niet. Kijk of de naam en de map kloppen.", .noInput) }
    let known = try Self.knownCopies(of: path)
    let state = try? await HostedSession.state(in: path)
    var copies: [String] = []
    for copy in known where FileAccess.isOrdinaryFile(copy) {
      // Another session may have come in the place of the copy; what can't be read may well be a damaged copy.
      let mark = (try? await HostedSession.state(in: copy))?.identity?.mark
      if mark == nil || mark == state?.identity?.mark { copies.append(copy) }
    }
    self.copies = copies
    missing = known.filter { !FileAccess.exists($0) }
    programme = state.map { "\($0.programme.title), versie \($0.programme.version)" } ?? ""
    let folders = [SummaryWriter.folder(for: path), SummaryWriter.folder(for: path, edition: .intern)]
    hasReport = state?.givenOut.hasWritten == true || folders.contains { FileAccess.names(in: $0)?.isEmpty == false }
  }

  /// The paths of copies that the session noted, but not its own.
  private static func knownCopies(of path: String) throws -> [String] {
    do {
      let file = try SessionFile.open(at: path, access: .readOnly)
      let known = try file.header().summary[SessionCopies.key] ?? ""
      try file.close()
      let own = FileAccess.mark(of: path)?.number
      return known.split(separator: "\n").map(String.init).filter {
        $0.hasSuffix(SessionFile.nameEnding) && (own == nil || FileAccess.mark(of: $0)?.number != own)
      }
    } catch {
      // A damaged session holds answers all the same; something else is not ours to delete.
      guard case .damaged = error.cause else { throw error }
      return []
    }
  }

  /// What will be deleted, and what that is worth, in Dutch.
  var warning: [String] {
    var lines = ["Dit wist voorgoed:", "  \(path)"]
    lines += copies.map { "  \($0) (kopie)" }
    for copy in missing {
      lines.append(
        "Niet gevonden: \(copy) (kopie). Staat die op een losse schijf, sluit die dan eerst aan. Anders blijft de kopie bestaan.")
    }
    lines.append("Verslagen en aggregaten blijven staan.")
    if !hasReport { lines.append("Er is van deze sessie nog geen verslag gemaakt. Alle antwoorden gaan verloren.") }
    return lines + [Self.promise]
  }

  static let promise =
    "Na het wissen is het bestand niet meer te openen. Op een SSD of USB-stick kunnen resten blijven tot de schijf die plek opnieuw gebruikt; "
    + "alleen een versleutelde schijf beschermt daartegen. Reservekopieën die iemand zelf maakte, kent goedwerk niet."

  /// Deletes the copies first, so that a fault on the way leaves the session that knows of them.
  ///
  /// - Parameter day: the day of today, for the certificate.
  /// - Returns: the path of the certificate.
  func carryOut(on day: CivilDate) throws -> String {
    for copy in copies { try SessionFile.erase(at: copy) }
    try SessionFile.erase(at: path)
    return try certify(day)
  }

  /// The certificate holds no name of the group and no path.
  private func certify(_ day: CivilDate) throws -> String {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var target = "\(folder)/wisbewijs-\(day.iso).md"
    var number = 2
    while FileAccess.exists(target) {
      target = "\(folder)/wisbewijs-\(day.iso)-\(number).md"
      number += 1
    }
    var lines = ["# Wisbewijs", "", "Datum: \(day.inWords)", ""]
    lines.append("Gewist is één sessie\(programme.isEmpty ? "" : " van het programma \(programme)"), met alle antwoorden die erin stonden.")
    lines.append(
      copies.isEmpty
        ? (missing.isEmpty ? "Er waren geen andere kopieën bekend." : "Er is geen kopie gewist.")
        : "Ook gewist: \(copies.count == 1 ? "1 kopie" : "\(copies.count) kopieën").")
    if !missing.isEmpty {
      lines.append(
        missing.count == 1
          ? "1 kopie die bekend was, is niet gevonden en dus niet gewist."
          : "\(missing.count) kopieën die bekend waren, zijn niet gevonden en dus niet gewist.")
    }
    lines.append(hasReport ? "Van de sessie was een verslag gemaakt." : "Van de sessie was geen verslag gemaakt.")
    lines += ["", Self.promise, ""]
    try FileAccess.write(Array(lines.joined(separator: "\n").utf8), to: target)
    return target
  }
}
