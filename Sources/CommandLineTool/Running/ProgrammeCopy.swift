import Programme

/// A copy of the programme that ships with goedwerk, with the schemas that an editor uses to complete keys.
struct ProgrammeCopy {
  let assets: Assets

  /// The schemas of the files of a programme, each in `NAME.schema.json`.
  static let schemas = ["programme", "meeting", "values", "references", "cases", "inventory"]
  /// The first line of a file leads an editor to its schema: how the shipped files name the folder of the schemas, and how a copy does.
  private static let schemaPath = (shipped: "$schema=../../schema/", copied: "$schema=schema/")

  /// - Throws: a fault when there is something in the folder already, or when a file can't be read or written.
  func write(to folder: String) throws {
    if FileAccess.exists(folder) {
      guard FileAccess.isFolder(folder) else { throw Fault("‘\(folder)’ is een bestand. Kies een nieuwe of lege map.", .cannotCreate) }
      guard FileAccess.names(in: folder)?.isEmpty == true else {
        throw Fault("In ‘\(folder)’ staan al bestanden. Kies een nieuwe of lege map; er is niets veranderd.", .cannotCreate)
      }
    }
    let source = assets.standardProgramme
    let id = SessionFolder.slug(folder.split(separator: "/").last.map(String.init) ?? "", orElse: "eigen-programma")
    // Read everything first: a folder with half a programme in it helps nobody.
    var files: [(path: String, bytes: [UInt8])] = []
    for name in ProgrammeLoader.fileNames(read: { ProgrammeFolder.bytes($0, in: source) }) {
      var text = String(decoding: try FileAccess.read(source + "/" + name, limit: ProgrammeLoader.maximumFileSize), as: UTF8.self)
      text = text.replacing(Self.schemaPath.shipped, with: Self.schemaPath.copied, maxReplacements: 1)
      // With an id of its own it is never taken for a newer version of the programme that it was copied from.
      if name == ProgrammeLoader.mainFile { text = text.replacing("\nid: goed-werk\n", with: "\nid: \(id)\n", maxReplacements: 1) }
      files.append((name, Array(text.utf8)))
    }
    guard !files.isEmpty else { throw Fault("‘\(source)’ bevat geen programma. Kies een andere map met --assets.", .noInput) }
    for name in Self.schemas.map({ "schema/\($0).schema.json" }) {
      files.append((name, try FileAccess.read(assets.folder + "/" + name)))
    }
    try FileAccess.makeFolder(folder + "/schema")
    for file in files { try FileAccess.write(file.bytes, to: folder + "/" + file.path) }
  }
}
