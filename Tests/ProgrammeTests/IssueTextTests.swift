import Programme
import Testing

/// The words that a person sees for an issue.
struct IssueTextTests {
  private func text(replacing old: String, with new: String, folder: String = "") -> String {
    var files = SmallProgramme.files.mapValues { [UInt8]($0.utf8) }
    files["deel.yaml"] = [UInt8](SmallProgramme.meeting.replacing(old, with: new).utf8)
    return ProgrammeLoader.load(files: files).issues.map { $0.text(folder: folder) }.joined(
      separator: "\n\n")
  }

  @Test func unknownKeyNamesTheRightOne() {
    #expect(
      text(replacing: "title: Oogst", with: "titel: Oogst", folder: "programma") == """
        programma/deel.yaml:8:5: fout: De sleutel “titel” hoort niet bij een blok van werkvorm collect.
          8 |     titel: Oogst
            |     ^
          Bedoel je “title”?
        """)
  }

  @Test func unknownFormListsTheForms() {
    let text = text(replacing: "form: columns", with: "form: kolommen")
    #expect(
      text.contains(
        "Kies uit: explanation, break, collect, pair-interview, three-way-poll, columns, score-scale,"
      ))
    #expect(
      self.text(replacing: "form: columns", with: "form: colums").contains("Bedoel je “columns”?"))
  }

  @Test func firstOfARepeatedIdIsNamed() {
    #expect(
      text(replacing: "id: peiling", with: "id: indeling").contains("De eerste staat op regel 19."))
  }

  @Test func warningSaysSo() {
    #expect(
      text(replacing: "minutes: 50", with: "minutes: 60").hasPrefix(
        "deel.yaml:4:10: let op: De blokken duren samen 50 minuten"))
  }

  @Test func longLineIsCutAroundTheColumn() {
    let filler = String(repeating: "woordenboeken ", count: 20)
    let lines = text(replacing: "Noem {top} woorden.", with: filler + "{fout} " + filler).split(
      separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 130 }, "\(lines)")
    let caret = lines.first { $0.hasSuffix("^") } ?? ""
    let excerpt = lines[1]
    #expect(excerpt.dropFirst(caret.count - 1).hasPrefix("{fout}"))
  }

  @Test func fileCannotSteerTheTerminal() {
    let text = text(replacing: "title: Oogst", with: "title: Oog\u{1B}[31mst")
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("Oog\u{FFFD}[31mst"))
  }
}
