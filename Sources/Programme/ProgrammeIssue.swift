/// One fault or warning in a programme folder, with its place and what to do about it.
public struct ProgrammeIssue: Hashable, Sendable {
  /// How bad an issue is.
  public enum Severity: String, Hashable, Sendable {
    /// The programme can't be used.
    case error
    /// The programme can be used, but something will look wrong or is likely to be a mistake.
    case warning
  }

  /// Name of the file inside the programme folder, for example `1-introductie.yaml`.
  public var file: String
  /// Line from 1; 0 when the issue is about the whole file.
  public var line: Int
  /// Column from 1 in Unicode scalars; 0 when the issue is about the whole file.
  public var column: Int
  public var severity: Severity
  /// What is wrong: one Dutch sentence.
  public var what: String
  /// What to do: one or two Dutch sentences; may be empty.
  public var hint: String
  /// The line of the file as it is written; empty when the issue is about the whole file.
  public var sourceLine: String

  public init(
    file: String, line: Int, column: Int, severity: Severity, what: String, hint: String,
    sourceLine: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.what = what
    self.hint = hint
    self.sourceLine = sourceLine
  }

  /// `file:line:column`, or the file alone; safe to print.
  public var place: String { Self.printable(line > 0 ? "\(file):\(line):\(column)" : file) }

  /// What is wrong, safe to print.
  public var printableSentence: String { Self.printable(what) }

  /// The issue as Dutch text of up to four lines: `file:line:column`, the line, a caret, the hint.
  ///
  /// Control characters of the file are replaced, and a long line is cut around the column, so that the text is safe to print.
  /// - Parameter folder: Put before the name of the file; empty for the name alone.
  public func text(folder: String = "") -> String {
    let path = folder.isEmpty ? file : (folder.hasSuffix("/") ? folder + file : folder + "/" + file)
    let place = line > 0 ? "\(path):\(line):\(column)" : path
    var lines = [
      "\(Self.printable(place)): \(severity == .error ? "fout" : "let op"): \(Self.printable(what))"
    ]
    if line > 0, !sourceLine.isEmpty {
      let margin = String(repeating: " ", count: String(line).count)
      let (excerpt, caret) = Self.excerpt(of: sourceLine, column: column)
      lines.append("  \(line) | \(excerpt)")
      lines.append("  \(margin) | \(String(repeating: " ", count: caret))^")
    }
    if !hint.isEmpty { lines.append("  \(Self.printable(hint))") }
    return lines.joined(separator: "\n")
  }

  private static func excerpt(of line: String, column: Int) -> (text: String, caret: Int) {
    let scalars = Array(line.unicodeScalars)
    let target = min(max(0, column - 1), scalars.count)
    let start = target > 60 ? target - 40 : 0
    let end = min(scalars.count, start + 90)
    let body = String(String.UnicodeScalarView(scalars[start..<end]))
    let text = (start > 0 ? "…" : "") + printable(body) + (end < scalars.count ? "…" : "")
    return (text, target - start + (start > 0 ? 1 : 0))
  }

  /// Replaces what could steer a terminal or hide text, one character for one.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append("→")
      } else {
        result.append(
          TextRules.isForbidden(scalar) || scalar == "\n" || scalar == "\r" ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}
