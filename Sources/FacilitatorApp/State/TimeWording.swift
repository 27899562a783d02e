import Planning
import Programme

/// Words about the time of a meeting. They are for the facilitator: no time stands in the room's projection but the timer.
enum TimeWording {
  /// `1 minuut`, `12 minuten`.
  static func minutes(_ count: Int) -> String { count == 1 ? "1 minuut" : "\(count) minuten" }

  /// How the meeting stands, for example `2 minuten te laat`.
  static func standing(_ drift: Drift) -> String {
    if drift.isLate { return "\(minutes(drift.minutes)) te laat" }
    return drift.isEarly ? "\(minutes(-drift.minutes)) voor" : "op tijd"
  }

  /// What a proposal does, for example `4.3 wordt 10 minuten, 4.4 vervalt; einde 16.58 uur.`
  static func proposal(_ repair: Repair, _ blocks: [Block], offsets: LocalOffsets) -> String {
    let end = "einde \(LocalTime.clock(repair.expectedEnd, offset: offsets)) uur"
    let words = repair.measures.map { measure -> String in
      let number = blocks.first { $0.id == measure.block }?.number ?? ""
      return switch measure {
      case .shorten(_, let count): "\(number) wordt \(minutes(count))"
      case .drop: "\(number) vervalt"
      }
    }
    let late = repair.drift.isLate ? ", nog \(minutes(repair.drift.minutes)) te laat" : ""
    return words.joined(separator: ", ") + "; " + end + late + "."
  }
}
