import Foundation

/// A request as the routes see it, whatever carries it.
struct Call: Sendable {
  var method = "GET"
  /// Path without query, still percent-encoded.
  var path = "/"
  var query = ""
  var host: String?
  var origin: String?
  var fetchSite: String?
  var contentType: String?
  var cookies: String?
  var noneMatch: String?
  var body: [UInt8] = []

  /// A field of the query; nil when it is absent.
  func queryField(_ name: String) -> String? { UrlFields(query).first(name) }
}

/// Fields as a browser sends them in an address or a form (WHATWG URL, application/x-www-form-urlencoded).
struct UrlFields: Sendable {
  /// In the order of sending; what comes after so many is left out.
  let pairs: [(name: String, value: String)]
  static let most = 300

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    pairs = bytes.split(separator: UInt8(ascii: "&"), maxSplits: Self.most).prefix(Self.most).map { piece in
      let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  func first(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  private static func decoded(_ piece: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece.count)
    var place = piece.startIndex
    while place < piece.endIndex {
      let byte = piece[place]
      if byte == UInt8(ascii: "%"), place + 2 < piece.endIndex, let high = digit(piece[place + 1]), let low = digit(piece[place + 2]) {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? { Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) } }
}
