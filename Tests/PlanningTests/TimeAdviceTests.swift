import Planning
import Programme
import Testing

@Suite("What earlier runs suggest")
struct TimeAdviceTests {
  private func suggestion(_ planned: Int, _ taken: [Int]) -> Int? {
    TimeAdvice(block: BlockID("a"), plannedMinutes: planned, taken: taken)?.suggestedMinutes
  }

  @Test("Only what returns changes a length, and only when it is noticeable")
  func rule() {
    #expect(TimeAdvice(block: BlockID("a"), plannedMinutes: 10, taken: []) == nil)
    #expect(suggestion(10, [30]) == nil, "one run is chance")
    #expect(suggestion(10, [12, 12]) == nil)
    #expect(suggestion(10, [16, 15]) == 15)
    #expect(suggestion(20, [13, 14]) == 15)
    #expect(suggestion(10, [18, 18, 18, 9]) == 20)
    #expect(suggestion(10, [18, 18, 9]) == nil, "two of three")
    #expect(suggestion(10, [18, 18, 2, 2]) == nil, "to both sides")
    #expect(suggestion(5, [0, 1]) == nil, "no block gets less than five minutes")
    #expect(suggestion(13, [16, 16]) == 15)
    #expect(suggestion(14, [17, 17]) == 15)
    #expect(suggestion(15, [18, 19]) == 20)
  }

  @Test("The order of runs does not matter")
  func order() {
    let taken = [25, 9, 14, 31]
    #expect(
      TimeAdvice(block: BlockID("a"), plannedMinutes: 10, taken: taken)
        == TimeAdvice(block: BlockID("a"), plannedMinutes: 10, taken: taken.reversed()))
  }
}
