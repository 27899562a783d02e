import FacilitatorApp
import SessionEngine
import SessionHost
import SessionStore

/// What the loop does so that nothing is lost, and nothing is kept too long.
extension FacilitatorLoop {
  /// A change of the session, here or elsewhere; at the end of a meeting the second copy is made by the process that hosts it.
  func adopt(_ state: SessionState) async {
    let wasMeeting = app.session?.state.flow.meeting != nil
    latestNews = nil
    await handle(.changed(state))
    if wasMeeting, state.flow.meeting == nil { await copyAside() }
  }

  /// Says which sessions are older than the term, once, at the start.
  func noteRetention() async {
    guard let entries = try? SessionFile.list(inFolder: folder.path),
      let note = Retention.note(entries, days: UserSettings.load().keptDays, now: clock.now().wall)
    else { return }
    await handle(.done(note))
    draw()
  }

  /// The second copy, where a folder for it was named.
  private func copyAside() async {
    let folder = UserSettings.load().copies
    guard let hosted, !folder.isEmpty else { return }
    let own: News
    do {
      own = News("Een kopie van de sessie is \(ShownPath.text(try SessionCopies.make(of: hosted.file, in: folder)))")
    } catch {
      own = News(Fault(wrapping: error).sentence, isProblem: true)
    }
    // The end of the meeting told of the report a moment ago.
    await announce(latestNews.map { $0.followed(by: own) } ?? own)
  }
}
