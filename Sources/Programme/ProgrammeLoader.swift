/// Reads a programme folder: `programme.yaml`, the meetings it lists, `values.yaml` and `references.yaml`.
///
/// It gets the contents of files from its caller and opens none itself. Of a file with a fault of syntax only the first fault is
/// reported, of every other file all faults; nothing is reported that only follows from a fault in another file.
public enum ProgrammeLoader {
  /// The file that a folder starts with.
  public static let mainFile = "programme.yaml"
  /// Largest file in bytes; a caller need not read more than one byte beyond it.
  public static let maximumFileSize = RawText.maximumSize

  private static let valuesFile = "values.yaml"
  private static let referencesFile = "references.yaml"
  /// May be absent when no block has a case.
  private static let casesFile = "cases.yaml"

  /// Loads a programme.
  /// - Parameter read: Gives the bytes of a file by its name in the folder, or nil when there is none that can be read. It is asked for
  ///   plain names only, each at most once.
  public static func load(read: (_ name: String) -> [UInt8]?) -> ProgrammeLoading {
    let issues = IssueCollector()
    var files = [mainFile]
    func parse(_ name: String, listedIn main: (file: FileReading, position: SourcePosition)?) -> (
      file: FileReading, root: YAMLNode
    )? {
      guard let bytes = read(name) else {
        reportMissing(name, listedIn: main, to: issues)
        return nil
      }
      guard let (source, root) = YAMLParsing.parse(name: name, bytes: bytes, issues: issues) else {
        return nil
      }
      return (FileReading(source: source, issues: issues), root)
    }

    guard let main = parse(mainFile, listedIn: nil) else {
      return ProgrammeLoading(programme: nil, issues: issues.sorted(files: files))
    }
    let reader = MappingReader(
      main.root, in: main.file, noun: "een programma", keys: ["id", "title", "version", "meetings"])
    let id = reader.slug("id")
    let title = reader.text("title")
    let version = reader.wholeNumber("version", in: 1...1_000_000) ?? 1
    let listed = meetingFiles(reader)
    files += listed.map(\.name) + [valuesFile, referencesFile, casesFile, inventoryFile]

    let context = ProgrammeContext()
    let start = (main.file, SourcePosition(line: 1, column: 1))
    let values = parse(valuesFile, listedIn: start).map { file, root in
      withoutErrors(issues) { ValueListReading(file: file).list(root) }
    }
    let references = parse(referencesFile, listedIn: start).map { file, root in
      withoutErrors(issues) { ReferenceReading(file: file).figures(root) }
    }
    context.values = values ?? nil
    context.references = references ?? nil
    if let bytes = read(casesFile) {
      context.hasCaseFile = true
      if let (source, root) = YAMLParsing.parse(name: casesFile, bytes: bytes, issues: issues) {
        context.cases = withoutErrors(issues) { CaseReading(file: FileReading(source: source, issues: issues)).cases(root) }
      }
    }
    if let bytes = read(inventoryFile), let (source, root) = YAMLParsing.parse(name: inventoryFile, bytes: bytes, issues: issues) {
      let file = FileReading(source: source, issues: issues)
      context.inventory = withoutErrors(issues) { Set(InventoryReading(file: file).inventory(root).items.map(\.id)) }
    }
    let parsed = listed.compactMap { parse($0.name, listedIn: (main.file, $0.position)) }
    context.hasAllMeetings = parsed.count == listed.count
    let meetings = parsed.map { MeetingReading(file: $0.file, context: context).meeting($0.root) }

    let ordered = issues.sorted(files: files)
    guard !issues.hasErrors, let values = context.values, let references = context.references else {
      return ProgrammeLoading(programme: nil, issues: ordered)
    }
    let programme = Programme(
      id: id, title: title, version: version, meetings: meetings, values: values,
      references: references, cases: context.cases)
    return ProgrammeLoading(programme: programme, issues: ordered)
  }

  /// Loads a programme from contents by file name.
  public static func load(files: [String: [UInt8]]) -> ProgrammeLoading {
    load { files[$0] }
  }

  /// The names of the files that a programme folder consists of, as far as they are there.
  /// - Parameter read: As for `load`.
  public static func fileNames(read: (_ name: String) -> [UInt8]?) -> [String] {
    var names: [String] = []
    _ = load { name in
      let bytes = read(name)
      if bytes != nil { names.append(name) }
      return bytes
    }
    return names
  }

  /// The names under `meetings`, without those that are no plain file name and those that are listed twice.
  private static func meetingFiles(_ reader: MappingReader) -> [(
    name: String, position: SourcePosition
  )] {
    var names = UniqueNames()
    var result: [(name: String, position: SourcePosition)] = []
    for node in reader.list("meetings", isRequired: true) {
      guard let name = reader.file.text(of: node, key: "meetings") else { continue }
      let isPlain =
        name.hasSuffix(".yaml") && !name.hasPrefix(".")
        && !name.contains { $0 == "/" || $0 == "\\" } && name.count <= 100
      guard isPlain, ![mainFile, valuesFile, referencesFile, casesFile, inventoryFile].contains(name) else {
        reader.file.report(
          node.position,
          "“\(FileReading.shortened(name))” kan geen bestand van een bijeenkomst zijn.",
          hint: "Schrijf de naam van een bestand in dezelfde map, bijvoorbeeld 1-introductie.yaml.")
        continue
      }
      names.claim(name, kind: "Het bestand", at: node.position, in: reader.file)
      if !result.contains(where: { $0.name == name }) { result.append((name, node.position)) }
    }
    return result
  }

  private static func reportMissing(
    _ name: String, listedIn main: (file: FileReading, position: SourcePosition)?,
    to issues: IssueCollector
  ) {
    let what = "Het bestand \(name) ontbreekt of is niet te lezen."
    guard let main,
      main.file.source.position(of: name, from: main.position, reach: 0) == main.position
    else {
      issues.add(
        ProgrammeIssue(
          file: name, line: 0, column: 0, severity: .error, what: what,
          hint: "Zet het in de map van het programma.", sourceLine: ""))
      return
    }
    main.file.report(
      main.position, what, hint: "Zet het bestand in de map van het programma, of verbeter de naam."
    )
  }

  /// The result of a reading, or nil when it reported an error.
  private static func withoutErrors<Result>(_ issues: IssueCollector, _ reading: () -> Result)
    -> Result?
  {
    let before = issues.errorCount
    let result = reading()
    return issues.errorCount == before ? result : nil
  }
}

/// What loading gave: a programme, or at least one error; warnings go with either.
public struct ProgrammeLoading: Sendable {
  /// The programme; nil when there is an error among the issues.
  public var programme: Programme?
  /// Errors and warnings by file and place.
  public var issues: [ProgrammeIssue]

  public init(programme: Programme?, issues: [ProgrammeIssue]) {
    self.programme = programme
    self.issues = issues
  }
}
