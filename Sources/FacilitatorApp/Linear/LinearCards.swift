import Canvas
import Programme
import SessionEngine

/// Lines that the room says: typed one after another, or a list in which they are marked, merged and moved.
struct LinearCards: LinearPage {
  let entry: CardEntry
  let state: SessionState

  var isHidden: Bool { entry.keeping == .confidential }
  private var cards: [Card] { state.shownCards(in: entry.block, step: entry.step) }

  var name: String {
    let mode = entry.heading != nil ? "kop" : entry.merging != nil ? "samen" : entry.focus != nil ? "lijst" : "typen"
    let change = entry.editing.map { "wijzigen \($0.rawValue)" } ?? ""
    return "regels \(entry.step) \(mode) \(change)"
  }

  var lines: [String] {
    if entry.heading != nil {
      return ["Koppen die er al zijn:"] + LinearText.numbered(Array(state.cardHeadings(in: entry.block, step: entry.step).prefix(9)))
    }
    if entry.focus != nil { return LinearText.numbered(cards.map(described)) }
    if entry.editing != nil { return ["Nu staat er: \(entry.field.text)"] }
    let counts = entry.columns.enumerated().map { place, column in
      let count = cards.count { $0.column == column.id }
      return "Kop \(place + 1) \(column.title): \(count == 1 ? "1 regel" : "\(count) regels")"
    }
    let ready = entry.headings.isEmpty ? [] : ["Begin de regel met een nummer:"] + LinearText.numbered(entry.headings)
    let check = entry.isQuestionChecked && !entry.field.text.isEmpty ? LinearScene.check(QuestionCheck(entry.field.text)) : []
    return ["Regels typen."] + (entry.columns.isEmpty ? [cards.count == 1 ? "1 punt." : "\(cards.count) punten."] : counts) + ready + check
  }

  /// A line with its marks in words.
  private func described(_ card: Card) -> String {
    let heading = card.heading.map { "kop \($0): " } ?? ""
    let column = entry.columns.count > 1 ? entry.columns.first { $0.id == card.column }.map { " (\($0.title))" } ?? "" : ""
    let times = (card.times ?? 1) > 1 ? " (\(card.times ?? 1) keer)" : ""
    let mark = card.mayBeReported ? ", mag in verslag" : IdentifyingWords(card.text).isEmpty ? "" : ", misschien is iemand te herkennen"
    return heading + card.text + column + times + mark
  }

  var guidance: String {
    if entry.heading != nil { return "Een kop, of het nummer van een kop. Lege regel: zonder kop. Punt: terug." }
    if entry.merging != nil { return "Het nummer van de regel waar deze bij hoort; die tekst blijft. Punt: toch niet." }
    if entry.focus != nil { return listPrompt }
    if entry.editing != nil { return "De nieuwe tekst. Punt: niet wijzigen." }
    if !entry.field.text.isEmpty { return "Lege regel: toch zo bewaren. Of typ de regel opnieuw. Twee keer een punt: weg." }
    let column = entry.columns.isEmpty ? "punt" : "regel bij ‘\(entry.columns[min(entry.column, entry.columns.count - 1)].title)’"
    let other = entry.columns.count > 1 ? " Schuine streep en een nummer, zoals /2: naar die kop." : ""
    return "Een \(column).\(other)\(isHidden ? "" : " Schuine streep en l (/l): de lijst.") Lege regel of punt: klaar."
  }

  var prompt: String {
    let isTyping = entry.heading == nil && entry.focus == nil && entry.editing == nil && entry.field.text.isEmpty
    return isTyping ? "Nog een regel, of een lege regel als het klaar is." : guidance
  }

  private var listPrompt: String {
    let mark = entry.keeping == .reportedOnly ? "" : "m: mag in verslag; "
    let all = entry.keeping == .reportedOnly ? "" : " a: alle mogen in het verslag."
    return
      "Nummer en een letter. \(mark)x: weg; w: wijzigen; v: samenvoegen; k: kop\(entry.columns.count > 1 ? "; t: onder de volgende kop" : ""). "
      + "s: schudden.\(all) Punt: verder typen."
  }

  func reply(to line: String) -> LinearReply {
    if entry.heading != nil { return nameHeading(line) }
    if let focus = entry.focus { return inList(line, from: cards.firstIndex { $0.id == focus } ?? 0) }
    if line == LinearSign.back { return .keys([.escape]) }
    if line.isEmpty { return .keys(entry.field.text.isEmpty ? [.escape] : [.enter]) }
    if line == "/l" || line == "/lijst" {
      return isHidden || cards.isEmpty ? .say(["Er is geen lijst om te zien."]) : .keys([.up])
    }
    if line.hasPrefix("/"), let number = Int(line.dropFirst()), entry.columns.count > 1 {
      guard entry.columns.indices.contains(number - 1) else { return .say(["Er zijn \(entry.columns.count) koppen."]) }
      return .keys(LinearText.moves(from: entry.column, to: number - 1, forward: .tab, back: .backTab))
    }
    return .keys(LinearText.fill(line) + [.enter])
  }

  private func nameHeading(_ line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    if line.isEmpty { return .keys([.control("u"), .enter]) }
    let known = state.cardHeadings(in: entry.block, step: entry.step)
    if let number = Int(line), number < 10, known.indices.contains(number - 1) { return .keys([.control("u")] + LinearText.digits(number)) }
    return .keys(LinearText.fill(line) + [.enter])
  }

  private func inList(_ line: String, from place: Int) -> LinearReply {
    switch line {
    case LinearSign.back: return .keys([.escape])
    case "s", "a": return .keys(LinearText.keys(line))
    default: break
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let letter = String(line.dropFirst(digits.count)).trimmingBlanks
    guard let number = Int(digits), cards.indices.contains(number - 1) else { return .unknown(line, guidance) }
    let moves = LinearText.moves(from: place, to: number - 1)
    if entry.merging != nil { return .keys(moves + [.enter]) }
    switch letter {
    case "m", "x", "v", "k": return .keys(moves + LinearText.keys(letter))
    case "w": return .keys(moves + [.enter])
    case "t": return .keys(moves + [.tab])
    default: return .unknown(line, guidance)
    }
  }
}

/// The start of a meeting: one field after another.
struct LinearMeeting: LinearPage {
  let entry: MeetingEntry
  let state: SessionState

  var name: String { "begin \(entry.focus)" }

  private var field: LinearField {
    let title = entry.focus == 0 ? ["Begin van \(entry.title).", "\(Wording.participants(state.activeSeats.count)) in deze groep."] : []
    return entry.focus == 0
      ? LinearField(
        name: name, lines: title, label: "Geplande tijd", value: entry.start.text, hint: "Zoals 9.30 of 9.30-12.30", accept: [.tab])
      : LinearField(
        name: name, lines: [], label: "Wie is er afwezig",
        value: entry.absent.text.isEmpty ? "niemand" : SeatMask.masked(entry.absent.text), hint: "Nummers, zoals D4 D7")
  }

  var lines: [String] { field.lines }
  var guidance: String { field.guidance }

  /// What would be refused does not get into the field, where an empty line would bring it back.
  func reply(to line: String) -> LinearReply {
    if line != LinearSign.back, !line.isEmpty {
      let problem = entry.focus == 0 ? MeetingEntry.problem(ofTimes: line) : MeetingEntry.problem(ofAbsent: line, in: state)
      if let problem { return .say(["Let op: \(problem)", field.guidance]) }
    }
    return field.reply(to: line)
  }
}
