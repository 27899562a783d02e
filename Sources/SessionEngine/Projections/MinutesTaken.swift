public import Programme

extension SessionState {
  /// Whole minutes that each block took in meetings that have ended; for the plan of a next run.
  ///
  /// Left out are blocks that were only passed by (less than half a minute), and those whose length somebody changed beforehand: they tell
  /// nothing about what the block needs.
  public var minutesTaken: [BlockID: Int] {
    var taken: [BlockID: Int] = [:]
    for meeting in endedMeetings {
      for block in blocks(of: meeting) where meeting.minutes[block.id] == nil {
        let spent = meeting.visits.filter { $0.block == block.id }.reduce(Int64(0)) {
          $0 + max(0, $1.leftAt?.milliseconds(since: $1.enteredAt) ?? 0)
        }
        let minutes = Int((spent + 30_000) / 60_000)
        if minutes > 0 { taken[block.id] = minutes }
      }
    }
    return taken
  }
}
