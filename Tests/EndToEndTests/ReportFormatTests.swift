import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// Reports in formats, as they come from the command line.
  @Suite struct ReportFormatTests {
    @Test func severalFormatsAtOnce() async throws {
      let place = try Workplace()
      let session = try await RehearsedSession.shared.copy(to: place)
      let run = try await place.run(["verslag", session, "--formaat", "odt,html,xlsx,csv", "--naar", "uit"])
      #expect(run.exitCode == 0)
      let names = try place.names(place.path("uit"))
      #expect(names.filter { $0.contains("verslag") }.map { ($0 as NSString).pathExtension }.sorted() == ["html", "odt", "xlsx"])
      #expect(try place.names(place.path("uit/csv")).count > 10)
      let direct = try await place.run(["verslag", session, "--formaat", "odt", "--naar", "-"])
      let odt = try #require(names.first { $0.hasSuffix("odt") })
      #expect(direct.exitCode == 0 && direct.output.utf8.count > 1000)
      #expect(try String(decoding: place.bytes(place.path("uit/" + odt)), as: UTF8.self) == direct.output)
    }

    @Test func aMissingProgramIsNamedWithItsPackage() async throws {
      let place = try Workplace()
      let session = try await RehearsedSession.shared.copy(to: place)
      let run = try await place.run(
        ["verslag", session, "--formaat", "pdf,md", "--naar", "uit"], before: ["/usr/bin/env", "PATH=\(place.folder)"])
      #expect(run.exitCode == 69 && run.output == "")
      #expect(run.errors.contains("WeasyPrint 70") && run.errors.contains("html, odt"))
      #expect(!FileManager.default.fileExists(atPath: place.path("uit")))
    }

    @Test func aTargetThatIsAFileIsLeftAsItWas() async throws {
      let place = try Workplace()
      let session = try await RehearsedSession.shared.copy(to: place)
      try place.write("van iemand anders", to: place.path("uit"))
      let run = try await place.run(["verslag", session, "--formaat", "md,odt", "--naar", "uit"])
      #expect(run.exitCode != 0 && run.output == "" && run.errors.hasPrefix("goedwerk: "))
      #expect(try place.text(place.path("uit")) == "van iemand anders")
    }

    /// On a small medium of its own, which needs root to mount.
    @Test(.enabled(if: geteuid() == 0), arguments: [0, 20, 60]) func aFullDiskLeavesNothingHalfWritten(kibibytes: Int) async throws {
      let place = try Workplace(mediumOf: 1 << 20)
      let session = try await RehearsedSession.shared.copy(to: place)
      // The first report is noted in the session; the second only writes files.
      #expect(try await place.run(["verslag", session, "--formaat", "md", "--naar", "eerst"]).exitCode == 0)
      let target = place.sessions + "/uit"
      let descriptor = open(place.sessions + "/vulling", O_WRONLY | O_CREAT, 0o600)
      let page = [UInt8](repeating: 1, count: 4_096)
      while write(descriptor, page, page.count) > 0 {}
      #expect(ftruncate(descriptor, lseek(descriptor, 0, SEEK_END) - off_t(kibibytes << 10)) == 0)
      close(descriptor)
      let before = try place.names(place.sessions)
      let run = try await place.run(["verslag", session, "--formaat", "json,md,odt,html", "--naar", target])
      #expect(run.exitCode == 74 && run.output == "" && run.errors.contains("De schijf is vol"))
      #expect(try place.names(place.sessions) == before)
    }
  }
}
