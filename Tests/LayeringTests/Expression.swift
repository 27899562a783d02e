import Foundation

/// A regular expression with lookbehind, which Swift's own does not have.
struct Expression {
  private let expression: NSRegularExpression

  /// - Throws: when the pattern is no regular expression.
  init(_ pattern: String) throws { expression = try NSRegularExpression(pattern: pattern) }

  /// Each place where it holds: its line, from 1, and what stands there.
  func matches(in text: String) -> [(line: Int, text: String)] {
    expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      Range(match.range, in: text).map { range in (text[..<range.lowerBound].count { $0 == "\n" } + 1, String(text[range])) }
    }
  }
}
