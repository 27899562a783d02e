import Disclosure
import Testing

@Suite("The honesty table")
struct HonestyTableTests {
  /// First n of each row of privacy section 5 and statistics section 16, for the room and for the internal edition; 0 is never.
  static let rows: [(content: Disclosure.Content, room: Int, inside: Int)] = [
    (.handCounts, 1, 5), (.blindCounts, 5, 5), (.sensitiveCounts, 10, 10), (.sensitiveWords, 5, 5), (.meanScore, 5, 5),
    (.singleDots, 5, 10), (.percentages, 30, 30), (.percentageDecimals, 300, 300), (.benchmark, 10, 10), (.readText, 5, 5),
    (.groupSort, 3, 5), (.valueWords, 5, 5), (.valueTallies, 5, 5), (.agreementWords, 5, 5), (.agreement, 5, 5),
    (.agreementTests, 0, 5), (.dividedLabel, 5, 5), (.sharedLabel, 7, 7), (.chanceMark, 5, 5), (.leaveOneOutRange, 8, 8),
    (.bootstrapInterval, 0, 10), (.kemenyCheck, 0, 10), (.shifts, 5, 5), (.viewpoints, 8, 10), (.subgroupSplit, 10, 10),
    (.subgroupPileCounts, 30, 30), (.groupComparison, 10, 10), (.groupTest, 30, 30), (.rawRows, 0, 0), (.orderOfArrival, 0, 0),
    (.crossedTraits, 0, 0),
  ]
  static let sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 19, 20, 29, 30, 299, 300, 10_000]

  @Test("every content has its row")
  func complete() { #expect(Set(Self.rows.map(\.content)) == Set(Disclosure.Content.allCases)) }

  @Test("limits for the room and the internal edition", arguments: sizes)
  func limits(count: Int) {
    for row in Self.rows {
      #expect(Disclosure().permits(row.content, count: count, audience: .room) == (row.room > 0 && count >= row.room), "\(row.content)")
      #expect(Disclosure().permits(row.content, count: count, audience: .file) == (row.inside > 0 && count >= row.inside), "\(row.content)")
    }
  }

  @Test("nothing about fewer than five people is in a file, whatever k is asked", arguments: [-1, 0, 3, 5, 10])
  func nothingSmall(minimum: Int) {
    let rules = Disclosure(minimum: minimum)
    for content in Disclosure.Content.allCases {
      for audience in Disclosure.Audience.allCases where audience != .room {
        for count in 0..<max(5, minimum) { #expect(!rules.permits(content, count: count, audience: audience)) }
      }
    }
  }

  @Test("more people never see less, and a higher k never shows more")
  func monotone() {
    for content in Disclosure.Content.allCases {
      for audience in Disclosure.Audience.allCases {
        for count in 0..<320 {
          let now = Disclosure().permits(content, count: count, audience: audience)
          #expect(!now || Disclosure().permits(content, count: count + 1, audience: audience))
          #expect(now || !Disclosure(minimum: 12).permits(content, count: count, audience: audience))
        }
      }
    }
  }

  @Test("numbers about values leave the house over all groups together, from 20 people (decision 19)")
  func externalEdition() {
    let rules = Disclosure()
    for content in [Disclosure.Content.valueTallies, .agreement, .chanceMark, .shifts, .dividedLabel] {
      #expect(!rules.permits(content, count: 10_000, audience: .externalEdition(.oneGroup)))
      #expect(!rules.permits(content, count: 19, audience: .externalEdition(.allGroups)))
      #expect(rules.permits(content, count: 20, audience: .externalEdition(.allGroups)))
    }
    for content in [Disclosure.Content.groupSort, .valueWords, .agreementWords, .handCounts] {
      #expect(rules.permits(content, count: 5, audience: .externalEdition(.oneGroup)))
      #expect(!rules.permits(content, count: 4, audience: .externalEdition(.oneGroup)))
    }
  }

  @Test("k = 10 for a management report")
  func ten() {
    let rules = Disclosure(minimum: 10)
    #expect(!rules.permits(.valueTallies, count: 9, audience: .file))
    #expect(rules.permits(.valueTallies, count: 10, audience: .file))
    #expect(!rules.permits(.subgroupSplit, count: 19, audience: .file))
    #expect(rules.permits(.subgroupSplit, count: 20, audience: .file))
    // Raised hands were seen by everybody, and the piles of the group's own sort show no number.
    #expect(rules.permits(.handCounts, count: 2, audience: .room))
    #expect(rules.permits(.groupSort, count: 3, audience: .room))
  }

  @Test("percentages: none below 30, whole to 299, then one decimal", arguments: [(29, nil), (30, 0), (299, 0), (300, 1)] as [(Int, Int?)])
  func percentages(count: Int, decimals: Int?) {
    #expect(Disclosure().percentageDecimals(count: count, audience: .file) == decimals)
  }

  @Test("a suppression says why and never how many")
  func suppressions() {
    let rules = Disclosure()
    for content in Disclosure.Content.allCases {
      for audience in Disclosure.Audience.allCases {
        for count in 0..<40 {
          let found = rules.suppression(of: content, item: "Tabel A", count: count, audience: audience)
          #expect((found == nil) == rules.permits(content, count: count, audience: audience))
          guard let found else { continue }
          let numbers = found.sentence.split { !$0.isNumber }.compactMap { Int($0) }
          let fixed = Set([rules.minimum, rules.fewest(for: content, audience: audience)].compactMap { $0 })
          #expect(fixed.isSuperset(of: numbers), "\(found.sentence)")
          // The same words for every size that is too small in the same way.
          if count < 5, audience != .room, rules.fewest(for: content, audience: audience) != nil {
            #expect(found == rules.suppression(of: content, item: "Tabel A", count: 0, audience: audience))
          }
        }
      }
    }
    #expect(
      Suppression(item: "Tabel 4 (afdelingen)", reason: .smallSubgroup(minimum: 5)).sentence
        == "Tabel 4 (afdelingen): weggelaten. Een van de groepen is kleiner dan 5, of is te berekenen uit de rest.")
    #expect(
      rules.suppression(of: .valueTallies, item: "Aantallen", count: 12, audience: .externalEdition(.oneGroup))?.reason == .internalOnly)
  }
}
