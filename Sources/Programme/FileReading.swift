/// What the reading of one file needs: its text for messages, and where the messages go.
struct FileReading {
  let source: SourceFile
  let issues: IssueCollector
  /// Filled into every text that is read; nil leaves braces alone.
  var placeholders: Placeholders?

  /// Reports an issue at a place of this file.
  func report(
    _ position: SourcePosition, _ what: String, hint: String = "",
    severity: ProgrammeIssue.Severity = .error
  ) {
    let place = source.clamped(position)
    issues.add(
      ProgrammeIssue(
        file: source.name, line: place.line, column: place.column, severity: severity, what: what,
        hint: hint,
        sourceLine: source.line(place.line)))
  }

  /// The text of a node as one line or as paragraphs, filled in and without space at its ends; nil after a report when it is no text.
  func text(of node: YAMLNode, key: String, paragraphs: Bool = false) -> String? {
    guard case .scalar(let raw, _) = node.content else {
      report(
        node.position, "Bij “\(key)” hoort één tekst, maar hier staat \(node.kindName).",
        hint:
          "Staat er een dubbele punt of een haakje in de tekst? Zet de tekst dan tussen aanhalingstekens."
      )
      return nil
    }
    let text = Self.trimmed(raw)
    guard !text.isEmpty else {
      report(
        node.position, "De tekst bij “\(key)” is leeg.",
        hint: "Vul de tekst in of haal de sleutel weg.")
      return nil
    }
    if let scalar = text.unicodeScalars.first(where: { TextRules.isForbidden($0) || $0 == "\r" }) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      report(
        node.position,
        "In de tekst bij “\(key)” staat een onzichtbaar teken (U+\(String(repeating: "0", count: max(0, 4 - code.count)) + code)).",
        hint: "Haal het teken weg.")
      return nil
    }
    if !paragraphs, text.utf8.contains(0x0A) {
      report(
        node.position, "De tekst bij “\(key)” moet op één regel kunnen.",
        hint: "Gebruik >- in plaats van |, zonder lege regels.")
      return nil
    }
    let limit = paragraphs ? 2000 : 400
    guard text.count <= limit else {
      report(
        node.position, "De tekst bij “\(key)” is te lang: \(text.count) tekens.",
        hint: "Hoogstens \(limit) tekens.")
      return nil
    }
    return filled(text, at: node.position)
  }

  /// A text with its placeholders filled in; an unknown one is reported at its own place.
  func filled(_ text: String, at position: SourcePosition) -> String {
    guard let placeholders else { return text }
    let (result, unknown) = placeholders.fill(text)
    for name in unknown {
      let nearest =
        Suggestion.nearest(to: name, among: placeholders.names).map { "Bedoel je {\($0)}? " } ?? ""
      let known =
        placeholders.names.isEmpty
        ? "Hier wordt niets ingevuld."
        : "Hier kan: \(placeholders.names.map { "{\($0)}" }.joined(separator: " "))."
      report(
        source.position(of: "{\(name)}", from: position) ?? position,
        "Het invulwoord {\(name)} is hier niet bekend.", hint: nearest + known
      )
    }
    return result
  }

  /// A whole number, or nil after a report.
  func wholeNumber(of node: YAMLNode, key: String, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, let isPlain) = node.content, isPlain, let number = Int(text) else {
      let shown = node.scalarText.map { " en niet “\(Self.shortened($0))”" } ?? ""
      report(
        node.position, "Bij “\(key)” hoort een geheel getal\(shown).",
        hint: "Schrijf alleen cijfers, zonder komma en zonder aanhalingstekens.")
      return nil
    }
    guard range.contains(number) else {
      report(
        node.position, "Het getal \(number) bij “\(key)” kan niet.",
        hint: "Kies een getal van \(range.lowerBound) tot en met \(range.upperBound).")
      return nil
    }
    return number
  }

  /// An id of lower-case letters, digits and hyphens, or nil after a report.
  func slug(of node: YAMLNode, key: String) -> String? {
    guard let text = text(of: node, key: key) else { return nil }
    guard TextRules.isSlug(text) else {
      report(
        node.position, "“\(Self.shortened(text))” kan geen sleutel zijn.",
        hint:
          "Gebruik alleen kleine letters zonder accent, cijfers en streepjes, bijvoorbeeld drie-pijlers."
      )
      return nil
    }
    return text
  }

  static func shortened(_ text: String) -> String {
    text.count > 40 ? String(text.prefix(39)) + "…" : text
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }
}

extension YAMLNode {
  /// The text when it is text or a number.
  var scalarText: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }
}
