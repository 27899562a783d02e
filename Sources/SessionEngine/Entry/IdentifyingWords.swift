/// Words in a typed line by which somebody may be recognised. A guess to look at, never a verdict.
public struct IdentifyingWords: Hashable, Sendable {
  /// Why a word stands out.
  public enum Kind: String, Hashable, Sendable {
    /// A capital inside the line: a name of a person, a place or a department.
    case capital
    case address
    case phone
    case date
  }

  /// One word, as it was typed.
  public struct Finding: Hashable, Sendable {
    public var kind: Kind
    public var word: String
  }

  /// In the order of the line, every word once.
  public let findings: [Finding]

  /// Words with a capital that tell nothing about anybody.
  private static let plain: Set<String> = [
    "Tweede", "Eerste", "Kamer", "Kamerbrief", "Kamervragen", "Nederland", "Nederlands", "Nederlandse", "Rijk", "Europa", "Europese",
    "Goed", "Werk", "Woo", "AVG", "ICT", "HR", "AI", "IT", "OR", "Excel", "Word", "Teams", "Outlook", "Ik",
  ]

  private static let months: Set<String> = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
  ]

  /// Looks through a line.
  public init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var found: [Finding] = []
    var beginsSentence = true
    for (place, raw) in words.enumerated() {
      let word = raw.trimmingSigns
      let next = words.indices.contains(place + 1) ? words[place + 1].trimmingSigns.lowercased() : ""
      if let kind = Self.kind(of: word, next: next, beginsSentence: beginsSentence) {
        let shown = kind == .date && Int(word) != nil ? "\(word) \(next)" : word
        if !found.contains(where: { $0.word == shown }) { found.append(Finding(kind: kind, word: shown)) }
      }
      beginsSentence = raw.last.map { ".!?:".contains($0) } ?? false
    }
    // A number may be written in pieces, so that no single word is long enough.
    if !found.contains(where: { $0.kind == .phone }), let number = Self.splitPhone(words) {
      found.append(Finding(kind: .phone, word: number))
    }
    findings = found
  }

  public var isEmpty: Bool { findings.isEmpty }

  /// The question for the facilitator, or nil when nothing stands out.
  public var question: String? {
    guard !findings.isEmpty else { return nil }
    return "Is hier iemand aan te herkennen: \(Wording.list(findings.prefix(3).map { "‘\($0.word)’" }))?"
  }

  private static func kind(of word: String, next: String, beginsSentence: Bool) -> Kind? {
    if let at = word.firstIndex(of: "@"), at != word.startIndex, word.index(after: at) != word.endIndex { return .address }
    if isDate(word) || (Int(word).map { (1...31).contains($0) } == true && months.contains(next)) { return .date }
    let digits = word.count { $0.isASCII && $0.isNumber }
    if digits >= 8, digits + 4 >= word.count { return .phone }
    guard let first = word.first, first.isUppercase, !plain.contains(word) else { return nil }
    // At the begin of a sentence only a word of capitals stands out.
    if beginsSentence { return word.count > 1 && word.allSatisfy(\.isUppercase) ? .capital : nil }
    return .capital
  }

  /// Two or three short numbers with strokes between them, such as 3-12 or 12/3/2024.
  private static func isDate(_ word: String) -> Bool {
    let parts = word.split(separator: word.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return false }
    guard let day = Int(parts[0]), let month = Int(parts[1]) else { return false }
    return (1...31).contains(day) && (1...12).contains(month)
  }

  private static func splitPhone(_ words: [String]) -> String? {
    var run: [String] = []
    for word in words + [""] {
      let isPiece =
        !word.isEmpty && word.allSatisfy { ($0.isASCII && $0.isNumber) || "+-()".contains($0) } && word.contains(where: \.isNumber)
      if isPiece {
        run.append(word)
        continue
      }
      let digits = run.joined().count { $0.isNumber }
      if run.count > 1, (9...13).contains(digits) { return run.joined(separator: " ") }
      run = []
    }
    return nil
  }
}

extension String {
  /// Without the signs of a sentence around it.
  fileprivate var trimmingSigns: String {
    var slice = Substring(self)
    while let first = slice.first, first.isPunctuation, first != "@", first != "+" { slice.removeFirst() }
    while let last = slice.last, last.isPunctuation, last != "@" { slice.removeLast() }
    return String(slice)
  }
}
