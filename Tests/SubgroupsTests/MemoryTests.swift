import Subgroups
import Testing

/// How well subgroups avoid people who met before.
@Suite struct MemoryTests {
  /// Groupings of the shipped programme over its four meetings: 1.2 and 1.3; 2.2 and 2.3 (the same threes); 3.2 and 3.5; 4.1 and 4.2.
  static let programme = [2, 2, 3, 2, 2, 2, 3]
  /// One grouping a meeting.
  static let onceAMeeting = [2, 3, 2, 3]

  private func series(_ people: Int, _ groupings: [Int], seed: UInt64) throws -> Meetings {
    var history: [[[Int]]] = []
    for (round, size) in groupings.enumerated() {
      let plan = try SubgroupPlan(seats: Array(1...people), size: size, history: history, seed: seed &* 1_000 &+ UInt64(round))
      #expect(plan.repeats == Meetings(history).repeats(in: plan.groups))
      history.append(plan.groups)
    }
    return Meetings(history)
  }

  @Test(
    "Committed bounds on repeated encounters over four meetings, beside what no series can do without",
    arguments: [
      (8, programme, 6, 6), (9, programme, 12, 12), (10, programme, 6, 4), (12, programme, 2, 0),
      (8, onceAMeeting, 2, 0), (9, onceAMeeting, 2, 0), (10, onceAMeeting, 1, 1), (12, onceAMeeting, 0, 0),
    ] as [(Int, [Int], Int, Int)])
  func committed(people: Int, groupings: [Int], bound: Int, proven: Int) throws {
    #expect(RepeatBound.of(people: people, try groupings.map { try SubgroupSizes.sizes(seats: people, size: $0) }) == proven)
    for seed in UInt64(1)...8 {
      let meetings = try series(people, groupings, seed: seed)
      #expect((proven...bound).contains(meetings.repeats))
      #expect(meetings.most <= 2, "nobody meets the same person three times")
    }
  }

  @Test("One division is the best of all divisions, whatever came before", arguments: UInt64(1)...6)
  func exhaustive(seed: UInt64) throws {
    for (people, size) in [(5, 2), (6, 3), (7, 2), (7, 3), (8, 2), (8, 3), (9, 2), (9, 3), (10, 2), (10, 4)] {
      let all = AllDivisions.of(Array(1...people), sizes: try SubgroupSizes.sizes(seats: people, size: size))
      // Earlier rounds without any care: the first ones of a walk through all divisions.
      let history = (0..<3).map { all[Int((seed &* 7_919 &+ UInt64($0) &* 104_729) % UInt64(all.count))] }
      let meetings = Meetings(history)
      let best = try #require(all.map { meetings.repeats(in: $0) }.min())
      let plan = try SubgroupPlan(seats: Array(1...people), size: size, history: history, seed: seed)
      #expect(meetings.repeats(in: plan.groups) == best, "\(people) in \(size)")
    }
  }

  @Test("Six people over four rounds come within one of the best of all series")
  func wholeSeries() throws {
    let pairs = AllDivisions.of(Array(1...6), sizes: [2, 2, 2])
    let threes = AllDivisions.of(Array(1...6), sizes: [3, 3])
    #expect(pairs.count == 15 && threes.count == 10)
    var best = Int.max
    // By symmetry the first round may be any.
    for second in threes {
      for third in pairs { for fourth in threes { best = min(best, Meetings([pairs[0], second, third, fourth]).repeats) } }
    }
    for seed in UInt64(1)...12 {
      #expect((best...best + 1).contains(try series(6, Self.onceAMeeting, seed: seed).repeats))
    }
  }

  @Test("Ten people make nine rounds of pairs with few repeats, and five with none")
  func manyRounds() throws {
    for seed in UInt64(1)...6 {
      #expect(try series(10, [2, 2, 2, 2, 2], seed: seed).repeats == 0)
      #expect(try series(10, Array(repeating: 2, count: 9), seed: seed).repeats <= 12)
    }
  }

  @Test("The subgroups that are made anew look different where that costs nothing", arguments: UInt64(1)...20)
  func anew(seed: UInt64) throws {
    let shown = try SubgroupPlan(seats: Array(1...10), size: 2, seed: seed).groups
    let anew = try SubgroupPlan(seats: Array(1...10), size: 2, shown: shown, seed: seed)
    #expect(Set(anew.groups).isDisjoint(with: shown) && anew.repeats == 0)
  }

  @Test("People who came and went are no trouble: history holds others, and newcomers have none")
  func otherPeople() throws {
    let history = [[[1, 2], [3, 4], [5, 99]], [[1, 3], [98, 99]]]
    for seed in UInt64(1)...10 {
      let plan = try SubgroupPlan(seats: [1, 2, 3, 4, 40, 50], size: 2, history: history, seed: seed)
      #expect(plan.repeats == 0 && Meetings(history).repeats(in: plan.groups) == 0)
    }
  }

  @Test("A large room has no repeats over four rounds", arguments: [60, 150, 300])
  func largeRoom(people: Int) throws {
    #expect(try series(people, [2, 3, 2, 4], seed: 5).repeats == 0)
  }
}
