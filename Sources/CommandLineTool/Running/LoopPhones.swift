import FacilitatorApp
import ParticipantServer
import SessionHost
import Rehearsal
import SessionEngine
import Surfaces

/// The lane of phones in the loop of the process that hosts a session.
extension FacilitatorLoop {
  /// Carries an order out, or has it carried out by the process that hosts the session.
  ///
  /// - Parameter isWantedElsewhere: whether a control surface asked for it, so that the answer is for that one.
  func carryOut(_ order: PhonesOrder, isWantedElsewhere: Bool = false) async {
    if let remote { return remote.send(.phones(order)) }
    guard let hosted else { return }
    do {
      for input in await phones.carryOut(order, for: hosted, assets: try Assets(given: folder.assets), at: clock.now()) {
        await tellOfPhones(input, isWantedElsewhere: isWantedElsewhere)
      }
    } catch {
      await tellOfPhones(.phones(.closed), isWantedElsewhere: isWantedElsewhere)
      await tellOfPhones(.failed(Fault(wrapping: error).sentence), isWantedElsewhere: isWantedElsewhere)
    }
  }

  /// The lane is the same on all screens; a sentence is for the screen that asked.
  private func tellOfPhones(_ input: AppInput, isWantedElsewhere: Bool) async {
    switch input {
    case .phones(let news):
      await handle(input)
      await service?.desk.tell(news)
    case .failed(let sentence) where isWantedElsewhere: await service?.desk.announce(sentence, isProblem: true)
    case .done(let sentence) where isWantedElsewhere: await service?.desk.announce(sentence)
    default: await handle(input)
    }
  }

  func take(_ news: LaneNews) async {
    switch news {
    case .changed(let state): await adoptChange(state)
    case .counted(let census):
      await tellOfPhones(
        .phones(.counted(seated: census.seated, visits: census.visits, asking: census.asking)), isWantedElsewhere: false)
    case .reachable(let isThere):
      await carryOut(.check)
      await announce(
        isThere
          ? News("Het netwerk van de telefoons is er weer.")
          : News("Het netwerk van de telefoons is weg. Alles is bewaard. Druk op f.", isProblem: true))
    case .stopped:
      await announce(News("Er komen geen telefoons meer bij. Druk op f, dan op k, en zet ze opnieuw aan.", isProblem: true))
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
