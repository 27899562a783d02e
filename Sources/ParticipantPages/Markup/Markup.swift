/// A piece of HTML. Text that is put into it is escaped, so that only literals of this program are ever tags.
///
///     let part: Markup = "<p class=\"lead\">\(text)</p>"
public struct Markup: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// As it goes over the line.
  public let html: String

  public init(stringLiteral literal: String) { html = literal }
  public init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

  init(raw: String) { html = raw }

  /// Nothing at all.
  static let none: Markup = ""

  /// Pieces below each other.
  init(_ parts: [Markup]) { html = parts.map(\.html).filter { !$0.isEmpty }.joined(separator: "\n") }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    public init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity * 2) }

    public mutating func appendLiteral(_ literal: String) { html += literal }
    /// Text between tags or in a quoted attribute.
    public mutating func appendInterpolation(_ text: String) { html += EscapedText(text).html }
    public mutating func appendInterpolation(_ number: Int) { html += "\(number)" }
    public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    public mutating func appendInterpolation(_ parts: [Markup]) { html += Markup(parts).html }
    /// An attribute with its leading space, or nothing.
    public mutating func appendInterpolation(_ attribute: Markup, if holds: Bool) {
      if holds { html += " " + attribute.html }
    }
  }
}
