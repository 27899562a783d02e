/// Reads one meeting file.
struct MeetingReading {
  let file: FileReading
  let context: ProgrammeContext

  func meeting(_ root: YAMLNode) -> Meeting {
    let errorsBefore = file.issues.errorCount
    let reader = MappingReader(
      root, in: file, noun: "een bijeenkomst",
      keys: ["id", "part", "title", "goal", "minutes", "blocks", "reserve"])
    let id = reader.slug("id")
    context.meetingIDs.claim(
      id, kind: "De id van een bijeenkomst", at: reader.place(of: "id"), in: file)
    let part = reader.word("part", as: Part.self) ?? .introduction
    let title = reader.text("title")
    let goal = reader.optionalText("goal", paragraphs: true) ?? ""
    let declared = reader.optionalWholeNumber("minutes", in: 1...600)
    let reading = BlockReading(file: file, context: context)
    let blocks = reader.list("blocks", isRequired: true).compactMap(reading.block)
    let reserve = reader.list("reserve", isRequired: false).compactMap(reading.block)
    let meeting = Meeting(
      id: MeetingID(id), part: part, title: title, goal: goal, blocks: blocks, reserve: reserve)
    // With a fault in a block its minutes may be a stand-in.
    if let declared, declared != meeting.minutes, file.issues.errorCount == errorsBefore {
      file.report(
        reader.place(of: "minutes"),
        "De blokken duren samen \(meeting.minutes) minuten, de bijeenkomst \(declared).",
        hint: "Pas minutes aan, of de minuten van een blok.", severity: .warning)
    }
    return meeting
  }
}
