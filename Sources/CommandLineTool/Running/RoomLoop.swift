import Canvas
import FacilitatorApp
import SessionEngine
import Surfaces
import TerminalRuntime

/// The loop of a screen of the room: it shows what the host tells, and changes nothing.
final class RoomLoop {
  private let terminal: Terminal
  private let events: AsyncStream<LoopEvent>
  private let link: SurfaceLink<RoomMessage>
  private let size: SharedSize
  private let clock = SystemClock()
  private var surface: RoomSurface
  private var isDone = false
  private var armedTimer = TimerState.idle

  /// - Throws: when the system gives no thread for the connection.
  init(terminal: Terminal, events: AsyncStream<LoopEvent>, tell: AsyncStream<LoopEvent>.Continuation, path: String, theme: Theme?) throws {
    self.terminal = terminal
    self.events = events
    let now = clock.now()
    let name = path.split(separator: "/").last.map(String.init) ?? path
    surface = RoomSurface(
      size: terminal.size, now: now, theme: terminal.capabilities.colors < 8 ? .mono : theme ?? .dark,
      utcOffset: SystemClock.offsets(around: now.wall), session: name)
    surface.hasBlocks = terminal.capabilities.isUTF8
    let token = SurfaceService.uniqueName()
    let size = SharedSize(terminal.size)
    self.size = size
    link = try SurfaceLink(
      SurfaceService.address(of: path),
      greet: { SurfaceGreeting(role: .room, columns: size.now.columns, rows: size.now.rows, token: token) },
      deliver: { tell.yield(.room($0)) })
  }

  /// Runs until the screen is closed.
  func run() async throws {
    terminal.setTitle("Goed Werk, zaal")
    try link.start()
    terminal.draw(surface.render())
    for await event in events {
      surface.now = clock.now()
      switch event {
      case .terminal(let event): take(event)
      case .room(let event): take(event)
      case .desk, .remote, .phones, .deserted: break
      }
      if isDone { break }
      terminal.draw(surface.render())
      armTicks()
    }
    link.close()
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .inputReady: for key in terminal.readKeys() where !isDone { update(.key(key)) }
    case .resized:
      let size = terminal.adoptSize()
      self.size.now = size
      update(.resized(size))
      link.send(.resized(columns: size.columns, rows: size.rows))
    case .tick: update(.tick(clock.now()))
    case .continued: terminal.resume()
    case .hangUp, .terminate: isDone = true
    }
  }

  private func take(_ event: SurfaceLink<RoomMessage>.Event) {
    switch event {
    case .waiting: update(.link(.waiting))
    case .attached, .silence: break
    case .received(.welcome(let number)): update(.numbered(number))
    case .received(.view(let view)): update(.view(view))
    case .received(.stage(let stage)): update(.stage(stage))
    case .received(.refused(let sentence)): update(.link(.refused(sentence)))
    case .received(.ended): update(.link(.ended))
    }
  }

  private func update(_ input: RoomSurface.Input) {
    switch surface.update(input) {
    case .suspend: terminal.stopProcess()
    case .quit: isDone = true
    case nil: break
    }
  }

  /// One tick a second while the clock runs, on the second; none otherwise.
  private func armTicks() {
    guard armedTimer != surface.timer else { return }
    armedTimer = surface.timer
    terminal.setTick(every: surface.wantsTicks ? 1000 : nil, firstAfter: surface.wantsTicks ? Int(surface.millisecondsToNextTick) : nil)
  }
}
