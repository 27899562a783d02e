/// Reads the file of cases.
struct CaseReading {
  let file: FileReading

  func cases(_ root: YAMLNode) -> [CaseStudy] {
    let reader = MappingReader(root, in: file, noun: "dit bestand", keys: ["cases"])
    var names = UniqueNames()
    return reader.list("cases", isRequired: true).map { node in
      let inner = MappingReader(
        node, in: file, noun: "een casus",
        keys: ["id", "title", "axis", "situation", "more", "question", "roles", "reveal", "source", "note"])
      let id = inner.text("id")
      if !id.isEmpty, !TextRules.isInventoryID(id) || id == CaseStudy.own {
        file.report(
          inner.place(of: "id"), "“\(FileReading.shortened(id))” kan geen nummer van een casus zijn.",
          hint: "Zo’n nummer lijkt op C3 of C12.")
      }
      names.claim(id, kind: "De id", at: inner.place(of: "id"), in: file)
      let pages = [inner.text("situation", paragraphs: true)] + inner.texts("more", isRequired: false, paragraphs: true)
      let outcome = outcome(inner)
      warn(pages, at: inner.place(of: "situation"))
      warn(outcome, at: inner.place(of: "reveal"))
      return CaseStudy(
        id: id, title: inner.text("title"), axis: inner.word("axis", as: CaseAxis.self) ?? .professionPolitics, pages: pages,
        question: inner.text("question"), roles: inner.texts("roles", isRequired: false), outcome: outcome,
        source: inner.optionalText("source") ?? "", note: inner.optionalText("note", paragraphs: true) ?? "")
    }
  }

  /// One text, or a list of texts for more pages.
  private func outcome(_ reader: MappingReader) -> [String] {
    guard let node = reader.optional("reveal") else { return [] }
    if case .list = node.content { return reader.texts("reveal", isRequired: false, paragraphs: true) }
    return reader.optionalText("reveal", paragraphs: true).map { [$0] } ?? []
  }

  private func warn(_ pages: [String], at position: SourcePosition) {
    for words in pages.map(TextRules.wordCount) where words > TextRules.wordsPerPage {
      file.report(
        position, "Een bladzijde van deze casus heeft \(words) woorden.",
        hint: "Hoogstens \(TextRules.wordsPerPage) woorden per bladzijde. Zet de rest bij more.", severity: .warning)
    }
  }
}
