import Planning
import Programme
import TestSupport
import Testing

@Suite("The repair of a meeting that runs late")
struct RepairTests {
  private let minute = Meetings.minute

  /// Six blocks of which the first runs; 60 minutes to go.
  private func meeting(end: Int64) -> Schedule {
    Schedule(
      blocks: [
        Meetings.block("nu", 10, 5, .must, .running(from: 0)), Meetings.block("may1", 10, 8, .may),
        Meetings.block("should", 10, 6, .should),
        Meetings.block("must", 10, 9, .must), Meetings.block("may2", 10, 7, .may), Meetings.block("slot", 10, 8, .must),
      ], plannedStart: 0, wishedEnd: end * minute, now: 0)
  }

  private func words(_ repair: Repair?) -> [String] {
    (repair?.measures ?? []).map { measure in
      switch measure {
      case .shorten(let block, let minutes): "\(block.rawValue) \(minutes)"
      case .drop(let block): "\(block.rawValue) weg"
      }
    }
  }

  @Test("Each rank has its turn, the latest block of a rank first, and nothing that is not needed stays in")
  func order() {
    #expect(meeting(end: 59).repair == nil, "a minute late is on time")
    #expect(words(meeting(end: 58).repair) == ["may2 7"])
    #expect(words(meeting(end: 56).repair) == ["may2 7"])
    #expect(words(meeting(end: 55).repair) == ["may1 8", "may2 7"])
    #expect(words(meeting(end: 53).repair) == ["should 6", "may2 7"], "the two minutes of may1 are not needed beside the four of should")
    #expect(words(meeting(end: 50).repair) == ["may1 8", "should 6", "may2 7"])
    #expect(words(meeting(end: 49).repair) == ["may2 weg"])
    #expect(words(meeting(end: 48).repair) == ["may1 8", "may2 weg"])
    #expect(words(meeting(end: 39).repair) == ["may1 weg", "may2 weg"])
    #expect(words(meeting(end: 35).repair) == ["may1 weg", "should 6", "may2 weg"])
    #expect(words(meeting(end: 29).repair) == ["may1 weg", "should weg", "may2 weg"])
    #expect(words(meeting(end: 28).repair) == ["may1 weg", "should weg", "may2 weg", "slot 8"])
    #expect(words(meeting(end: 26).repair) == ["may1 weg", "should weg", "must 9", "may2 weg", "slot 8"])
  }

  @Test("When nothing helps enough, the proposal says how late it stays")
  func tooLate() throws {
    let repair = try #require(meeting(end: 20).repair)
    #expect(words(repair) == ["may1 weg", "should weg", "must 9", "may2 weg", "slot 8"])
    #expect(repair.expectedEnd == 27 * minute)
    #expect(repair.drift.minutes == 7)
    var last = meeting(end: 5)
    last.blocks = [last.blocks[0]]
    #expect(last.repair?.measures == [])
    #expect(last.repair?.drift.minutes == 5)
  }

  @Test("The bound of a minute is exact to the millisecond")
  func boundary() {
    var schedule = meeting(end: 59)
    #expect(schedule.repair == nil)
    schedule.wishedEnd -= 1
    #expect(words(schedule.repair) == ["may2 7"])
    schedule.wishedEnd = 56 * minute
    #expect(words(schedule.repair) == ["may2 7"])
    schedule.wishedEnd -= 1
    #expect(words(schedule.repair) == ["may1 8", "may2 7"])
  }

  @Test("A block that was begun and left gives only what it still has")
  func begun() {
    var schedule = meeting(end: 57)
    schedule.blocks[4].used = 5 * minute
    schedule.wishedEnd = 52 * minute
    #expect(words(schedule.repair) == ["may2 7"])
    #expect(schedule.repair?.expectedEnd == 52 * minute)
    schedule.blocks[4].used = 8 * minute
    schedule.wishedEnd = 49 * minute
    #expect(schedule.repair?.expectedEnd == 50 * minute)
  }

  @Test("No other proposal is lighter, by trying all of them", arguments: UInt64(1)...400)
  func exhaustive(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let schedule = Meetings.any(&random)
    let repair = schedule.repair
    let best = AllProposals(schedule).best
    guard schedule.expectedEnd > schedule.wishedEnd + minute else {
      #expect(repair == nil)
      return
    }
    let found = try #require(repair)
    #expect(found.expectedEnd == best.end)
    #expect(Set(found.measures) == best.measures)
    #expect(found.drift.milliseconds == found.expectedEnd - schedule.wishedEnd)
    let upcoming = schedule.blocks.filter { $0.stage == .upcoming }
    #expect(found.measures.map(\.block) == upcoming.map(\.id).filter { id in found.measures.contains { $0.block == id } })
    for case .drop(let id) in found.measures { #expect(upcoming.first { $0.id == id }?.priority != .must) }
    #expect(carriedOut(found, schedule).expectedEnd == found.expectedEnd)
    if !found.drift.isLate { #expect(carriedOut(found, schedule).repair == nil) }
  }

  private func carriedOut(_ repair: Repair, _ schedule: Schedule) -> Schedule {
    var schedule = schedule
    for measure in repair.measures {
      for place in schedule.blocks.indices where schedule.blocks[place].id == measure.block {
        switch measure {
        case .shorten(_, let minutes): schedule.blocks[place].minutes = minutes
        case .drop: schedule.blocks[place].stage = .leftOut
        }
      }
    }
    return schedule
  }
}

/// Every way to keep, shorten or drop the blocks that are to come; the oracle for the one that is proposed.
private struct AllProposals {
  struct Proposal {
    var measures: Set<RepairMeasure> = []
    var end: Int64
    /// One digit per measure that could be, the weightiest first: 1 where it is taken.
    var weight: [Int] = []
  }

  let best: Proposal

  init(_ schedule: Schedule) {
    let upcoming = schedule.blocks.filter { $0.stage == .upcoming }
    let rest = schedule.blocks.filter { if case .running = $0.stage { true } else { false } }
    let now = schedule.now + rest.reduce(0) { $0 + max(0, Int64($1.minutes) * 60_000 - $1.used) }
    var all: [Proposal] = []
    var choice = Array(repeating: 0, count: upcoming.count)
    func left(_ minutes: Int, _ block: ScheduledBlock) -> Int64 { max(0, Int64(minutes) * 60_000 - block.used) }
    func weigh() {
      var proposal = Proposal(end: now)
      for (block, deed) in zip(upcoming, choice) {
        switch deed {
        case 0: proposal.end += left(block.minutes, block)
        case 1:
          proposal.end += left(block.shortest, block)
          proposal.measures.insert(.shorten(block.id, minutes: block.shortest))
        default: proposal.measures.insert(.drop(block.id))
        }
      }
      for (priority, deed) in [(Priority.must, 1), (.should, 2), (.may, 2), (.should, 1), (.may, 1)] {
        for (block, chosen) in zip(upcoming, choice) where block.priority == priority { proposal.weight.append(chosen == deed ? 1 : 0) }
      }
      all.append(proposal)
    }
    func fill(_ place: Int) {
      guard place < choice.count else { return weigh() }
      for deed in 0...(upcoming[place].priority == .must ? 1 : 2) {
        choice[place] = deed
        fill(place + 1)
      }
    }
    fill(0)
    let earliest = all.map(\.end).min() ?? now
    let bound = max(schedule.wishedEnd + 60_000, earliest)
    best =
      all.filter { $0.end <= bound }.min { $0.weight.lexicographicallyPrecedes($1.weight) } ?? Proposal(end: now)
  }
}
