public import Programme

/// How answers are written on the line of one participant, in words for the screen on which they are typed over.
public struct PaperNotation: Hashable, Sendable {
  /// A whole line with invented answers, for example `D3 4 - 2,1,3`.
  public let example: String
  /// One sentence for every kind of question on the line that needs one.
  public let rules: [String]

  /// The notation for the questions of one step; those under headings have none.
  public init(_ questions: [Question], in state: SessionState) {
    let answered = questions.filter { if case .assign = $0.kind { false } else { true } }
    let values = state.programme.values
    example = (["D3"] + answered.prefix(8).map { Self.example($0, in: state) }).joined(separator: " ") + (answered.count > 8 ? " …" : "")
    var rules: [String] = []
    for question in answered {
      let rule = Self.rule(question, values: values)
      if !rules.contains(rule) { rules.append(rule) }
    }
    self.rules = rules
  }

  private static func rule(_ question: Question, values: ValueList) -> String {
    switch question.kind {
    case .sort: "Sortering: \(piles(values)). De neutrale stapel hoeft niet."
    case .scale(let scale): "Cijfer: van \(scale.lowest) tot en met \(scale.highest)."
    case .choice(_, let maximum):
      maximum > 1 ? "Keuze: de nummers met komma’s ertussen, hooguit \(maximum)." : "Keuze: het nummer van het antwoord."
    case .points(_, let total): "Punten: per onderdeel een getal, samen \(total). Nul mag."
    case .rank: "Volgorde: de nummers van de onderdelen, het belangrijkste eerst."
    case .dots(_, let perPerson):
      perPerson == 1 ? "Stip: het nummer van het onderdeel." : "Stippen: hooguit \(perPerson) nummers met komma’s. Twee keer hetzelfde mag."
    case .text: "Open vraag: de rest van de regel."
    case .assign: ""
    }
  }

  /// What is typed for each pile, for example `++ en 4 nummers, + en 6`.
  private static func piles(_ values: ValueList) -> String {
    let signs = SortLine.signs(values)
    let parts = values.piles.indices.filter { $0 != values.remainderIndex }.enumerated().map { offset, place in
      "\(signs[place]) en \(values.pileSizes[place])\(offset == 0 ? " nummers" : "")"
    }
    return parts.joined(separator: ", ")
  }

  private static func example(_ question: Question, in state: SessionState) -> String {
    switch question.kind {
    case .sort:
      let values = state.programme.values
      let signs = SortLine.signs(values)
      var numbers = values.values.map(\.number)[...]
      return values.piles.indices.filter { $0 != values.remainderIndex }.map { place in
        let size = values.pileSizes[place]
        let shown = numbers.prefix(min(size, 3)).map(String.init)
        numbers = numbers.dropFirst(size)
        return ([signs[place]] + shown + (size > 3 ? ["…"] : [])).joined(separator: " ")
      }
      .joined(separator: " ")
    case .scale(let scale): return "\((scale.lowest + scale.highest + 1) / 2)"
    case .choice(let options, let maximum): return maximum > 1 && options.count > 1 ? "1,2" : "\(min(2, options.count))"
    case .points(let options, let total): return shares(total, among: options.count).map(String.init).joined(separator: ",")
    case .rank(let options):
      let numbers = options.indices.map { "\($0 + 1)" }
      return (numbers.dropFirst().prefix(1) + numbers.prefix(1) + numbers.dropFirst(2)).joined(separator: ",")
    case .dots(_, let perPerson):
      let count = max(1, state.items(of: question).count)
      return (0..<min(5, perPerson)).map { "\(min(count, $0 == 0 ? 1 : 2))" }.joined(separator: ",")
    case .text: return "een zin"
    case .assign: return ""
    }
  }

  /// A division that comes out, falling from the first option to the last.
  private static func shares(_ total: Int, among count: Int) -> [Int] {
    guard count > 1 else { return [total] }
    let half = total / 2
    let rest = (total - half) / (count - 1)
    let others = Array(repeating: rest, count: count - 1)
    return [total - rest * (count - 1)] + others
  }
}
