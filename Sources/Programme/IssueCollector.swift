/// Gathers the issues of one load, so that all of them are reported and not only the first.
final class IssueCollector {
  /// More than this nobody reads; the rest is only counted.
  static let limit = 200

  private(set) var issues: [ProgrammeIssue] = []
  private(set) var errorCount = 0
  private var leftOut = 0

  var hasErrors: Bool { errorCount > 0 }
  /// Whether further issues are only counted, so that hints need not be thought of.
  var isFull: Bool { issues.count >= Self.limit }

  func add(_ issue: ProgrammeIssue) {
    if issue.severity == .error { errorCount += 1 }
    guard !isFull else {
      leftOut += 1
      return
    }
    issues.append(issue)
  }

  /// The issues by file in the given order, then by place, then as they were found.
  func sorted(files: [String]) -> [ProgrammeIssue] {
    let rank = Dictionary(files.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
    let ordered = issues.enumerated().sorted { left, right in
      let a = (
        rank[left.element.file] ?? files.count, left.element.line, left.element.column, left.offset
      )
      let b = (
        rank[right.element.file] ?? files.count, right.element.line, right.element.column,
        right.offset
      )
      return a < b
    }
    var result = ordered.map(\.element)
    if leftOut > 0, let last = result.last {
      result.append(
        ProgrammeIssue(
          file: last.file, line: 0, column: 0, severity: .warning,
          what: "Er zijn nog \(leftOut) andere meldingen.",
          hint: "Verbeter eerst de meldingen hierboven en controleer dan opnieuw.", sourceLine: ""))
    }
    return result
  }
}
