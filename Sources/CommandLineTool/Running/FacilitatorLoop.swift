import ArgumentParser
import Canvas
import Exports
import FacilitatorApp
import Rehearsal
import SessionEngine
import SessionHost
import SessionStore
import TerminalRuntime

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The one loop: what happens at the terminal goes in, effects and frames come out, one after another.
final class FacilitatorLoop {
  private let terminal: Terminal
  private let clock = SystemClock()
  private let folder: SessionFolder
  /// The folder of the programme for new sessions.
  private let programme: String
  private var app: AppState
  private var hosted: HostedSession?
  private var isDone = false
  private var armedTimer: TimerState?
  private var isTicking = false

  init(terminal: Terminal, folder: SessionFolder, programme: String, theme: Theme?, isMuted: Bool) {
    self.terminal = terminal
    self.folder = folder
    self.programme = programme
    let now = clock.now()
    let settings = Settings(
      theme: terminal.capabilities.colors < 8 ? .mono : theme ?? .dark, isMuted: isMuted || UserSettings.load().isMuted,
      utcOffset: SystemClock.offsets(around: now.wall),
      folder: folder.path)
    app = AppState(size: terminal.size, now: now, settings: settings)
  }

  /// Runs until the facilitator stops, the terminal is lost or the system asks.
  ///
  /// - Parameter opening: a session to open at once, or nil for the start screen.
  func run(opening path: String?) async throws {
    terminal.setTitle("Goed Werk")
    if let path { await open(path, isFirst: true) }
    draw()
    if path == nil { await handle(.listed(folder.listings(utcOffset: utcOffset))) }
    draw()
    for await event in terminal.events {
      app.now = clock.now()
      switch event {
      case .inputReady: for key in terminal.readKeys() where !isDone { await handle(.key(key)) }
      case .resized: await handle(.resized(terminal.adoptSize()))
      case .tick: await handle(.tick(clock.now()))
      case .continued: terminal.resume()
      case .hangUp, .terminate: isDone = true
      }
      if isDone { break }
      draw()
    }
    try await hosted?.host.close()
  }

  private var utcOffset: Int { app.settings.utcOffset.seconds(at: app.now.wall) }

  private func draw() {
    terminal.draw(app.render())
    armTicks()
  }

  /// One tick a second while something counts, none otherwise.
  private func armTicks() {
    let timer = app.session?.state.flow.timer ?? .idle
    guard armedTimer != timer || isTicking != app.wantsTicks else { return }
    armedTimer = timer
    isTicking = app.wantsTicks
    if app.wantsTicks {
      terminal.setTick(every: 1000, firstAfter: Int(app.millisecondsToNextTick))
    } else {
      terminal.setTick(every: nil)
    }
  }

  private func handle(_ input: AppInput) async {
    for effect in app.update(input) {
      await run(effect)
      if isDone { return }
    }
  }

  private func run(_ effect: AppEffect) async {
    switch effect {
    case .submit(let commands): await submit(commands)
    case .addSeat: await giveSeat { .addSeat(code: $0) }
    case .replaceSeat(let seat): await giveSeat { .replaceSeat(seat, code: $0) }
    // Short enough to be said aloud and used again.
    case .makeSubgroups: await submit([.makeSubgroups(seed: UInt64.random(in: 0..<1_000_000_000))])
    case .create(let session): await create(session)
    case .open(let path): await open(path, isFirst: false)
    case .list: await handle(.listed(folder.listings(utcOffset: utcOffset)))
    case .close: await close()
    case .writeSummary: await writeSummary()
    case .bell: terminal.bell()
    case .rememberSound(let isMuted): UserSettings.change { $0.isMuted = isMuted }
    case .suspend: terminal.stopProcess()
    case .quit: isDone = true
    }
  }

  private func submit(_ commands: [Command]) async {
    guard let hosted else { return }
    do {
      let results = try await hosted.host.submit(commands)
      await handle(.changed(await hosted.host.snapshot()))
      for case .failure(let rejection) in results { await handle(.rejected(rejection)) }
    } catch {
      await handle(.failed(Fault(error).sentence))
    }
  }

  /// Submits a command with a code that no seat has yet.
  private func giveSeat(_ command: (String) -> Command) async {
    guard let hosted else { return }
    let taken = Set(await hosted.host.snapshot().seats.map(\.code))
    var generator = SystemRandomNumberGenerator()
    for code in SeatCodes.make(count: taken.count + 1, using: &generator) where !taken.contains(code) {
      return await submit([command(code)])
    }
  }

  private func create(_ session: NewSession) async {
    do {
      let now = clock.now()
      let programme = try ProgrammeFolder.require(programme)
      let path = try folder.freePath(group: session.group, wall: now.wall, utcOffset: utcOffset)
      var generator = SystemRandomNumberGenerator()
      let created = try await HostedSession.create(
        at: path, group: session.group, programme: programme, codes: SeatCodes.make(count: session.participants, using: &generator),
        isRehearsal: session.isRehearsal, clock: clock)
      await adopt(created)
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }

  private func open(_ path: String, isFirst: Bool) async {
    do {
      await adopt(try await HostedSession.open(path, clock: clock))
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
      if isFirst { await handle(.listed(folder.listings(utcOffset: utcOffset))) }
    }
  }

  private func adopt(_ session: HostedSession) async {
    hosted = session
    let idle = session.lastChange.map { clock.now().wall - $0 } ?? 0
    await handle(.opened(await session.host.snapshot(), path: session.path, idleMinutes: Int(idle / 60_000)))
  }

  private func close() async {
    do {
      try await hosted?.host.close()
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
    hosted = nil
    await handle(.closed)
  }

  private func writeSummary() async {
    guard let hosted else { return }
    do {
      let target = SummaryWriter.folder(for: hosted.path)
      _ = try SummaryWriter.write(await hosted.host.snapshot(), formats: ExportFormat.allCases, to: target)
      await handle(.done("Het verslag staat in de map \(target)"))
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }
}
