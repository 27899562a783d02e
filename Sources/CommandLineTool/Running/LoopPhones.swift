import FacilitatorApp
import ParticipantServer
import SessionHost
import Rehearsal
import SessionEngine

/// The lane of phones in the loop of the process that hosts a session.
extension FacilitatorLoop {
  func carryOut(_ order: PhonesOrder) async {
    guard let hosted else { return }
    do {
      for input in await phones.carryOut(order, for: hosted, assets: try Assets(given: folder.assets), at: clock.now()) {
        await handle(input)
      }
    } catch {
      await handle(.phones(.closed))
      await handle(.failed(Fault(wrapping: error).sentence))
    }
    await tellParticipantsAddress(app.phones.map { "http://\($0.address)  Code: \($0.code)" })
  }

  func take(_ news: LaneNews) async {
    switch news {
    case .changed(let state): await adoptChange(state)
    case .counted(let census):
      await handle(.phones(.counted(seated: census.seated, visits: census.visits, asking: census.asking)))
    case .reachable(let isThere):
      await carryOut(.check)
      await handle(
        isThere
          ? .done("Het netwerk van de telefoons is er weer.")
          : .failed("Het netwerk van de telefoons is weg. Alles is bewaard. Druk op f."))
    case .stopped:
      await handle(.failed("Er komen geen telefoons meer bij. Druk op f, dan op k, en zet ze opnieuw aan."))
    }
  }
}

/// New seats.
extension FacilitatorLoop {
  /// Submits a command with a code that no seat has yet.
  func giveSeat(_ command: (String) -> Command) async {
    guard let seats = await snapshot()?.seats else { return }
    let taken = Set(seats.map(\.code))
    var generator = SystemRandomNumberGenerator()
    for code in SeatCodes.make(count: taken.count + 1, using: &generator) where !taken.contains(code) {
      return await submit([command(code)])
    }
  }
}
