import SessionEngine

/// Gives phones a seat, and asks the facilitator where it can't.
actor Reception {
  enum Outcome: Sendable, Hashable {
    case seated(Seat)
    /// All seats are taken; the facilitator is asked.
    case asked
    /// The facilitator did not let this phone in.
    case refused
    case badCode(String)
    case tooOften
    case notStored
  }

  /// Where a phone stands.
  enum Standing: Sendable { case none, asked, refused }

  private struct Ask {
    let number: Int
    let mark: String
  }

  /// Phones that wait for the facilitator at one time.
  static let mostAsks = 100

  private let board: Board
  private let collector: Collector
  private let code: String
  private let makeCode: @Sendable (Set<String>) -> String?
  private let tell: @Sendable () -> Void
  private var claimed: Set<SeatID> = []
  /// All seats before this place were taken when it was last looked.
  private var firstFree = 0
  private var asks: [Ask] = []
  private var lastAsk = 0
  private var refused: Set<String> = []
  private var failures: RateLimit

  /// - Parameters:
  ///   - code: the session's, in capitals and digits.
  ///   - makeCode: a code for a new seat that is none of the given ones.
  ///   - tell: called when the list of phones that wait changes.
  init(
    board: Board, collector: Collector, code: String, makeCode: @escaping @Sendable (Set<String>) -> String?,
    tell: @escaping @Sendable () -> Void
  ) {
    self.board = board
    self.collector = collector
    self.code = TypedText.code(code)
    self.makeCode = makeCode
    self.tell = tell
    failures = RateLimit(rate: 5, burst: 100, now: .now)
  }

  /// Numbers of the phones that wait for the facilitator, in the order of asking.
  var waiting: [Int] { asks.map(\.number) }

  func standing(of mark: String) -> Standing { asks.contains { $0.mark == mark } ? .asked : refused.contains(mark) ? .refused : .none }

  /// Takes a seat for a phone.
  ///
  /// - Parameters:
  ///   - typed: the session's code as it was typed.
  ///   - seatCode: the code of a seat as it was typed; empty for any free seat.
  func join(_ mark: String, typed: String, seatCode: String) async -> Outcome {
    let state = board.look.state
    guard ConstantTime.equal(TypedText.code(typed), code) else {
      return failures.take(at: .now) ? .badCode("Deze code klopt niet. Kijk op het grote scherm.") : .tooOften
    }
    let wanted = TypedText.code(seatCode)
    if wanted.isEmpty, let own = state.seat(ofPhone: mark).flatMap(state.seat) { return .seated(own) }
    guard wanted.isEmpty else {
      guard let seat = state.activeSeats.first(where: { ConstantTime.equal(TypedText.code($0.cardCode), wanted) }) else {
        return failures.take(at: .now) ? .badCode("Deze code van een plek klopt niet. Kijk op je kaart.") : .tooOften
      }
      return await take(seat.id, mark)
    }
    while let seat = nextFree() {
      switch await take(seat, mark) {
      // Somebody answered for it meanwhile, or it went: the next one.
      case .badCode: continue
      case let outcome: return outcome
      }
    }
    return ask(mark)
  }

  private func nextFree() -> SeatID? {
    let state = board.look.state
    for turn in 0..<2 {
      while firstFree < state.seats.count {
        let seat = state.seats[firstFree]
        firstFree += 1
        if !claimed.contains(seat.id), state.isFree(seat) { return seat.id }
      }
      // From the start once more: a phone may have left a seat.
      if turn == 0 { firstFree = 0 }
    }
    return nil
  }

  private func take(_ seat: SeatID, _ mark: String) async -> Outcome {
    claimed.insert(seat)
    defer { claimed.remove(seat) }
    guard case .decided(let results) = await collector.submit([.seatPhone(seat, mark: mark)]) else { return .notStored }
    guard case .success? = results.first, let found = board.look.state.seat(seat) else {
      return .badCode("Deze plek doet niet meer mee. Vraag de begeleider om een andere.")
    }
    if asks.contains(where: { $0.mark == mark }) {
      asks.removeAll { $0.mark == mark }
      tell()
    }
    refused.remove(mark)
    return .seated(found)
  }

  private func ask(_ mark: String) -> Outcome {
    if asks.contains(where: { $0.mark == mark }) { return .asked }
    if refused.contains(mark) { return .refused }
    guard asks.count < Self.mostAsks else { return .tooOften }
    lastAsk += 1
    asks.append(Ask(number: lastAsk, mark: mark))
    tell()
    return .asked
  }

  /// Gives a phone that waits a new seat, or one that is there.
  ///
  /// - Returns: the seat; nil when the phone does not wait any more, or could not be seated.
  func admit(_ number: Int, to seat: SeatID?) async -> Seat? {
    guard let ask = asks.first(where: { $0.number == number }) else { return nil }
    if let seat {
      guard case .seated(let found) = await take(seat, ask.mark) else { return nil }
      return found
    }
    guard let code = makeCode(Set(board.look.state.seats.map(\.code))),
      case .decided(let results) = await collector.submit([.addSeat(code: code)]), case .success(let events)? = results.first,
      let new = events.lazy.compactMap(\.newSeat).first, case .seated(let found) = await take(new.id, ask.mark)
    else { return nil }
    return found
  }

  /// Tells a phone that waits that there is no seat.
  func refuse(_ number: Int) {
    guard let ask = asks.first(where: { $0.number == number }) else { return }
    asks.removeAll { $0.number == number }
    if refused.count < 10_000 { refused.insert(ask.mark) }
    tell()
  }
}

extension Event {
  fileprivate var newSeat: Seat? { if case .seatAdded(let seat) = self { seat } else { nil } }
}
