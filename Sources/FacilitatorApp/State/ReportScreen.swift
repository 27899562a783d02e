/// A report as lines to look at.
public struct ReportPreview: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case heading, strong, text, quiet }
    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Paragraphs, each on one line, however long.
  public var lines: [Line]
  /// Formats that can be chosen, by their names.
  public var formats: [String]
  /// Why there is no report, in Dutch; nil when there is one.
  public var problem: String?

  public init(lines: [Line], formats: [String], problem: String? = nil) {
    self.lines = lines
    self.formats = formats
    self.problem = problem
  }
}

/// The report on the screen, with the edition and the format in which it will be written.
public struct ReportScreen: Sendable {
  /// Nil while it is being made.
  var preview: ReportPreview?
  var isIntern = false
  /// Place in the formats of the preview; nil for the usual ones together.
  var format: Int?
  var scroll = 0

  var formatName: String? { format.flatMap { place in preview.flatMap { $0.formats.indices.contains(place) ? $0.formats[place] : nil } } }

  /// The next format; after the last one the usual ones together.
  mutating func takeNextFormat() {
    let count = preview?.formats.count ?? 0
    guard count > 0 else { return }
    let next = format.map { $0 + 1 } ?? 0
    format = next < count ? next : nil
  }
}
