import Exports
import Foundation
import Testing

@testable import Documents

/// No time of writing is left in a DOCX; Python's `zipfile` made and reads the archives.
@Suite struct ZipDatesTests {
  private static let make = """
    import base64, io, json, zipfile
    out = []
    for comment, count in [(b'', 1), (b'PK' + b'x' * 300, 3), (b'', 0)]:
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, 'w', zipfile.ZIP_DEFLATED) as archive:
            archive.comment = comment
            for place in range(count):
                archive.writestr(zipfile.ZipInfo(f'map/bestand{place}.xml', (2026, 11, 22, 9, 58, 32)), 'inhoud ' * place)
        out.append(base64.b64encode(memory.getvalue()).decode())
    print(json.dumps(out))
    """

  private static let read = """
    import json, struct, sys, zipfile
    data = open(sys.argv[1], 'rb').read()
    archive = zipfile.ZipFile(sys.argv[1])
    assert archive.testzip() is None
    times = [list(entry.date_time) for entry in archive.infolist()]
    local = [list(struct.unpack('<HH', data[entry.header_offset + 10:entry.header_offset + 14])) for entry in archive.infolist()]
    print(json.dumps([times, local]))
    """

  @Test func everyFileOfTheArchiveIsUndated() throws {
    let archives = try Formats.read([String].self, Self.make, [])
    for (archive, count) in zip(archives, [1, 3, 0]) {
      let dated = Array(try #require(Data(base64Encoded: archive)))
      let undated = ZipDates.removed(from: dated)
      #expect(undated.count == dated.count)
      let file = ExportFile(name: "a.zip", bytes: undated)
      let found = try Formats.read([[[Int]]].self, Self.read, [file], [file.name])
      #expect(found[0] == Array(repeating: [1980, 1, 1, 0, 0, 0], count: count))
      #expect(found[1] == Array(repeating: [0, 33], count: count))
    }
  }

  @Test func whatIsNoArchiveStaysAsItIs() throws {
    let archives = try Formats.read([String].self, Self.make, []).map { Array(try #require(Data(base64Encoded: $0))) }
    for length in 0..<archives[0].count {
      let piece = Array(archives[0].prefix(length))
      #expect(ZipDates.removed(from: piece) == piece)
    }
    let letters = [UInt8](repeating: 0x50, count: 70_000)
    #expect(ZipDates.removed(from: letters) == letters)
    // Any byte of the list at the end can be wrong.
    for place in archives[1].indices.suffix(500) {
      var wild = archives[1]
      wild[place] = 0xff
      #expect(ZipDates.removed(from: wild).count == wild.count)
    }
  }
}
