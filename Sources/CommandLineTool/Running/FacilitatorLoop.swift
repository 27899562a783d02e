import ArgumentParser
import Canvas
import Documents
import FacilitatorApp
import Programme
import Rehearsal
import SessionEngine
import SessionHost
import SessionStore
import Surfaces
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
  let terminal: any FacilitatorScreen
  /// What the terminal, the clock and other screens tell, in one order.
  private let events: AsyncStream<LoopEvent>
  let tell: AsyncStream<LoopEvent>.Continuation
  let clock: any SessionClock
  /// The rehearsal that plays on this screen, when one is watched.
  let watched: WatchedRehearsal?
  let folder: SessionFolder
  /// The folder of the programme for new sessions.
  let programme: String
  var app: AppState
  var hosted: HostedSession?
  /// The session of a control surface, which another process hosts.
  var remote: RemoteSession?
  /// The other screens of the session that this process hosts.
  var service: SurfaceService?
  var hasTriedToServe = false
  var others: [Surface] = []
  /// What all screens of the room were told last.
  var passedOn = RoomStage()
  /// What the other screens were told last about entry on this one.
  var toldEntering: String?
  /// What was last said of files that were written, since the session changed.
  var latestNews: News?
  /// Reports that were made or failed; making one holds the loop up.
  var reportCount = 0
  /// The terminal was closed while others looked at the session.
  var isHeadless = false
  var vigil = 0
  /// The lane of phones.
  lazy var phones = PhoneService(tell: { [tell] in tell.yield($0) })
  var isDone = false
  private var armedTimer: TimerState?
  private var isTicking = false
  private var wasPlaying = false
  /// Looks at the files of the programme during a rehearsal.
  var watch: ProgrammeWatch?
  /// Session files of groups that were named when the program was started, until a closing session takes them.
  private var namedGroups: [String]

  init(
    terminal: any FacilitatorScreen, events: AsyncStream<LoopEvent>, tell: AsyncStream<LoopEvent>.Continuation, folder: SessionFolder,
    programme: String, theme: Theme?, isMuted: Bool, groups: [String] = [], role: Surface.Role = .shared, watched: WatchedRehearsal? = nil
  ) {
    self.watched = watched
    clock = watched?.clock ?? SystemClock()
    self.terminal = terminal
    self.events = events
    self.tell = tell
    namedGroups = groups
    self.folder = folder
    self.programme = programme
    let now = clock.now()
    let remembered = UserSettings.load()
    var settings = Settings(
      theme: terminal.capabilities.colors < 8 ? .mono : theme ?? .dark, isMuted: isMuted || remembered.isMuted,
      utcOffset: SystemClock.offsets(around: now.wall),
      folder: folder.path)
    settings.silentSteps = SilentSteps.read(remembered.silentSteps)
    settings.role = role
    settings.hasBlocks = terminal.capabilities.isUTF8
    app = AppState(size: terminal.size, now: now, settings: settings)
  }

  /// Whether nobody saw the introduction yet, as far as is remembered.
  var wantsIntroduction = false

  /// Runs until the facilitator stops, the terminal is lost or the system asks.
  ///
  /// - Parameter opening: a session to open at once, or nil for the start screen.
  func run(opening path: String?) async throws {
    terminal.setTitle("Goed Werk")
    if let path { await open(path, isFirst: true) }
    if let watched { app.beginPlayback(speed: watched.speed) }
    if path == nil, wantsIntroduction { for effect in app.beginIntroduction() { await run(effect) } }
    draw()
    if path == nil { await handle(.listed(folder.listings(utcOffset: utcOffset))) }
    if path == nil, !namedGroups.isEmpty { app.beginClosing() }
    draw()
    await noteRetention()
    await attend()
    await listen()
    await phones.close()
    await stopServing()
    try await hosted?.host.close()
  }

  /// It is later: several lines can wait, and each takes its time.
  func adoptTime() { app.now = clock.now() }

  /// Takes what happens, one after another, until the loop is done.
  func listen() async {
    for await event in events {
      app.now = clock.now()
      switch event {
      case .terminal(let event): await take(event)
      case .desk(let news): await take(news)
      case .remote(let news): await take(news)
      case .room: break
      case .phones(let news): await take(news)
      case .deserted(let turn): isDone = isHeadless && turn == vigil
      }
      if isDone { return }
      draw()
      await attend()
    }
  }

  private func take(_ event: TerminalEvent) async {
    switch event {
    case .inputReady: await terminal.hear(for: self)
    case .resized:
      await handle(.resized(terminal.adoptSize()))
      await tellSize()
    case .tick:
      await readProgrammeAgain()
      await play()
      if isDone { return }
      await handle(.tick(clock.now()))
    case .continued: if !isHeadless { terminal.resume() }
    case .hangUp: await loseTerminal()
    case .terminate: isDone = true
    }
  }

  private var utcOffset: Int { app.settings.utcOffset.seconds(at: app.now.wall) }

  func draw() {
    guard !isHeadless else { return }
    terminal.show(app)
    armTicks()
  }

  /// One tick a second while something counts, none otherwise.
  private func armTicks() {
    let timer = app.session?.state.flow.timer ?? .idle
    let wantsTicks = app.wantsTicks || watch != nil
    let isPlaying = app.playback?.mode == .playing
    guard armedTimer != timer || isTicking != wantsTicks || wasPlaying != isPlaying else { return }
    armedTimer = timer
    wasPlaying = isPlaying
    isTicking = wantsTicks
    if isPlaying {
      terminal.setTick(every: Self.playingInterval, firstAfter: Self.playingInterval)
    } else if wantsTicks {
      terminal.setTick(every: 1000, firstAfter: Int(app.millisecondsToNextTick))
    } else {
      terminal.setTick(every: nil, firstAfter: nil)
    }
  }

  func handle(_ input: AppInput) async {
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
    case .listGroups: await handle(.groupsListed(await groupFiles.listings(for: app.session?.state ?? SessionState())))
    case .compareGroups(let chosen): await compareGroups(chosen)
    case .phones(let order): await carryOut(order)
    case .close: await close()
    case .writeSummary: await writeSummary()
    case .readReport(let isIntern): await readReport(isIntern: isIntern)
    case .writeReport(let isIntern, let format): await writeReport(isIntern: isIntern, format: format)
    case .endSession: remote?.send(.endSession)
    case .bell: if !isHeadless { terminal.bell() }
    case .rememberIntroduction: UserSettings.change { $0.hasSeenIntroduction = true }
    case .play(let mode):
      watched?.turn(to: mode)
      app.now = clock.now()
    case .rememberSound(let isMuted): UserSettings.change { $0.isMuted = isMuted }
    case .rememberSilentSteps(let steps): UserSettings.change { $0.silentSteps = SilentSteps.text(steps) }
    case .suspend: terminal.stopProcess()
    case .quit: isDone = true
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
        isRehearsal: session.isRehearsal, isClosing: session.isClosing, clock: clock)
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
    let state = await session.host.snapshot()
    await handle(.opened(state, path: session.path, idleMinutes: Int(idle / 60_000)))
    watch = state.identity?.isRehearsal == true && !programme.isEmpty ? ProgrammeWatch(folder: programme) : nil
    armedTimer = nil
    await offerNewerProgramme(to: state)
    await takeNamedGroups()
  }

  private var groupFiles: GroupFiles { GroupFiles(folder: folder, utcOffset: utcOffset, ownPath: hosted?.path ?? app.session?.path) }

  private func compareGroups(_ chosen: [ChosenGroup]) async {
    guard let state = await snapshot() else { return }
    do {
      let comparison = try await groupFiles.comparison(of: chosen, for: state)
      await submit([.compareGroups(comparison)])
      if app.session?.state.flow.comparison == comparison {
        let count = comparison.groups.count
        await handle(.done(count == 1 ? "Er staat nu één groep op het scherm." : "Er staan nu \(count) groepen naast elkaar."))
      }
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }

  /// The groups of the command line, once there is a closing session for them.
  private func takeNamedGroups() async {
    guard !namedGroups.isEmpty, let state = app.session?.state else { return }
    let groups = namedGroups.map { ChosenGroup(path: $0, name: "") }
    namedGroups = []
    guard state.isClosing else {
      return await handle(.failed("De groepen van --groepen horen bij een slotbijeenkomst; dit is de sessie van een groep."))
    }
    await compareGroups(groups)
  }

  func close() async {
    await phones.close()
    await stopServing()
    do {
      try await hosted?.host.close()
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
    hosted = nil
    watch = nil
    armedTimer = nil
    await handle(.closed)
  }
}
