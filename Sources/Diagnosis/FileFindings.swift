/// Where sessions are kept, the clock, and what comes with the program.
extension MachineFacts {
  /// Below this a session may not fit; below the second it is time to clean up.
  private static let least: Int64 = 20_000_000
  private static let comfortable: Int64 = 500_000_000

  var files: [Finding] { [place] + (folder.isWritable ? [room] : []) + [store].compactMap { $0 } + stored + [programme] }

  private var place: Finding {
    guard folder.isWritable else {
      return Finding(
        .fault, "Map met sessies", "In ‘\(folder.path)’ kan niet geschreven worden.",
        advice: "Kies een eigen map: goedwerk --map MAP.")
    }
    return folder.exists
      ? Finding(.good, "Map met sessies", "‘\(folder.path)’ is er, en er kan in geschreven worden.")
      : Finding(.good, "Map met sessies", "‘\(folder.path)’ is er nog niet; de eerste sessie maakt hem.")
  }

  private var room: Finding {
    guard let bytes = folder.freeBytes else { return Finding(.remark, "Schijfruimte", "Niet te lezen hoeveel ruimte er is.") }
    let words = "Er is \(Self.size(bytes)) vrij."
    if bytes < Self.least {
      return Finding(
        .fault, "Schijfruimte", words,
        advice: "Maak eerst ruimte vrij: een sessie met haar verslag kan \(Self.size(Self.least)) nodig hebben.")
    }
    return bytes < Self.comfortable
      ? Finding(.remark, "Schijfruimte", words, advice: "Dat is genoeg voor vandaag; ruim binnenkort op.")
      : Finding(.good, "Schijfruimte", words)
  }

  /// Bytes in words, rounded down.
  static func size(_ bytes: Int64) -> String {
    bytes >= 1_000_000_000 ? "\(bytes / 1_000_000_000) GB" : "\(bytes / 1_000_000) MB"
  }

  private var store: Finding? {
    guard folder.isWritable else { return nil }
    guard let storeFault else { return Finding(.good, "Bewaren", "Een proefsessie is gemaakt, gelezen en weer weggehaald.") }
    return Finding(
      .fault, "Bewaren", "Een proefsessie maken lukte niet: \(storeFault)", advice: "Kies een map op de eigen schijf: goedwerk --map MAP.")
  }

  private var stored: [Finding] {
    guard !sessions.isEmpty else { return [] }
    let broken = sessions.filter { $0.problem != nil && !$0.isInUse }
    let open = sessions.filter { ($0.mode ?? 0o600) & 0o077 != 0 }
    var findings = broken.map { Finding(.remark, "Sessie ‘\($0.name)’", $0.problem ?? "") }
    findings += open.map { session in
      Finding(
        .remark, "Sessie ‘\(session.name)’", "Anderen op deze computer mogen dit bestand lezen of veranderen.",
        advice: "Herstel het met: chmod 600 en de naam van het bestand.")
    }
    let busy = sessions.count(where: \.isInUse)
    let good = sessions.count - broken.count - busy
    let words = good == 1 ? "1 sessie kan open." : "\(good) sessies kunnen open."
    return [Finding(.good, "Sessies", busy == 0 ? words : "\(words) \(busy) \(busy == 1 ? "is" : "zijn") al open in een ander venster.")]
      + findings
  }

  private var programme: Finding {
    guard let programmeFault else { return Finding(.good, "Programma", "De bestanden van het programma zijn gevonden en kloppen.") }
    return Finding(
      .fault, "Programma", programmeFault, advice: "Installeer goedwerk opnieuw, of wijs de map aan met --assets MAP.")
  }

  /// Ten minutes: nobody minds less, and a wrong time zone is always more.
  private static let patience: Int64 = 600_000

  var time: Finding {
    if let notBefore = clock.notBefore, clock.wall < notBefore - Self.patience {
      return Finding(
        .fault, "Klok", "De klok van de computer staat vroeger dan iets dat al gebeurd is.", advice: "Zet datum en tijd goed.")
    }
    if abs(clock.drift) > 50 {
      return Finding(
        .remark, "Klok", "De klok van de computer loopt nu ongelijk of wordt bijgesteld. De klok van een sessie heeft daar geen last van.")
    }
    if clock.utcOffset % 900 != 0 || abs(clock.utcOffset) > 14 * 3600 {
      return Finding(.remark, "Klok", "De tijdzone is vreemd ingesteld.", advice: "Controleer datum en tijd van de computer.")
    }
    return Finding(.good, "Klok", "De klok loopt gelijkmatig; \(zone).")
  }

  private var zone: String {
    let minutes = clock.utcOffset / 60
    let rest = abs(minutes % 60)
    return "het verschil met UTC is \(minutes / 60) uur\(rest == 0 ? "" : " en \(rest) minuten")"
  }

  var helpers: [Finding] {
    tools.map { tool in
      let subject = "Hulpprogramma \(tool.name)"
      let advice = tool.package.isEmpty ? "" : "Wil je dat wel, installeer dan \(tool.package)."
      if !tool.isFound {
        return Finding(.good, subject, "Niet gevonden. Het werkt ook zonder; alleen \(tool.purpose) kan dan niet.", advice: advice)
      }
      if tool.fault.isEmpty { return Finding(.good, subject, "Gevonden; nodig voor \(tool.purpose).") }
      return Finding(.remark, subject, "Gevonden, maar \(tool.fault). Daardoor kan \(tool.purpose) niet.", advice: advice)
    }
  }
}
