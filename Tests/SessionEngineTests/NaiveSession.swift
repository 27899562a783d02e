import SessionEngine

/// What undo and redo mean, said in the simplest way: leave out what was undone and replay the rest from the first event.
///
/// The oracle for `UndoHistory`, which keeps copies and folds from the last one.
struct NaiveSession {
  /// The events that count, in the order in which they happened.
  let effective: [Event]

  init(_ events: [Event]) {
    var places: [Int] = []
    var undone: [Int] = []
    var leftOut: Set<Int> = []
    for (place, event) in events.enumerated() {
      switch event {
      case .actionUndone:
        guard let last = places.popLast() else { continue }
        undone.append(last)
        leftOut.insert(last)
      case .actionRedone:
        guard let last = undone.popLast() else { continue }
        leftOut.remove(last)
        places.append(last)
      case .meetingStarted, .programmeReplaced:
        places = []
        undone = []
      case .sessionCreated, .seatAdded, .seatWithdrawn, .seatReplaced, .answerSubmitted, .answerCleared, .resultsReleased, .summaryReleased,
        .summariesRecalled, .textReviewed, .phoneSeated, .phoneUnseated, .lineOffered, .offerWithdrawn:
        continue
      default:
        places.append(place)
        undone = []
      }
    }
    effective = events.enumerated().compactMap { place, event in
      switch event {
      case .actionUndone, .actionRedone: nil
      default: leftOut.contains(place) ? nil : event
      }
    }
  }

  var state: SessionState { SessionState(replaying: effective) }
}
