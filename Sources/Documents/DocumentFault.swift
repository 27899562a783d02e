/// Why a format could not be made.
public enum DocumentFault: Error, Hashable, Sendable {
  /// The program that makes this format is not there, or too old.
  case toolMissing(format: ReportFormat, package: String, found: String)
  /// The program that makes this format failed, with the end of what it said.
  case toolFailed(format: ReportFormat, tool: String, detail: String)
  /// The program that makes this format took too long.
  case toolTooSlow(format: ReportFormat, tool: String, seconds: Int)
  /// A library could not make the file, or there was no room for it.
  case libraryFailed(format: ReportFormat, detail: String)

  /// One Dutch sentence for people, with what works without it.
  public var sentence: String {
    switch self {
    case .toolMissing(let format, let package, let found):
      let what = found.isEmpty ? "is niet te vinden" : "is te oud: \(found)"
      return "Voor \(format.rawValue) is \(package) nodig, en dat \(what). Zonder kan het verslag als \(Self.others) gemaakt worden."
    case .toolFailed(let format, let tool, let detail):
      return "\(tool) kon het verslag niet als \(format.rawValue) maken\(detail.isEmpty ? "" : ": \(detail)"). "
        + "Het kan wel als \(Self.others)."
    case .toolTooSlow(let format, let tool, let seconds):
      return "\(tool) was na \(seconds) seconden nog niet klaar met \(format.rawValue), en is gestopt. Het kan wel als \(Self.others)."
    case .libraryFailed(let format, let detail): return "Het verslag kon niet als \(format.rawValue) gemaakt worden: \(detail)."
    }
  }

  private static let others = "html, odt, md, xlsx, csv of json"
}
