import Programme

/// A small programme without faults, whose line numbers the tests of faults count on.
enum SmallProgramme {
  static let files: [String: String] = [
    "programme.yaml": programme, "deel.yaml": meeting, "values.yaml": values,
    "references.yaml": references,
  ]

  /// The issues after one edit, as `file:line:column severity what`.
  static func issues(in file: String, replacing old: String, with new: String) -> [String] {
    var files = files.mapValues { [UInt8]($0.utf8) }
    let text = Self.files[file] ?? ""
    guard let range = text.firstRange(of: old) else { return ["“\(old)” is not in \(file)"] }
    files[file] = [UInt8](text.replacingCharacters(in: range, with: new).utf8)
    return list(ProgrammeLoader.load(files: files))
  }

  /// The issues after one file got other bytes; nil takes the file away.
  static func issues(in file: String, bytes: [UInt8]?) -> [String] {
    var files = files.mapValues { [UInt8]($0.utf8) }
    files[file] = bytes
    return list(ProgrammeLoader.load(files: files))
  }

  static func list(_ loading: ProgrammeLoading) -> [String] {
    loading.issues.map { issue in
      let place = issue.line > 0 ? "\(issue.file):\(issue.line):\(issue.column)" : issue.file
      return "\(place) \(issue.severity == .error ? "fout" : "let op"): \(issue.what)"
    }
  }

  static let programme = """
    id: proef
    title: Proef
    version: 1
    meetings:
      - deel.yaml

    """

  static let meeting = """
    id: deel
    part: introduction
    title: Deel
    minutes: 50
    blocks:
      - id: oogst
        number: 1.1
        title: Oogst
        minutes: 10
        shortest: 5
        priority: must
        form: collect
        room: Noem {top} woorden.
        gather:
          prompt: Welke woorden?
          columns:
            - id: woord
              title: Woord
      - id: peiling
        number: 1.2
        title: Peiling
        minutes: 20
        shortest: 5
        priority: should
        form: three-way-poll
        sources: [F-1, I-P1]
        room: Kies bij elke uitspraak.
        items:
          - id: advies
            text: Een ambtenaar geeft advies.
          - id: wetten
            text: Een ambtenaar kent de wet.
        references: [F-1]
        timers: {ask: 5}
      - id: indeling
        number: 1.3
        title: Indeling
        minutes: 20
        shortest: 5
        priority: may
        form: columns
        room: Zet elk woord bij een kolom.
        source: oogst
        columns:
          - id: links
            title: Links

    """

  static let values = """
    intro: Sorteer voor het werk.
    extra-question: Wat ontbreekt?
    piles:
      - id: eerst
        name: Eerst
        question: Welke {size}?
        size: 1
        score: 2
      - id: dan
        name: Dan
        question: Welke {size}?
        size: 1
        score: 1
      - id: midden
        name: Midden
        question: Wat blijft over?
        size: remainder
        score: 0
      - id: laatst
        name: Laatst
        question: Welke {size}?
        size: 1
        score: -1
    steps:
      - id: boven
        from: all
        piles: [eerst, dan]
        question: Kies er {count}.
      - id: top
        from: boven
        piles: [eerst]
        question: Kies er {count} van de {from}.
      - id: onder
        from: rest
        piles: [laatst]
        question: Kies er {count} van de {from}.
    values:
      - id: moed
        number: 1
        name: Moed
        short: Moed
        description: Iets durven.
      - id: rust
        number: 2
        name: Rust
        short: Rust
        description: Kalm blijven.
      - id: macht
        number: 3
        name: Macht
        short: Macht
        description: Kunnen bepalen.
      - id: roem
        number: 4
        name: Roem
        short: Roem
        description: Bekend zijn.
      - id: trouw
        number: 5
        name: Trouw
        short: Trouw
        description: Bij iets blijven.

    """

  static let references = """
    screen-note: Een indruk.
    small-group-note: Te klein.
    tables:
      - id: F-T1
        title: Tabel
        question: Klopt dit?
        options:
          - id: nee
            title: Nee
          - id: ja
            title: Ja
        source: Enquête
        sensitive: false
        rows:
          - id: I-S1
            statement: Het klopt.
            positive: true
            normative: false
            count: unknown
            percentages: [40, 60]
    findings:
      - id: F-1
        title: Een cijfer
        texts:
          - Het waren er veel.
        source: Verslag
        room: true
      - id: F-2
        title: Nog een cijfer
        texts:
          - Het waren er weinig.
        source: Verslag
        room: false

    """
}

extension String {
  /// The text with one range put in another's place.
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
