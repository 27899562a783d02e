/// The facilitator's actions since the start of the meeting, with a copy of the flow every so many actions.
///
/// Undo folds again from the last copy before the action: exact, and cheap in memory however long the meeting is.
struct UndoHistory: Hashable, Sendable {
  static let interval = 64

  private(set) var actions: [Event] = []
  private(set) var undone: [Event] = []
  /// `checkpoints[i]` is the flow before action `i * interval`.
  private var checkpoints: [Flow] = []

  var canUndo: Bool { !actions.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// Forgets everything: nothing before this point can be undone.
  mutating func reset() {
    actions = []
    undone = []
    checkpoints = []
  }

  /// Notes an action that is about to be applied to `flow`.
  mutating func note(_ action: Event, before flow: Flow) {
    if actions.count % Self.interval == 0 {
      checkpoints.removeLast(checkpoints.count - actions.count / Self.interval)
      checkpoints.append(flow)
    }
    actions.append(action)
    undone = []
  }

  /// The flow without the last action, or nil when there is none.
  mutating func undo(in programme: ProgrammeIndex) -> Flow? {
    guard let last = actions.popLast() else { return nil }
    undone.append(last)
    return folded(in: programme)
  }

  /// The action to apply again, or nil; the caller applies it to its flow.
  mutating func redo(before flow: Flow) -> Event? {
    guard let action = undone.popLast() else { return nil }
    let rest = undone
    note(action, before: flow)
    undone = rest
    return action
  }

  private func folded(in programme: ProgrammeIndex) -> Flow {
    let checkpoint = min(actions.count / Self.interval, checkpoints.count - 1)
    var flow = checkpoints[checkpoint]
    for action in actions[(checkpoint * Self.interval)...] {
      flow.apply(action, in: programme)
    }
    return flow
  }
}
