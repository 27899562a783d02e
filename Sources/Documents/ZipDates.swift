/// Takes the times out of an archive that another program made: they tell when a report was written.
enum ZipDates {
  /// The same archive with 1 January 1980, 0:00 at every file, the first time that an archive can hold. What is no plain zip comes back as
  /// it was.
  /// - Source: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" (2022), sections 4.3.7, 4.3.12 and 4.3.16.
  static func removed(from archive: [UInt8]) -> [UInt8] {
    guard let end = endRecord(of: archive) else { return archive }
    var bytes = archive
    var entry = number(of: 4, at: end + 16, in: archive)
    for _ in 0..<number(of: 2, at: end + 10, in: archive) {
      guard entry + 46 <= end, number(of: 4, at: entry, in: archive) == 0x0201_4b50 else { return archive }
      let local = number(of: 4, at: entry + 42, in: archive)
      guard local + 30 <= end, number(of: 4, at: local, in: archive) == 0x0403_4b50 else { return archive }
      for place in [entry + 12, local + 10] { bytes.replaceSubrange(place..<place + 4, with: [0, 0, 0x21, 0]) }
      entry += 46 + [28, 30, 32].reduce(0) { $0 + number(of: 2, at: entry + $1, in: archive) }
    }
    return bytes
  }

  /// Where the last record begins; a comment can stand behind it.
  private static func endRecord(of archive: [UInt8]) -> Int? {
    guard archive.count >= 22 else { return nil }
    let last = archive.count - 22
    return (max(0, last - 65_535)...last).reversed().first { number(of: 4, at: $0, in: archive) == 0x0605_4b50 }
  }

  /// A number of so many bytes, the smallest first.
  private static func number(of width: Int, at place: Int, in bytes: [UInt8]) -> Int {
    (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
