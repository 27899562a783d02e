import Disclosure
import Testing

/// The worked examples of the privacy method, section 3. A split of consecutive seats: 3 + 7 is seats 0–2 and 3–9.
@Suite("The 18 situations of the complement rule")
struct ReleaseSituationTests {
  /// Whether the total may be shown with these parts.
  private func withTotal(_ sizes: [Int], showing: [Int]? = nil, under rules: Disclosure = Disclosure()) -> Bool {
    var start = 0
    var parts: [Release] = []
    for (place, size) in sizes.enumerated() {
      if showing?.contains(place) != false { parts.append(release(start..<start + size, trait: "afdeling")) }
      start += size
    }
    return ReleaseRegister().verdict(for: [release(0..<start)] + parts, under: rules) == .allowed
  }

  @Test(
    "1–9, 16: one split",
    arguments: [
      ([3, 7], false), ([5, 5], true), ([5, 4], false), ([7, 5], true), ([8, 4], false), ([5, 5, 5], true), ([6, 6, 4], false),
      ([5, 5, 4], false), ([3, 3, 4], false), ([26, 4], false),
    ])
  func split(sizes: [Int], isAllowed: Bool) {
    #expect(withTotal(sizes) == isAllowed)
    #expect(withTotal(sizes, showing: []))
    // Showing one part gives the rest away just as well, and so does the largest alone.
    if sizes.count == 2 {
      #expect(withTotal(sizes, showing: [0]) == isAllowed)
      #expect(withTotal(sizes, showing: [1]) == isAllowed)
    }
  }

  @Test("7: hiding the smallest part alone is useless, merging it helps")
  func sixteen() throws {
    #expect(!withTotal([6, 6, 4], showing: [0, 1]))
    let merge = try #require(SubgroupMerge(sizes: [6, 6, 4]))
    #expect(merge.kept == [0] && merge.merged == [1, 2])
    #expect(withTotal([6, 10]))
  }

  @Test("8: merge to 5 and 9")
  func fourteen() throws {
    let merge = try #require(SubgroupMerge(sizes: [5, 5, 4]))
    #expect(merge.kept == [0] && merge.merged == [1, 2])
    #expect(withTotal([5, 9]))
  }

  @Test("10: two latecomers after a release")
  func latecomers() {
    #expect(register([release(0..<10)]).verdict(for: release(0..<12)) == .refused(.earlierRelease))
  }

  @Test("11: five latecomers after a release")
  func fiveLatecomers() { #expect(register([release(0..<10)]).verdict(for: release(0..<15)) == .allowed) }

  @Test("12: one changed answer, although n is unchanged")
  func changedAnswer() {
    let changed = Respondents(versions: [SeatMask(0..<9), SeatMask([9])])
    let second = Release(item: "s3", moment: "m1", people: .seats(changed))
    #expect(changed.count == 10)
    #expect(register([release(0..<10)]).verdict(for: second) == .refused(.earlierRelease))
    #expect(register([release(0..<10)]).verdict(for: release(0..<10)) == .allowed)
    let five = Respondents(versions: [SeatMask(0..<5), SeatMask(5..<10)])
    #expect(register([release(0..<10)]).verdict(for: Release(item: "s3", moment: "m1", people: .seats(five))) == .allowed)
  }

  @Test("13: one withdraws; only calling the first release back helps")
  func withdrawal() {
    var given = register([release(0..<10)])
    #expect(given.verdict(for: release(0..<9)) == .refused(.earlierRelease))
    given.recall(item: "s3", moment: "other")
    #expect(given.verdict(for: release(0..<9)) == .refused(.earlierRelease))
    given.recall(item: "s3", moment: "m1")
    #expect(given.verdict(for: release(0..<9)) == .allowed)
  }

  @Test("14: by department 10 + 10, later by job 12 + 8, crossing 7/3/5/5")
  func twoTraits() {
    let departments = register([release(0..<20), release(0..<10, trait: "afdeling"), release(10..<20, trait: "afdeling")])
    let job = Array(0..<7) + Array(10..<15)
    let rest = Array(7..<10) + Array(15..<20)
    #expect(
      departments.verdict(for: [release(job, trait: "functie"), release(rest, trait: "functie")]) == .refused(.otherSplit))
    #expect(register([release(0..<20)]).verdict(for: [release(job, trait: "functie"), release(rest, trait: "functie")]) == .allowed)
  }

  @Test("15: 5 + 5 twice, crossing 2/3/3/2: one split only")
  func crossing() {
    var given = register([release(0..<10), release(0..<5, trait: "afdeling"), release(5..<10, trait: "afdeling")])
    #expect(given.releases.count == 3)
    #expect(given.release(release([0, 1, 5, 6, 7], trait: "functie")) == .refused(.otherSplit))
    #expect(given.releases.count == 3)
  }

  @Test("17: who skips a statement is not behind it")
  func skipped() {
    #expect(ReleaseRegister().verdict(for: release(0..<5)) == .allowed)
    #expect(ReleaseRegister().verdict(for: release(0..<4)) == .refused(.tooFewPeople(minimum: 5)))
  }

  @Test("18: k = 10 for management: 20 = 12 + 8 shows only the total")
  func ten() {
    let rules = Disclosure(minimum: 10)
    #expect(!withTotal([12, 8], under: rules))
    #expect(withTotal([12, 8]))
    #expect(withTotal([10, 10], under: rules))
    #expect(
      ReleaseRegister().verdict(for: [release(0..<20), release(0..<12, trait: "t")], under: rules)
        == .refused(.smallSubgroup(minimum: 10)))
  }

  @Test("sets are compared only within an item and a moment (decision 20)")
  func separately() {
    let given = register([release(0..<10)])
    let twelve = Release.People.seats(Respondents(0..<12))
    #expect(given.verdict(for: Release(item: "s4", moment: "m1", people: twelve)) == .allowed)
    #expect(given.verdict(for: Release(item: "s3", moment: "m2", people: twelve)) == .allowed)
    #expect(given.verdict(for: Release(item: "s3", moment: "m1", people: twelve)) != .allowed)
  }

  @Test(
    "raised hands have no seats: compared by their number",
    arguments: [(10, true), (9, false), (6, false), (5, true), (15, true), (14, false), (4, false)])
  func hands(count: Int, isAllowed: Bool) {
    let hands = Release(item: "s3", moment: "m1", people: .count(count))
    #expect((register([Release(item: "s3", moment: "m1", people: .count(10))]).verdict(for: hands) == .allowed) == isAllowed)
    #expect((register([release(0..<10)]).verdict(for: hands) == .allowed) == isAllowed)
    #expect((register([Release(item: "s3", moment: "m1", people: .count(10))]).verdict(for: release(0..<count)) == .allowed) == isAllowed)
  }

  @Test("merging keeps what it can and gives up when one part would be left")
  func merging() {
    #expect(SubgroupMerge(sizes: [7, 5])?.merged == [])
    #expect(SubgroupMerge(sizes: [7, 5, 3, 2])?.merged == [2, 3])
    #expect(SubgroupMerge(sizes: [7, 5, 3, 1])?.merged == [1, 2, 3])
    #expect(SubgroupMerge(sizes: [7, 0, 6])?.kept == [0, 2])
    #expect(SubgroupMerge(sizes: [8, 4]) == nil)
    #expect(SubgroupMerge(sizes: [3, 3, 4]) == nil)
    #expect(SubgroupMerge(sizes: []) == nil)
    #expect(SubgroupMerge(sizes: [12, 8], under: Disclosure(minimum: 10)) == nil)
  }
}
