/// What is in a package, for people and for programs.
public struct PackageList: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var path: String
    public var format: String
    /// Size.
    public var bytes: Int

    public init(path: String, format: String, bytes: Int) {
      self.path = path
      self.format = format
      self.bytes = bytes
    }
  }

  /// A format that could not be made, and why.
  public struct Missing: Hashable, Sendable {
    public var format: String
    public var sentence: String

    public init(format: String, sentence: String) {
      self.format = format
      self.sentence = sentence
    }
  }

  public var title: String
  public var edition: String
  /// ISO day of the report.
  public var date: String
  public var entries: [Entry]
  public var missing: [Missing]

  public init(title: String, edition: String, date: String, entries: [Entry], missing: [Missing]) {
    self.title = title
    self.edition = edition
    self.date = date
    self.entries = entries
    self.missing = missing
  }

  private static let uses = [
    "md": "lezen en verder bewerken als platte tekst", "html": "lezen in een browser", "odt": "lezen, bewerken en afdrukken",
    "docx": "bewerken in Word", "pdf": "lezen en afdrukken", "csv": "tabellen; -excel is voor Excel met Nederlandse instellingen",
    "xlsx": "tabellen, een blad per uitslag", "json": "andere programma’s",
  ]

  /// One line for each format.
  public var text: String {
    var lines = [title, "Uitgave \(edition), \(date)", "", "In dit pakket staat hetzelfde verslag in verschillende vormen:", ""]
    var seen: Set<String> = []
    for entry in entries where seen.insert(entry.format).inserted {
      let name = entry.path.contains("/") ? entry.path.prefix { $0 != "/" } + "/" : entry.path[...]
      lines.append("- \(name): \(Self.uses[entry.format] ?? entry.format)")
    }
    if !missing.isEmpty {
      lines += ["", "Niet gemaakt:", ""]
      lines += missing.map { "- \($0.format): \($0.sentence)" }
    }
    lines += ["", "Lees het verslag na op herkenbare personen, plaatsen en afdelingen voordat het wordt gedeeld."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs.
  public var json: String {
    JSONValue.object([
      ("schema", .string("goedwerk-package")), ("schemaVersion", .int(1)), ("title", .string(title)), ("edition", .string(edition)),
      ("date", .string(date)),
      (
        "files",
        .array(entries.map { .object([("path", .string($0.path)), ("format", .string($0.format)), ("bytes", .int($0.bytes))]) })
      ),
      ("missing", .array(missing.map { .object([("format", .string($0.format)), ("reason", .string($0.sentence))]) })),
    ]).text + "\n"
  }
}
