import Canvas

/// A list that is told with numbers; a number chooses, a letter behind it does something else with that item.
struct LinearList: LinearPage {
  /// Something that can be done with an item, or with all of the page.
  struct Choice {
    /// What is typed, behind the number or alone; empty for the number alone.
    var letter: String
    var keys: [Key]
    /// For the prompt, for example 'weglaten'.
    var words: String
  }

  let name: String
  var heading: [String]
  var items: [String]
  var focus: Int
  /// Keys to the next item and the one before.
  var forward = Key.down
  var back = Key.up
  var choices: [Choice]
  var general: [Choice] = []
  /// What an empty line does.
  var empty: Choice?
  var leaving: [Key]? = [.escape]

  var lines: [String] { heading + LinearText.numbered(items) }

  var guidance: String {
    var parts = choices.map { $0.letter.isEmpty ? "Nummer: \($0.words)" : "nummer en \($0.letter): \($0.words)" }
    parts += general.map { "\($0.letter): \($0.words)" }
    if let empty { parts.append("lege regel: \(empty.words)") }
    if leaving != nil { parts.append("punt: terug") }
    return (items.isEmpty ? parts.filter { !$0.lowercased().hasPrefix("nummer") } : parts).joined(separator: "; ").firstRaised + "."
  }

  var prompt: String { general.isEmpty && choices.count < 3 ? guidance : "Nummer, of een vraagteken voor wat er nog kan." }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back, let leaving { return .keys(leaving) }
    if line.isEmpty { return empty.map { .keys($0.keys) } ?? .say([guidance]) }
    // The guidance may begin with a capital that is no other letter.
    if let choice = general.first(where: { $0.letter == line }) ?? general.first(where: { $0.letter == line.lowercased() }) {
      return .keys(choice.keys)
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return .unknown(line, guidance) }
    guard items.indices.contains(number - 1) else {
      return .say([items.isEmpty ? "Deze lijst is leeg." : "De nummers gaan van 1 tot en met \(items.count)."])
    }
    let letter = String(line.dropFirst(digits.count)).trimmingBlanks.lowercased()
    guard let choice = choices.first(where: { $0.letter == letter }) else { return .unknown(line, guidance) }
    return .keys(LinearText.moves(from: focus, to: number - 1, forward: forward, back: back) + choice.keys)
  }
}

extension String {
  /// With a capital first letter.
  var firstRaised: String { prefix(1).uppercased() + dropFirst() }
}

/// One field after another, each with a line of its own.
struct LinearField: LinearPage {
  let name: String
  var lines: [String]
  /// What is asked, for example 'Naam van de groep'.
  let label: String
  /// What an empty line keeps; empty when there is nothing.
  let value: String
  var hint = ""
  /// The key that takes the field over.
  var accept: [Key] = [.enter]
  var isHidden = false
  /// What stands in the field was refused, so that an empty line would only be refused again.
  var isRefused = false

  var guidance: String {
    let keeps = value.isEmpty || isRefused ? "" : " Lege regel: \(value)."
    return "\(label)?\(hint.isEmpty ? "" : " \(hint).")\(keeps) Punt: terug."
  }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    if line.isEmpty, isRefused { return .say([guidance]) }
    return .keys((line.isEmpty ? [] : LinearText.fill(line)) + accept)
  }
}

/// A page that is only read.
struct LinearReading: LinearPage {
  let name: String
  let lines: [String]
  var leaving: [Key] = [.escape]
  /// Keys of a point, where an empty line leads to a next page.
  var skipping: [Key]?

  var guidance: String { skipping == nil ? "Lege regel: terug." : "Lege regel: verder. Punt: overslaan." }

  func reply(to line: String) -> LinearReply { .keys(line == LinearSign.back ? skipping ?? leaving : leaving) }
}
