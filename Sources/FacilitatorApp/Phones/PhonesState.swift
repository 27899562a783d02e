import SessionEngine

/// The screen of the lane.
enum PhonesScreen: Sendable {
  /// Waits for the lane to open.
  case opening
  case choosing([NetworkChoice], selection: Int)
  case lane
}

extension Overlay {
  /// Whether it is the way in for phones, which all screens of the room show with the host's.
  var isJoining: Bool { if case .phones(.lane) = self { true } else { false } }
}
