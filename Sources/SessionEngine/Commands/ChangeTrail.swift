/// What the last changes of a session were about, so that a command that was decided before them can be told from one that still holds.
public struct ChangeTrail: Sendable {
  /// Changes that are remembered; a command older than that is out of date.
  public static let length = 512

  private struct Change {
    var revision: Int
    var aspects: Set<Aspect>
  }

  /// Everything after this revision is remembered.
  private var start: Int
  private var changes: [Change] = []

  /// - Parameter revision: that of the state from which changes are noted.
  public init(after revision: Int) { start = revision }

  /// Notes an event that led to a revision, with the flow before and after it.
  public mutating func note(_ event: Event, revision: Int, from before: Flow, to after: Flow) {
    if changes.count == Self.length * 2 {
      start = changes[Self.length - 1].revision
      changes.removeFirst(Self.length)
    }
    changes.append(Change(revision: revision, aspects: event.aspects(from: before, to: after)))
  }

  /// Whether what a command is about changed after the revision that it was decided on.
  public func isOutdated(_ command: Command, decidedOn revision: Int) -> Bool {
    let aspects = command.aspects
    guard !aspects.isEmpty else { return false }
    guard revision >= start else { return true }
    return changes.reversed().prefix { $0.revision > revision }.contains { !$0.aspects.isDisjoint(with: aspects) }
  }
}

extension Rejection {
  /// Somebody else did something between the decision and the command.
  public static let outdated = Rejection(
    .outdated, "Iemand anders was net eerder, dus dit is niet gedaan. Kijk wat er nu staat, en doe het nog een keer als het nodig is.")
}
