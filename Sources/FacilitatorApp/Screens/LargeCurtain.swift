import Canvas
import Programme
import SessionEngine

/// Whose turn it is behind the curtain and how many are ready, in block letters.
struct LargeTurn {
  /// Nil when everybody is ready.
  let next: String?
  let ready: Int
  let present: Int

  static let begin = "Enter begint. Een ander eerst? Typ dan dat nummer."
  static let end = "Enter gaat terug. Iets veranderen? Typ het nummer."
  static let promise = "Wat er wordt getypt, staat niet op het scherm. Alleen hoeveel."

  /// Draws all but the field, which has the last three rows; returns false, with nothing drawn, when it does not fit.
  func draw(_ area: Rect, on brush: inout Brush) -> Bool {
    let room = area.dropBottom(4)
    let who = LargePage(paragraphs: [
      LargePage.Paragraph(text: next.map { "\($0) is aan de beurt" } ?? "Iedereen is klaar", role: .title(brush.part)),
      LargePage.Paragraph(text: Wording.count(ready, of: present) + " klaar"),
    ])
    guard let rest = brush.entry(who, after: nil, in: room, keeping: room.rows / 2) else { return false }
    let fraction = present == 0 ? 0 : Double(ready) / Double(present)
    brush.bar(fraction: fraction, row: rest.row + 1, column: rest.column, columns: rest.columns, role: .accent(brush.part))
    let below = rest.dropTop(3)
    let promise = LargePage.Paragraph(text: Self.promise, role: .quiet)
    let what = LargePage.Paragraph(text: next == nil ? Self.end : Self.begin)
    if brush.entry(LargePage(paragraphs: [what, promise]), after: nil, in: below) != nil { return true }
    let left = brush.entry(LargePage(paragraphs: [promise]), after: nil, in: below, keeping: 2) ?? below
    let lines = left == below ? [what, promise] : [what]
    for (offset, line) in lines.enumerated() {
      brush.line(line.text, row: left.row + 1 + offset, column: left.column, role: line.role, width: left.columns)
    }
    return true
  }
}

extension CurtainPainter {
  /// Who answers, and the question.
  func head(_ question: Question, _ index: Int) -> [LargePage.Paragraph] {
    let ordinal = entry.questions.count > 1 ? "  ·  vraag \(index + 1) van \(entry.questions.count)" : ""
    return [
      LargePage.Paragraph(text: "\(entry.seat?.label ?? "") kiest\(ordinal)", role: .quiet),
      LargePage.Paragraph(text: question.prompt, role: .strong),
    ]
  }

  /// The question with what there is to choose from, and how much is typed.
  func largePage(_ question: Question, _ head: [LargePage.Paragraph], part: Part?) -> LargePage {
    var page = LargePage(paragraphs: head)
    page.paragraphs[0].role = .title(part)
    switch question.kind {
    case .choice(let options, _):
      page.paragraphs += options.enumerated().map { LargePage.Paragraph(text: $1.title, sign: "\($0 + 1)") }
    case .scale(let scale):
      page.paragraphs += [(scale.lowest, scale.lowLabel), (scale.highest, scale.highLabel)].map {
        LargePage.Paragraph(text: $0.1, sign: "\($0.0)")
      }
    case .points, .rank, .dots:
      page.paragraphs += state.items(of: question).enumerated().map { LargePage.Paragraph(text: $1.title, sign: "\($0 + 1)") }
    case .sort:
      for (place, pile) in entry.values.piles.enumerated() where place != entry.values.remainderIndex {
        let isTurn = entry.sort.pile == place
        let count = Wording.count(entry.sort.piles[place].count, of: entry.values.pileSizes[place])
        page.paragraphs.append(
          LargePage.Paragraph(text: "\(pile.name): \(count)", role: isTurn ? .strong : .quiet, sign: isTurn ? ">" : " "))
      }
    case .text, .assign: break
    }
    let progress = progress(question)
    if let now = progress.now { page.paragraphs.append(LargePage.Paragraph(text: now, role: .quiet, longest: progress.longest)) }
    return page
  }

  /// Rows that the choices need in ordinary lines.
  func rows(_ question: Question) -> Int {
    switch question.kind {
    case .choice(let options, _): options.count + 4
    case .scale: 6
    case .sort: entry.values.piles.count * 2 + 1
    case .points, .rank, .dots: min(20, state.items(of: question).count + rules(question).count + 5)
    case .text, .assign: 3
    }
  }

  /// How a list of numbers is written; empty for other questions.
  func rules(_ question: Question) -> [String] {
    switch question.kind {
    case .points, .rank, .dots: PaperNotation([question], in: state).rules
    case .choice, .scale, .sort, .text, .assign: []
    }
  }

  /// How much is typed, never what, and the longest that this sentence may become; nil where one key answers.
  func progress(_ question: Question) -> (now: String?, longest: String?) {
    let confirm = "Er is iets getypt. Enter bevestigt."
    switch question.kind {
    case .choice(_, let maximum): return maximum > 1 ? (entry.typed.isEmpty ? "Nog niets getypt." : confirm, confirm) : (nil, nil)
    case .scale(let scale): return scale.highest >= 10 ? (entry.typed.isEmpty ? "Nog niets getypt." : confirm, confirm) : (nil, nil)
    case .text(let maximum): return ("\(entry.typed.count) tekens getypt", "\(maximum) tekens getypt")
    case .sort:
      let ask = "Typ een kaartnummer en dan een spatie."
      return (entry.sort.isTyping ? "Er is iets getypt. Spatie bevestigt." : ask, ask)
    case .points, .rank, .dots:
      let count = entry.typedCount(question, in: state)
      if let expected = NumberList(question, in: state).expectedCount {
        return ("\(count) van de \(expected) getallen getypt.", "\(expected * 10) van de \(expected) getallen getypt.")
      }
      return (count == 0 ? "Nog niets getypt." : count == 1 ? "1 getal getypt." : "\(count) getallen getypt.", "100 getallen getypt.")
    case .assign: return (nil, nil)
    }
  }

  func hints(_ question: Question) -> String {
    func number(_ noun: String, isLong: Bool) -> String {
      "\(isLong ? "\(noun) en Enter" : "typ \(noun)"), verborgen · - overslaan · Backspace terug · Esc stoppen"
    }
    func list(_ noun: String) -> String { "typ \(noun) en Enter · - overslaan · Backspace · Esc stoppen" }
    switch question.kind {
    case .choice(_, let maximum): return number(maximum > 1 ? "cijfers" : "een cijfer", isLong: maximum > 1)
    case .scale(let scale): return number(scale.highest >= 10 ? "getal" : "een cijfer", isLong: scale.highest >= 10)
    case .text: return "typ een zin en Enter, verborgen · leeg is overslaan · Esc stoppen"
    case .sort: return "kaartnummer en spatie · Backspace wist het laatste · Esc stoppen"
    case .points: return list("\(state.items(of: question).count) getallen")
    case .rank: return list("de nummers op volgorde")
    case .dots(_, let perPerson): return list(perPerson == 1 ? "een nummer" : "hooguit \(perPerson) nummers")
    case .assign: return ""
    }
  }
}
