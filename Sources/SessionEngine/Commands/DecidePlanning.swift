import Programme

extension SessionState {
  /// Decides what the facilitator does about the time of the running meeting.
  func planning(_ command: Command, at now: Moment) throws(Rejection) -> [Event] {
    guard let meeting = flow.meeting else { throw Rejection(.noMeeting, "Er loopt geen bijeenkomst.") }
    switch command {
    case .acceptRepair(let minutes, let leftOut):
      try check(minutes: minutes, leftOut: leftOut, in: meeting)
      return [.repairAccepted(minutes: minutes, leftOut: leftOut)]
    case .moveEnd(let end):
      let start = min(meeting.plannedStart, meeting.startedAt.wall)
      guard end > start, end <= meeting.startedAt.wall + Self.longestMeeting else {
        throw Rejection(.badEnd, "Het einde moet na het begin van de bijeenkomst liggen, en binnen een dag.")
      }
      return end == wishedEnd(of: meeting) ? [] : [.endMoved(to: end)]
    case .setBlockMinutes(let id, let minutes):
      let block = try blockInMeeting(id)
      guard (1...Self.longestTimer).contains(minutes) else {
        throw Rejection(.badMinutes, "Een blok duurt van 1 tot \(Self.longestTimer) minuten.")
      }
      return meeting.minutes(of: block) == minutes ? [] : [.blockLengthChanged(block: id, minutes: minutes)]
    case .postponeBlock(let id):
      let block = try blockInMeeting(id)
      guard flow.position?.block != id else {
        throw Rejection(.blockIsRunning, "Blok \(block.number) staat op het scherm. Ga eerst naar een ander blok.")
      }
      guard !meeting.hasVisited(id) else { throw Rejection(.blockIsPast, "Blok \(block.number) is al geweest.") }
      guard !meeting.postponed.contains(id) else { return [] }
      guard hasNextMeeting else {
        throw Rejection(.noNextMeeting, "Na deze bijeenkomst komt er geen andere. Blok \(block.number) kan nergens heen.")
      }
      return [.blockPostponed(block: id)]
    default: preconditionFailure("not about the plan: \(command)")
    }
  }

  /// Longest time from the start of a meeting to its end, in milliseconds.
  private static let longestMeeting: Int64 = 24 * 60 * 60_000

  private func check(minutes: [BlockID: Int], leftOut: [BlockID], in meeting: MeetingRecord) throws(Rejection) {
    guard !minutes.isEmpty || !leftOut.isEmpty, leftOut.allSatisfy({ minutes[$0] == nil }) else {
      throw Rejection(.badRepair, "Dit voorstel verandert niets of gaat niet samen.")
    }
    for id in minutes.keys.sorted(by: { $0.rawValue < $1.rawValue }) + leftOut {
      let block = try blockInMeeting(id)
      guard flow.position?.block != id else {
        throw Rejection(.blockIsRunning, "Blok \(block.number) staat op het scherm; daar verandert een voorstel niets aan.")
      }
      if let wanted = minutes[id], !(block.shortest...max(block.shortest, meeting.minutes(of: block))).contains(wanted) {
        throw Rejection(.badMinutes, "Blok \(block.number) kan niet korter dan \(block.shortest) minuten.")
      }
      guard minutes[id] != nil || block.priority != .must else {
        throw Rejection(.blockIsMust, "Blok \(block.number) hoort er altijd bij en kan niet vervallen.")
      }
    }
  }

  /// Whether the programme has a meeting that has not been held, besides the running one.
  private var hasNextMeeting: Bool {
    let begun = Set(flow.meetings.map(\.id))
    return programme.meetings.contains { !begun.contains($0.id) }
  }
}
