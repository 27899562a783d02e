/// Reports a name that is used twice within one list, or within a programme.
struct UniqueNames {
  private var lines: [String: (file: String, line: Int)] = [:]

  /// Takes a name; the second time it is reported with the place of the first.
  mutating func claim(
    _ name: String, kind: String, at position: SourcePosition, in file: FileReading
  ) {
    guard !name.isEmpty else { return }
    if let first = lines[name] {
      let place =
        first.file == file.source.name
        ? "regel \(first.line)" : "\(first.file), regel \(first.line)"
      file.report(
        position, "\(kind) “\(name)” komt twee keer voor.",
        hint: "De eerste staat op \(place). Geef deze een andere.")
    } else {
      lines[name] = (file.source.name, position.line)
    }
  }
}
