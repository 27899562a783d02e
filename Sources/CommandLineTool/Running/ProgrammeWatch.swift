import Programme

/// Looks whether the files of a programme folder were changed since the last look.
struct ProgrammeWatch {
  let folder: String
  private var seen: [String: FileAccess.Mark]

  init(folder: String) {
    self.folder = folder
    seen = Self.marks(in: folder)
  }

  /// What the folder holds now, faults included; nil when no file was changed, added or taken away since the last look.
  mutating func news() -> ProgrammeLoading? {
    let now = Self.marks(in: folder)
    guard now != seen else { return nil }
    seen = now
    return ProgrammeFolder.load(folder)
  }

  private static func marks(in folder: String) -> [String: FileAccess.Mark] {
    var marks: [String: FileAccess.Mark] = [:]
    for name in FileAccess.names(in: folder) ?? [] where name.hasSuffix(".yaml") { marks[name] = FileAccess.mark(of: folder + "/" + name) }
    return marks
  }
}
