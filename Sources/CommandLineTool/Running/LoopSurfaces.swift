import Canvas
import FacilitatorApp
import SessionEngine
import SessionHost
import Surfaces
import TerminalRuntime

/// The loop of the process that hosts a session, and the other screens of it.
extension FacilitatorLoop {
  /// How long a session without a terminal waits for a screen before it ends.
  static let longestVigil = Duration.seconds(600)

  /// Opens the socket once a session is on the screen, and passes on what changed on all screens of the room.
  func attend() async {
    if let hosted, service == nil, !hasTriedToServe {
      hasTriedToServe = true
      let tell = tell
      service = SurfaceService.open(for: hosted, own: ownSurface) { tell.yield(.desk($0)) }
    }
    if app.entering != toldEntering {
      toldEntering = app.entering
      await service?.desk.setOwn(ownSurface)
      remote?.send(.entering(app.entering))
    }
    guard app.stage != passedOn else { return }
    passedOn = app.stage
    await service?.desk.setStage(app.stage)
    remote?.send(.stage(app.stage))
  }

  private var ownSurface: Surface? {
    isHeadless ? nil : Surface(number: 1, role: .shared, columns: app.size.columns, rows: app.size.rows, entering: app.entering)
  }

  /// The window has another size.
  func tellSize() async {
    remote?.resize(columns: app.size.columns, rows: app.size.rows)
    await service?.desk.setOwn(ownSurface)
  }

  func take(_ news: SurfaceDesk.News) async {
    switch news {
    case .changed(let state): await adoptChange(state)
    case .surfaces(let surfaces):
      others = surfaces
      await handle(.surfaces((ownSurface.map { [$0] } ?? []) + surfaces))
      watchOver()
    case .stage(let stage):
      passedOn = stage
      await handle(.staged(stage))
    case .phonesWanted(let order): await carryOut(order, isWantedElsewhere: true)
    case .summaryWanted: await writeSummary()
    case .endWanted:
      if isHeadless { isDone = true } else { await close() }
    }
  }

  /// The terminal is gone: the session goes on while another screen looks at it, or for a while when phones do, and ends in order otherwise.
  func loseTerminal() async {
    guard hosted != nil, !others.isEmpty || app.phones.map({ $0.seated > 0 }) == true, !isHeadless else {
      isDone = isDone || !isHeadless
      return
    }
    isHeadless = true
    terminal.setTick(every: nil, firstAfter: nil)
    await service?.desk.setOwn(nil)
    watchOver()
  }

  /// Without a terminal and without screens a session ends after a while.
  private func watchOver() {
    vigil += 1
    guard isHeadless, others.isEmpty else { return }
    Self.remind(tell, ofVigil: vigil)
  }

  private static func remind(_ tell: AsyncStream<LoopEvent>.Continuation, ofVigil turn: Int) {
    Task.detached {
      try? await Task.sleep(for: longestVigil)
      tell.yield(.deserted(turn))
    }
  }

  func stopServing() async {
    await service?.close()
    service = nil
    hasTriedToServe = false
    others = []
  }

  /// A change by somebody else; one that is on this screen already changes nothing.
  func adoptChange(_ state: SessionState) async {
    guard let shown = app.session?.state, state.revision > shown.revision else { return }
    await adopt(state)
  }
}

/// The loop of a control surface: the session is in another process.
extension FacilitatorLoop {
  /// Attaches to a session and goes on until the surface is closed.
  func run(attachingTo path: String) async throws {
    app.settings.sessionName = path.split(separator: "/").last.map(String.init) ?? path
    let tell = tell
    remote = try RemoteSession(
      SurfaceService.address(of: path), columns: app.size.columns, rows: app.size.rows, token: SurfaceService.uniqueName()
    ) { tell.yield(.remote($0)) }
    terminal.setTitle("Goed Werk, regie")
    draw()
    await listen()
    remote?.close()
  }

  func take(_ news: RemoteSession.News) async {
    switch news {
    case .waiting: await handle(.link(.waiting))
    case .reattached:
      toldEntering = nil
      await handle(.link(.attached))
    case .opened(let state, let number, let path):
      toldEntering = nil
      await handle(.numbered(number))
      // What was typed on this screen and not sent stays, when the host has only started again.
      if let identity = app.session?.state.identity, identity == state.identity {
        await handle(.changed(state))
      } else {
        await handle(.opened(state, path: path, idleMinutes: 0))
      }
      await handle(.link(.attached))
    case .changed(let state): await adoptChange(state)
    case .surfaces(let surfaces): await handle(.surfaces(surfaces))
    case .stage(let stage):
      passedOn = stage
      await handle(.staged(stage))
    case .phones(let news): await handle(.phones(news))
    case .news(let sentence): await handle(.done(sentence))
    case .problem(let sentence): await handle(.failed(sentence))
    case .refused(let sentence): await handle(.link(.refused(sentence)))
    case .ended: await handle(.link(.ended))
    }
  }

  /// Commands for the session, here or in another process.
  func submit(_ commands: [Command]) async {
    guard let basis = app.session?.state.revision else { return }
    do {
      let refusals: [Rejection]
      if let remote {
        switch await remote.submit(commands, decidedOn: basis) {
        case .decided(let results): refusals = results.compactMap { $0 }
        case .failed(let sentence): throw Fault(sentence, .tryLater)
        }
      } else if let hosted {
        refusals = try await hosted.host.submit(commands, decidedOn: basis).compactMap { result in
          if case .failure(let rejection) = result { rejection } else { nil }
        }
      } else {
        return
      }
      // Before the change: an entry that came too late stands on the screen again.
      if refusals.contains(.outdated) { await handle(.rejected(.outdated)) }
      if let state = await snapshot() { await adopt(state) }
      for rejection in refusals where rejection != .outdated { await handle(.rejected(rejection)) }
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }

  /// The session as it is now; nil when none is open.
  func snapshot() async -> SessionState? {
    if let remote { return remote.snapshot }
    return await hosted?.host.snapshot()
  }
}
