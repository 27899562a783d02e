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
      #expect(run.exitCode == 0 && run.errors == "")
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

    @Test func anEarlierReportStaysWholeWhenANewOneFails() async throws {
      let place = try Workplace()
      let session = try await RehearsedSession.shared.copy(to: place)
      #expect(try await place.run(["verslag", session, "--formaat", "md", "--naar", "uit"]).exitCode == 0)
      let names = try place.names(place.path("uit"))
      let report = place.path("uit/" + (try #require(names.first)))
      try place.write("het eerdere verslag", to: report)
      let run = try await place.run(
        ["verslag", session, "--formaat", "md,pdf", "--naar", "uit"], before: ["/usr/bin/env", "PATH=\(place.folder)"])
      #expect(run.exitCode == 69 && run.output == "")
      #expect(try place.text(report) == "het eerdere verslag" && place.names(place.path("uit")) == names)
      // What a process left that was stopped in the midst of it is no hindrance.
      try place.write("half", to: report + ".nieuw")
      #expect(try await place.run(["verslag", session, "--formaat", "md", "--naar", "uit"]).exitCode == 0)
      #expect(try place.text(report).hasPrefix("# ") && place.names(place.path("uit")) == names)
    }

    @Test func aFolderWithoutTheRightToWriteIsNamed() async throws {
      let place = try Workplace()
      let session = try await RehearsedSession.shared.copy(to: place)
      // The first report is noted in the session; the second only writes files.
      #expect(try await place.run(["verslag", session, "--formaat", "md", "--naar", "eerst"]).exitCode == 0)
      let folder = place.path("dicht")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      chmod(folder, 0o555)
      for target in [folder, folder + "/nieuw"] {
        let run = try await place.run(["verslag", session, "--formaat", "md,odt", "--naar", target], before: place.withoutPower)
        #expect(run.exitCode == 77 && run.output == "" && run.errors.contains("Geen toegang"), "\(run)")
      }
      #expect(try place.names(folder) == [])
    }

    /// A WeasyPrint that waits at a door.
    private func waitingTool(_ place: Workplace) throws -> (door: String, path: String) {
      let folder = place.path("programma's")
      let door = place.path("deur")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      mkfifo(door, 0o600)
      try place.write(
        "#!/bin/sh\n[ \"$1\" = --version ] && echo 'WeasyPrint version 70.0' && exit 0\nread line < '\(door)'\nprintf '%%PDF-1.7' > verslag.pdf\n",
        to: folder + "/weasyprint")
      chmod(folder + "/weasyprint", 0o755)
      return (door, "PATH=\(folder):\(place.environment["PATH"] ?? "")")
    }

    @Test func theScreenSaysWhichFormatIsBeingMade() async throws {
      let place = try Workplace()
      let session = try await RehearsedSession.shared.copy(to: place)
      let (door, path) = try waitingTool(place)
      let terminal = try await Terminal(place, command: ["/usr/bin/env", path, place.program, "hervat", session, "--map", place.sessions])
      try await terminal.wait(for: "Spatie start ")
      try await terminal.press("V")
      try await terminal.wait(for: "Verslag bekijken?")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Enter schrijft: de gewone vormen samen")
      for format in ["md", "html", "odt", "docx", "pdf"] {
        try await terminal.press("f")
        try await terminal.wait(for: "Enter schrijft: alleen \(format)")
      }
      try await terminal.press("Enter")
      try await terminal.wait(for: "Het verslag wordt geschreven: pdf, 1 van 1 …")
      try place.write("open", to: door)
      try await terminal.wait(for: "Geschreven: ", without: "wordt geschreven")
      #expect(try place.names(place.sessions + "/groep-verslag").contains { $0.hasSuffix(".pdf") })
      try await terminal.leave()
      try await terminal.end()
    }

    @Test func onATerminalEachFormatOfAPackageIsNamed() async throws {
      let place = try Workplace()
      let session = try await RehearsedSession.shared.copy(to: place)
      let (door, path) = try waitingTool(place)
      // No office and no pandoc: a package goes without DOCX.
      let command = "verslag '\(session)' --formaat md,pakket --naar '\(place.path("uit"))'"
      let terminal = try await Terminal(
        place, command: ["/usr/bin/env", path.replacing(/:.*/, with: ":/nergens"), "/bin/sh", "-c", "'\(place.program)' \(command)"])
      try await terminal.wait(for: "pdf, 5 van 8 …")
      try place.write("open", to: door)
      #expect(try await terminal.end() == 0)
      let text = try await terminal.transcript()
      let told = text.split(separator: "\n").filter { $0.contains(" van 8 …") }.map { $0.prefix { $0 != "," } }
      #expect(told == ["md", "html", "odt", "docx", "pdf", "csv", "xlsx", "json"], "\(text)")
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
