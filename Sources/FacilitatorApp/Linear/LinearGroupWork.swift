import Canvas
import Programme
import SessionEngine

/// The value sort by the whole group: card numbers, in the short choices of the programme.
struct LinearGroupSort: LinearPage {
  let entry: GroupSortEntry
  let values: ValueList

  var name: String { "sorteren \(entry.step) \(entry.swapping ?? 0)" }

  private var count: String { Wording.count(entry.draft.chosenCount(in: entry.step), of: entry.draft.needed(in: entry.step)) }

  var lines: [String] {
    let question =
      entry.swapping.flatMap { values.value(number: $0) }.map { "Deze keuze is vol. Welke waarde gaat eruit voor ‘\($0.name)’?" }
      ?? "Keuze \(entry.step + 1) van \(entry.draft.stepCount). \(entry.draft.question(of: entry.step))"
    return [question]
      + entry.shown.compactMap { number in
        values.value(number: number).map {
          "\(number) \($0.name)\(entry.swapping == nil && entry.draft.isChosen(number, in: entry.step) ? ", gekozen" : "")"
        }
      } + ["Gekozen: \(count)."]
  }

  var guidance: String {
    entry.swapping != nil
      ? "Het nummer dat eruit gaat. Punt: toch niet."
      : "Kaartnummers, met spaties: kiezen of terugleggen. Lege regel: volgende keuze. Streepje (-): vorige keuze. Vraagteken en een nummer: uitleg van een waarde. Punt: terug."
  }

  func reply(to line: String) -> LinearReply {
    switch line {
    case LinearSign.back: return .keys([.escape])
    case "": return entry.swapping == nil ? .keys([.enter]) : .say([guidance])
    case "-": return .keys([.backspace])
    default: break
    }
    if line.hasPrefix(LinearSign.help), let number = Int(line.dropFirst().filter { $0 != " " }) {
      return .say([values.value(number: number).map { "\($0.name). \($0.description)" } ?? "Dat nummer bestaat niet."])
    }
    guard let numbers = LinearText.numbers(line) else { return .say([guidance]) }
    if let unknown = numbers.first(where: { !entry.shown.contains($0) }) { return .say(["Nummer \(unknown) staat niet in deze lijst."]) }
    guard entry.swapping == nil else { return .keys(LinearText.digits(numbers[0]) + [.character(" ")]) }
    var keys: [Key] = []
    var left = entry.draft.needed(in: entry.step) - entry.draft.chosenCount(in: entry.step)
    for number in numbers {
      keys += LinearText.digits(number) + [.character(" ")]
      if entry.draft.isChosen(number, in: entry.step) { left += 1 } else { left -= 1 }
      // The choice is full: what goes out is asked first, and the rest of the line is not read.
      if left < 0 { break }
    }
    return .keys(keys)
  }
}

/// Words that the group places under headings.
struct LinearAssign: LinearPage {
  let entry: AssignEntry

  var name: String { "indelen \(entry.question.id.rawValue)" }

  var lines: [String] {
    let cards = entry.cards.enumerated().map { place, card -> String in
      let chosen = entry.headings[card.id] ?? []
      let titles = entry.columns.filter { chosen.contains($0.id) }.map(\.title)
      return "\(place + 1) \(card.text): \(titles.isEmpty ? "nog nergens" : titles.joined(separator: ", "))"
    }
    return ["Koppen:"] + LinearText.numbered(entry.columns.map(\.title)) + ["Woorden:"] + cards
      + [
        entry.cards.isEmpty
          ? "Er zijn nog geen woorden verzameld in een eerder blok."
          : "\(Wording.count(entry.placedCount, of: entry.cards.count)) geplaatst."
      ]
  }

  var guidance: String {
    let word = entry.cards.indices.contains(entry.focus) ? "Kop voor ‘\(entry.cards[entry.focus].text)’? " : ""
    return "\(word)Nummer van een kop; een ander woord: 5: 2 is woord 5 onder kop 2. Lege regel: volgende. Punt: klaar."
  }

  var prompt: String { entry.cards.indices.contains(entry.focus) ? "Kop voor ‘\(entry.cards[entry.focus].text)’?" : guidance }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    let last = entry.cards.count - 1
    if line.isEmpty { return .keys(entry.focus < last ? [.down] : [.enter]) }
    guard let item = LinearItem(line, focus: entry.focus, count: entry.cards.count), item.numbers.allSatisfy({ $0 < 10 }) else {
      return .say([guidance])
    }
    let moves = LinearText.moves(from: entry.focus, to: item.place)
    if entry.maximum == 1 { return .keys(moves + LinearText.digits(item.numbers[0])) }
    return .keys(moves + item.numbers.flatMap(LinearText.digits) + (item.place < last ? [.down] : []))
  }
}

/// A list that the group walks through, with a mark for every line.
struct LinearMarks: LinearPage {
  let entry: MarksEntry
  let state: SessionState

  var name: String { "lijst \(entry.questions.first?.id.rawValue ?? "")" }

  var lines: [String] {
    ["Tekens:"] + LinearText.numbered(entry.options.map(\.title)) + ["Regels:"]
      + entry.questions.enumerated().map { place, question in
        let mark = entry.mark(of: question, in: state).map { entry.options[$0].title } ?? "nog geen teken"
        return "\(place + 1) \(question.prompt): \(mark)"
      }
  }

  var guidance: String {
    "Teken voor ‘\(entry.questions[entry.focus].prompt)’? Een andere regel: 4: 2 is regel 4 met teken 2. Lege regel: klaar als alles een teken heeft. Punt: terug."
  }

  var prompt: String { "Teken voor ‘\(entry.questions[entry.focus].prompt)’?" }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    if line.isEmpty { return .keys([.enter]) }
    guard let item = LinearItem(line, focus: entry.focus, count: entry.questions.count), item.numbers.count == 1, item.numbers[0] < 10
    else { return .say([guidance]) }
    return .keys(LinearText.moves(from: entry.focus, to: item.place) + LinearText.digits(item.numbers[0]))
  }
}

/// Numbers for the item in focus, or with `5: 2` for another one.
struct LinearItem {
  /// Index of the item.
  let place: Int
  let numbers: [Int]

  init?(_ line: String, focus: Int, count: Int) {
    let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
    guard let last = parts.last, let numbers = LinearText.numbers(last) else { return nil }
    let place = parts.count == 2 ? (Int(parts[0].trimmingBlanks) ?? 0) - 1 : focus
    guard (0..<max(0, count)).contains(place) else { return nil }
    self.place = place
    self.numbers = numbers
  }
}
