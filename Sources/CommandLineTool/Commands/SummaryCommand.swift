public import ArgumentParser
import Documents
import SessionEngine
public import Summary

/// Writes the report of a session, or of several groups together.
struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verslag", abstract: "Schrijft het verslag van een sessie, of van meer groepen.")

  @Argument(help: ArgumentHelp("Sessiebestanden of namen; ook bestanden die met --aggregaat zijn gemaakt.", valueName: "sessie"))
  var sessions: [String]

  @Option(name: .customLong("uitgave"), help: "extern, voor de organisator, of intern, voor de groep zelf.")
  var edition: Edition = .extern

  @Option(
    name: .customLong("formaat"),
    help:
      "Een of meer, met komma’s: md, html, odt, docx, pdf, csv, xlsx, json of pakket; zonder keuze alles wat geen ander programma nodig heeft."
  )
  var formats: ReportFormatList?

  @Option(name: .customLong("naar"), help: "Map voor het verslag; - voor de uitvoer (één formaat, niet csv).")
  var target: String?

  @Flag(name: .customLong("controle"), help: "Loopt eerst de regels van deelnemers langs: houden, wijzigen of laten vallen.")
  var reviews = false

  @Flag(name: .customLong("aggregaat"), help: "Schrijft alleen de tellingen van elke groep, om later samen te voegen.")
  var isAggregate = false

  @Flag(name: .customLong("per-groep"), help: "Ook extern de tellingen per groep: alle groepen vinden dat goed.")
  var tellsEachGroup = false

  @Flag(
    name: .customLong("vervangt-eerdere"),
    help: "Alle eerdere verslagen van deze sessie zijn weggegooid, elke kopie. Nodig als er sindsdien een paar antwoorden anders zijn.")
  var replacesEarlier = false

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    do {
      let paths = sessions.map(folder.sessions.resolve)
      if reviews { try await review(paths) }
      if target == "-" { try requireOneStream(paths) }
      let aggregates = try await aggregates(of: paths)
      if isAggregate { return try write(aggregates, beside: paths) }
      let report = try report(aggregates)
      tellWhatIsUnread(aggregates)
      if target == "-", let format = formats?.single {
        return try pass(try await ReportFiles.bytes(of: report, as: format))
      }
      let formats = formats?.formats ?? ReportFormat.standard
      let written = try await ReportFiles.write(report, formats: formats, to: target ?? standardFolder(paths, report)) { progress in
        if StandardOutput.errorsAreSeen { StandardOutput.error("\(progress.words) …") }
      }
      for path in written { StandardOutput.line(path) }
    } catch {
      throw Fault(wrapping: error)
    }
  }

  private func requireOneStream(_ paths: [String]) throws(Fault) {
    if isAggregate {
      guard paths.count == 1 else { throw Fault("Met --naar - kan er één aggregaat tegelijk geschreven worden.", .badUsage) }
    } else if formats?.single == nil {
      throw Fault("Kies met --naar - ook één formaat dat één bestand is, bijvoorbeeld --formaat md.", .badUsage)
    }
  }

  /// What each file gives. Files are read side by side; of several that can't be read, the first is told.
  private func aggregates(of paths: [String]) async throws -> [GroupAggregate] {
    let replacesEarlier = replacesEarlier
    let isOne = paths.count == 1
    let files = paths.map { FileAccess.absolute($0) ?? $0 }
    let found = await withTaskGroup(of: (Int, Result<GroupAggregate, any Error>).self) { group in
      // A file that is named twice is opened once: it can't be written by two.
      for (place, path) in paths.enumerated() where files.firstIndex(of: files[place]) == place {
        group.addTask { (place, await Self.aggregate(of: path, replacesEarlier: replacesEarlier, isOne: isOne)) }
      }
      return await group.reduce(into: [String: Result<GroupAggregate, any Error>]()) { $0[files[$1.0]] = $1.1 }
    }
    return try files.compactMap { try found[$0]?.get() }
  }

  @concurrent private static func aggregate(
    of path: String, replacesEarlier: Bool, isOne: Bool
  ) async -> Result<GroupAggregate, any Error> {
    do {
      return .success(
        AggregateFiles.isAggregate(path)
          ? try AggregateFiles.read(path)
          : try await SummaryWriter.aggregate(ofFile: path, replacesEarlier: replacesEarlier, clock: SystemClock()))
    } catch {
      let fault = Fault(wrapping: error)
      // Of several files the sentence has to say which.
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return .failure(isOne || fault.sentence.contains(name) ? fault : Fault("‘\(name)’: \(fault.sentence)", fault.exitCode))
    }
  }

  private func report(_ aggregates: [GroupAggregate]) throws -> SummaryReport {
    if aggregates.count == 1 { return edition == .intern ? aggregates[0].report : aggregates[0].report.external }
    return try SummaryReport(aggregates, edition: edition, tellsEachGroup: tellsEachGroup)
  }

  private func write(_ aggregates: [GroupAggregate], beside paths: [String]) throws {
    try GroupAggregate.requireDifferentGroups(aggregates)
    var files: [(path: String, bytes: [UInt8])] = []
    for (aggregate, path) in zip(aggregates, paths) {
      let file = try AggregateFiles.file(of: aggregate)
      if target == "-" { return try pass(file.bytes) }
      files.append(("\(target ?? SummaryWriter.folder(for: path, edition: .intern))/\(file.name)", file.bytes))
    }
    try FileAccess.writeTogether(files)
    for file in files { StandardOutput.line(file.path) }
  }

  private func pass(_ bytes: [UInt8]) throws(Fault) {
    guard StandardOutput.bytes(bytes) else {
      throw Fault("De uitvoer kon niet helemaal geschreven worden. Is de schijf vol?", .inputOutput)
    }
  }

  private func standardFolder(_ paths: [String], _ report: SummaryReport) -> String {
    if paths.count == 1 { return SummaryWriter.folder(for: paths[0], edition: edition) }
    return "\(folder.folder)/samen-\(report.date.iso)-verslag\(edition == .intern ? "-intern" : "")"
  }

  // MARK: Lines

  private func review(_ paths: [String]) async throws {
    let dialogue = LineDialogue(read: { readLine() }, write: StandardOutput.error)
    for path in paths where !AggregateFiles.isAggregate(path) {
      let lines = try SummaryWriter.draft(try await HostedSession.state(in: path)).report.freeTexts
      let count = try await dialogue.review(lines, in: path, clock: SystemClock())
      if count > 0 { StandardOutput.error(count == 1 ? "1 regel nagelezen." : "\(count) regels nagelezen.") }
    }
  }

  /// Says which lines wait for somebody to look at them, on the stream for messages.
  private func tellWhatIsUnread(_ aggregates: [GroupAggregate]) {
    guard StandardOutput.errorsAreSeen else { return }
    let unread = aggregates.flatMap(\.report.freeTexts).filter { !$0.isRead }
    guard !unread.isEmpty else { return }
    let flagged = unread.count { !$0.findings.isEmpty }
    let what = unread.count == 1 ? "1 regel is nog niet nagelezen" : "\(unread.count) regels zijn nog niet nagelezen"
    let words = flagged == 0 ? "" : ", waarvan \(flagged) met woorden waaraan iemand herkend kan worden"
    let effect = edition == .extern ? " Die staan niet in deze uitgave." : ""
    StandardOutput.error("\(what)\(words).\(effect) Nalezen: goedwerk verslag \(sessions[0]) --controle")
  }
}

extension Edition: ExpressibleByArgument {}

/// Formats as they are given on the command line: names with commas between them.
struct ReportFormatList: ExpressibleByArgument {
  var formats: [ReportFormat]

  /// The format when there is only one, and it is one file.
  var single: ReportFormat? { formats.count == 1 && formats[0] != .csv ? formats[0] : nil }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let known = names.compactMap(ReportFormat.init(rawValue:))
    guard known.count == names.count else { return nil }
    // Each once, in the order in which they are written.
    formats = ReportFormat.allCases.filter(known.contains)
  }
}
