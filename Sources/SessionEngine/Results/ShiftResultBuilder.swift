import Disclosure
import Programme
import Statistics

/// Compares two value sorts of the same people: only how far values moved, never the first sort over this subset (decision 23).
struct ShiftResultBuilder {
  let state: SessionState
  let before: Question
  let after: Question
  let audience: Disclosure.Audience

  /// Nil when the sorts of one of the two may not be told.
  init?(state: SessionState, before: Question, after: Question, audience: Disclosure.Audience = .room) {
    guard let first = state.standing(for: before), let both = first.standing(for: after) else { return nil }
    self.state = both
    self.before = before
    self.after = after
    self.audience = audience
  }

  /// Fixed, so that the same answers give the same page every time.
  private static let seed: UInt64 = 20_231_121
  private static let level = 0.05

  var result: QuestionResult {
    let pairs = pairs
    let n = pairs.count
    guard n > 0 else { return made(0, .nothing, "Nog niemand heeft twee keer gesorteerd.") }
    guard let release = state.shiftRelease(from: before.id, to: after.id), state.isAllowed(release) else {
      return made(0, .withheld, Wording.withheld)
    }
    guard Disclosure().permits(.shifts, count: n, audience: audience) else {
      return made(n, .tooFew, "Te weinig mensen hebben twee keer gesorteerd.")
    }
    let values = state.programme.values.values
    guard let grid, let first = try? SortMatrix(grid: grid, sorts: pairs.map(\.before)),
      let second = try? SortMatrix(grid: grid, sorts: pairs.map(\.after)),
      let comparison = try? PairedComparison(before: first, after: second, seed: Self.seed)
    else { return made(n, .nothing, Wording.nothing) }
    let means = comparison.meanShifts
    let rows = comparison.order.map { place in
      ShiftRow(
        number: values[place].number, name: values[place].name, short: values[place].short, meanTenths: means[place]?.signedTenths ?? 0,
        beatsChance: comparison.adjusted[place].p <= Self.level)
    }
    return made(
      n, .shift(ShiftPicture(people: n, rows: rows)), headline(rows),
      ["Dit gaat over de \(n) mensen die twee keer sorteerden."] + (Disclosure().isSmallGroup(count: n) ? [Wording.smallGroup] : []))
  }

  private func headline(_ rows: [ShiftRow]) -> String {
    let clear = rows.filter(\.beatsChance)
    guard !clear.isEmpty else { return "Geen enkele waarde is duidelijk verschoven." }
    let up = clear.filter { $0.meanTenths > 0 }.map(\.short)
    let down = clear.filter { $0.meanTenths < 0 }.map(\.short)
    let parts = [up.isEmpty ? nil : "belangrijker: \(Wording.list(up))", down.isEmpty ? nil : "minder belangrijk: \(Wording.list(down))"]
    return "Duidelijk verschoven, " + parts.compactMap { $0 }.joined(separator: "; ") + "."
  }

  private var grid: ForcedGrid? {
    let list = state.programme.values
    return try? ForcedGrid(scores: list.piles.map(\.score), sizes: list.pileSizes, valueCount: list.values.count)
  }

  /// Both sorts of every seat that has two, in the order of the seats.
  private var pairs: [(before: ForcedSort, after: ForcedSort)] {
    guard let grid else { return [] }
    var places: [Int: Int] = [:]
    for (place, value) in state.programme.values.values.enumerated() { places[value.number] = place }
    func sort(_ question: Question, _ seat: SeatID) -> ForcedSort? {
      guard case .sort(let piles)? = state.answers[question.id]?[seat] else { return nil }
      return try? ForcedSort(grid: grid, piles: piles.map { $0.compactMap { places[$0] } })
    }
    return state.keptSeats.compactMap { seat in
      guard let first = sort(before, seat.id), let second = sort(after, seat.id) else { return nil }
      return (first, second)
    }
  }

  private func made(_ n: Int, _ picture: ResultPicture, _ headline: String, _ remarks: [String] = []) -> QuestionResult {
    QuestionResult(
      question: after.id, prompt: "Wat verschoof sinds de eerste sortering?", count: n, picture: picture, headline: headline,
      remarks: remarks)
  }
}
