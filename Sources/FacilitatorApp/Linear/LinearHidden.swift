import Canvas
import Programme
import SessionEngine

/// Participant after participant behind the curtain: what is typed is not echoed, and no line ever repeats it.
struct LinearBlind: LinearPage {
  let entry: BlindEntry
  let state: SessionState

  var isHidden: Bool { true }
  private var label: String { entry.seat?.label ?? "" }

  var name: String {
    switch entry.phase {
    case .turn: "verborgen \(state.missingSeats(entry.questions.map(\.id)).count)"
    case .question(let index): "verborgen \(label) \(index)"
    case .review: "verborgen \(label) klaar"
    }
  }

  var lines: [String] {
    switch entry.phase {
    case .turn:
      let present = state.presentSeats.count
      let missing = state.missingSeats(entry.questions.map(\.id)).count
      let next = entry.suggestion(in: state).map { "\($0.label) is aan de beurt." } ?? "Iedereen is klaar."
      return ["\(Wording.count(present - missing, of: present)) klaar. \(next) Wat wordt getypt, komt niet op het scherm."]
    case .question(let index): return question(entry.questions[index], index)
    case .review: return ["\(label) is klaar met invullen."]
    }
  }

  private func question(_ question: Question, _ index: Int) -> [String] {
    let ordinal = entry.questions.count > 1 ? ", vraag \(index + 1) van \(entry.questions.count)" : ""
    let first = ["\(label) kiest\(ordinal).", question.lead, question.prompt].compactMap { $0 }
    switch question.kind {
    case .points, .rank, .dots:
      return first + PaperNotation([question], in: state).rules + LinearText.numbered(state.items(of: question).map(\.title))
    case .sort:
      let piles = entry.values.piles.indices.filter { $0 != entry.values.remainderIndex }.map { place in
        "\(entry.values.piles[place].name): \(Wording.count(entry.sort.piles[place].count, of: entry.values.pileSizes[place]))"
      }
      return first + ["Kaarten:"] + entry.values.values.map { "\($0.number) \($0.name)" } + piles
    default: return first + LinearScene.options(question.kind).filter { _ in !question.isText }
    }
  }

  var guidance: String {
    switch entry.phase {
    case .turn:
      return entry.suggestion(in: state) == nil
        ? "Lege regel: terug. Iets veranderen: het nummer." : "Lege regel: begin. Een ander eerst: het nummer, zoals D3. Punt: terug."
    case .review: return "Lege regel: bewaren. Kleiner-dan (<): terug naar het laatste antwoord. Punt: niet bewaren."
    case .question(let index): return ask(entry.questions[index]) + " Kleiner-dan (<): vorige vraag. Punt: stoppen."
    }
  }

  private func ask(_ question: Question) -> String {
    switch question.kind {
    case .choice(_, let maximum) where maximum > 1: "Nummers met komma’s, hooguit \(maximum). Streepje (-): overslaan."
    case .choice: "Eén nummer. Streepje (-): overslaan."
    case .scale(let scale): "Een getal van \(scale.lowest) tot en met \(scale.highest). Streepje (-): overslaan."
    case .text: "Een zin. Lege regel: overslaan."
    case .sort: "Kaartnummers met spaties, te beginnen bij ‘\(pileName)’."
    case .points, .rank, .dots: "Getallen met komma’s. Streepje (-): overslaan."
    case .assign: ""
    }
  }

  private var pileName: String { entry.sort.pile.map { entry.values.piles[$0].name } ?? "" }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    switch entry.phase {
    case .turn: return .keys(LinearText.keys(line) + [.enter])
    case .review: return line == "<" ? .keys([.backspace]) : line.isEmpty ? .keys([.enter]) : .say([guidance])
    case .question(let index):
      // What was typed of a line that was refused goes first.
      let clean = Array(repeating: Key.backspace, count: entry.typed.count)
      if line == "<" { return .keys(clean + [.backspace]) }
      return answer(line, entry.questions[index], clean)
    }
  }

  private func answer(_ line: String, _ question: Question, _ clean: [Key]) -> LinearReply {
    switch question.kind {
    case .text: return .keys(clean + [.paste(line), .enter])
    case .sort:
      guard let numbers = LinearText.numbers(line) else { return .say([guidance]) }
      let left = entry.values.piles.indices.filter { $0 != entry.values.remainderIndex }.reduce(0) {
        $0 + entry.values.pileSizes[$1] - entry.sort.piles[$1].count
      }
      // What comes behind the last number would already be about the next question.
      guard numbers.count <= left else { return .say(["Dat zijn te veel nummers: er zijn er nog \(left) nodig."]) }
      return .keys(numbers.flatMap { LinearText.digits($0) + [.character(" ")] })
    case .choice(let options, let maximum) where maximum == 1 && options.count < 10: return single(line, 1...max(1, options.count), clean)
    case .scale(let scale) where scale.highest < 10: return single(line, scale.range, clean)
    default:
      if line.isEmpty { return .say([guidance]) }
      return .keys(clean + LinearText.keys(line) + (line == "-" ? [] : [.enter]))
    }
  }

  /// A key of its own: another one would already be about the next question.
  private func single(_ line: String, _ range: ClosedRange<Int>, _ clean: [Key]) -> LinearReply {
    guard line == "-" || Int(line).map(range.contains) == true, line.count == 1, let key = line.first else { return .say([guidance]) }
    return .keys(clean + [.character(key)])
  }
}

extension Question {
  fileprivate var isText: Bool { if case .text = kind { true } else { false } }
}

/// Lines from paper, hidden while they are typed.
struct LinearPaper: LinearPage {
  let entry: PaperEntry
  let state: SessionState

  var isHidden: Bool { true }
  var name: String { "papier \(entry.checkCode == nil)" }

  var lines: [String] {
    guard entry.checkCode == nil else {
      return ["Overtypen van papier.", "Boven aan het invulblad staat een controlecode van drie tekens. Typ die eerst."]
    }
    let notation = PaperNotation(entry.questions, in: state)
    let missing = state.missingSeats(entry.questions.map(\.id))
    let present = state.presentSeats.count
    return [entry.lineRule(in: state)] + notation.rules
      + ["Voorbeeld: " + notation.example]
      + (present == 0 ? [] : [Wording.count(present - missing.count, of: present) + " klaar."])
      + (missing.isEmpty ? [] : ["Nog niet: " + SeatRanges.text(missing.map(\.id))])
  }

  var guidance: String {
    entry.checkCode == nil ? "De volgende regel (verborgen). Lege regel of punt: terug." : "De controlecode (verborgen). Punt: terug."
  }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys(entry.field.text.isEmpty ? [.escape] : [.escape, .escape]) }
    if line.isEmpty { return .keys([.enter]) }
    // Once more the same line for a seat that has answered: Enter alone takes it, and the field still holds it.
    return .keys(LinearText.fill(line) + [.enter])
  }
}

/// Lines from slips, hidden while they are typed.
struct LinearSlips: LinearPage {
  let entry: SlipEntry
  let state: SessionState

  var isHidden: Bool { true }
  var name: String { "briefjes \(entry.question.id.rawValue)" }

  var lines: [String] {
    let count = state.flow.record(entry.question.id).lines.count
    return [
      entry.question.prompt, "Eén regel per briefje. Er hoort geen nummer bij.",
      count == 1 ? "1 regel bewaard." : "\(count) regels bewaard.",
    ]
  }

  var guidance: String { "De volgende regel (verborgen). Lege regel of punt: klaar." }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back || line.isEmpty { return .keys([.control("u"), .escape]) }
    return .keys(LinearText.fill(line) + [.enter])
  }
}
