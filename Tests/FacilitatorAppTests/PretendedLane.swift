import QRCode
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// A lane of phones as the loop opens it, without a network.
extension AppDriver {
  static func lane(on network: NetworkChoice, at now: Moment) -> PhoneLaneView {
    let address = "\(network.address):8080"
    return PhoneLaneView(
      network: network, address: address, code: "K7QM3", squares: QRSquares("HTTP://\(address)/K7QM3")?.rows ?? [], openedAt: now)
  }

  /// Somebody else opened the lane.
  func openLane() { input(.phones(.opened(Self.lane(on: networks[0], at: clock.now())))) }

  func answer(_ order: PhonesOrder) {
    switch order {
    case .open: input(.phones(networks.count == 1 ? .opened(Self.lane(on: networks[0], at: clock.now())) : .choose(networks)))
    case .openOn(let network): input(.phones(.opened(Self.lane(on: network, at: clock.now()))))
    case .choose: input(.phones(.choose(networks)))
    case .close: input(.phones(.closed))
    case .check, .admit, .refuse: break
    }
  }

  /// A phone does something by itself.
  func phone(_ command: Command) throws {
    let state = try #require(session)
    var next = state
    for event in try state.decide(command, at: clock.now()) { next.apply(event) }
    adopt(next)
  }
}
