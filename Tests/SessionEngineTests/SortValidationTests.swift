import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Validation of a value sort")
struct SortValidationTests {
  /// What a sort must be, said over whole piles: each number once, and each pile of its size.
  private func isComplete(_ piles: [[Int]], in values: ValueList) -> Bool {
    piles.map(\.count) == values.pileSizes && piles.joined().sorted() == values.values.map(\.number).sorted()
  }

  /// What a sort that is being laid must be: known numbers, none twice.
  private func isUnderWay(_ piles: [[Int]], in values: ValueList) -> Bool {
    let numbers = Array(piles.joined())
    return piles.count == values.piles.count && Set(numbers).count == numbers.count
      && Set(numbers).isSubset(of: values.values.map(\.number))
  }

  @Test(
    "Sorts with one change are taken exactly when every value lies once and every pile is full",
    arguments: [ValueListFixtures.seven, ValueListFixtures.standard30, ValueListFixtures.revised35])
  func nearlyValid(values: ValueList) {
    var answers = AnswerGenerator(random: SeededRandom(seed: UInt64(values.values.count)))
    let validation = SortValidation(values: values)
    var taken = [0, 0]
    for _ in 0..<3_000 {
      let piles = answers.nearlyValidSort(of: values)
      for (place, mayBeIncomplete) in [false, true].enumerated() {
        let isTaken = (try? validation.check(piles, mayBeIncomplete: mayBeIncomplete)) != nil
        #expect(isTaken == (mayBeIncomplete ? isUnderWay(piles, in: values) : isComplete(piles, in: values)), "\(piles)")
        if isTaken { taken[place] += 1 }
      }
    }
    #expect((300...2_000).contains(taken[0]) && taken[1] > taken[0] && taken[1] < 2_800)
  }

  @Test("Every complete sort is taken, with the pile sizes of the list")
  func complete() throws {
    for (values, sizes) in [
      (ValueListFixtures.standard30, [4, 6, 10, 6, 4]), (ValueListFixtures.revised35, [4, 6, 15, 6, 4]),
      (ValueListFixtures.seven, [1, 1, 3, 1, 1]),
    ] {
      var answers = AnswerGenerator(random: SeededRandom(seed: 7))
      let piles = answers.sort(of: values)
      #expect(piles.map(\.count) == sizes)
      try SortValidation(values: values).check(piles, mayBeIncomplete: false)
    }
  }

  @Test("The sentence names the pile that is wrong, not what remains")
  func sentence() throws {
    let rejection = #expect(throws: Rejection.self) {
      try SortValidation(values: ValueListFixtures.seven).check([[1], [2], [3, 4, 5, 6], [], [7]], mayBeIncomplete: false)
    }
    #expect(rejection?.sentence.contains("‘Minder belangrijk’") == true)
  }
}
