import Canvas

/// The two codes of the first screen.
struct JoinFields: Hashable, Sendable {
  var code: TextField
  var seatCode: TextField
  var isAtSeat: Bool
  var isSending = false

  init(code: String, seatCode: String) {
    self.code = .resumed(code.plain(16), maximumLength: 16)
    self.seatCode = .resumed(seatCode.plain(16), maximumLength: 16)
    isAtSeat = false
  }

  /// - Returns: whether the key meant something.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .tab, .backTab, .up, .down: isAtSeat.toggle()
    default: return isAtSeat ? seatCode.handle(key) : code.handle(key)
    }
    return true
  }
}
