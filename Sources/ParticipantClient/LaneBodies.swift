import FacilitatorApp
import Programme
import SessionEngine

/// The bodies of requests and replies, as `assets/schema/deelnemers.openapi.yaml` gives them.
enum LaneBodies {
  struct Join: Encodable { var code: String, seat: String? }
  struct Answer: Encodable { var question: String, answer: ParticipantAnswer, key: String }
  struct Withdraw: Encodable { var question: String, key: String }
  struct Line: Encodable { var step: String, column: String, text: String, key: String }
  struct WithdrawLine: Encodable { var id: Int, key: String }
  struct Nothing: Encodable {}

  struct Joined: Decodable { var joined: LaneSession.Joined, seat: ParticipantSeat? }
  struct TaskDocument: Decodable { var version: Int, task: ParticipantView }
  struct Acknowledged: Decodable { var version: Int }
  struct Refusal: Decodable { var code: String, message: String }
  struct News: Decodable { var version: Int }
}
