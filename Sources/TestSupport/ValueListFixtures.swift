public import Programme

/// Value lists of several sizes; the names say nothing.
public enum ValueListFixtures {
  /// Seven values in piles of 1, 1, 3, 1 and 1.
  public static let seven = list(count: 7, sizes: (1, 1))
  /// Thirty values in piles of 4, 6, 10, 6 and 4.
  public static let standard30 = list(count: 30, sizes: (4, 6))
  /// Thirty-five values with the same four fixed piles, so that 15 remain.
  public static let revised35 = list(count: 35, sizes: (4, 6))

  /// A list with fixed piles of `outer`, `inner`, `inner` and `outer` values, and what remains in the middle.
  public static func list(count: Int, sizes: (outer: Int, inner: Int)) -> ValueList {
    ValueList(
      values: (1...count).map {
        Value(id: "waarde-\($0)", number: $0, name: "Waarde \($0)", short: "W\($0)", description: "Waarde \($0) laten zien in het werk.")
      },
      piles: [
        Pile(id: "meest", name: "Het belangrijkst", question: "Welke {size}?", size: sizes.outer, score: 2),
        Pile(id: "meer", name: "Belangrijk", question: "Welke {size}?", size: sizes.inner, score: 1),
        Pile(id: "midden", name: "Neutraal", question: "Welke blijven over?", size: nil, score: 0),
        Pile(id: "minder", name: "Minder belangrijk", question: "Welke {size}?", size: sizes.inner, score: -1),
        Pile(id: "minst", name: "Het minst belangrijk", question: "Welke {size}?", size: sizes.outer, score: -2),
      ],
      steps: [
        SortingStep(id: "boven", source: .all, piles: ["meest", "meer"], question: "Kies {count} van de {from}."),
        SortingStep(id: "top", source: .step("boven"), piles: ["meest"], question: "Kies {count} van de {from}."),
        SortingStep(id: "onder", source: .rest, piles: ["minder", "minst"], question: "Kies {count} van de {from}."),
        SortingStep(id: "bodem", source: .step("onder"), piles: ["minst"], question: "Kies {count} van de {from}."),
      ],
      intro: "Sorteren voor het werk.", extraQuestion: "Welke waarde ontbreekt?")
  }
}
