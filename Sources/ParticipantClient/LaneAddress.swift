/// Where the lane of phones is, as somebody typed it over from the room's screen.
public struct LaneAddress: Hashable, Sendable {
  /// Why a text is no address.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    /// Another scheme than `http`, as `https`.
    case otherScheme(String)
    /// The port is no number from 1 to 65535.
    case badPort(String)
    /// Anything else.
    case malformed
  }

  /// IPv4 address or name.
  public let host: String
  public let port: Int
  /// The session's code, where it came with the address; empty otherwise.
  public let code: String

  /// As people read it, and as the header `Host` says it: without the port where that is 80.
  public var text: String { port == 80 ? host : "\(host):\(port)" }

  /// Reads `192.168.1.20:8080`, `http://192.168.1.20:8080`, and both with `/CODE` or `?code=CODE` as a QR code has it.
  public init(_ typed: String) throws(Fault) {
    var rest = Substring(typed.filter { !$0.isWhitespace })
    guard !rest.isEmpty, rest.utf8.count <= 300 else { throw rest.isEmpty ? .empty : .malformed }
    if let mark = rest.firstRange(of: "://") {
      let scheme = rest[..<mark.lowerBound].lowercased()
      guard scheme == "http" else { throw .otherScheme(scheme) }
      rest = rest[mark.upperBound...]
    }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), Self.isHost(parts[0]) else { throw .malformed }
    host = parts[0].lowercased()
    if parts.count == 2 {
      guard parts[1].utf8.count <= 5, let number = Int(parts[1]), (1...65_535).contains(number), parts[1].first?.isNumber == true else {
        throw .badPort(String(parts[1].prefix(20)))
      }
      port = number
    } else {
      port = 80
    }
    code = try Self.code(in: rest.dropFirst(authority.count).prefix { $0 != "#" })
  }

  private static func isHost(_ text: Substring) -> Bool {
    (1...253).contains(text.utf8.count) && text.first != "-" && text.first != "."
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private static func code(in rest: Substring) throws(Fault) -> String {
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = (parts.first ?? "").drop { $0 == "/" }
    if !path.isEmpty {
      guard isCode(path) else { throw .malformed }
      return path.uppercased()
    }
    guard parts.count == 2 else { return "" }
    for field in parts[1].split(separator: "&") where field.hasPrefix("code=") {
      let code = field.dropFirst("code=".count)
      guard isCode(code) else { throw .malformed }
      return code.uppercased()
    }
    return ""
  }

  /// `SessionCode` of the contract.
  private static func isCode(_ text: Substring) -> Bool {
    (4...12).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
