import Programme
import Testing

/// Faults of bytes and of YAML itself: one for each file, at its place.
struct SyntaxFaultTests {
  private func bytes(_ text: String) -> [UInt8] { [UInt8](text.utf8) }

  private func edited(_ old: String, _ new: [UInt8]) -> [UInt8] {
    let text = SmallProgramme.meeting
    guard let range = text.firstRange(of: old) else { return [] }
    return bytes(String(text[..<range.lowerBound])) + new + bytes(String(text[range.upperBound...]))
  }

  @Test func byteOrderMark() {
    let issues = SmallProgramme.issues(
      in: "deel.yaml", bytes: [0xEF, 0xBB, 0xBF] + bytes(SmallProgramme.meeting))
    #expect(issues == ["deel.yaml:1:1 fout: Het bestand begint met een onzichtbaar teken (BOM)."])
  }

  @Test func bytesThatAreNotUTF8() {
    // Latin-1 for 'één': the place counts letters, not bytes, so the euro sign before it is one column.
    let issues = SmallProgramme.issues(
      in: "deel.yaml", bytes: edited("Noem {top}", bytes("€ ") + [0xE9, 0xE9, 0x6E]))
    #expect(issues == ["deel.yaml:13:13 fout: Hier staat een byte die geen UTF-8 is."])
  }

  @Test func otherEncoding() {
    let issues = SmallProgramme.issues(in: "deel.yaml", bytes: [0xFF, 0xFE, 0x69, 0x00])
    #expect(issues == ["deel.yaml fout: Het bestand is UTF-16 en geen UTF-8."])
  }

  @Test(arguments: [
    ("\u{1B}", "U+001B"), ("\u{0}", "U+0000"), ("\u{202E}", "U+202E"), ("\u{85}", "U+0085"),
    ("\u{E000}", "U+E000"),
  ])
  func rawControlCharacter(character: String, name: String) {
    let issues = SmallProgramme.issues(
      in: "deel.yaml", replacing: "Noem {top}", with: "Noem\(character)x")
    #expect(issues == ["deel.yaml:13:15 fout: Hier staat een onzichtbaar teken (\(name))."])
  }

  @Test func tabInIndentation() {
    let issues = SmallProgramme.issues(
      in: "deel.yaml", replacing: "    shortest: 5", with: "  \t  shortest: 5")
    #expect(issues == ["deel.yaml:10:3 fout: Deze regel springt in met een tab."])
  }

  @Test func tabElsewhereIsAllowed() {
    #expect(
      SmallProgramme.issues(in: "deel.yaml", replacing: "room: Kies", with: "room: \t Kies") == [])
  }

  @Test func windowsLineEndsAreAllowed() {
    let text = SmallProgramme.meeting.replacing("\n", with: "\r\n")
    #expect(SmallProgramme.issues(in: "deel.yaml", bytes: bytes(text)) == [])
    let wrong = text.replacing(
      "shortest: 5\r\n    priority: should", with: "shortest: 5\r\n    priority: schuld")
    #expect(
      SmallProgramme.issues(in: "deel.yaml", bytes: bytes(wrong)) == [
        "deel.yaml:24:15 fout: “schuld” is bij “priority” niet bekend."
      ])
    let tabbed = text.replacing("    priority: should", with: "\t   priority: should")
    #expect(
      SmallProgramme.issues(in: "deel.yaml", bytes: bytes(tabbed)) == [
        "deel.yaml:24:1 fout: Deze regel springt in met een tab."
      ])
  }

  @Test(.timeLimit(.minutes(10))) func tenMegabytesOfNonsense() {
    let nonsense = [UInt8](repeating: 0x5B, count: 10_485_760)
    let issues = SmallProgramme.issues(in: "deel.yaml", bytes: nonsense)
    #expect(
      issues == [
        "deel.yaml fout: Het bestand is te groot; een programmabestand is hoogstens 1 MB."
      ])
  }

  @Test(arguments: ["", "\n\n", "# alleen een opmerking\n"])
  func emptyFile(text: String) {
    #expect(
      SmallProgramme.issues(in: "values.yaml", bytes: bytes(text)) == [
        "values.yaml fout: Het bestand is leeg."
      ])
  }

  @Test(arguments: ["programme.yaml", "values.yaml", "references.yaml"])
  func missingFile(name: String) {
    #expect(
      SmallProgramme.issues(in: name, bytes: nil) == [
        "\(name) fout: Het bestand \(name) ontbreekt of is niet te lezen."
      ])
  }

  @Test func missingMeetingIsReportedWhereItIsListed() {
    let issues = SmallProgramme.issues(in: "deel.yaml", bytes: nil)
    #expect(
      issues == ["programme.yaml:5:5 fout: Het bestand deel.yaml ontbreekt of is niet te lezen."])
  }

  @Test(arguments: [
    (
      "title: Oogst", "title: 'Oogst",
      "deel.yaml:8:12 fout: Een aanhalingsteken of haakje dat hier opent, wordt nergens gesloten."
    ),
    (
      "title: Oogst", "title: Oogst: twee",
      "deel.yaml:8:17 fout: Hier staat een dubbele punt waar geen nieuwe sleutel kan beginnen."
    ),
    (
      "    title: Oogst", "   title: Oogst",
      "deel.yaml:8:4 fout: Hier wordt een streepje van een lijst verwacht."
    ),
    (
      "title: Oogst", "title: @Oogst",
      "deel.yaml:8:12 fout: Een tekst kan niet met dit teken beginnen."
    ),
    (
      "title: Oogst", "title: \"Oogst\\q\"",
      "deel.yaml:8:18 fout: Een schuine streep \\ heeft hier geen betekenis."
    ),
    (
      "title: Oogst", "title: *anker",
      "deel.yaml:8:12 fout: Verwijzingen met * kent een programmabestand niet."
    ),
    (
      "title: Oogst", "title: &anker Oogst",
      "deel.yaml:8:12 fout: Ankers en verwijzingen (& en *) kent een programmabestand niet."
    ),
    (
      "title: Oogst", "title: !!binary Oogst",
      "deel.yaml:8:12 fout: Labels met ! kent een programmabestand niet."
    ),
    (
      "title: Oogst", "? [a, b]\n    : Oogst",
      "deel.yaml:8:7 fout: Een sleutel moet een woord zijn."
    ),
    ("blocks:", "---\nblocks:", "deel.yaml:5:1 fout: Hier begint met --- een tweede document."),
  ])
  func firstFaultOfSyntax(old: String, new: String, expected: String) {
    #expect(SmallProgramme.issues(in: "deel.yaml", replacing: old, with: new) == [expected])
  }

  @Test func everyRepeatedKeyIsReportedWithAllOtherFaults() {
    let text = SmallProgramme.meeting
      .replacing(
        "    title: Oogst",
        with: "    title: Oogst\n    title: Twee\n    \"title\": Drie\n    'room': Vier"
      )
      .replacing("priority: may", with: "priority: mei")
    #expect(
      SmallProgramme.issues(in: "deel.yaml", bytes: bytes(text)) == [
        "deel.yaml:9:5 fout: De sleutel “title” staat hier voor de tweede keer.",
        "deel.yaml:10:6 fout: De sleutel “title” staat hier voor de tweede keer.",
        "deel.yaml:16:5 fout: De sleutel “room” staat hier voor de tweede keer.",
        "deel.yaml:43:15 fout: “mei” is bij “priority” niet bekend.",
      ])
  }

  @Test func eachFileGivesItsOwnFirstFault() {
    var files = SmallProgramme.files.mapValues { bytes($0) }
    files["values.yaml"] = bytes("piles: [a\nsteps: ]b")
    files["references.yaml"] = bytes("tables: 'x")
    files["deel.yaml"] = edited("priority: must", bytes("priority: moet"))
    // The block text can't be filled in and the reference can't be looked up; neither is a fault of the meeting.
    let issues = SmallProgramme.list(ProgrammeLoader.load(files: files))
    #expect(issues.count == 3, "\(issues)")
    #expect(
      issues.map { $0.prefix { $0 != ":" } } == ["deel.yaml", "values.yaml", "references.yaml"])
    #expect(issues[0] == "deel.yaml:11:15 fout: “moet” is bij “priority” niet bekend.")
  }

  @Test func nothingIsAskedOutsideTheFolder() {
    var asked: [String] = []
    _ = ProgrammeLoader.load { name in
      asked.append(name)
      return name == "programme.yaml"
        ? bytes(
          "id: a\ntitle: A\nversion: 1\nmeetings: [../x.yaml, /etc/passwd.yaml, '..\\y.yaml', goed.yaml]"
        ) : nil
    }
    #expect(Set(asked) == ["programme.yaml", "values.yaml", "references.yaml", "cases.yaml", "inventory.yaml", "goed.yaml"])
    #expect(asked.count == 6)
  }
}
