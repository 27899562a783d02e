import Canvas
import FacilitatorApp
import ParticipantClient
import TerminalRuntime

/// The loop of a participant's own terminal: keys, the network and waits in one stream, one picture after each.
final class SeatLoop {
  enum Event: Sendable {
    case terminal(TerminalEvent)
    case input(SeatSurface.Input)
    /// A word of the stream with this number; those of an earlier one come too late.
    case word(LaneWord, stream: Int)
  }

  private let terminal: Terminal
  private let events: AsyncStream<Event>
  private let tell: AsyncStream<Event>.Continuation
  private let client: LaneClient
  private var surface: SeatSurface
  private var isDone = false
  private var stream = 0
  private var listening: Task<Void, Never>?

  init(
    terminal: Terminal, events: AsyncStream<Event>, tell: AsyncStream<Event>.Continuation, client: LaneClient, surface: SeatSurface
  ) {
    self.terminal = terminal
    self.events = events
    self.tell = tell
    self.client = client
    self.surface = surface
  }

  /// Runs until the terminal is closed or somebody stops.
  func run() async {
    terminal.setTitle("Goed Werk, doe mee")
    carryOut(surface.begin())
    terminal.draw(surface.render())
    for await event in events {
      switch event {
      case .terminal(let event): take(event)
      case .input(let input): update(input)
      case .word(let word, let number): if number == stream { update(.word(word)) }
      }
      if isDone { break }
      terminal.draw(surface.render())
    }
    listening?.cancel()
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .inputReady: for key in terminal.readKeys() where !isDone { update(.key(key)) }
    case .resized: update(.resized(terminal.adoptSize()))
    case .tick: break
    case .continued:
      terminal.resume()
      update(.continued)
    case .hangUp, .terminate: isDone = true
    }
  }

  private func update(_ input: SeatSurface.Input) { carryOut(surface.update(input)) }

  private func carryOut(_ effects: [SeatSurface.Effect]) {
    for effect in effects {
      switch effect {
      case .send(let request): send(request)
      case .listen: listen()
      case .hangUp: hangUp()
      case .wake(let number, let milliseconds): wake(number, after: milliseconds)
      case .suspend:
        terminal.stopProcess()
        update(.continued)
      case .quit: isDone = true
      }
    }
  }

  private func send(_ request: LaneRequest) {
    let (client, tell) = (client, tell)
    Task { tell.yield(.input(.reply(await client.send(request), to: request))) }
  }

  private func listen() {
    hangUp()
    let (client, tell, number) = (client, tell, stream)
    listening = Task { for await word in client.words() { tell.yield(.word(word, stream: number)) } }
  }

  private func hangUp() {
    stream += 1
    listening?.cancel()
    listening = nil
  }

  /// Not all terminals of a room come back at the same moment.
  private func wake(_ number: Int, after milliseconds: Int) {
    let tell = tell
    let wait = Duration.milliseconds(Double(milliseconds) * Double.random(in: 0.75...1.25))
    Task {
      try? await Task.sleep(for: wait)
      tell.yield(.input(.woken(number)))
    }
  }
}
