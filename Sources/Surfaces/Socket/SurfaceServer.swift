import Glibc
import Synchronization

/// A connection of a surface, counted from 1.
public struct ConnectionID: Hashable, Sendable {
  let number: Int
}

/// Listens on the socket of a session and carries frames: one thread that waits, and does nothing while nobody says anything.
///
/// A connection that sends too much, or does not take what is sent to it, is closed; the others do not notice.
public final class SurfaceServer: Sendable {
  public enum Event: Sendable, Hashable {
    case opened(ConnectionID)
    case received(ConnectionID, [UInt8])
    case closed(ConnectionID)
  }

  /// Connections at one time.
  public static let mostConnections = 64
  /// Messages of one connection that wait to be dealt with.
  static let mostWaiting = 64

  private struct State {
    var connections: [Int: Connection] = [:]
    var lastNumber = 0
    var isClosing = false
  }

  struct Connection {
    let descriptor: CInt
    var reader = FrameReader(limit: WireCoding.requestLimit)
    var outbound: [UInt8] = []
    /// Messages that were told and are not dealt with yet.
    var waiting = 0
    /// To be closed once everything is sent.
    var isEnding = false
  }

  /// What happens, in order, for one reader.
  public let events: AsyncStream<Event>
  private let tell: AsyncStream<Event>.Continuation
  private let state = Mutex(State())
  private let pipe: WakePipe
  private let listener: CInt
  private let place: SurfaceAddress.Place

  /// Opens the socket; the caller holds the lock of the session.
  ///
  /// - Throws: when none of the places can hold a socket.
  public init(_ address: SurfaceAddress) throws(SurfaceFault) {
    pipe = try WakePipe()
    var found: (CInt, SurfaceAddress.Place)?
    for place in address.places where found == nil { found = place.listen().map { ($0, place) } }
    guard let found else { throw SurfaceFault(code: errno) }
    (listener, place) = found
    (events, tell) = AsyncStream.makeStream(of: Event.self)
    do {
      try PlainThread.start { [self] in run() }
    } catch {
      Glibc.close(listener)
      unlink(place.path)
      throw error
    }
  }

  /// Path of the socket.
  public var path: String { place.path }

  /// Sends a frame; nothing happens when the connection has gone.
  public func send(_ frame: [UInt8], to connection: ConnectionID) {
    let isLate = state.withLock { state -> Bool in
      guard var found = state.connections[connection.number], !found.isEnding else { return false }
      found.outbound += frame
      found.flush()
      state.connections[connection.number] = found
      return !found.outbound.isEmpty
    }
    if isLate { pipe.wake() }
  }

  /// Closes a connection after everything is sent.
  public func end(_ connection: ConnectionID) {
    state.withLock { $0.connections[connection.number]?.isEnding = true }
    pipe.wake()
  }

  /// A message of this connection was dealt with.
  public func settle(_ connection: ConnectionID) { state.withLock { $0.connections[connection.number]?.waiting -= 1 } }

  /// Sends what waits as far as it goes at once, closes everything and takes the socket away. Does nothing the second time.
  public func close() {
    let isFirst = state.withLock { state in
      defer { state.isClosing = true }
      return !state.isClosing
    }
    guard isFirst else { return }
    unlink(place.path)
    pipe.wake()
  }

  // MARK: The thread

  private func run() {
    while true {
      var (watched, numbers) = watchList()
      guard poll(&watched, nfds_t(watched.count), -1) >= 0 || errno == EINTR else { break }
      pipe.drain()
      if state.withLock({ $0.isClosing }) { break }
      if watched[1].revents != 0 { accept() }
      for (entry, number) in zip(watched.dropFirst(2), numbers) where entry.revents != 0 { serve(number, entry.revents) }
      dropEnded()
    }
    for connection in state.withLock({ Array($0.connections.values) }) { Glibc.close(connection.descriptor) }
    state.withLock { $0.connections = [:] }
    Glibc.close(listener)
    tell.finish()
  }

  private func watchList() -> ([pollfd], [Int]) {
    state.withLock { state in
      var watched = [pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0), pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
      var numbers: [Int] = []
      for (number, connection) in state.connections.sorted(by: { $0.key < $1.key }) {
        let wanted = POLLIN | (connection.outbound.isEmpty ? 0 : POLLOUT)
        watched.append(pollfd(fd: connection.descriptor, events: Int16(wanted), revents: 0))
        numbers.append(number)
      }
      return (watched, numbers)
    }
  }

  private func accept() {
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      Socket.prepare(descriptor)
      let number = state.withLock { state -> Int? in
        guard state.connections.count < Self.mostConnections, Socket.belongsToThisUser(descriptor) else { return nil }
        state.lastNumber += 1
        state.connections[state.lastNumber] = Connection(descriptor: descriptor)
        return state.lastNumber
      }
      if let number { tell.yield(.opened(ConnectionID(number: number))) } else { Glibc.close(descriptor) }
    }
  }

  private func serve(_ number: Int, _ news: Int16) {
    let (messages, isOver) = state.withLock { state -> ([[UInt8]], Bool) in
      guard var connection = state.connections[number] else { return ([], false) }
      if news & Int16(POLLOUT) != 0 { connection.flush() }
      var messages: [[UInt8]] = []
      var isOver = false
      if news & Int16(POLLIN | POLLHUP | POLLERR) != 0 { isOver = !connection.receive(&messages) }
      connection.waiting += messages.count
      if connection.waiting > Self.mostWaiting || connection.outbound.count > WireCoding.messageLimit { isOver = true }
      state.connections[number] = connection
      return (messages, isOver)
    }
    for message in messages { tell.yield(.received(ConnectionID(number: number), message)) }
    if isOver { drop(number) }
  }

  private func dropEnded() {
    let ended = state.withLock { state in
      state.connections.filter { $0.value.isEnding && $0.value.outbound.isEmpty || $0.value.outbound.count > WireCoding.messageLimit }.keys
    }
    for number in ended { drop(number) }
  }

  private func drop(_ number: Int) {
    guard let connection = state.withLock({ $0.connections.removeValue(forKey: number) }) else { return }
    Glibc.close(connection.descriptor)
    tell.yield(.closed(ConnectionID(number: number)))
  }
}

extension SurfaceServer.Connection {
  /// Sends what the other end takes now.
  mutating func flush() {
    var sent = 0
    while sent < outbound.count {
      let count = outbound.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Glibc.send(descriptor, $0 + sent, bytes.count - sent, Socket.noSignal) } ?? 0
      }
      guard count > 0 else { break }
      sent += count
    }
    outbound.removeFirst(sent)
  }

  /// Takes what has come; returns whether the connection goes on.
  fileprivate mutating func receive(_ messages: inout [[UInt8]]) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    guard count > 0 else { return false }
    reader.append(bytes[0..<count])
    do {
      while let message = try reader.next() { messages.append(message) }
      return true
    } catch {
      return false
    }
  }
}
