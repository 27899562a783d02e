/// What the reading of one block must know about the rest of the programme.
final class ProgrammeContext {
  /// Nil when the file has a fault of its own; then nothing that depends on it is reported.
  var values: ValueList?
  var references: ReferenceFigures?
  /// Nil when there is no file of cases, or when it has a fault of its own.
  var cases: [CaseStudy]?
  var hasCaseFile = false
  /// The ids of the inventory; nil when there is no such file, or when it has a fault of its own.
  var inventory: Set<String>?
  /// Whether every meeting file could be parsed, so that an unknown block is really unknown.
  var hasAllMeetings = true
  var meetingIDs = UniqueNames()
  var blockIDs = UniqueNames()
  var blockNumbers = UniqueNames()
  /// The blocks read so far, and whether each gathers lines.
  private(set) var gathers: [BlockID: Bool] = [:]

  /// The blocks that were read without a missing form, for blocks that look back.
  private(set) var blocks: [BlockID: Block] = [:]

  func remember(_ block: Block) { blocks[block.id] = block }

  /// The earlier block with this id, or nil after a report.
  func earlier(_ id: BlockID, at position: SourcePosition, in file: FileReading) -> Block? {
    if let block = blocks[id] { return block }
    // A block without a form that can be run was reported itself.
    guard hasAllMeetings, gathers[id] == nil else { return nil }
    let names = blocks.keys.map(\.rawValue).sorted()
    let nearest = Suggestion.nearest(to: id.rawValue, among: names).map { "Bedoel je “\($0)”?" }
    file.report(
      position, "Er is geen eerder blok “\(id.rawValue)”.", hint: nearest ?? "Alleen blokken die hiervoor staan, kunnen hier terugkomen.")
    return nil
  }

  /// Reports a case that is not in the file of cases.
  func checkCase(_ id: ItemID, at position: SourcePosition, in file: FileReading) {
    guard hasCaseFile else {
      file.report(position, "Er is geen bestand cases.yaml.", hint: "Zet de casussen in cases.yaml, in dezelfde map.")
      return
    }
    guard let cases, !cases.contains(where: { $0.id == id }) else { return }
    let names = cases.map(\.id)
    let nearest = Suggestion.nearest(to: id, among: names).map { "Bedoel je “\($0)”? " } ?? ""
    file.report(
      position, "Casus “\(FileReading.shortened(id))” staat niet in cases.yaml.",
      hint: nearest + "Bekend zijn: \(names.joined(separator: ", ")).")
  }

  /// The survey row with this id, or nil after a report.
  func row(_ id: ReferenceID, at position: SourcePosition, in file: FileReading) -> (table: ReferenceTable, row: ReferenceRow)? {
    guard let references else { return nil }
    if let found = references.row(id) { return found }
    reportUnknown(id, among: references.tables.flatMap { $0.rows.map(\.id) }, at: position, in: file)
    return nil
  }

  func remember(_ block: BlockID, gathers isGathering: Bool) {
    // With an id that is used twice, either block may be meant.
    gathers[block] = isGathering || gathers[block] == true
  }

  /// Reports a source of cards that is no earlier block that gathers lines.
  func checkGathering(_ id: BlockID, at position: SourcePosition, in file: FileReading) {
    switch gathers[id] {
    case true: return
    case false:
      file.report(
        position, "In blok “\(id.rawValue)” wordt niets verzameld.",
        hint: "Kies een blok met “gather”: \(gatheringNames).")
    default:
      guard hasAllMeetings else { return }
      let nearest =
        Suggestion.nearest(to: id.rawValue, among: gathers.keys.map(\.rawValue).sorted()).map {
          "Bedoel je “\($0)”? "
        } ?? ""
      file.report(
        position, "Er is geen eerder blok “\(id.rawValue)”.",
        hint: nearest + "Eerdere blokken met “gather”: \(gatheringNames).")
    }
  }

  private var gatheringNames: String {
    let names = gathers.filter(\.value).keys.map(\.rawValue).sorted()
    return names.isEmpty ? "geen" : names.joined(separator: ", ")
  }

  /// Reports an id that is no table, row or finding.
  func checkReference(_ id: ReferenceID, at position: SourcePosition, in file: FileReading) {
    guard let references, !references.ids.contains(id) else { return }
    reportUnknown(id, among: references.ids, at: position, in: file)
  }

  /// Reports an id that is no finding, or one that may not be on the shared screen.
  func checkFinding(_ id: ReferenceID, at position: SourcePosition, in file: FileReading) {
    guard let references else { return }
    guard let finding = references.finding(id) else {
      reportUnknown(id, among: references.findings.map(\.id), at: position, in: file)
      return
    }
    if !finding.isForRoom {
      file.report(
        position, "“\(id)” mag niet op het gedeelde scherm.",
        hint: "In references.yaml staat er room: false bij. Noem het in notes.")
    }
  }

  /// Warns about a source that is not in the inventory.
  func checkSource(_ source: String, at position: SourcePosition, in file: FileReading) {
    guard let inventory else { return }
    for id in Inventory.ids(of: source) where !inventory.contains(id) {
      let nearest = Suggestion.nearest(to: id, among: inventory.sorted()).map { "Bedoel je “\($0)”? " } ?? ""
      file.report(
        position, "“\(id)” staat niet in \(ProgrammeLoader.inventoryFile).", hint: nearest + "Of zet het onderwerp daarbij.",
        severity: .warning)
      return
    }
  }

  private func reportUnknown(
    _ id: ReferenceID, among ids: [ReferenceID], at position: SourcePosition, in file: FileReading
  ) {
    let nearest = Suggestion.nearest(to: id, among: ids).map { "Bedoel je “\($0)”? " } ?? ""
    file.report(
      position, "“\(FileReading.shortened(id))” staat niet in references.yaml.",
      hint: nearest + "Bekend zijn: \(ids.joined(separator: ", ")).")
  }
}

extension ReferenceFigures {
  /// The ids of tables, of their rows and of findings, in the order of the file.
  var ids: [ReferenceID] {
    tables.flatMap { [$0.id] + $0.rows.map(\.id) } + findings.map(\.id)
  }
}
