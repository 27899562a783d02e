/// What changed the flow since the start of the meeting, with a copy of the flow every so many changes.
///
/// Undo leaves one action out and folds again from the last copy before it: exact, and cheap in memory however long the meeting is.
/// A withdrawal changes the flow too but is no action: it keeps its place among the actions, whatever is undone around it.
struct UndoHistory: Hashable, Sendable {
  static let interval = 64

  private struct Change: Hashable, Sendable {
    var event: Event
    var isAction: Bool
  }

  private struct Undone: Hashable, Sendable {
    var change: Change
    /// Index among the changes to which redo brings it back.
    var place: Int
  }

  /// The flow before the change at `place`.
  private struct Copy: Hashable, Sendable {
    var place: Int
    var flow: Flow
  }

  private var changes: [Change] = []
  private var undone: [Undone] = []
  private var copies: [Copy] = []

  var canUndo: Bool { changes.contains(where: \.isAction) }
  var canRedo: Bool { !undone.isEmpty }
  var lastAction: Event? { changes.last(where: \.isAction)?.event }
  var undoneAction: Event? { undone.last?.change.event }

  /// Forgets everything: nothing before this point can be undone.
  mutating func reset() { self = UndoHistory() }

  /// Notes an action that is about to be applied to `flow`; what was undone can't come back after it.
  mutating func note(action: Event, before flow: Flow) {
    append(Change(event: action, isAction: true), before: flow)
    undone = []
  }

  /// Notes an event that is about to change `flow` and that undo leaves alone.
  mutating func note(lasting: Event, before flow: Flow) {
    append(Change(event: lasting, isAction: false), before: flow)
  }

  /// The flow without the last action, or nil when there is none.
  mutating func undo(in programme: ProgrammeIndex) -> Flow? {
    guard let place = changes.lastIndex(where: \.isAction) else { return nil }
    undone.append(Undone(change: changes.remove(at: place), place: place))
    return folded(after: place, in: programme)
  }

  /// The flow with the action that was undone last, or nil when there is none.
  mutating func redo(before flow: Flow, in programme: ProgrammeIndex) -> Flow? {
    guard let last = undone.popLast() else { return nil }
    guard last.place == changes.count else {
      changes.insert(last.change, at: last.place)
      return folded(after: last.place, in: programme)
    }
    append(last.change, before: flow)
    var flow = flow
    flow.apply(last.change.event, in: programme)
    return flow
  }

  private mutating func append(_ change: Change, before flow: Flow) {
    let last = copies.last?.place ?? -Self.interval
    if changes.count >= last + Self.interval { copies.append(Copy(place: changes.count, flow: flow)) }
    changes.append(change)
  }

  /// Folds all changes, of which those from `place` on are new.
  private mutating func folded(after place: Int, in programme: ProgrammeIndex) -> Flow? {
    while let last = copies.last, last.place > place { copies.removeLast() }
    guard let copy = copies.last else { return nil }
    var flow = copy.flow
    for change in changes[copy.place...] { flow.apply(change.event, in: programme) }
    return flow
  }
}
