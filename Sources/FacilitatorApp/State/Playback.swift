import Canvas

/// A rehearsal that is watched: the simulated participants play, until somebody takes over.
public struct Playback: Hashable, Sendable {
  public enum Mode: Hashable, Sendable {
    case playing, paused
    /// A person leads, with the participants that there are.
    case takenOver
  }

  public var mode: Mode
  /// How many times faster than real time.
  public var speed: Int

  public init(mode: Mode = .playing, speed: Int) {
    self.mode = mode
    self.speed = speed
  }

  /// The key that hands the session back to the simulated participants.
  static let handBack = Key.character("p")

  /// What the bottom line says instead of the usual keys; nil while a person leads.
  var hints: String? {
    switch mode {
    case .playing: "Repetitie, \(speed) keer zo snel · Spatie pauze · andere toets: overnemen"
    case .paused: "Repetitie staat stil · Spatie verder · andere toets: overnemen"
    case .takenOver: nil
    }
  }
}

extension AppState {
  /// Lets simulated participants play the session that is opened.
  public mutating func beginPlayback(speed: Int) { playback = Playback(speed: speed) }

  /// The simulated participants have nothing more to do; a person goes on.
  public mutating func endPlayback() {
    playback = nil
    notice = Notice(.news, "De repetitie is afgelopen.")
  }

  /// Takes a key while simulated participants play.
  ///
  /// - Returns: what has to happen first, and whether the key has done its work.
  mutating func pressInPlayback(_ key: Key) -> (effects: [AppEffect], isDone: Bool) {
    guard let mode = playback?.mode, session != nil, !isTooSmall else { return ([], false) }
    let isSpace = key == .character(" ")
    let next: Playback.Mode
    switch mode {
    case .playing: next = isSpace ? .paused : .takenOver
    case .paused: next = isSpace ? .playing : .takenOver
    case .takenOver:
      guard key == Playback.handBack, overlays.isEmpty else { return ([], false) }
      next = .playing
    }
    playback?.mode = next
    if next == .takenOver {
      notice = Notice(.news, "Overgenomen. Met p speelt de repetitie verder.")
      return ([.play(next)], false)
    }
    notice = nil
    return ([.play(next)], true)
  }
}
