public import SessionEngine
public import SessionHost

/// The host's side of all other screens: who is there, what each of them may hear, and what the control surfaces ask for.
public actor SurfaceDesk {
  /// What the host's own loop has to know.
  public enum News: Sendable {
    /// The session changed, by whomever.
    case changed(SessionState)
    /// Who is attached now, the host's own screen left out.
    case surfaces([Surface])
    case stage(RoomStage)
    case phonesWanted(PhonesOrder)
    case summaryWanted
    case endWanted
  }

  struct Control {
    var surface: Surface
    let token: String
    let channel: ControlChannel
    /// The last revision that was sent.
    var sent: Int
  }

  struct Room {
    var surface: Surface
    let channel: RoomChannel
  }

  let host: SessionHost
  let server: SurfaceServer
  let path: String
  /// Names this run of the host.
  let run: String
  let tell: @Sendable (News) -> Void
  let words: @Sendable (EventLogError) -> String
  var strangers: Set<ConnectionID> = []
  var rooms: [ConnectionID: Room] = [:]
  var controls: [ConnectionID: Control] = [:]
  var memory = AnswerMemory()
  private var numbers: [String: Int] = [:]
  private var own: Surface?
  var stage = RoomStage()
  /// The lane of phones; nil while it is closed.
  var lane: PhoneLaneView?
  /// What the rooms were shown last.
  var view: RoomView?
  /// People who were present then.
  var present = 0
  private var watch: Task<Void, Never>?

  /// - Parameters:
  ///   - path: of the session file, for the control surfaces.
  ///   - run: names this run of the host; never the same twice.
  ///   - words: a Dutch sentence for what could not be stored.
  ///   - tell: called for each piece of news, in order; it must return at once.
  public init(
    host: SessionHost, server: SurfaceServer, path: String, run: String, own: Surface?,
    words: @escaping @Sendable (EventLogError) -> String, tell: @escaping @Sendable (News) -> Void
  ) {
    self.host = host
    self.server = server
    self.path = path
    self.run = run
    self.own = own
    self.words = words
    self.tell = tell
  }

  /// Serves until the server is closed. Nothing runs while nobody is attached.
  public func serve() async {
    for await event in server.events {
      switch event {
      case .opened(let connection): strangers.insert(connection)
      case .received(let connection, let bytes):
        await handle(bytes, from: connection)
        server.settle(connection)
      case .closed(let connection): forget(connection)
      }
    }
    watch?.cancel()
  }

  /// Tells everybody that the session was closed in order, and closes the socket.
  public func close() {
    for room in rooms.values { room.channel.send(.ended) }
    for control in controls.values { control.channel.send(.ended) }
    server.close()
    watch?.cancel()
  }

  /// The host's own screen changed size, or is gone.
  public func setOwn(_ surface: Surface?) {
    own = surface
    tellSurfaces()
  }

  /// The host's own loop changed what is on all screens of the room.
  public func setStage(_ stage: RoomStage) { adopt(stage, from: nil) }

  /// A notice for all control surfaces.
  public func announce(_ sentence: String, isProblem: Bool = false) {
    for control in controls.values { control.channel.send(isProblem ? .problem(sentence) : .news(sentence)) }
  }

  // MARK: Coming and going

  private func handle(_ bytes: [UInt8], from connection: ConnectionID) async {
    guard let request = try? WireCoding.message(SurfaceRequest.self, in: bytes) else { return server.end(connection) }
    switch request {
    case .greet(let greeting) where strangers.contains(connection): await welcome(greeting, connection)
    case .resized(let columns, let rows): resize(connection, columns, rows)
    case .submit(let number, let basis, let commands) where controls[connection] != nil:
      await submit(number, basis, commands, from: connection)
    case .stage(let stage) where controls[connection] != nil: adopt(stage, from: connection)
    case .entering(let words) where controls[connection] != nil:
      controls[connection]?.surface.entering = words.map { String($0.prefix(40)) }
      tellSurfaces()
    case .phones(let order) where controls[connection] != nil: tell(.phonesWanted(order))
    case .writeSummary where controls[connection] != nil: tell(.summaryWanted)
    case .endSession where controls[connection] != nil: tell(.endWanted)
    // A screen of the room can only look, and nobody can greet twice.
    case .greet, .submit, .stage, .entering, .phones, .writeSummary, .endSession: server.end(connection)
    }
  }

  private func welcome(_ greeting: SurfaceGreeting, _ connection: ConnectionID) async {
    strangers.remove(connection)
    guard greeting.version == surfaceProtocolVersion else {
      RoomChannel(server, connection).send(
        .refused("Dit scherm hoort bij een andere versie van goedwerk dan de sessie. Gebruik overal dezelfde."))
      return server.end(connection)
    }
    let state = await host.snapshot()
    let surface = Surface(number: number(for: greeting.token), role: greeting.role, columns: greeting.columns, rows: greeting.rows)
    switch greeting.role {
    case .shared: return server.end(connection)
    case .room:
      let channel = RoomChannel(server, connection)
      rooms[connection] = Room(surface: surface, channel: channel)
      channel.send(.welcome(number: surface.number))
      channel.send(.stage(stage))
      present = state.presentSeats.count
      let shown = shown(RoomView(state))
      channel.send(.view(shown))
      // The first change that is watched for is the state as it is.
      if view == nil { view = shown }
    case .control:
      let channel = ControlChannel(server, connection)
      let known = greeting.run == run ? min(max(0, greeting.revision), state.revision) : 0
      controls[connection] = Control(surface: surface, token: greeting.token, channel: channel, sent: known)
      channel.send(.welcome(number: surface.number, run: run, path: path))
      channel.send(.stage(stage))
      channel.send(.phones(lane.map { .opened($0) } ?? .closed))
      await sendRecords()
    }
    tellSurfaces()
    beginWatching()
  }

  private func number(for token: String) -> Int {
    let taken = Set(rooms.values.map(\.surface.number) + controls.values.map(\.surface.number))
    if let former = numbers[token], !taken.contains(former) { return former }
    let number = (2...).first { !taken.contains($0) } ?? 2
    numbers = numbers.filter { taken.contains($0.value) }
    numbers[token] = number
    return number
  }

  private func forget(_ connection: ConnectionID) {
    strangers.remove(connection)
    let wasKnown = rooms.removeValue(forKey: connection) != nil || controls.removeValue(forKey: connection) != nil
    guard wasKnown else { return }
    if stage.isNaming {
      var next = stage
      next.isNaming = false
      adopt(next, from: nil)
    }
    tellSurfaces()
  }

  private func resize(_ connection: ConnectionID, _ columns: Int, _ rows: Int) {
    rooms[connection]?.surface.columns = columns
    rooms[connection]?.surface.rows = rows
    controls[connection]?.surface.columns = columns
    controls[connection]?.surface.rows = rows
    tellSurfaces()
  }

  private func tellSurfaces() {
    let others = (rooms.values.map(\.surface) + controls.values.map(\.surface)).sorted { $0.number < $1.number }
    let all = (own.map { [$0] } ?? []) + others
    for control in controls.values { control.channel.send(.surfaces(all)) }
    tell(.surfaces(others))
  }

  private func adopt(_ stage: RoomStage, from sender: ConnectionID?) {
    guard stage != self.stage else { return }
    self.stage = stage
    if let frame = RoomFrame(.stage(stage)) { for room in rooms.values { room.channel.send(frame) } }
    for (connection, control) in controls where connection != sender { control.channel.send(.stage(stage)) }
    tell(.stage(stage))
    showAgain()
  }

  // MARK: Changes

  /// From the first surface on, every change goes to all of them.
  private func beginWatching() {
    guard watch == nil else { return }
    watch = Task { [weak self, host] in
      for await state in await host.updates() { await self?.publish(state) }
    }
  }

  func publish(_ state: SessionState) async {
    tell(.changed(state))
    present = state.presentSeats.count
    show(RoomView(state))
    await sendRecords()
  }

  /// Sends every control surface the events that it has not got.
  func sendRecords() async {
    guard let least = controls.values.map(\.sent).min() else { return }
    guard let records = try? await host.records(after: least) else { return }
    for (connection, control) in controls {
      let news = records.filter { $0.revision > control.sent }
      guard let last = news.last, news.first?.revision == control.sent + 1 else { continue }
      controls[connection]?.sent = last.revision
      control.channel.send(.records(news))
    }
  }
}
