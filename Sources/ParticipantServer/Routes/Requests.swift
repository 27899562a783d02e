import Foundation
import SessionEngine

/// The bodies of requests, as `assets/schema/deelnemers.openapi.yaml` gives them. A body with a field that is not named there is refused.
enum Requests {
  struct Join: Decodable { var code: String, seat: String? }
  struct Answer: Decodable { var question: String, answer: ParticipantAnswer, key: String }
  struct Withdraw: Decodable { var question: String, key: String }
  struct Line: Decodable { var step: String, column: String, text: String, key: String }
  struct WithdrawLine: Decodable { var id: Int, key: String }
  struct Nothing: Decodable {}

  /// A body of at most so many bytes.
  static let largestBody = 16_384

  /// The body in its type; nil for what is none, or holds other fields.
  static func body<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8], fields: Set<String>) -> Value? {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard let names = try? decoder.decode([String: AnyField].self, from: data), fields.isSuperset(of: names.keys) else { return nil }
    return try? decoder.decode(type, from: data)
  }

  /// Whether a key is one that a phone may make.
  static func isKey(_ key: String) -> Bool {
    (8...64).contains(key.utf8.count)
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private struct AnyField: Decodable { init(from decoder: any Decoder) {} }
}

/// The bodies of answers.
enum Documents {
  struct Session: Encodable {
    var group: String
    var isRehearsal: Bool
    var keptUntil: String
    var joined: String
    var seat: ParticipantSeat?
  }

  struct Joined: Encodable {
    var joined = "seated"
    var seat: ParticipantSeat
  }

  struct Asked: Encodable {
    var joined = "asked"
    var message = "Alle plekken zijn bezet. De begeleider ziet dat je mee wilt doen."
  }

  struct Acknowledged: Encodable {
    var version: Int
    var line: ParticipantLine?
  }

  struct Task: Encodable {
    var version: Int
    var task: ParticipantView
  }
}
