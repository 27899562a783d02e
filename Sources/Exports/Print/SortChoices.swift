import Programme

/// The short choices of a value sort as they are filled in on paper.
///
/// Choices that narrow one another down form a group; its piles are known, and written down, after its last choice.
struct SortChoices {
  struct Group {
    var questions: [String]
    /// Indices of the piles to write down, the narrowest first.
    var piles: [Int]
  }

  let groups: [Group]

  init(_ values: ValueList) {
    var chains: [[SortingStep]] = []
    for step in values.steps {
      if case .step(let source) = step.source, let place = chains.firstIndex(where: { $0.contains { $0.id == source } }) {
        chains[place].append(step)
      } else {
        chains.append([step])
      }
    }
    let sizes = values.pileSizes
    func count(_ ids: [ItemID]) -> Int {
      values.piles.indices.filter { ids.contains(values.piles[$0].id) }.reduce(0) { $0 + sizes[$1] }
    }
    var chosen = 0
    groups = chains.map { chain in
      var questions: [String] = []
      var piles: [Int] = []
      let rest = values.values.count - chosen
      for step in chain {
        let from =
          switch step.source {
          case .all: values.values.count
          case .rest: rest
          case .step(let id): count(values.steps.first { $0.id == id }?.piles ?? [])
          }
        let question = step.question.replacing("{count}", with: "\(count(step.piles))").replacing("{from}", with: "\(from)")
        questions.append(question)
        let own = values.piles.indices.filter { step.piles.contains(values.piles[$0].id) }
        piles = own + piles.filter { !own.contains($0) }
      }
      chosen += piles.reduce(0) { $0 + sizes[$1] }
      return Group(questions: questions, piles: piles)
    }
  }

  /// The sign before the card numbers of each pile when they are typed; empty for what remains, which is not typed.
  static func signs(_ values: ValueList) -> [String] {
    let middle = values.remainderIndex ?? values.piles.count / 2
    return values.piles.indices.map { place in
      String(repeating: place < middle ? "+" : "-", count: abs(place - middle))
    }
  }
}
