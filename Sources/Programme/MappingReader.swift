/// Reads the keys of one mapping; every fault is reported and reading goes on with a stand-in, so that all faults are found at once.
///
/// A programme with an error is never handed out, so stand-ins are never seen.
struct MappingReader {
  let file: FileReading
  let position: SourcePosition
  private let pairs: [YAMLNode.Pair]
  private let isMapping: Bool
  /// Required keys that are there under a misspelt name; that is reported once, as an unknown key.
  private let misspelt: Set<String>

  /// - Parameters:
  ///   - noun: What the mapping is, with its article, for a sentence: 'een blok'.
  ///   - keys: All keys it may have; others are reported. Nil when they are not known yet.
  init(_ node: YAMLNode, in file: FileReading, noun: String, keys: [String]?) {
    self.file = file
    position = node.position
    guard case .mapping(let pairs) = node.content else {
      self.pairs = []
      isMapping = false
      misspelt = []
      // Without keys the same node is read a second time, with them; once is enough to say this.
      if keys != nil {
        file.report(
          node.position, "Hier hoort \(noun) met sleutels, maar hier staat \(node.kindName).",
          hint:
            "Schrijf elke sleutel op een eigen regel, met een dubbele punt en een spatie erachter.")
      }
      return
    }
    self.pairs = pairs
    isMapping = true
    misspelt = keys.map { Self.reportUnknown(pairs, among: $0, noun: noun, in: file) } ?? []
  }

  private static func reportUnknown(
    _ pairs: [YAMLNode.Pair], among keys: [String], noun: String, in file: FileReading
  ) -> Set<String> {
    var misspelt: Set<String> = []
    let free = keys.filter { key in !pairs.contains { $0.key == key } }
    for pair in pairs where !keys.contains(pair.key) {
      // Keys that are free come first; once further issues are only counted, nobody reads a hint.
      let nearest = Suggestion.nearest(to: pair.key, among: file.issues.isFull ? [] : free + keys)
      if let nearest { misspelt.insert(nearest) }
      let hint =
        nearest.map { "Bedoel je “\($0)”?" }
        ?? (free.isEmpty ? "Haal de regel weg." : "Hier kan nog: \(free.joined(separator: ", ")).")
      file.report(
        pair.keyPosition, "De sleutel “\(FileReading.shortened(pair.key))” hoort niet bij \(noun).",
        hint: hint)
    }
    return misspelt
  }

  func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }

  /// The place of a value, or of the mapping when the key is missing.
  func place(of key: String) -> SourcePosition { optional(key)?.position ?? position }

  func optional(_ key: String) -> YAMLNode? { pairs.first { $0.key == key }?.value }

  /// The value of a key that must be there; nil after a report.
  func required(_ key: String) -> YAMLNode? {
    if let node = optional(key) {
      if node.isEmpty {
        file.report(node.position, "Achter “\(key)” staat niets.", hint: "Vul de sleutel in.")
        return nil
      }
      return node
    }
    if isMapping, !misspelt.contains(key) {
      file.report(
        position, "De sleutel “\(key)” ontbreekt.", hint: "Voeg een regel “\(key): …” toe.")
    }
    return nil
  }

  func text(_ key: String, paragraphs: Bool = false) -> String {
    required(key).flatMap { file.text(of: $0, key: key, paragraphs: paragraphs) } ?? ""
  }

  func optionalText(_ key: String, paragraphs: Bool = false) -> String? {
    optional(key).flatMap { file.text(of: $0, key: key, paragraphs: paragraphs) }
  }

  func slug(_ key: String) -> String {
    required(key).flatMap { file.slug(of: $0, key: key) } ?? ""
  }

  func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    required(key).flatMap { file.wholeNumber(of: $0, key: key, in: range) }
  }

  func optionalWholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    optional(key).flatMap { file.wholeNumber(of: $0, key: key, in: range) }
  }

  func flag(_ key: String, otherwise: Bool = false) -> Bool {
    guard let node = optional(key) else { return otherwise }
    if case .scalar(let text, isPlain: true) = node.content {
      if text == "true" { return true }
      if text == "false" { return false }
    }
    file.report(
      node.position, "Bij “\(key)” hoort true (ja) of false (nee).",
      hint: "Schrijf true of false, zonder aanhalingstekens.")
    return otherwise
  }

  /// One of a few words; nil after a report.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Word.Type, allowing words: [Word]? = nil
  ) -> Word? {
    guard let node = required(key), let text = file.text(of: node, key: key) else { return nil }
    let words = words ?? Array(type.allCases)
    if let word = words.first(where: { $0.rawValue == text }) { return word }
    let names = words.map(\.rawValue)
    let nearest = Suggestion.nearest(to: text, among: names).map { "Bedoel je “\($0)”? " } ?? ""
    file.report(
      node.position, "“\(FileReading.shortened(text))” is bij “\(key)” niet bekend.",
      hint: nearest + "Kies uit: \(names.joined(separator: ", ")).")
    return nil
  }

  /// The elements of a list; empty after a report when it is no list.
  func list(_ key: String, isRequired: Bool) -> [YAMLNode] {
    guard let node = isRequired ? required(key) : optional(key) else { return [] }
    guard case .list(let elements) = node.content else {
      file.report(
        node.position, "Bij “\(key)” hoort een lijst, maar hier staat \(node.kindName).",
        hint: "Zet elk deel op een eigen regel met een streepje ervoor.")
      return []
    }
    if elements.isEmpty, isRequired {
      file.report(
        node.position, "De lijst bij “\(key)” is leeg.", hint: "Zet er minstens één deel in.")
    }
    return elements
  }

  /// The texts of a list.
  func texts(_ key: String, isRequired: Bool, paragraphs: Bool = false) -> [String] {
    list(key, isRequired: isRequired).compactMap {
      file.text(of: $0, key: key, paragraphs: paragraphs)
    }
  }
}
