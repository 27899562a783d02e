public import Programme

/// The tiny programme with a first block of work in pairs, threes and fours, and another block of pairs in its last meeting.
public enum SubgroupFixtures {
  public static let block = BlockID("groepjes")
  public static let laterBlock = BlockID("later")
  public static let pairs = "tweetallen"
  public static let threes = "drietallen"
  public static let fours = "viertallen"

  public static let programme: Programme = {
    var programme = ProgrammeFixtures.tiny
    let first = Block(
      id: block, number: "1.0", title: "Groepjes", minutes: 20, shortest: 10, priority: .must, form: .pairInterview, room: "Praat samen.",
      steps: [step(pairs, .pairs), step(threes, .threes), step(fours, .fours), step("samen", .plenary)])
    let later = Block(
      id: laterBlock, number: "2.0", title: "Later", minutes: 10, shortest: 5, priority: .must, form: .pairInterview, room: "Praat samen.",
      steps: [step(pairs, .pairs)])
    programme.meetings[0].blocks.insert(first, at: 0)
    if let last = programme.meetings.firstIndex(where: { $0.id == ProgrammeFixtures.lastMeeting }) {
      programme.meetings[last].blocks.insert(later, at: 0)
    }
    return programme
  }()

  private static func step(_ id: String, _ grouping: Grouping) -> Step {
    Step(id: id, title: "Werk", minutes: 8, content: .work(Work(instruction: "Praat samen over het vak.", grouping: grouping)))
  }
}
