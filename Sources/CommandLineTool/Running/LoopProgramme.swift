import FacilitatorApp
import Programme
import SessionEngine
import SessionHost

/// The files of the programme, while a session is open.
extension FacilitatorLoop {
  /// Before a meeting: says that the files hold a newer version than the session, when the session would change by it.
  func offerNewerProgramme(to state: SessionState) async {
    guard state.flow.meeting == nil, !programme.isEmpty, let newer = ProgrammeFolder.load(programme).programme,
      newer.id == state.programme.id, newer.version > state.programme.version
    else { return }
    await handle(.newerProgramme(newer))
  }

  /// During a rehearsal: takes over what was changed in the files; with a fault the last good programme stays and the fault is shown.
  func readProgrammeAgain() async {
    guard let hosted, let loading = watch?.news() else { return }
    if let fault = loading.issues.first(where: { $0.severity == .error }) {
      return await handle(.programmeRead(fault: "\(fault.place): \(fault.printableSentence)"))
    }
    await handle(.programmeRead(fault: nil))
    guard let newer = loading.programme else { return }
    let state = await hosted.host.snapshot()
    guard newer.id == state.programme.id else { return }
    let kept = state.takeover(of: newer).kept.map(\.number)
    await submit([.replaceProgramme(newer)])
    await handle(
      .done(
        kept.isEmpty
          ? "Het programma is opnieuw gelezen."
          : "Het programma is opnieuw gelezen. Er zijn al antwoorden bij \(kept.joined(separator: ", ")); dat blijft zo."))
  }
}
