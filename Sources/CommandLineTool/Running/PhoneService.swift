import FacilitatorApp
import ParticipantServer
import QRCode
import Rehearsal
import SessionEngine

/// The lane of phones of the session that this process hosts. Nothing of it exists before the facilitator opens it.
final class PhoneService {
  private var lane: PhoneLane?
  /// The session's code: the same for as long as the program runs, so that a page that stayed open still fits.
  private var code: String?
  private let tell: @Sendable (LoopEvent) -> Void

  init(tell: @escaping @Sendable (LoopEvent) -> Void) { self.tell = tell }

  /// Carries an order out; the news comes as one or more inputs.
  func carryOut(_ order: PhonesOrder, for session: HostedSession, assets: Assets, at now: Moment) async -> [AppInput] {
    switch order {
    case .open: return await open(for: session, assets, now)
    case .openOn(let network): return await open(on: network, for: session, assets, now)
    case .choose: return [.phones(.choose(Self.networks()))]
    case .check: return [.phones(.checked(await check()))]
    case .close:
      await close()
      return [.phones(.closed)]
    case .admit(let number, let seat):
      guard let given = await lane?.admit(number, to: seat) else { return [.failed("Deze telefoon vraagt geen plek meer.")] }
      return [.done("De telefoon heeft plek \(given.label).")]
    case .refuse(let number):
      await lane?.refuse(number)
      return []
    }
  }

  /// Says goodbye to all phones.
  func close() async {
    await lane?.close()
    lane = nil
  }

  private func open(for session: HostedSession, _ assets: Assets, _ now: Moment) async -> [AppInput] {
    let networks = Self.networks()
    let remembered = UserSettings.load().network
    let outside = networks.filter { $0.kind != .machine && $0.kind != .tunnel }
    if let known = networks.first(where: { $0.name == remembered }) ?? (outside.count == 1 ? outside.first : nil) {
      return await open(on: known, for: session, assets, now)
    }
    return [.phones(.choose(networks))]
  }

  private func open(on network: NetworkChoice, for session: HostedSession, _ assets: Assets, _ now: Moment) async -> [AppInput] {
    await close()
    UserSettings.change { $0.network = network.name }
    let code = code ?? Self.newCode()
    self.code = code
    do {
      var settings = LaneSettings(address: network.address, code: code, files: [:])
      for name in LaneSettings.fileNames { settings.files[name] = try FileAccess.read(assets.web(name), limit: 200_000) }
      let tell = tell
      let lane = try await PhoneLane.open(settings, host: session.host, makeCode: Self.newSeatCode) { tell(.phones($0)) }
      self.lane = lane
      let address = lane.port == 80 ? lane.address : "\(lane.address):\(lane.port)"
      // Capitals only: a QR code of capitals is smaller, and neither scheme nor code minds.
      let squares = QRSquares("HTTP://\(address)/\(code)")?.rows ?? []
      let view = PhoneLaneView(network: network, address: address, code: code, squares: squares, openedAt: now)
      return [.phones(.opened(view)), .phones(.checked(await check()))]
    } catch {
      return [.phones(.closed), .failed(Self.words(error))]
    }
  }

  private func check() async -> [LaneCheck] {
    guard let lane else { return [] }
    let probe = await LaneProbe.run(address: lane.address, port: lane.port) { path in
      (try? FileAccess.read(path, limit: 4096)).map { String(decoding: $0, as: UTF8.self) }
    }
    var checks = [
      LaneCheck(
        isGood: probe.hasAddress,
        words: probe.hasAddress ? "Het netwerk staat aan." : "Dit netwerk is weg. Kies met n een ander netwerk, of maak opnieuw verbinding."
      ),
      LaneCheck(
        isGood: probe.answers,
        words: probe.answers
          ? "De pagina antwoordt." : "De pagina antwoordt niet op dit adres. Zet het aan en uit, of kies een ander netwerk."),
    ]
    if let firewall = probe.firewall {
      checks.append(LaneCheck(isGood: nil, words: "De firewall \(firewall) staat aan. Laat poort \(lane.port) toe als niemand binnenkomt."))
    }
    if !probe.tunnels.isEmpty { checks.append(LaneCheck(isGood: nil, words: "VPN staat aan. Zet die uit als niemand binnenkomt.")) }
    return checks
  }

  private static func networks() -> [NetworkChoice] {
    NetworkInterface.all().map { found in
      let kind: NetworkChoice.Kind =
        switch found.kind {
        case .wireless: .wireless
        case .cable: .cable
        case .tunnel: .tunnel
        case .machine: .machine
        case .other: .other
        }
      return NetworkChoice(name: found.name, kind: kind, address: found.address)
    }
  }

  /// Five characters that are hard to mistake for each other.
  private static func newCode() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(SeatCodes.make(count: 2, using: &generator).joined().prefix(5))
  }

  @Sendable private static func newSeatCode(_ taken: Set<String>) -> String? {
    var generator = SystemRandomNumberGenerator()
    return SeatCodes.make(count: taken.count + 1, using: &generator).first { !taken.contains($0) }
  }

  private static func words(_ error: any Error) -> String {
    switch error as? LaneFault {
    case .portsTaken: "Alle poorten voor telefoons zijn bezet. Sluit een ander programma dat een website aanbiedt, of start opnieuw."
    case .noAddress: "Dit netwerk is er nu niet. Kies met f een ander netwerk."
    case .missingFile(let name): "De pagina voor telefoons is niet compleet: \(name) ontbreekt."
    case .other, nil: "De telefoons konden niet aan. \(Fault(wrapping: error).sentence)"
    }
  }
}
