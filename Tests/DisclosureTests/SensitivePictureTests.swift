import Disclosure
import Testing

@Suite("Sensitive items and collapsed counts")
struct SensitivePictureTests {
  private let rules = Disclosure()

  /// All ways to divide n people over options.
  private func divisions(of people: Int, over options: Int) -> [[Int]] {
    guard options > 1 else { return [[people]] }
    return (0...people).flatMap { first in divisions(of: people - first, over: options - 1).map { [first] + $0 } }
  }

  /// A reader who knows n, the rule and the picture, and tries every division: no hidden count can be told.
  @Test(
    "a reader who knows the rule cannot tell a hidden count",
    arguments: [(5, 2), (9, 2), (9, 3), (9, 5), (10, 2), (10, 3), (11, 4), (12, 5), (16, 3)])
  func hidden(people: Int, options: Int) {
    var fitting: [SensitivePicture: [[Int]]] = [:]
    for counts in divisions(of: people, over: options) { fitting[rules.sensitivePicture(counts: counts), default: []].append(counts) }
    for (picture, divisions) in fitting {
      for option in 0..<options {
        let isHidden =
          switch picture {
          case .tooFew, .words: true
          case .counts(let shown): shown[option] == .fewerThanThree
          }
        let possible = Set(divisions.map { $0[option] })
        #expect(isHidden ? possible.count >= 2 : possible.count == 1, "\(picture) \(divisions)")
      }
    }
  }

  @Test("examples of the method")
  func examples() {
    #expect(rules.sensitivePicture(counts: [9, 0]) == .words(.majority(option: 0)))
    #expect(rules.sensitivePicture(counts: [10, 0]) == .counts([.exact(10), .exact(0)]))
    #expect(rules.sensitivePicture(counts: [8, 0, 2]) == .words(.majority(option: 0)))
    #expect(rules.sensitivePicture(counts: [7, 1, 2]) == .counts([.exact(7), .fewerThanThree, .fewerThanThree]))
    #expect(rules.sensitivePicture(counts: [6, 2, 2]) == .words(.majority(option: 0)))
    #expect(rules.sensitivePicture(counts: [9, 1]) == .words(.majority(option: 0)))
    #expect(rules.sensitivePicture(counts: [4, 3, 3]) == .counts([.exact(4), .exact(3), .exact(3)]))
    #expect(rules.sensitivePicture(counts: [3, 3, 3]) == .words(.divided))
    #expect(rules.sensitivePicture(counts: [4, 0]) == .tooFew)
    #expect(rules.sensitivePicture(counts: []) == .tooFew)
    #expect(Disclosure(minimum: 12).sensitivePicture(counts: [8, 3]) == .tooFew)
    #expect(ShownCount.fewerThanThree.text == "minder dan 3" && ShownCount.exact(4).text == "4")
  }

  @Test("words of rule 9, with 'geen meerderheid' of decision 22")
  func words() {
    #expect(MajorityWording(counts: [5, 4]).words(titles: ["Eens", "Oneens"]) == "meerderheid eens")
    #expect(MajorityWording(counts: [3, 5, 1]).words(titles: ["Eens", "Neutraal", "Oneens"]) == "meerderheid neutraal")
    #expect(MajorityWording(counts: [5, 5]).words(titles: ["Eens", "Oneens"]) == "geen meerderheid")
    #expect(MajorityWording(counts: []).words(titles: []) == "geen meerderheid")
  }

  @Test(
    "collapsing keeps everybody and mirrors with the piles", arguments: [[3, 2, 1, 4, 0], [1, 2, 3, 4], [5], [], [2, 0, 9, 1, 1, 1, 6]])
  func collapsing(counts: [Int]) {
    let collapsed = CollapsedCounts(pileCounts: counts)
    let mirrored = CollapsedCounts(pileCounts: counts.reversed())
    #expect(collapsed.high + collapsed.middle + collapsed.low == counts.reduce(0, +))
    #expect(collapsed.high == mirrored.low && collapsed.middle == mirrored.middle)
  }

  @Test("a word per value")
  func valueWords() {
    #expect(CollapsedCounts(pileCounts: [4, 2, 2, 1, 1]).word == .mostlyHigh)
    #expect(CollapsedCounts(pileCounts: [1, 0, 2, 3, 4]).word == .mostlyLow)
    #expect(CollapsedCounts(pileCounts: [1, 1, 7, 1, 0]).word == .mostlyMiddle)
    #expect(CollapsedCounts(pileCounts: [3, 2, 0, 2, 3]).word == .noMajority)
    #expect(Set(ValueWord.allCases.map(\.text)).count == 4)
  }

  /// Three values in piles of 1/1/1, six people, one row left out: the columns give it back, so a row is never hidden on its own.
  @Test("margins give a hidden row back, words for all rows do not")
  func margins() {
    let rows = [[3, 2, 1], [2, 2, 2], [1, 2, 3]]
    let people = 6
    let visible = rows.dropLast()
    let possible = divisions(of: people, over: 3).filter { row in
      (0..<3).allSatisfy { pile in visible.reduce(row[pile]) { $0 + $1[pile] } == people }
    }
    #expect(possible == [rows[2]])
    let words = rows.map { CollapsedCounts(pileCounts: $0).word }
    var fitting: [Set<[Int]>] = [[], [], []]
    for first in divisions(of: people, over: 3) {
      for second in divisions(of: people, over: 3) {
        let third = (0..<3).map { people - first[$0] - second[$0] }
        guard third.allSatisfy({ $0 >= 0 }) else { continue }
        let table = [first, second, third]
        guard table.map({ CollapsedCounts(pileCounts: $0).word }) == words else { continue }
        for (place, row) in table.enumerated() { fitting[place].insert(row) }
      }
    }
    #expect(fitting.allSatisfy { $0.count >= 2 })
    #expect(zip(fitting, rows).allSatisfy { $0.contains($1) })
  }
}
