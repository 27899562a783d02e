/// What goes to a screen of the room: made from a `RoomMessage` and from nothing else.
struct RoomFrame {
  fileprivate let bytes: [UInt8]

  init?(_ message: RoomMessage) {
    guard let bytes = try? WireCoding.frame(message) else { return nil }
    self.bytes = bytes
  }
}

/// The way to one screen of the room; it takes no other frames.
struct RoomChannel {
  private let server: SurfaceServer
  private let connection: ConnectionID

  init(_ server: SurfaceServer, _ connection: ConnectionID) {
    self.server = server
    self.connection = connection
  }

  func send(_ frame: RoomFrame) { server.send(frame.bytes, to: connection) }
  func send(_ message: RoomMessage) { RoomFrame(message).map(send) }
}

/// The way to one control surface.
struct ControlChannel {
  private let server: SurfaceServer
  private let connection: ConnectionID

  init(_ server: SurfaceServer, _ connection: ConnectionID) {
    self.server = server
    self.connection = connection
  }

  func send(_ message: ControlMessage) {
    guard let frame = try? WireCoding.frame(message) else { return }
    server.send(frame, to: connection)
  }
}
