import Subgroups
import Testing

@Suite struct SubgroupSizesTests {
  @Test(
    "The sizes that a facilitator would make",
    arguments: [
      (9, 2, [3, 2, 2, 2]), (10, 2, [2, 2, 2, 2, 2]), (3, 2, [3]), (2, 2, [2]), (2, 3, [2]), (4, 3, [2, 2]), (5, 3, [3, 2]),
      (7, 3, [4, 3]),
      (8, 3, [3, 3, 2]), (10, 3, [4, 3, 3]), (11, 3, [3, 3, 3, 2]), (5, 4, [3, 2]), (6, 4, [3, 3]), (7, 4, [4, 3]), (9, 4, [5, 4]),
      (10, 4, [4, 3, 3]), (11, 4, [4, 4, 3]), (12, 4, [4, 4, 4]), (13, 4, [5, 4, 4]), (20, 6, [7, 7, 6]),
    ] as [(Int, Int, [Int])])
  func examples(seats: Int, size: Int, expected: [Int]) throws {
    #expect(try SubgroupSizes.sizes(seats: seats, size: size) == expected)
  }

  @Test("Everybody has a place, nobody is alone, and no other equal division is nearer to the wanted size", arguments: 2...60)
  func nearest(seats: Int) throws {
    for size in SubgroupSizes.allowed {
      let sizes = try SubgroupSizes.sizes(seats: seats, size: size)
      #expect(sizes.reduce(0, +) == seats)
      #expect(sizes.allSatisfy { $0 >= 2 } && (sizes[0] - sizes[sizes.count - 1]) <= 1 && sizes == sizes.sorted(by: >))
      let strain = sizes.reduce(0) { $0 + ($1 - size) * ($1 - size) }
      if seats <= size || seats < 4 {
        #expect(sizes == [seats])
        continue
      }
      for count in 2...seats / 2 {
        let other = try SubgroupSizes.sizes(seats: seats, count: count)
        #expect(other.count == count && other.reduce(0, +) == seats && other[0] - other[count - 1] <= 1)
        #expect(other.reduce(0) { $0 + ($1 - size) * ($1 - size) } >= strain)
      }
    }
  }

  @Test func whatCanNotBeIsRefused() {
    #expect(throws: SubgroupError.tooFewSeats(1)) { try SubgroupSizes.sizes(seats: 1, size: 2) }
    #expect(throws: SubgroupError.tooFewSeats(0)) { try SubgroupSizes.sizes(seats: 0, count: 1) }
    #expect(throws: SubgroupError.badSize(1)) { try SubgroupSizes.sizes(seats: 10, size: 1) }
    #expect(throws: SubgroupError.badSize(7)) { try SubgroupSizes.sizes(seats: 10, size: 7) }
    #expect(throws: SubgroupError.badCount(11, seats: 10)) { try SubgroupSizes.sizes(seats: 10, count: 11) }
    #expect(throws: SubgroupError.badCount(6, seats: 10)) { try SubgroupSizes.sizes(seats: 10, count: 6) }
    #expect(throws: SubgroupError.badCount(0, seats: 10)) { try SubgroupSizes.sizes(seats: 10, count: 0) }
    #expect(throws: SubgroupError.badCount(-1, seats: 10)) { try SubgroupSizes.sizes(seats: 10, count: -1) }
  }
}
