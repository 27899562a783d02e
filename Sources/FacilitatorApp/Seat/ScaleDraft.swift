import Canvas
import Programme

/// A number of a scale.
struct ScaleDraft: Hashable, Sendable {
  let scale: Scale
  private(set) var chosen: Int?
  /// Digits that are being typed.
  private var typed = 0

  init(scale: Scale, chosen: Int?) {
    self.scale = scale
    self.chosen = chosen.flatMap { scale.range.contains($0) ? $0 : nil }
  }

  mutating func handle(_ key: Key) -> SeatDraft.Outcome {
    defer { if case .character(let digit) = key, digit.isNumber {} else { typed = 0 } }
    switch key {
    case .right, .up, .character("+"): chosen = chosen.map { min(scale.highest, $0 + 1) } ?? scale.lowest
    case .left, .down, .character("-"): chosen = chosen.map { max(scale.lowest, $0 - 1) } ?? scale.highest
    case .home: chosen = scale.lowest
    case .end: chosen = scale.highest
    case .backspace, .delete: chosen = nil
    case .character(let digit) where digit.isASCII && digit.isNumber: return type(digit.wholeNumberValue ?? 0)
    case .enter: return .send
    default: return .unknown
    }
    return .taken
  }

  /// A second digit makes a longer number where the scale has one.
  private mutating func type(_ digit: Int) -> SeatDraft.Outcome {
    for candidate in [typed * 10 + digit, digit] where scale.range.contains(candidate) {
      chosen = candidate
      typed = candidate
      return .taken
    }
    // A first digit of a longer number, as the 1 of 10 on a scale from 5.
    typed = digit
    return scale.range.contains { $0 / 10 == digit }
      ? .taken : .problem("Kies een getal van \(scale.lowest) tot en met \(scale.highest).")
  }
}
