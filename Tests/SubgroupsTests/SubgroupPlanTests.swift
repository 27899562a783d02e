import Subgroups
import Testing

@Suite struct SubgroupPlanTests {
  @Test("Everybody has one place, in subgroups of the right sizes and in order", arguments: 2...30)
  func partition(people: Int) throws {
    for size in SubgroupSizes.allowed {
      let seats = (0..<people).map { 3 * $0 + 7 }
      let plan = try SubgroupPlan(seats: seats.reversed(), size: size, seed: UInt64(people))
      #expect(plan.groups.flatMap { $0 }.sorted() == seats)
      #expect(plan.groups.map(\.count).sorted(by: >) == (try SubgroupSizes.sizes(seats: people, size: size)))
      #expect(plan.groups.allSatisfy { $0 == $0.sorted() } && plan.groups.map { $0[0] } == plan.groups.map { $0[0] }.sorted())
    }
  }

  @Test func theSameSeedGivesTheSameSubgroups() throws {
    let plans = try [UInt64(7), 7, 8].map { try SubgroupPlan(seats: Array(1...12), size: 3, seed: $0) }
    #expect(plans[0] == plans[1] && plans[0] != plans[2])
    #expect(Set(try (UInt64(1)...30).map { try SubgroupPlan(seats: Array(1...8), size: 2, seed: $0).groups }).count > 10)
  }

  @Test("Without memory every pair is as likely as another")
  func fair() throws {
    var meetings = Meetings()
    for seed in UInt64(0)..<2_100 { meetings.add(try SubgroupPlan(seats: Array(1...6), size: 2, seed: seed &* 0x9E37_79B9).groups) }
    // 15 pairs, 420 expected each; chi squared with 14 degrees of freedom stays below 36.1 in 999 of 1000 cases.
    let chiSquared = meetings.times.values.reduce(0.0) { $0 + Double(($1 - 420) * ($1 - 420)) / 420 }
    #expect(meetings.times.count == 15 && chiSquared < 36.1)
  }

  @Test("A fixed number of subgroups")
  func fixedCount() throws {
    #expect(try SubgroupPlan(seats: Array(1...11), count: 4, seed: 1).groups.map(\.count).sorted() == [2, 3, 3, 3])
    #expect(throws: SubgroupError.badCount(12, seats: 11)) { try SubgroupPlan(seats: Array(1...11), count: 12, seed: 1) }
  }

  @Test func whatCanNotBeIsRefused() {
    #expect(throws: SubgroupError.tooFewSeats(1)) { try SubgroupPlan(seats: [4], size: 2, seed: 1) }
    #expect(throws: SubgroupError.tooFewSeats(0)) { try SubgroupPlan(seats: [], size: 2, seed: 1) }
    #expect(throws: SubgroupError.duplicateSeat(4)) { try SubgroupPlan(seats: [4, 1, 4], size: 2, seed: 1) }
    #expect(throws: SubgroupError.badSize(0)) { try SubgroupPlan(seats: [1, 2], size: 0, seed: 1) }
  }
}

/// Who has to be apart or together.
@Suite struct WishesTests {
  @Test("Wishes hold before everything else", arguments: UInt64(1)...20)
  func hold(seed: UInt64) throws {
    let together = [SeatPair(1, 2), SeatPair(2, 9)]
    let apart = [SeatPair(3, 4), SeatPair(3, 5), SeatPair(4, 5), SeatPair(1, 6)]
    let history = [[[1, 2, 9], [3, 6, 7], [4, 8, 10], [5, 11, 12]]]
    let plan = try SubgroupPlan(seats: Array(1...12), size: 3, history: history, apart: apart, together: together, seed: seed)
    let pairs = Set(Meetings.pairs(plan.groups))
    #expect(pairs.isSuperset(of: together) && pairs.isDisjoint(with: apart))
    #expect(plan.repeats == 0, "those who have to be together are no repeat")
  }

  @Test("Whatever can be done is found, and only that", arguments: UInt64(1)...40)
  func againstAllDivisions(seed: UInt64) throws {
    let people = 8
    let pairs = Meetings.pairs([Array(1...people)])
    var state = seed
    func draw() -> SeatPair {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pairs[Int(state >> 33) % pairs.count]
    }
    let apart = (0..<8).map { _ in draw() }
    let together = [draw(), draw()]
    let canBe = AllDivisions.of(Array(1...people), sizes: [3, 3, 2]).contains { division in
      let pairs = Set(Meetings.pairs(division))
      return pairs.isDisjoint(with: apart) && pairs.isSuperset(of: together)
    }
    let plan = try? SubgroupPlan(seats: Array(1...people), size: 3, apart: apart, together: together, seed: seed)
    #expect((plan != nil) == canBe)
    if let plan { #expect(Set(Meetings.pairs(plan.groups)).isDisjoint(with: apart)) }
  }

  @Test func wishesThatCanNotHoldAreNamed() {
    #expect(throws: SubgroupError.togetherTooLarge([1, 2, 3])) {
      try SubgroupPlan(seats: Array(1...8), size: 2, together: [SeatPair(1, 2), SeatPair(3, 2)], seed: 1)
    }
    #expect(throws: SubgroupError.apartAndTogether(SeatPair(1, 3))) {
      try SubgroupPlan(seats: Array(1...9), size: 3, apart: [SeatPair(3, 1)], together: [SeatPair(1, 2), SeatPair(3, 2)], seed: 1)
    }
    #expect(throws: SubgroupError.wishesDoNotFit([SeatPair(1, 2)])) {
      try SubgroupPlan(seats: [1, 2, 3], size: 3, apart: [SeatPair(1, 2)], seed: 1)
    }
  }

  @Test func wishesAboutPeopleWhoAreNotThereMeanNothing() throws {
    let plan = try SubgroupPlan(
      seats: [1, 2, 3, 4], size: 2, apart: [SeatPair(1, 9), SeatPair(2, 2)], together: [SeatPair(8, 9), SeatPair(1, 8), SeatPair(8, 2)],
      seed: 1)
    #expect(plan.groups.count == 2)
  }
}

/// Who comes in late or leaves early.
@Suite struct LateComerTests {
  @Test func joinsTheSmallestAndThenTheLeastKnown() {
    #expect(SubgroupPlan.joining(9, [[1, 2, 3], [4, 5], [6, 7]], history: [[[4, 9], [6, 1]]]) == [[1, 2, 3], [4, 5], [6, 7, 9]])
    #expect(SubgroupPlan.joining(9, [[1, 2], [4], [6, 7]], history: [[[4, 9]]]) == [[1, 2], [4, 9], [6, 7]])
    #expect(SubgroupPlan.joining(3, [[1, 5], [2, 4]]) == [[1, 3, 5], [2, 4]])
  }

  @Test func wishesComeFirst() {
    #expect(
      SubgroupPlan.joining(9, [[1, 2], [3, 4], [5, 6, 7]], apart: [SeatPair(9, 1), SeatPair(3, 9)]) == [[1, 2], [3, 4], [5, 6, 7, 9]])
    #expect(SubgroupPlan.joining(9, [[1, 2], [3, 4], [5, 6, 7]], together: [SeatPair(9, 6)]) == [[1, 2], [3, 4], [5, 6, 7, 9]])
  }

  @Test func staysAndStartsNothing() {
    #expect(SubgroupPlan.joining(2, [[1, 2], [3, 4]]) == [[1, 2], [3, 4]])
    #expect(SubgroupPlan.joining(2, []) == [])
  }

  @Test("Nobody else moves, however many come in")
  func manyComeIn() throws {
    var groups = try SubgroupPlan(seats: Array(1...8), size: 2, seed: 3).groups
    for seat in 9...20 {
      let after = SubgroupPlan.joining(seat, groups)
      #expect(zip(groups, after).allSatisfy { Set($0).isSubset(of: $1) } && after.flatMap { $0 }.count == seat)
      groups = after
    }
    #expect(groups.map(\.count) == [5, 5, 5, 5])
  }

  @Test func whoIsLeftAloneJoinsOthers() {
    #expect(SubgroupPlan.leaving(2, [[1, 2], [3, 4], [5, 6]], history: [[[1, 3], [4, 5]]]) == [[3, 4], [1, 5, 6]])
    #expect(SubgroupPlan.leaving(2, [[1, 2, 7], [3, 4]]) == [[1, 7], [3, 4]])
    #expect(SubgroupPlan.leaving(2, [[1, 2]]) == [[1]])
    #expect(SubgroupPlan.leaving(9, [[1, 2], [3, 4]]) == [[1, 2], [3, 4]])
  }
}
