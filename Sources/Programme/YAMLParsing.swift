internal import Yams

/// Turns the bytes of one file into a tree with places, or into the first fault of its syntax.
///
/// Anchors, aliases, tags and keys that are no text are refused: a programme needs none of them, and they are the way to make a small
/// file very large. Repeated keys are reported one by one and the rest of the file is still read.
struct YAMLParsing {
  /// Deepest nesting of lists and keys; a shipped file goes six deep.
  static let maximumDepth = 16

  let issues: IssueCollector
  private(set) var source: SourceFile

  /// Reads a file; nil when it has a fault of syntax, which is then in `issues`.
  static func parse(name: String, bytes: [UInt8], issues: IssueCollector) -> (
    source: SourceFile, root: YAMLNode
  )? {
    do {
      let text = try RawText.decode(bytes)
      var parsing = YAMLParsing(issues: issues, source: SourceFile(name: name, text: text))
      guard let root = parsing.root() else { return nil }
      return (parsing.source, root)
    } catch {
      issues.add(
        ProgrammeIssue(
          file: name, line: error.position?.line ?? 0, column: error.position?.column ?? 0,
          severity: .error, what: error.what,
          hint: error.hint, sourceLine: error.sourceLine))
      return nil
    }
  }

  private func report(_ position: SourcePosition, _ what: String, _ hint: String) {
    let place = source.clamped(position)
    issues.add(
      ProgrammeIssue(
        file: source.name, line: place.line, column: place.column, severity: .error, what: what,
        hint: hint,
        sourceLine: source.line(place.line)))
  }

  private mutating func root() -> YAMLNode? {
    if let place = AliasBound.firstAnchorBeyondBound(in: source) {
      report(
        place, "Ankers en verwijzingen (& en *) kent een programmabestand niet.",
        "Schrijf de tekst op elke plek uit.")
      return nil
    }
    guard let (node, parser) = composed() else { return nil }
    // Nodes refer weakly to their anchors, which live as long as the parser does.
    return withExtendedLifetime(parser) { converted(node, depth: 0) }
  }

  /// Parses; a repeated key is reported, marked in the text so that it is unique, and the text is parsed again.
  private mutating func composed() -> (root: Node, parser: Parser)? {
    for round in 0..<RepeatedKeys.rounds(for: source) {
      do {
        let parser = try Parser(
          yaml: source.text, resolver: .basic, constructor: .default, encoding: .utf8)
        guard let node = try parser.singleRoot() else {
          issues.add(
            ProgrammeIssue(
              file: source.name, line: 0, column: 0, severity: .error, what: "Het bestand is leeg.",
              hint: "Neem een meegeleverd programma als voorbeeld.", sourceLine: ""))
          return nil
        }
        return (node, parser)
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        let first = SourcePosition(line: context.mark.line, column: context.mark.column)
        guard let key = RepeatedKeys.key(at: first, in: source),
          let second = RepeatedKeys.repetition(of: key, after: first, in: source)
        else {
          report(
            first, "Hier staat een sleutel twee keer in dezelfde groep.",
            "Haal er een weg of geef die een andere naam.")
          return nil
        }
        let place = source.clamped(second)
        issues.add(
          ProgrammeIssue(
            file: source.name, line: place.line, column: place.column, severity: .error,
            what: "De sleutel “\(key)” staat hier voor de tweede keer.",
            hint: "De eerste staat op regel \(first.line). Haal er een weg.",
            sourceLine: source.line(place.line)))
        source.replace(at: second, with: RepeatedKeys.mark(round))
      } catch let error as YamlError {
        let fault = SyntaxFault(error)
        report(fault.position, fault.what, fault.hint)
        return nil
      } catch {
        report(SourcePosition(line: 1, column: 1), "Dit bestand is niet te lezen als YAML.", "")
        return nil
      }
    }
    return nil
  }

  private func converted(_ node: Node, depth: Int) -> YAMLNode? {
    let position =
      node.mark.map { SourcePosition(line: $0.line, column: $0.column) }
      ?? SourcePosition(line: 1, column: 1)
    guard depth <= Self.maximumDepth else {
      report(
        position, "Hier is te diep ingesprongen.",
        "Een programmabestand gaat hoogstens \(Self.maximumDepth) niveaus diep.")
      return nil
    }
    guard node.anchor == nil else {
      report(
        position, "Ankers en verwijzingen (& en *) kent een programmabestand niet.",
        "Schrijf de tekst op elke plek uit.")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let tag = scalar.tag.rawValue
      guard tag.isEmpty || tag == "tag:yaml.org,2002:str" else {
        report(
          position, "Labels met ! kent een programmabestand niet.",
          "Haal het woord met ! weg, of zet de tekst tussen aanhalingstekens.")
        return nil
      }
      return YAMLNode(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain), position: position)
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence {
        guard let converted = converted(element, depth: depth + 1) else { return nil }
        elements.append(converted)
      }
      return YAMLNode(content: .list(elements), position: position)
    case .mapping(let mapping):
      var pairs: [YAMLNode.Pair] = []
      for (key, value) in mapping {
        guard let name = converted(key, depth: depth + 1) else { return nil }
        guard case .scalar(let text, _) = name.content else {
          report(
            name.position, "Een sleutel moet een woord zijn.",
            "Staat er een haakje of streepje te veel voor de dubbele punt?")
          return nil
        }
        guard let converted = converted(value, depth: depth + 1) else { return nil }
        if !RepeatedKeys.isMarked(text) {
          pairs.append(.init(key: text, keyPosition: name.position, value: converted))
        }
      }
      return YAMLNode(content: .mapping(pairs), position: position)
    case .alias:
      report(
        position, "Ankers en verwijzingen (& en *) kent een programmabestand niet.",
        "Schrijf de tekst op elke plek uit.")
      return nil
    }
  }
}
