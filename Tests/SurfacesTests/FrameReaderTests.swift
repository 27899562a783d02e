import Testing

@testable import Surfaces

@Suite struct FrameReaderTests {
  @Test(arguments: [1, 2, 3, 5, 7, 64])
  func piecesOfAnySizeGiveTheSameMessages(size: Int) throws {
    let messages = (0..<40).map { number in (0..<(number * 37 % 90)).map { UInt8(truncatingIfNeeded: $0 &* number) } }
    let stream = messages.flatMap { FrameReader.framed($0) }
    var reader = FrameReader(limit: 100)
    var found: [[UInt8]] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      reader.append(stream[start..<min(stream.count, start + size)])
      while let message = try reader.next() { found.append(message) }
    }
    #expect(found == messages)
  }

  @Test func aLengthBeyondTheLimitIsRefusedBeforeItsBytesCome() throws {
    var reader = FrameReader(limit: 1000)
    reader.append([0, 0, 3, 232])
    #expect(try reader.next() == nil)
    var other = FrameReader(limit: 1000)
    other.append([0xff, 0xff, 0xff, 0xff])
    #expect(throws: FrameReader.TooLong(length: 0xffff_ffff)) { try other.next() }
  }
}
